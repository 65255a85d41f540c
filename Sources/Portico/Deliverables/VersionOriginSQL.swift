import Basics
import Database

/// Where a version comes from: what a job has to know before it asks what each person may see.
struct VersionOrigin: Sendable {
    let deliverable: ID<Deliverable>
    let client: ID<Client>
    let number: Int64
    let sender: ID<Person>?
    let senderName: String
    /// The lead of the project.
    let lead: ID<Person>?
}

// For jobs, which read the whole database.
extension Reading where Self: ~Copyable {
    borrowing func origin(of version: ID<Version>) throws -> VersionOrigin? {
        try row(
            """
            SELECT
                v.deliverable_id,
                v.client_id,
                v.number,
                v.sent_by,
                COALESCE(s.name, ''),
                j.lead_id
            FROM version AS v
            JOIN deliverable AS d ON d.id = v.deliverable_id
            JOIN project AS j ON j.id = d.project_id
            LEFT JOIN person AS s ON s.id = v.sent_by
            WHERE v.id = \(version)
            """
        ) { row in
            VersionOrigin(
                deliverable: try row.next(),
                client: try row.next(),
                number: try row.next(),
                sender: try row.next(),
                senderName: try row.next(),
                lead: try row.next()
            )
        }
    }

    /// The version that a decision is on.
    borrowing func version(of decision: ID<ClientDecision>) throws -> ID<Version>? {
        try value("SELECT version_id FROM decision WHERE id = \(decision)")
    }

    /// Everyone who could be told of something about a deliverable.
    borrowing func candidates(around deliverable: ID<Deliverable>) throws -> [Candidate] {
        guard
            let client: ID<Client> = try value("SELECT client_id FROM deliverable WHERE id = \(deliverable)")
        else {
            return []
        }
        return try candidates(for: client)
    }
}

extension Reading where Self: ~Copyable {
    /// What a person is for a client, as they see it themselves; nil for those who are none of theirs any
    /// more.
    borrowing func role(of person: ID<Person>, at client: ID<Client>) throws -> ClientRole? {
        try value("SELECT role FROM visible_membership WHERE person_id = \(person) AND client_id = \(client)")
    }
}
