import Basics
import Database

extension SessionRow {
    fileprivate init(_ row: inout Row) throws {
        let session: ID<Session> = try row.next()
        let person: ID<Person> = try row.next()
        let name: String = try row.next()
        let email: String = try row.next()
        let teamRole: TeamRole? = try row.next()
        let shortcuts: Bool = try row.next()
        let client: ID<Client>? = try row.next()
        let clientName: String? = try row.next()
        let clientRole: ClientRole? = try row.next()
        let group: ID<ClientGroup>? = try row.next()
        let agency: String? = try row.next()
        let lastSeen: Timestamp = try row.next()
        var company: Company?
        if let client, let clientName, let clientRole {
            company = Company(
                id: client,
                name: clientName,
                role: clientRole,
                group: group,
                agency: agency ?? ""
            )
        }
        self.init(
            session: session,
            person: person,
            name: name,
            email: email,
            teamRole: teamRole,
            shortcuts: shortcuts,
            company: company,
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
                shortcuts,
                client_id,
                client_name,
                client_role,
                group_id,
                agency,
                last_seen_at
            FROM visible_session
            WHERE id = \(id) AND expires_at > \(now)
            """,
            SessionRow.init
        )
    }

    /// A guest's link that still opens its item, and the group of the item's client. Asked for with the link
    /// as its own principal.
    borrowing func openLink(_ link: ID<GuestLink>) throws -> (id: ID<GuestLink>, group: ID<ClientGroup>?)? {
        try row("SELECT id, group_id FROM visible_link WHERE id = \(link) AND expires_at > \(now)") { row in
            (id: try row.next(), group: try row.next())
        }
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
