import Basics
import Database

extension WriteTransaction {
    /// Writes down whom an item is shown to by name. People of other clients are left out: they could not see
    /// it anyway.
    ///
    /// Whoever calls this holds a permit to show the item.
    borrowing func show<E>(
        _ item: ID<E>,
        to people: [ID<Person>],
        of client: ID<Client>,
        _ audience: Audience,
        by staff: Staff
    ) throws {
        let people = audience == .chosen ? try self.people(people, of: client) : []
        if audience == .chosen, people.isEmpty { throw DeliverableRefusal.nobodyChosen }
        try grant(item, to: people, by: staff)
    }
}

extension Reading where Self: ~Copyable {
    /// Those of these people who belong to a client.
    borrowing func people(_ people: [ID<Person>], of client: ID<Client>) throws -> [ID<Person>] {
        let theirs = Set(try members(of: client).map(\.person))
        return people.filter(theirs.contains)
    }
}
