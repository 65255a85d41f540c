import Basics
import Database
import HTML

extension Reading where Self: ~Copyable {
    /// What surrounds a list. `isEmpty` says whether an ask finds nothing; it is asked only where this one
    /// did, to say which filter is in the way.
    borrowing func view<Ask: ListAsk>(
        of ask: Ask,
        client: ID<Client>? = nil,
        lead: ID<Person>? = nil,
        for staff: Staff,
        foundNothing: Bool,
        needsLeads: Bool,
        isEmpty: (Ask) throws -> Bool
    ) throws -> ListView<Ask> {
        let team = needsLeads ? try team() : []
        return ListView(
            ask: ask,
            views: try savedViews(of: Ask.list),
            names: ListNames(
                client: try client.flatMap { try clientName($0) },
                lead: lead.flatMap { id in team.first { $0.person == id }?.name }
            ),
            leads: team,
            role: staff.role,
            token: staff.formToken,
            inTheWay: foundNothing ? try ask.inTheWay(isEmpty) : nil
        )
    }
}
