import Basics
import Testing

@testable import Portico

@Suite("“Who can see this?” says of everyone why")
struct WhoCanSeeTests {
    private static func contact(
        _ person: DeliverWorld.Cast,
        _ role: ClientRole,
        joined: Bool = true
    ) -> WhoCanSee.ClientPerson {
        WhoCanSee.ClientPerson(id: person.id, name: person.row.name, role: role, hasJoined: joined)
    }

    private func rule(
        of person: WhoCanSee.ClientPerson,
        _ steps: [(what: WhoCanSee.Step.What, audience: Audience, chosen: Set<ID<Person>>)],
        isShared: Bool = true
    ) -> String {
        let who = WhoCanSee(
            client: "Acme Bakery",
            contacts: [person],
            team: [],
            steps: steps.map { WhoCanSee.Step(what: $0.what, audience: $0.audience, chosen: $0.chosen) },
            isShared: isShared
        )
        let line = who.lines[0]
        #expect(who.contacts == (line.isAllowed ? 1 : 0))
        return (line.isAllowed ? "yes: " : "no: ") + line.rule
    }

    @Test("each step has to let a contact through, and the first that doesn’t is named")
    func steps() {
        let noor = Self.contact(.noor, .owner)
        let sam = Self.contact(.sam, .billing)
        let open = (what: WhoCanSee.Step.What.project, audience: Audience.everyone, chosen: Set<ID<Person>>())
        #expect(
            rule(of: noor, [open, (.deliverable, .everyone, [])]) == "yes: Everyone at Acme Bakery, owner"
        )
        #expect(rule(of: noor, [open, (.deliverable, .chosen, [noor.id])]) == "yes: Chosen by name")
        #expect(
            rule(of: noor, [open, (.deliverable, .chosen, [sam.id])])
                == "no: Not among those chosen for the deliverable"
        )
        #expect(
            rule(of: noor, [open, (.milestone, .team, []), (.deliverable, .everyone, [])])
                == "no: The milestone is for the team only"
        )
        #expect(
            rule(of: sam, [open, (.deliverable, .everyone, [])]) == "no: Billing contact, sees invoices only"
        )
        #expect(rule(of: noor, [open], isShared: false) == "no: Not sent to Acme Bakery yet")
    }

    @Test("someone who was invited and never came is marked")
    func invited() {
        let iris = Self.contact(.iris, .approver, joined: false)
        #expect(
            rule(of: iris, [(.project, .everyone, [])])
                == "yes: Everyone at Acme Bakery, approver. Invited, not here yet"
        )
    }

    @Test("of the team those who see everything, and those who work on it")
    func team() {
        let who = WhoCanSee(
            client: "Acme Bakery",
            contacts: [],
            team: [
                WhoCanSee.TeamPerson(name: "Ada Okafor", role: .owner, isAssigned: false),
                WhoCanSee.TeamPerson(name: "Grace Lindqvist", role: .manager, isAssigned: false),
                WhoCanSee.TeamPerson(name: "Tomás Rey", role: .member, isAssigned: true),
            ],
            steps: [],
            isShared: false
        )
        #expect(who.lines.map(\.name) == ["Ada Okafor", "Tomás Rey"])
    }
}
