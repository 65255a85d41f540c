import Basics
import Database

extension Thread: Guarded {
    static func find(_ id: ID<Thread>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Thread?
    {
        try tx.row("SELECT \(columns) FROM visible_thread WHERE id = \(id)", Thread.init)
    }

    fileprivate static let columns: SQL = """
        id,
        client_id,
        client_name,
        project_id,
        kind,
        item_id,
        subject,
        (SELECT p.state FROM visible_project AS p WHERE p.id = project_id),
        (SELECT p.sharing FROM visible_project AS p WHERE p.id = project_id)
        """

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            client: try row.next(),
            clientName: try row.next(),
            project: try row.next(),
            kind: try row.next(),
            item: try row.next(),
            subject: try row.next()
        )
        let state: Project.State? = try row.next()
        let sharing: Sharing? = try row.next()
        // An invoice is its client's, whatever the project it is for.
        guard kind != .invoice else { return }
        terms = Terms(isArchived: state == .archived, sharing: sharing ?? .full)
    }
}

extension Message {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            author: try row.next(),
            authorName: try row.next(),
            isTeam: try row.next(),
            body: try row.next(),
            sentAt: try row.next()
        )
    }
}

extension ThreadLine {
    static let columns: SQL = """
        t.id,
        t.client_name,
        t.kind,
        t.subject,
        t.last_text,
        t.last_author_name,
        t.last_author_is_team,
        t.last_message_at,
        (t.last_message_at > COALESCE(r.read_at, 0))
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            clientName: try row.next(),
            kind: try row.next(),
            subject: try row.next(),
            lastText: try row.next(),
            lastName: try row.next(),
            isTeam: try row.next(),
            lastAt: try row.next(),
            isUnread: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The thread about an item, to someone who may see it.
    borrowing func thread<E>(about item: ID<E>) throws -> Thread? {
        try row("SELECT \(Thread.columns) FROM visible_thread WHERE item_id = \(item)", Thread.init)
    }

    /// The last messages of a thread, the oldest of them first.
    borrowing func messages(in thread: ID<Thread>, limit: Int64 = 200) throws -> [Message] {
        try rows(
            """
            SELECT
                id,
                author_id,
                author_name,
                author_is_team,
                body,
                sent_at
            FROM visible_message
            WHERE thread_id = \(thread)
            ORDER BY sent_at DESC, id DESC
            LIMIT \(limit)
            """,
            Message.init
        ).reversed()
    }

    /// A client's threads that its contact may see, those with a message first.
    borrowing func threads(for contact: Contact, limit: Int64 = 50) throws -> [ThreadLine] {
        try rows(
            """
            SELECT \(ThreadLine.columns)
            FROM visible_thread AS t LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.client_id = \(contact.client) AND (t.last_author_id IS NOT NULL OR t.kind = 'general')
            ORDER BY t.last_message_at DESC
            LIMIT \(limit)
            """,
            ThreadLine.init
        )
    }

    /// The threads a team member reaches in which something was said.
    borrowing func threads(for staff: Staff, limit: Int64 = 50) throws -> [ThreadLine] {
        try rows(
            """
            SELECT \(ThreadLine.columns)
            FROM \(staff.reach.threads) AS t LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.last_author_id IS NOT NULL
            ORDER BY t.last_message_at DESC, t.id DESC
            LIMIT \(limit)
            """,
            ThreadLine.init
        )
    }

    /// One message, to someone who may see its thread.
    borrowing func message(_ id: ID<Message>) throws -> (message: Message, thread: Thread)? {
        guard
            let found = try row(
                """
                SELECT
                    id,
                    author_id,
                    author_name,
                    author_is_team,
                    body,
                    sent_at,
                    thread_id
                FROM visible_message
                WHERE id = \(id)
                """,
                { row in (message: try Message(&row), thread: try row.next(ID<Thread>.self)) }
            ),
            let thread = try row(
                "SELECT \(Thread.columns) FROM visible_thread WHERE id = \(found.thread)",
                Thread.init
            )
        else { return nil }
        return (found.message, thread)
    }

    // For jobs, under the system's eye.

    borrowing func client(of message: ID<Message>) throws -> (client: ID<Client>, thread: ID<Thread>)? {
        try row("SELECT client_id, thread_id FROM message WHERE id = \(message)") { row in
            (client: try row.next(), thread: try row.next())
        }
    }
}

extension WriteTransaction {
    /// Opens the thread of an item, with the item itself: from then on there is a place to talk about it.
    borrowing func openThread<E>(
        about item: ID<E>,
        at client: ID<Client>,
        in project: ID<Project>?,
        _ kind: Thread.Kind,
        subject: String
    ) throws {
        // The item's own 128 bits: one item, one thread, one identifier.
        let id = ID<Thread>(high: item.high, low: item.low)
        try run(
            """
            INSERT INTO thread (
                id, client_id, project_id, kind, item_id, subject, created_at, last_message_at, last_text
            ) VALUES (
                \(id),
                \(client),
                \(project),
                \(kind),
                \(item),
                \(subject),
                \(now),
                \(now),
                ''
            )
            """
        )
    }

    /// Adds a message. Its writer has read the thread.
    borrowing func add(
        _ message: ID<Message>,
        _ body: String,
        to thread: Thread,
        by person: ID<Person>,
        _ writer: Thread.Writer
    ) throws {
        try run(
            """
            INSERT INTO message (id, thread_id, client_id, author_id, body, sent_at)
            VALUES (\(message), \(thread.id), \(thread.client), \(person), \(body), \(now))
            """
        )
        try run(
            """
            UPDATE thread
            SET
                last_message_at = \(now),
                last_author_id = \(person),
                last_text = \(String(body.prefix(200))),
                \(turn(after: writer))
            WHERE id = \(thread.id)
            """
        )
        try markRead(thread.id, by: person)
    }

    /// A question stands until a client wrote; what a client wrote, until the team did.
    private borrowing func turn(after writer: Thread.Writer) -> SQL {
        switch writer {
        case .contact:
            """
            waits_since = CASE WHEN waits_on = 'team' THEN waits_since ELSE \(now) END, waits_on = 'team',
            question = ''
            """
        case .team(let question?):
            """
            waits_since = CASE WHEN waits_on = 'client' THEN waits_since ELSE \(now) END, waits_on = 'client',
            question = \(question)
            """
        case .team(nil):
            """
            waits_since = CASE WHEN waits_on = 'client' THEN waits_since END,
            waits_on = CASE WHEN waits_on = 'client' THEN waits_on END
            """
        }
    }

    /// The reader has seen everything in the thread up to now.
    borrowing func markRead(_ thread: ID<Thread>, by person: ID<Person>) throws {
        try run(
            """
            INSERT INTO thread_read (thread_id, person_id, read_at)
            VALUES (\(thread), \(person), \(now))
            ON CONFLICT (person_id, thread_id) DO UPDATE SET read_at = \(now)
            """
        )
    }
}

extension Reading where Self: ~Copyable {
    /// Whether a thread has something its reader has not seen.
    borrowing func isUnread(_ thread: ID<Thread>) throws -> Bool {
        try exists(
            """
            SELECT 1
            FROM visible_thread AS t LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
            WHERE t.id = \(thread) AND t.last_author_id IS NOT NULL AND t.last_message_at > COALESCE(r.read_at, 0)
            """
        )
    }
}
