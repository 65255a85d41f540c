import Basics
import Database

extension Mail {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            address: try row.next(),
            recipientName: try row.next(),
            senderName: try row.next(),
            kind: try row.next(),
            subject: try row.next(),
            text: try row.next(),
            html: try row.next(),
            state: try row.next(),
            createdAt: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// A mail with its bodies: for the job that sends it, never for a page.
    borrowing func mail(_ id: ID<Mail>) throws -> Mail? {
        try row(
            """
            SELECT
                m.id,
                m.address,
                COALESCE(p.name, ''),
                COALESCE(NULLIF(g.name, ''), w.name, ''),
                m.kind,
                m.subject,
                m.text_body,
                m.html_body,
                m.state,
                m.created_at
            FROM mail AS m
            LEFT JOIN person AS p ON p.id = m.person_id
            LEFT JOIN client AS c ON c.id = m.client_id
            LEFT JOIN client_group AS g ON g.id = c.group_id
            LEFT JOIN workspace AS w ON w.id = 1
            WHERE m.id = \(id)
            """,
            Mail.init
        )
    }
}

extension WriteTransaction {
    /// Writes a mail down; false when its event was already told to this person.
    borrowing func record(_ mail: MailRecord) throws -> Bool {
        try run(
            """
            INSERT INTO mail (
                id, event_key, person_id, address, kind, subject, text_body, html_body, item_id, client_id,
                state, reference, problem, created_at, updated_at
            ) VALUES (
                \(mail.id),
                \(mail.draft.event + ":" + mail.recipient.person.text),
                \(mail.recipient.person),
                \(mail.recipient.email),
                \(mail.draft.kind),
                \(mail.draft.subject),
                \(mail.text),
                \(mail.html),
                \(mail.draft.item),
                \(mail.client),
                'queued',
                '',
                '',
                \(now),
                \(now)
            )
            ON CONFLICT (event_key) DO NOTHING
            """
        ) == 1
    }

    borrowing func note(_ mail: ID<Mail>, _ state: Mail.State, reference: String = "", problem: String = "")
        throws
    {
        try run(
            """
            UPDATE mail
            SET state = \(state), reference = \(reference), problem = \(problem), updated_at = \(now)
            WHERE id = \(mail)
            """
        )
    }

    /// Forgets the bodies of a mail whose words were a secret.
    borrowing func forgetBodies(of mail: ID<Mail>) throws {
        try run("UPDATE mail SET text_body = '', html_body = '' WHERE id = \(mail)")
    }
}
