import Basics
import Database

// All numbers of the navigation in one question each: it is asked with every page.
extension Reading where Self: ~Copyable {
    /// What waits on a contact, in the company they act for.
    borrowing func counts(for contact: Contact) throws -> Counts {
        let decisions: SQL =
            contact.role.decides
            ? """
            (
                SELECT count(*)
                FROM visible_version AS v
                JOIN visible_deliverable AS d ON d.id = v.deliverable_id AND d.shared_number = v.number
                WHERE v.client_id = \(contact.client) AND v.state = 'in_client_review'
            )
            """ : "0"
        let invoices: SQL =
            contact.role.pays
            ? """
            (
                SELECT count(*) FROM visible_invoice AS i
                WHERE i.client_id = \(contact.client) AND \(ListedInvoice.waits)
            )
            """ : "0"
        let milestones: SQL =
            contact.role.seesWork
            ? """
            (
                SELECT count(*) FROM visible_milestone AS m
                WHERE m.client_id = \(contact.client) AND \(Self.waitsAlone)
            )
            """ : "0"
        return try row(
            """
            SELECT
                \(decisions) + \(invoices) + \(milestones) + (
                    SELECT count(*) FROM visible_thread AS t
                    WHERE t.waits_on = 'client' AND t.client_id = \(contact.client)
                ),
                (
                    SELECT count(*)
                    FROM visible_thread AS t
                    LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
                    WHERE t.client_id = \(contact.client) AND t.last_author_id IS NOT NULL
                        AND t.last_message_at > COALESCE(r.read_at, 0)
                )
            """
        ) { row in Counts(waiting: try row.next(), unread: try row.next()) } ?? Counts(waiting: 0, unread: 0)
    }

    /// What waits on the team, of what one of them reaches.
    borrowing func counts(for staff: Staff) throws -> Counts {
        try row("SELECT \(Self.teamCounts)") { row in
            Counts(waiting: try row.next(), unread: try row.next())
        } ?? Counts(waiting: 0, unread: 0)
    }

    /// The same, and for those who set the portal up how far that is.
    borrowing func countsAndStart(for staff: Staff) throws -> (counts: Counts, start: TeamStart?) {
        guard staff.role.managesPeople else { return (try counts(for: staff), nil) }
        return try row(
            """
            SELECT
                \(Self.teamCounts),
                (SELECT c.id FROM visible_client AS c ORDER BY c.created_at, c.id LIMIT 1),
                EXISTS (SELECT 1 FROM visible_project),
                EXISTS (SELECT 1 FROM visible_membership),
                EXISTS (SELECT 1 FROM visible_welcome_read WHERE place = 'team')
            """
        ) { row in
            (
                Counts(waiting: try row.next(), unread: try row.next()),
                TeamStart(
                    client: try row.next(),
                    hasProject: try row.next(),
                    hasContact: try row.next(),
                    wasRead: try row.next()
                )
            )
        } ?? (Counts(waiting: 0, unread: 0), nil)
    }

    private static var teamCounts: SQL {
        """
        (
            SELECT count(*)
            FROM visible_version AS v
            JOIN visible_deliverable AS d ON d.id = v.deliverable_id AND d.latest_number = v.number
            WHERE v.state = 'changes_requested'
        ) + (
            SELECT count(*) FROM visible_thread AS t WHERE t.waits_on = 'team'
        ),
        (
            SELECT count(*)
            FROM visible_thread AS t
            LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.last_author_id IS NOT NULL AND t.last_message_at > COALESCE(r.read_at, 0)
        )
        """
    }
}
