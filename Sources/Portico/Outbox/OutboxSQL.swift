import Basics
import Database

/// A job as it lies in the outbox.
struct OutboxRow: Sendable {
    let id: Int64
    let name: String
    let subject: String
    let attempts: Int64
    let due: Timestamp

    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        subject = try row.next()
        attempts = try row.next()
        due = try row.next()
    }
}

extension Reading where Self: ~Copyable {
    /// Jobs whose time has come, the longest waiting first.
    borrowing func dueJobs(limit: Int64) throws -> [OutboxRow] {
        try rows(
            """
            SELECT
                id,
                name,
                subject,
                attempts,
                due_at
            FROM outbox
            WHERE state = 'waiting' AND due_at <= \(now)
            ORDER BY due_at, id
            LIMIT \(limit)
            """,
            OutboxRow.init
        )
    }

    /// When the next waiting job is due.
    borrowing func nextJobDue() throws -> Timestamp? {
        try row("SELECT due_at FROM outbox WHERE state = 'waiting' ORDER BY due_at LIMIT 1") { try $0.next() }
    }
}

extension WriteTransaction {
    /// Puts a job into the outbox, in the transaction of the fact it follows from.
    borrowing func enqueue<J: Job>(_ job: J, at due: Timestamp? = nil) throws {
        try run(
            """
            INSERT INTO outbox (name, subject, job_key, state, attempts, problem, enqueued_at, due_at)
            VALUES (\(J.name), \(job.subject), \(job.key), 'waiting', 0, '', \(now), \(due ?? now))
            ON CONFLICT (job_key) DO NOTHING
            """
        )
    }

    /// Takes a job for as long as `lease`; false when another worker took it first.
    borrowing func claim(_ job: OutboxRow, until lease: Timestamp) throws -> Bool {
        try run(
            """
            UPDATE outbox SET due_at = \(lease), attempts = attempts + 1
            WHERE id = \(job.id) AND state = 'waiting' AND due_at = \(job.due)
            """
        ) == 1
    }

    borrowing func finish(_ job: OutboxRow) throws {
        try run("UPDATE outbox SET state = 'done', finished_at = \(now), problem = '' WHERE id = \(job.id)")
    }

    borrowing func postpone(_ job: OutboxRow, until due: Timestamp, because problem: String) throws {
        try run("UPDATE outbox SET due_at = \(due), problem = \(problem) WHERE id = \(job.id)")
    }

    /// Sets a job aside that fails again and again: a person has to look at it.
    borrowing func setAside(_ job: OutboxRow, because problem: String) throws {
        try run(
            """
            UPDATE outbox SET state = 'failed', finished_at = \(now), problem = \(problem)
            WHERE id = \(job.id)
            """
        )
    }
}
