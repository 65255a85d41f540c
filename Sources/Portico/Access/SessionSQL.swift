import Basics
import Database

extension SessionRow {
    fileprivate init(_ row: inout Row) throws {
        let session: ID<Session> = try row.next()
        let person: ID<Person> = try row.next()
        let name: String = try row.next()
        let email: String = try row.next()
        let teamRole: TeamRole? = try row.next()
        let client: ID<Client>? = try row.next()
        let clientName: String? = try row.next()
        let clientRole: ClientRole? = try row.next()
        let lastSeen: Timestamp = try row.next()
        let whereabouts = Whereabouts(region: try row.next(), zone: try row.next())
        var company: Company?
        if let client, let clientName, let clientRole {
            company = Company(id: client, name: clientName, role: clientRole)
        }
        self.init(
            session: session,
            person: person,
            name: name,
            email: email,
            teamRole: teamRole,
            company: company,
            whereabouts: whereabouts,
            lastSeen: lastSeen
        )
    }
}

extension Reading where Self: ~Copyable {
    /// Who this session stands for, while it lives. Asked for with the session as its own principal.
    borrowing func session(_ id: ID<Session>) throws -> SessionRow? {
        try row(
            """
            SELECT
                id,
                person_id,
                name,
                email,
                team_role,
                client_id,
                client_name,
                client_role,
                last_seen_at,
                region,
                zone
            FROM visible_session
            WHERE id = \(id) AND expires_at > \(now)
            """,
            SessionRow.init
        )
    }

    /// Whether a guest's link still opens its item. Asked for with the link as its own principal.
    borrowing func isOpen(_ link: ID<GuestLink>) throws -> Bool {
        try exists("SELECT 1 FROM visible_link WHERE id = \(link) AND expires_at > \(now)")
    }
}

extension WriteTransaction {
    /// Writes down that a session was used, and lets it live on.
    borrowing func touch(_ session: ID<Session>, person: ID<Person>) throws {
        try run(
            """
            UPDATE session
            SET last_seen_at = \(now), expires_at = \(now.adding(days: Session.lifetimeDays))
            WHERE id = \(session)
            """
        )
        try run("UPDATE person SET last_seen_at = \(now) WHERE id = \(person)")
    }

    /// Opens a session for someone who has proved who they are.
    borrowing func open(
        _ session: ID<Session>,
        for person: ID<Person>,
        at client: ID<Client>?,
        device: String,
        address: String
    ) throws {
        try run(
            """
            INSERT INTO session (
                id, person_id, client_id, device, address, created_at, last_seen_at, expires_at
            ) VALUES (
                \(session),
                \(person),
                \(client),
                \(device),
                \(address),
                \(now),
                \(now),
                \(now.adding(days: Session.lifetimeDays))
            )
            """
        )
        try run("UPDATE person SET last_seen_at = \(now) WHERE id = \(person)")
    }

    borrowing func end(_ session: ID<Session>) throws {
        try run("DELETE FROM session WHERE id = \(session)")
    }

    /// Ends every session of a person but, where given, one.
    borrowing func endSessions(of person: ID<Person>, but kept: ID<Session>? = nil) throws {
        if let kept {
            try run("DELETE FROM session WHERE person_id = \(person) AND id <> \(kept)")
        } else {
            try run("DELETE FROM session WHERE person_id = \(person)")
        }
    }
}
