import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What the reader has chosen for themselves.
    borrowing func ownWhereabouts() throws -> Whereabouts {
        try row("SELECT region, zone FROM visible_self") { row in
            Whereabouts(region: try row.next(), zone: try row.next())
        } ?? .agency
    }
}

extension WriteTransaction {
    borrowing func set(_ whereabouts: Whereabouts, of person: ID<Person>) throws {
        try run(
            """
            UPDATE person SET region = \(whereabouts.region), zone = \(whereabouts.zone)
            WHERE id = \(person)
            """
        )
    }
}
