import Basics
import Database

extension WaitingThread {
    fileprivate static let columns: SQL = """
        t.id,
        t.client_name,
        t.kind,
        t.subject,
        t.question,
        t.last_text,
        COALESCE(t.last_author_name, ''),
        (t.waits_on = 'team'),
        t.waits_since
        """

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            clientName: try row.next(),
            kind: try row.next(),
            subject: try row.next(),
            question: try row.next(),
            lastText: try row.next(),
            lastName: try row.next(),
            isTeamsTurn: try row.next(),
            since: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// Questions of the team that nobody at the contact's company has answered yet, the oldest first.
    borrowing func questions(to contact: Contact) throws -> [WaitingThread] {
        try rows(
            """
            SELECT \(WaitingThread.columns)
            FROM visible_thread AS t
            WHERE t.waits_on = 'client' AND t.client_id = \(contact.client)
            ORDER BY t.waits_since
            LIMIT 25
            """,
            WaitingThread.init
        )
    }

    /// The question in a thread, to someone who may see it while nobody has answered.
    borrowing func question(in thread: ID<Thread>) throws -> WaitingThread? {
        try row(
            """
            SELECT \(WaitingThread.columns)
            FROM visible_thread AS t
            WHERE t.id = \(thread) AND t.waits_on = 'client'
            """,
            WaitingThread.init
        )
    }

    /// Conversations in which the team owes a word, and those in which a client does, the oldest first.
    borrowing func threads(waitingAround staff: Staff) throws -> [WaitingThread] {
        try rows(
            """
            SELECT * FROM (
                SELECT \(WaitingThread.columns)
                FROM \(staff.reach.threads) AS t
                WHERE t.waits_on = 'team'
                ORDER BY t.waits_since
                LIMIT 25
            ) AS ours
            UNION ALL
            SELECT * FROM (
                SELECT \(WaitingThread.columns)
                FROM \(staff.reach.threads) AS t
                WHERE t.waits_on = 'client'
                ORDER BY t.waits_since
                LIMIT 25
            ) AS theirs
            """,
            WaitingThread.init
        )
    }

    /// Milestones that wait on clients a team member reaches, the oldest first. One in which something waits
    /// for a decision is left out: the decision stands for it.
    borrowing func milestones(waitingAround staff: Staff) throws -> [WaitingMilestone] {
        try rows(
            """
            SELECT
                m.id,
                m.title,
                COALESCE((SELECT p.name FROM visible_project AS p WHERE p.id = m.project_id), ''),
                COALESCE((SELECT c.name FROM visible_client AS c WHERE c.id = m.client_id), ''),
                m.due_on,
                m.waits_since
            FROM visible_milestone AS m
            WHERE \(Self.waitsAlone)
            ORDER BY m.waits_since
            LIMIT 25
            """
        ) { row in
            WaitingMilestone(
                id: try row.next(),
                title: try row.next(),
                projectName: try row.next(),
                clientName: try row.next(),
                dueOn: try row.next(),
                since: try row.next()
            )
        }
    }

    /// Of a milestone `m`: it waits on the client, and nothing in it does.
    static var waitsAlone: SQL {
        """
        m.waits_since IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM visible_deliverable AS d
            WHERE d.project_id = m.project_id AND d.milestone_id = m.id
                AND d.turn = 'client' AND d.turn <> ''
        )
        """
    }
}

extension Reading where Self: ~Copyable {
    /// Whether a newcomer has read their welcome, and whether there is anything to pay or paid.
    borrowing func start(of contact: Contact) throws -> ContactStart {
        try row(
            """
            SELECT
                EXISTS (
                    SELECT 1 FROM visible_invoice WHERE client_id = \(contact.client) AND state <> 'draft'
                ),
                EXISTS (SELECT 1 FROM visible_welcome_read WHERE place = \(contact.client.text))
            """
        ) { row in ContactStart(hasInvoice: try row.next(), wasRead: try row.next()) }
            ?? ContactStart(hasInvoice: false, wasRead: true)
    }
}

extension WriteTransaction {
    /// They have read it, and need not see it again.
    borrowing func markWelcomeRead(_ place: String, by person: ID<Person>) throws {
        try run(
            """
            INSERT INTO welcome_read (person_id, place, read_at) VALUES (\(person), \(place), \(now))
            ON CONFLICT (person_id, place) DO NOTHING
            """
        )
    }
}
