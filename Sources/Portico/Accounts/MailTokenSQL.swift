import Basics
import Database

extension MailToken {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            purpose: try row.next(),
            person: try row.next(),
            personName: try row.next(),
            email: try row.next(),
            hasPassword: try row.next(),
            isTeam: try row.next(),
            client: try row.next(),
            clientName: try row.next(),
            group: try row.next(),
            inviterName: try row.next(),
            expiresAt: try row.next(),
            usedAt: try row.next()
        )
    }

    fileprivate static let columns: SQL = """
        t.id,
        t.purpose,
        p.id,
        p.name,
        p.email,
        (p.password_hash IS NOT NULL),
        (p.team_role IS NOT NULL),
        t.client_id,
        c.name,
        c.group_id,
        i.name,
        t.expires_at,
        t.used_at
        """

    fileprivate static let sources: SQL = """
        mail_token AS t
        JOIN person AS p ON p.id = t.person_id AND p.disabled_at IS NULL
        LEFT JOIN client AS c ON c.id = t.client_id
        LEFT JOIN person AS i ON i.id = t.inviter_id
        """
}

extension Reading where Self: ~Copyable {
    /// The token with this secret, used or not.
    borrowing func token(hash: String, for purpose: MailToken.Purpose) throws -> MailToken? {
        try row(
            """
            SELECT \(MailToken.columns)
            FROM \(MailToken.sources)
            WHERE t.hash = \(hash) AND t.purpose = \(purpose)
            """,
            MailToken.init
        )
    }

    /// The code that a person was last mailed, while it can still be used.
    borrowing func liveCode(of email: EmailAddress) throws -> (token: MailToken, hash: String)? {
        try row(
            """
            SELECT \(MailToken.columns), t.hash
            FROM \(MailToken.sources)
            WHERE p.email = \(email) AND t.purpose = 'code' AND t.used_at IS NULL
                AND t.expires_at > \(now) AND t.failures < \(MailToken.failuresAtMost)
            ORDER BY t.created_at DESC
            LIMIT 1
            """
        ) { row in (token: try MailToken(&row), hash: try row.next()) }
    }

    /// The invitation that a person has not answered yet, expired or not.
    borrowing func openInvitation(of person: ID<Person>) throws -> MailToken? {
        try row(
            """
            SELECT \(MailToken.columns)
            FROM \(MailToken.sources)
            WHERE t.person_id = \(person) AND t.purpose = 'invitation' AND t.used_at IS NULL
            ORDER BY t.created_at DESC
            LIMIT 1
            """,
            MailToken.init
        )
    }
}

extension WriteTransaction {
    /// A new secret; the person's older ones of the same purpose are dead from now on.
    borrowing func issue(
        _ token: ID<MailToken>,
        hash: String,
        for purpose: MailToken.Purpose,
        to person: ID<Person>,
        at client: ID<Client>? = nil,
        by inviter: ID<Person>? = nil
    ) throws {
        try run(
            """
            UPDATE mail_token SET used_at = \(now)
            WHERE person_id = \(person) AND purpose = \(purpose) AND used_at IS NULL
            """
        )
        try run(
            """
            INSERT INTO mail_token (
                id, hash, purpose, person_id, client_id, inviter_id, failures, created_at, expires_at
            ) VALUES (
                \(token),
                \(hash),
                \(purpose),
                \(person),
                \(client),
                \(inviter),
                0,
                \(now),
                \(now.adding(minutes: purpose.lifetimeMinutes))
            )
            """
        )
    }

    /// Uses a token up; false when someone else did in the meantime.
    borrowing func spend(_ token: ID<MailToken>) throws -> Bool {
        try run("UPDATE mail_token SET used_at = \(now) WHERE id = \(token) AND used_at IS NULL") == 1
    }

    borrowing func noteFailure(of token: ID<MailToken>) throws {
        try run("UPDATE mail_token SET failures = failures + 1 WHERE id = \(token)")
    }
}

extension Reading where Self: ~Copyable {
    /// Who invited this person last.
    borrowing func invitationOrigin(of person: ID<Person>) throws -> ID<Person>? {
        try row(
            """
            SELECT inviter_id FROM mail_token
            WHERE person_id = \(person) AND purpose = 'invitation' AND inviter_id IS NOT NULL
            ORDER BY created_at DESC
            LIMIT 1
            """
        ) { try $0.next() }
    }

    /// The team member who invited this person, to be told that they joined.
    borrowing func inviter(of person: ID<Person>) throws -> Recipient? {
        guard let inviter = try invitationOrigin(of: person) else { return nil }
        return try recipient(inviter)
    }
}
