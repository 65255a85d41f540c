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
        let theirs = Set(try members(of: client).map(\.person))
        let people = people.filter(theirs.contains)
        if audience == .chosen, people.isEmpty { throw DeliverableRefusal.nobodyChosen }
        try grant(item, to: audience == .chosen ? people : [], by: staff)
    }
}
