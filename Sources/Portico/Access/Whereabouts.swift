import Basics

/// Where a person is, as far as what they read depends on it. Empty is as the agency has it.
struct Whereabouts: Hashable, Sendable {
    /// BCP 47: `de-DE`.
    var region = ""
    /// IANA: `Europe/Berlin`.
    var zone = ""

    static let agency = Whereabouts()
}
