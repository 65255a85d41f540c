import Basics
import Database

extension Recipient {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            person: try row.next(),
            name: try row.next(),
            email: try row.next(),
            whereabouts: Whereabouts(region: try row.next(), zone: try row.next())
        )
    }
}

/// A person who may be told of something, and on which side they stand.
struct Candidate: Sendable {
    let recipient: Recipient
    let isTeam: Bool
}

// For jobs: who could be told. Whether someone may see the thing itself is asked again, as that person,
// before telling.
extension Reading where Self: ~Copyable {
    /// The contacts of a client who have accepted their invitation.
    borrowing func contacts(of client: ID<Client>) throws -> [Recipient] {
        try rows(
            """
            SELECT
                p.id,
                p.name,
                p.email,
                p.region,
                p.zone
            FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE m.client_id = \(client) AND p.password_hash IS NOT NULL AND p.disabled_at IS NULL
            ORDER BY p.id
            """,
            Recipient.init
        )
    }

    /// The team members who work for a client: those assigned to a project of it, its lead, and the owners.
    borrowing func team(for client: ID<Client>) throws -> [Recipient] {
        try rows(
            """
            SELECT
                p.id,
                p.name,
                p.email,
                p.region,
                p.zone
            FROM person AS p
            WHERE p.team_role IS NOT NULL AND p.password_hash IS NOT NULL AND p.disabled_at IS NULL
                AND (
                    p.team_role = 'owner'
                    OR EXISTS (SELECT 1 FROM client AS c WHERE c.id = \(client) AND c.lead_id = p.id)
                    OR EXISTS (
                        SELECT 1 FROM assignment AS a JOIN project AS j ON j.id = a.project_id
                        WHERE a.person_id = p.id AND j.client_id = \(client)
                    )
                )
            ORDER BY p.id
            """,
            Recipient.init
        )
    }

    /// Everyone who could be told of something about a client.
    borrowing func candidates(for client: ID<Client>) throws -> [Candidate] {
        let contacts = try contacts(of: client).map { Candidate(recipient: $0, isTeam: false) }
        return try contacts + team(for: client).map { Candidate(recipient: $0, isTeam: true) }
    }

    borrowing func recipient(_ person: ID<Person>) throws -> Recipient? {
        try row(
            """
            SELECT
                id,
                name,
                email,
                region,
                zone
            FROM person
            WHERE id = \(person) AND disabled_at IS NULL
            """,
            Recipient.init
        )
    }
}
