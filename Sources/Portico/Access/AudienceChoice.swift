import Basics
import HTML

/// Who of the client may see a thing: the fields `audience` and, for chosen people, `person`.
struct AudienceChoice: Component, Sendable {
    let filled: Filled
    let client: String
    let value: Audience
    let people: [(id: ID<Person>, name: String)]
    let chosen: Set<ID<Person>>

    /// `people` are the client's; without any, nobody can be chosen by name and that choice is left out.
    init(
        filled: Filled,
        client: String,
        value: Audience,
        people: [(id: ID<Person>, name: String)],
        chosen: Set<ID<Person>> = []
    ) {
        self.filled = filled
        self.client = client
        self.value = value
        self.people = people.map { ($0.id, $0.name) }
        self.chosen = chosen
    }

    var body: HTML {
        Choice("audience", AccessWords.whoMaySeeIt, options, in: filled, value: value.rawValue)
        if !people.isEmpty {
            fieldset(class: "field choice chosen-people") {
                legend(class: "label") { AccessWords.chosenPeople }
                for (index, person) in people.enumerated() {
                    Checkbox(
                        "person",
                        person.name,
                        in: .empty,
                        value: person.id.text,
                        checked: chosen.contains(person.id),
                        id: Anchor("person", index)
                    )
                }
            }
        }
    }

    private var options: [FieldOption] {
        Audience.allCases.filter { $0 != .chosen || !people.isEmpty }.map { audience in
            FieldOption(audience.rawValue, audience.words(client: client), hint: hint(audience))
        }
    }

    private func hint(_ audience: Audience) -> String {
        switch audience {
        case .team: AccessWords.nobodyAtSeesIt(client)
        case .everyone: AccessWords.everyoneHint
        case .chosen: AccessWords.chosenHint
        }
    }
}
