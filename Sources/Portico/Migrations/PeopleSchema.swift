import Database

/// Who there is: the agency, its clients, the people of both, and how they come in.
///
/// Views whose names begin with `visible_` are the only way in for people; `my_…` are their parts.
enum PeopleSchema {
    static let tables: [SQL] = [
        """
        CREATE TABLE workspace (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL,
            zone TEXT NOT NULL,
            currency TEXT NOT NULL,
            address TEXT NOT NULL,
            tax_number TEXT NOT NULL,
            mail_from TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            email TEXT NOT NULL UNIQUE,
            password_hash TEXT,
            team_role TEXT CHECK (team_role IN ('owner', 'admin', 'manager', 'member')),
            job_title TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            last_seen_at INTEGER,
            disabled_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE client (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            tax_number TEXT NOT NULL,
            lead_id TEXT REFERENCES person,
            provider_customer TEXT UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE membership (
            person_id TEXT NOT NULL REFERENCES person,
            client_id TEXT NOT NULL REFERENCES client,
            role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'billing', 'approver')),
            created_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, client_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX membership_by_client ON membership (client_id, person_id)",
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person,
            client_id TEXT REFERENCES client,
            device TEXT NOT NULL,
            address TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            last_seen_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX session_by_person ON session (person_id, last_seen_at)",
        """
        CREATE TABLE mail_token (
            id TEXT PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset', 'code')),
            person_id TEXT NOT NULL REFERENCES person,
            client_id TEXT REFERENCES client,
            inviter_id TEXT REFERENCES person,
            failures INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX mail_token_by_person ON mail_token (person_id, purpose, created_at)",
        """
        CREATE TABLE item_grant (
            item_id TEXT NOT NULL,
            person_id TEXT NOT NULL REFERENCES person,
            granted_by TEXT NOT NULL REFERENCES person,
            granted_at INTEGER NOT NULL,
            PRIMARY KEY (item_id, person_id)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE guest_link (
            id TEXT PRIMARY KEY,
            hash TEXT NOT NULL UNIQUE,
            item_id TEXT NOT NULL,
            label TEXT NOT NULL,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX guest_link_by_item ON guest_link (item_id)",
    ]

    /// Formats and time zone of a person; empty is as the agency has it.
    static let whereabouts: [SQL] = [
        "ALTER TABLE person ADD COLUMN region TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE person ADD COLUMN zone TEXT NOT NULL DEFAULT ''",
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW my_team AS
        SELECT id, team_role FROM person
        WHERE id = portico_principal() AND team_role IS NOT NULL AND disabled_at IS NULL
        """,
        // The roles one by one: a list of three would be built as a table, again for each statement.
        """
        CREATE VIEW my_membership AS
        SELECT
            client_id,
            (role = 'owner' OR role = 'member' OR role = 'approver') AS sees_work,
            (role = 'owner' OR role = 'billing') AS sees_money
        FROM membership
        WHERE person_id = portico_principal()
        """,
        """
        CREATE VIEW my_link AS
        SELECT item_id, expires_at FROM guest_link
        WHERE id = portico_principal() AND revoked_at IS NULL
        """,
        // The session's id is a secret of its own, and is asked for as its own principal: one row, no other.
        """
        CREATE VIEW visible_session AS
        SELECT
            s.id, s.person_id, s.client_id, s.expires_at, s.last_seen_at,
            p.name, p.email, p.team_role, p.region, p.zone, m.role AS client_role, c.name AS client_name
        FROM session AS s
        JOIN person AS p ON p.id = s.person_id AND p.disabled_at IS NULL
        LEFT JOIN membership AS m ON m.person_id = s.person_id AND m.client_id = s.client_id
        LEFT JOIN client AS c ON c.id = m.client_id
        WHERE s.id = portico_principal()
        """,
        "CREATE VIEW visible_self AS SELECT id, region, zone FROM person WHERE id = portico_principal()",
        """
        CREATE VIEW visible_own_session AS
        SELECT id, person_id, device, address, created_at, last_seen_at, expires_at FROM session
        WHERE person_id = portico_principal()
        """,
        "CREATE VIEW visible_link AS SELECT * FROM guest_link WHERE id = portico_principal() AND revoked_at IS NULL",
        "CREATE VIEW visible_workspace AS SELECT * FROM workspace",
        """
        CREATE VIEW visible_client AS
        SELECT c.id, c.name, c.address, c.tax_number, c.lead_id, c.created_at
        FROM client AS c
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
            OR EXISTS (
                SELECT 1 FROM assignment AS a JOIN project AS p ON p.id = a.project_id
                WHERE a.person_id = portico_principal() AND p.client_id = c.id
            )
            OR EXISTS (SELECT 1 FROM my_membership AS m WHERE m.client_id = c.id)
        """,
        """
        CREATE VIEW visible_membership AS
        SELECT
            m.person_id, m.client_id, m.role, m.created_at,
            p.name, p.email, p.job_title, p.last_seen_at, (p.password_hash IS NOT NULL) AS has_joined
        FROM membership AS m JOIN person AS p ON p.id = m.person_id
        WHERE EXISTS (SELECT 1 FROM visible_client AS c WHERE c.id = m.client_id)
        """,
        // The team as its members see it; a contact sees those who work for the contact's companies.
        """
        CREATE VIEW visible_team_member AS
        SELECT p.id, p.name, p.email, p.team_role, p.job_title, p.last_seen_at,
            (p.password_hash IS NOT NULL) AS has_joined
        FROM person AS p
        WHERE p.team_role IS NOT NULL AND p.disabled_at IS NULL AND (
            EXISTS (SELECT 1 FROM my_team)
            OR EXISTS (
                SELECT 1 FROM assignment AS a
                JOIN project AS j ON j.id = a.project_id
                JOIN my_membership AS m ON m.client_id = j.client_id
                WHERE a.person_id = p.id
            )
            OR EXISTS (
                SELECT 1 FROM client AS c JOIN my_membership AS m ON m.client_id = c.id WHERE c.lead_id = p.id
            )
        )
        """,
        """
        CREATE VIEW visible_grant AS
        SELECT g.item_id, g.person_id, g.granted_at, p.name
        FROM item_grant AS g JOIN person AS p ON p.id = g.person_id
        WHERE EXISTS (SELECT 1 FROM my_team)
        """,
        """
        CREATE VIEW visible_guest_link AS
        SELECT id, item_id, label, created_by, created_at, expires_at, revoked_at FROM guest_link
        WHERE EXISTS (SELECT 1 FROM my_team)
        """,
    ]
}
