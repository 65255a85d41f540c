import Basics
import Database

/// Something Stripe told us, as it lies in the store.
struct ProviderEvent: Sendable {
    let id: String
    let type: String
    /// The payment it hints at: `pi_…`; empty when it is about none.
    let intent: String
    let isDone: Bool
}

extension Reading where Self: ~Copyable {
    borrowing func providerEvent(_ id: String) throws -> ProviderEvent? {
        try row(
            """
            SELECT
                id,
                type,
                object_id,
                CASE WHEN done_at IS NULL THEN 0 ELSE 1 END
            FROM provider_event
            WHERE id = \(id)
            """
        ) { row in
            ProviderEvent(
                id: try row.next(),
                type: try row.next(),
                intent: try row.next(),
                isDone: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Keeps an event as it came; false when it was here before.
    borrowing func store(_ id: String, type: String, intent: String, payload: String) throws -> Bool {
        try run(
            """
            INSERT INTO provider_event (id, type, object_id, payload, received_at, problem)
            VALUES (\(id), \(type), \(intent), \(payload), \(now), '')
            ON CONFLICT (id) DO NOTHING
            """
        ) == 1
    }

    /// The event was worked on; `problem` says why it changed nothing, for a person to look at.
    borrowing func finish(event id: String, problem: String) throws {
        try run("UPDATE provider_event SET done_at = \(now), problem = \(problem) WHERE id = \(id)")
    }
}
