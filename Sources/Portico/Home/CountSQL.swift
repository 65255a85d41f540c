import Basics
import Database

extension Counts {
    /// Counting stops here: one more than the frame shows as a number. What is new is looked for among the
    /// latest conversations, as many.
    fileprivate static let atMost: Int64 = 100
}

// All numbers of the navigation in one question each: it is asked with every page.
extension Reading where Self: ~Copyable {
    /// What waits on a contact, in the company they act for.
    borrowing func counts(for contact: Contact) throws -> Counts {
        let client = contact.client
        let decisions: SQL =
            contact.role.decides
            ? Self.count(
                """
                SELECT v.id
                FROM visible_version AS v
                JOIN visible_deliverable AS d ON d.id = v.deliverable_id AND d.shared_number = v.number
                WHERE v.client_id = \(client) AND v.state = 'in_client_review'
                    AND NOT EXISTS (SELECT 1 FROM visible_resting_deliverable AS q WHERE q.id = d.id)
                """
            ) : "0"
        let invoices: SQL =
            contact.role.pays
            ? Self.count(
                "SELECT i.id FROM visible_invoice AS i WHERE i.client_id = \(client) AND \(ListedInvoice.waits)"
            ) : "0"
        let milestones: SQL =
            contact.role.seesWork
            ? Self.count(
                "SELECT m.id FROM visible_milestone AS m WHERE m.client_id = \(client) AND \(Self.waitsAlone)"
            ) : "0"
        let questions = Self.count(
            "SELECT t.id FROM visible_thread AS t WHERE t.waits_on = 'client' AND t.client_id = \(client)"
        )
        let spoken: SQL = """
            SELECT t.id, t.last_message_at FROM visible_thread AS t
            WHERE t.client_id = \(client) AND t.last_author_id IS NOT NULL
            """
        return try row(
            """
            SELECT
                \(decisions) + \(invoices) + \(milestones) + \(questions),
                \(Self.unread(of: spoken))
            """
        ) { row in Counts(waiting: try row.next(), unread: try row.next()) } ?? Counts(waiting: 0, unread: 0)
    }

    /// What waits on the team, of what one of them reaches.
    borrowing func counts(for staff: Staff) throws -> Counts {
        try row("SELECT \(Self.teamCounts(staff))") { row in
            Counts(waiting: try row.next(), unread: try row.next())
        } ?? Counts(waiting: 0, unread: 0)
    }

    /// The same, and for those who set the portal up how far that is.
    borrowing func countsAndStart(for staff: Staff) throws -> (counts: Counts, start: TeamStart?) {
        guard staff.role.managesPeople else { return (try counts(for: staff), nil) }
        return try row(
            """
            SELECT
                \(Self.teamCounts(staff)),
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

    private static func teamCounts(_ staff: Staff) -> SQL {
        let changes = count("SELECT d.id FROM \(staff.reach.turns) AS d WHERE d.turn = 'team'")
        let answers = count("SELECT t.id FROM \(staff.reach.threads) AS t WHERE t.waits_on = 'team'")
        let spoken: SQL = """
            SELECT t.id, t.last_message_at FROM \(staff.reach.threads) AS t WHERE t.last_author_id IS NOT NULL
            """
        return "\(changes) + \(answers), \(unread(of: spoken))"
    }

    private static func count(_ rows: SQL) -> SQL {
        "(SELECT count(*) FROM (\(rows) LIMIT \(Counts.atMost)) AS found)"
    }

    /// How many of the latest conversations have something new for the reader.
    private static func unread(of threads: SQL) -> SQL {
        """
        (
            SELECT count(*)
            FROM (\(threads) ORDER BY t.last_message_at DESC LIMIT \(Counts.atMost)) AS t
            LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.last_message_at > COALESCE(r.read_at, 0)
        )
        """
    }
}
