import Basics
import Database

extension Reading where Self: ~Copyable {
    /// Who has this address, for inviting: addresses are one person's each, whatever client they are at.
    borrowing func personHolding(_ email: EmailAddress) throws -> (
        id: ID<Person>, isTeam: Bool, hasJoined: Bool
    )? {
        try row(
            """
            SELECT
                id,
                (team_role IS NOT NULL),
                (password_hash IS NOT NULL)
            FROM person
            WHERE email = \(email)
            """
        ) { row in
            (id: try row.next(), isTeam: try row.next(), hasJoined: try row.next())
        }
    }

    borrowing func isMember(_ person: ID<Person>, of client: ID<Client>) throws -> Bool {
        try exists("SELECT 1 FROM membership WHERE person_id = \(person) AND client_id = \(client)")
    }
}
