import Basics
import Database

extension WriteTransaction {
    /// Writes a nudge down, with the record and the job that sends its mails. Of two people at once the
    /// second is told of the first.
    borrowing func add<A: Action>(
        _ nudge: NudgeDraft,
        by staff: Staff,
        _ permit: consuming Permit<A>
    ) throws {
        try nudges(about: [nudge.item])[nudge.item]?.check(at: permit.grantedAt)
        try run(
            """
            INSERT INTO nudge (id, item_id, kind, client_id, person_id, nudged_at)
            VALUES (\(nudge.id), \(nudge.item), \(nudge.kind), \(nudge.client), \(staff.id), \(now))
            """
        )
        try note(
            Activity(
                person: staff.id,
                client: nudge.client,
                project: nudge.project,
                item: nudge.notedAt,
                action: .nudged,
                detail: nudge.title
            )
        )
        try enqueue(NudgeSent(item: nudge.id))
    }
}

extension Reading where Self: ~Copyable {
    /// The last nudge about each of these items, of the last month.
    borrowing func nudges(about items: [String]) throws -> [String: LastNudge] {
        guard !items.isEmpty else { return [:] }
        let nudges = try rows(
            """
            SELECT
                item_id,
                nudged_at,
                person_name
            FROM visible_nudge
            WHERE item_id IN (\(SQL.list(items))) AND nudged_at > \(now.adding(days: -30))
            ORDER BY nudged_at DESC
            LIMIT 500
            """
        ) { row in LastNudge(item: try row.next(), at: try row.next(), byName: try row.next()) }
        return Dictionary(nudges.map { ($0.item, $0) }) { newest, _ in newest }
    }

    // For the job, under the system's eye.

    /// A nudge, unless there was a later one about the same thing: one reminder is enough.
    borrowing func nudge(_ id: ID<Nudge>) throws -> Nudge? {
        try row(
            """
            SELECT
                n.id,
                n.kind,
                n.item_id,
                n.client_id,
                p.name,
                n.nudged_at
            FROM nudge AS n JOIN person AS p ON p.id = n.person_id
            WHERE n.id = \(id) AND NOT EXISTS (
                SELECT 1 FROM nudge AS later WHERE later.item_id = n.item_id AND later.nudged_at > n.nudged_at
            )
            """
        ) { row in
            Nudge(
                id: try row.next(),
                kind: try row.next(),
                item: try row.next(),
                client: try row.next(),
                byName: try row.next(),
                at: try row.next()
            )
        }
    }
}

/// When a client was last asked again about something, and by whom.
struct LastNudge: Sendable {
    let item: String
    let at: Timestamp
    let byName: String
}

extension Reading where Self: ~Copyable {
    /// Refuses when nobody of a client could do what is asked.
    borrowing func checkAnswers(_ kind: Nudge.Kind, _ client: ID<Client>, _ name: String) throws {
        guard try members(of: client).contains(where: { $0.canAnswer(kind) }) else {
            throw NudgeRefusal.nobody(name)
        }
    }
}
