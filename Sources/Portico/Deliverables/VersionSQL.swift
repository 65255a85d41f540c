import Basics
import Database

extension Version {
    fileprivate static let columns: SQL = """
        id,
        deliverable_id,
        client_id,
        number,
        state,
        note,
        created_by_name,
        created_at,
        sent_at
        """

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            deliverable: try row.next(),
            client: try row.next(),
            number: try row.next(),
            state: try row.next(),
            note: try row.next(),
            createdByName: try row.next(),
            createdAt: try row.next(),
            sentAt: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The versions of a deliverable that the reader may see, the newest first.
    borrowing func versions(of deliverable: ID<Deliverable>) throws -> [Version] {
        try rows(
            """
            SELECT \(Version.columns)
            FROM visible_version
            WHERE deliverable_id = \(deliverable)
            ORDER BY number DESC
            LIMIT 200
            """,
            Version.init
        )
    }

    borrowing func version(_ number: Int64, of deliverable: ID<Deliverable>) throws -> Version? {
        try row(
            """
            SELECT \(Version.columns)
            FROM visible_version
            WHERE deliverable_id = \(deliverable) AND number = \(number)
            """,
            Version.init
        )
    }

    /// The decisions on a deliverable that the reader may see, the newest first.
    borrowing func decisions(on deliverable: ID<Deliverable>) throws -> [ClientDecision] {
        try rows(
            """
            SELECT
                id,
                number,
                kind,
                note,
                digest,
                person_name,
                decided_at
            FROM visible_decision
            WHERE deliverable_id = \(deliverable)
            ORDER BY number DESC
            LIMIT 200
            """
        ) { row in
            ClientDecision(
                id: try row.next(),
                number: try row.next(),
                kind: try row.next(),
                note: try row.next(),
                digest: try row.next(),
                personName: try row.next(),
                decidedAt: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Adds the next version. The client goes on seeing the one before it until this one is sent.
    borrowing func add(
        _ version: ID<Version>,
        note: String,
        by staff: Staff,
        _ permit: consuming Permit<AddVersion>
    ) throws -> Int64 {
        let deliverable = permit.subject
        let number = deliverable.latest + 1
        try run(
            """
            UPDATE deliverable SET latest_number = \(number), updated_at = \(now)
            WHERE id = \(deliverable.id) AND latest_number = \(deliverable.latest)
            """
        )
        try run(
            """
            INSERT INTO version (id, deliverable_id, client_id, number, state, note, created_by, created_at)
            VALUES (
                \(version),
                \(deliverable.id),
                \(deliverable.client),
                \(number),
                'draft',
                \(note),
                \(staff.id),
                \(now)
            )
            """
        )
        return number
    }

    /// Shows a version to the client and asks for a decision; an older one that still waited is superseded.
    borrowing func send(
        _ version: Version,
        to audience: Audience,
        dueOn: CalendarDate?,
        by staff: Staff,
        _ permit: consuming Permit<ShareDeliverable>
    ) throws {
        let deliverable = permit.subject.id
        try run(
            """
            UPDATE version SET state = 'superseded'
            WHERE deliverable_id = \(deliverable) AND state = 'in_client_review'
            """
        )
        try run(
            """
            UPDATE version SET state = 'in_client_review', sent_by = \(staff.id), sent_at = \(now)
            WHERE id = \(version.id) AND state IN ('draft', 'internal_review')
            """
        )
        try run(
            """
            UPDATE deliverable
            SET shared_number = \(version.number), audience = \(audience), due_on = \(dueOn), updated_at = \(now)
            WHERE id = \(deliverable)
            """
        )
    }

    /// Records a decision on exactly the version that was looked at.
    borrowing func record(
        _ decision: ID<ClientDecision>,
        _ state: Version.State,
        _ kind: ClientDecision.Kind,
        on version: Version,
        note: String,
        digest: String,
        _ permit: consuming Permit<Decide>
    ) throws {
        let changed = try run(
            "UPDATE version SET state = \(state) WHERE id = \(version.id) AND state = 'in_client_review'"
        )
        guard changed == 1 else { throw DecisionRefusal.alreadyAnswered }
        try run(
            """
            INSERT INTO decision (
                id, deliverable_id, version_id, client_id, number, kind, note, digest, person_id, decided_at
            ) VALUES (
                \(decision),
                \(permit.subject.id),
                \(version.id),
                \(permit.subject.client),
                \(version.number),
                \(kind),
                \(note),
                \(digest),
                \(permit.actor.id),
                \(permit.grantedAt)
            )
            """
        )
        try run("UPDATE deliverable SET updated_at = \(now) WHERE id = \(permit.subject.id)")
    }
}
