import Basics
import Database

extension Reading where Self: ~Copyable {
    /// Who can see a deliverable, for the team.
    borrowing func whoCanSee(_ deliverable: Deliverable, client: String) throws -> WhoCanSee {
        var steps: [WhoCanSee.Step] = []
        let project = try row(
            "SELECT audience, sharing FROM visible_project WHERE id = \(deliverable.project)"
        ) { row in (audience: try row.next(Audience.self), sharing: try row.next(Sharing.self)) }
        if let project {
            var first = try step(.project, project.audience, deliverable.project)
            first.sharing = project.sharing
            steps.append(first)
        }
        if let milestone = deliverable.milestone {
            let audience: Audience? = try value(
                "SELECT audience FROM visible_milestone WHERE id = \(milestone)"
            )
            if let audience { steps.append(try step(.milestone, audience, milestone)) }
        }
        steps.append(try step(.deliverable, deliverable.audience, deliverable.id))
        let assigned = Set(try people(on: deliverable.project).map(\.person))
        return WhoCanSee(
            client: client,
            contacts: try members(of: deliverable.client).map {
                WhoCanSee.ClientPerson(id: $0.person, name: $0.name, role: $0.role, hasJoined: $0.hasJoined)
            },
            team: try team().map {
                WhoCanSee.TeamPerson(name: $0.name, role: $0.role, isAssigned: assigned.contains($0.person))
            },
            steps: steps,
            isShared: deliverable.shared > 0
        )
    }

    private borrowing func step<E>(_ what: WhoCanSee.Step.What, _ audience: Audience, _ item: ID<E>) throws
        -> WhoCanSee.Step
    {
        WhoCanSee.Step(
            what: what,
            audience: audience,
            chosen: audience == .chosen ? Set(try grants(on: item).map(\.person)) : []
        )
    }
}
