import Basics
import HTML

/// What a client's people see of a project: the field `sharing`.
struct SharingChoice: Component, Sendable {
    let filled: Filled
    let value: Sharing

    var body: HTML {
        Choice(
            "sharing",
            SharingWords.sharing,
            Sharing.allCases.map { FieldOption($0.rawValue, $0.words, hint: $0.hint) },
            in: filled,
            value: value.rawValue
        )
    }
}
