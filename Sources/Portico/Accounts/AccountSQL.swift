import Basics
import Database

extension Credentials {
    fileprivate init(_ row: inout Row) throws {
        self.init(
            person: try row.next(),
            name: try row.next(),
            email: try row.next(),
            passwordHash: try row.next(),
            isTeam: try row.next(),
            client: try row.next(),
            whereabouts: Whereabouts(region: try row.next(), zone: try row.next())
        )
    }

    fileprivate static let columns: SQL = """
        p.id,
        p.name,
        p.email,
        p.password_hash,
        (p.team_role IS NOT NULL),
        (
            SELECT m.client_id
            FROM membership AS m
            LEFT JOIN session AS s ON s.person_id = m.person_id AND s.client_id = m.client_id
            WHERE m.person_id = p.id
            ORDER BY COALESCE(s.last_seen_at, 0) DESC, m.created_at, m.client_id
            LIMIT 1
        ),
        p.region,
        p.zone
        """
}

// Under the system's own eye: nobody has signed in yet.
extension Reading where Self: ~Copyable {
    borrowing func credentials(of email: EmailAddress) throws -> Credentials? {
        try row(
            "SELECT \(Credentials.columns) FROM person AS p WHERE p.email = \(email) AND p.disabled_at IS NULL",
            Credentials.init
        )
    }

    borrowing func credentials(of person: ID<Person>) throws -> Credentials? {
        try row(
            "SELECT \(Credentials.columns) FROM person AS p WHERE p.id = \(person) AND p.disabled_at IS NULL",
            Credentials.init
        )
    }

    /// Whether the workspace has an owner: until then the set-up page exists.
    borrowing func hasOwner() throws -> Bool {
        try exists("SELECT 1 FROM person WHERE team_role = 'owner'")
    }
}

// For the person whose sessions they are.
extension Reading where Self: ~Copyable {
    borrowing func ownSessions(at now: Timestamp) throws -> [SessionLine] {
        try rows(
            """
            SELECT
                id,
                device,
                address,
                created_at,
                last_seen_at
            FROM visible_own_session
            WHERE expires_at > \(now)
            ORDER BY last_seen_at DESC
            LIMIT 100
            """
        ) { row in
            SessionLine(
                id: try row.next(),
                device: try row.next(),
                address: try row.next(),
                createdAt: try row.next(),
                lastSeenAt: try row.next()
            )
        }
    }

    borrowing func companies() throws -> [(id: ID<Client>, name: String)] {
        try rows("SELECT id, name FROM visible_client ORDER BY name") { row in
            (id: try row.next(), name: try row.next())
        }
    }
}

extension WriteTransaction {
    borrowing func add(
        _ person: ID<Person>,
        name: String,
        email: EmailAddress,
        teamRole: TeamRole? = nil,
        jobTitle: String = "",
        passwordHash: String? = nil
    ) throws {
        try run(
            """
            INSERT INTO person (id, name, email, password_hash, team_role, job_title, created_at)
            VALUES (\(person), \(name), \(email), \(passwordHash), \(teamRole), \(jobTitle), \(now))
            """
        )
    }

    borrowing func add(_ person: ID<Person>, to client: ID<Client>, as role: ClientRole) throws {
        try run(
            """
            INSERT INTO membership (person_id, client_id, role, created_at)
            VALUES (\(person), \(client), \(role), \(now))
            """
        )
    }

    borrowing func set(passwordHash: String, of person: ID<Person>) throws {
        try run("UPDATE person SET password_hash = \(passwordHash) WHERE id = \(person)")
    }

    borrowing func set(name: String, of person: ID<Person>) throws {
        try run("UPDATE person SET name = \(name) WHERE id = \(person)")
    }

    /// Only a session of that person's own is ended; another's is left alone.
    borrowing func end(_ session: ID<Session>, of person: ID<Person>) throws -> Bool {
        try run("DELETE FROM session WHERE id = \(session) AND person_id = \(person)") == 1
    }

    /// Shows another of the person's companies from now on; false when it is not theirs.
    borrowing func switchCompany(_ session: ID<Session>, to client: ID<Client>) throws -> Bool {
        guard try exists("SELECT 1 FROM visible_client WHERE id = \(client)") else { return false }
        return try run("UPDATE session SET client_id = \(client) WHERE id = \(session)") == 1
    }
}
