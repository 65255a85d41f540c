import Basics
import Database

extension Counts {
    /// Counting stops here: one more than the frame shows as a number. What is new is looked for among the
    /// latest conversations, as many.
    fileprivate static let atMost: Int64 = 100
}

extension Reading where Self: ~Copyable {
    /// What waits on a contact, in the company they act for.
    borrowing func counts(for contact: Contact) throws -> Counts {
        let decisions: Int64 =
            contact.role.decides
            ? try value(
                """
                SELECT count(*) FROM (
                    SELECT v.id FROM visible_version AS v
                    WHERE v.client_id = \(contact.client) AND v.state = 'in_client_review'
                        AND NOT EXISTS (
                            SELECT 1 FROM visible_resting_deliverable AS q WHERE q.id = v.deliverable_id
                        )
                    LIMIT \(Counts.atMost)
                ) AS found
                """
            ) ?? 0 : 0
        let invoices: Int64 =
            contact.role.pays
            ? try value(
                """
                SELECT count(*) FROM (
                    SELECT i.id FROM visible_invoice AS i
                    WHERE i.client_id = \(contact.client) AND i.state = 'open' AND i.balance > i.processing
                    LIMIT \(Counts.atMost)
                ) AS found
                """
            ) ?? 0 : 0
        let threads: SQL = """
            SELECT t.id, t.last_message_at FROM visible_thread AS t
            WHERE t.client_id = \(contact.client) AND t.last_author_id IS NOT NULL
            """
        return Counts(waiting: decisions + invoices, unread: try unread(of: threads))
    }

    /// Those of the latest conversations that have something new for the reader.
    private borrowing func unread(of threads: SQL) throws -> Int64 {
        try value(
            """
            SELECT count(*)
            FROM (\(threads) ORDER BY t.last_message_at DESC LIMIT \(Counts.atMost)) AS t
            LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.last_message_at > COALESCE(r.read_at, 0)
            """
        ) ?? 0
    }

    /// What clients asked to change, and what they wrote, of what a team member reaches.
    borrowing func counts(for staff: Staff) throws -> Counts {
        let changes: Int64 =
            try value(
                """
                SELECT count(*) FROM (
                    SELECT d.id FROM \(staff.reach.turns) AS d WHERE d.turn = 'team' LIMIT \(Counts.atMost)
                ) AS found
                """
            ) ?? 0
        let threads: SQL = """
            SELECT t.id, t.last_message_at FROM \(staff.reach.threads) AS t WHERE t.last_author_id IS NOT NULL
            """
        return Counts(waiting: changes, unread: try unread(of: threads))
    }
}
