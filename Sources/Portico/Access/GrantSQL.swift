import Basics
import Database

/// A person to whom one item was shown by name.
struct GrantLine: Sendable {
    let person: ID<Person>
    let name: String
}

extension Reading where Self: ~Copyable {
    /// Whom an item was shown to by name.
    borrowing func grants<E>(on item: ID<E>) throws -> [GrantLine] {
        try rows("SELECT person_id, name FROM visible_grant WHERE item_id = \(item) ORDER BY name") { row in
            GrantLine(person: try row.next(), name: try row.next())
        }
    }
}

extension WriteTransaction {
    /// Shows an item to exactly these people by name. Whoever calls this holds a permit to manage the item.
    borrowing func grant<E>(_ item: ID<E>, to people: [ID<Person>], by staff: Staff) throws {
        try run("DELETE FROM item_grant WHERE item_id = \(item)")
        for person in people {
            try run(
                """
                INSERT INTO item_grant (item_id, person_id, granted_by, granted_at)
                VALUES (\(item), \(person), \(staff.id), \(now))
                ON CONFLICT (item_id, person_id) DO NOTHING
                """
            )
        }
    }
}
