import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What waits on a contact, in the company they act for.
    borrowing func counts(for contact: Contact) throws -> Counts {
        let decisions: Int64 =
            contact.role.decides
            ? try value(
                """
                SELECT count(*) FROM visible_version AS v
                WHERE v.client_id = \(contact.client) AND v.state = 'in_client_review'
                    AND NOT EXISTS (
                        SELECT 1 FROM visible_resting_deliverable AS q WHERE q.id = v.deliverable_id
                    )
                """
            ) ?? 0 : 0
        let invoices: Int64 =
            contact.role.pays
            ? try value(
                """
                SELECT count(*) FROM visible_invoice
                WHERE client_id = \(contact.client) AND state = 'open' AND balance > processing
                """
            ) ?? 0 : 0
        return Counts(waiting: decisions + invoices, unread: try unread(at: contact.client))
    }

    /// Threads with something new for the reader.
    private borrowing func unread(at client: ID<Client>) throws -> Int64 {
        try value(
            """
            SELECT count(*)
            FROM visible_thread AS t
            LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.client_id = \(client) AND t.last_author_id IS NOT NULL
                AND t.last_message_at > COALESCE(r.read_at, 0)
            """
        ) ?? 0
    }

    /// Threads whose last word a client has, of those a team member reaches.
    borrowing func counts(for staff: Staff) throws -> Counts {
        let unread: Int64 =
            try value(
                """
                SELECT count(*)
                FROM visible_thread AS t
                LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
                WHERE t.last_author_id IS NOT NULL AND t.last_message_at > COALESCE(r.read_at, 0)
                """
            ) ?? 0
        let changes: Int64 =
            try value(
                """
                SELECT count(*)
                FROM visible_version AS v
                JOIN visible_deliverable AS d ON d.id = v.deliverable_id AND d.latest_number = v.number
                WHERE v.state = 'changes_requested'
                """
            ) ?? 0
        return Counts(waiting: changes, unread: unread)
    }
}
