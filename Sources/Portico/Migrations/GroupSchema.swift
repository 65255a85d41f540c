import Database

/// Clients that the agency meets under another brand than its own.
enum GroupSchema {
    static let tables: [SQL] = [
        // `title` is the team's own word for it. Whatever else is empty is the workspace's.
        """
        CREATE TABLE client_group (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            look TEXT NOT NULL,
            welcome TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE client ADD COLUMN group_id TEXT REFERENCES client_group",
        "CREATE INDEX client_by_group ON client (group_id)",
        """
        CREATE TABLE client_group_draft (
            person_id TEXT NOT NULL REFERENCES person,
            group_id TEXT NOT NULL REFERENCES client_group,
            name TEXT NOT NULL,
            look TEXT NOT NULL,
            welcome TEXT NOT NULL,
            updated_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, group_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX client_group_draft_by_group ON client_group_draft (group_id)",
        // Which client a mail to one of its people is about: its brand is the mail's.
        "ALTER TABLE mail ADD COLUMN client_id TEXT REFERENCES client",
    ]

    /// Names that the portal answers under beside its own.
    static let hosts: [SQL] = [
        // Without a group it is another name of the workspace's. `checked_at` is when it was last seen to
        // lead here.
        """
        CREATE TABLE portal_host (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            group_id TEXT UNIQUE REFERENCES client_group,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            checked_at INTEGER
        ) STRICT, WITHOUT ROWID
        """
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW visible_client_group AS
        SELECT g.id, g.title, g.name, g.look, g.welcome,
            (SELECT count(*) FROM client AS c WHERE c.group_id = g.id) AS clients
        FROM client_group AS g
        WHERE EXISTS (SELECT 1 FROM my_team)
        """,
        // A group's brand with all that it takes over from the workspace; `own_look` is laid over `look`.
        // Like the workspace's it is on every page: whoever asks was told which group is theirs. The agency's
        // logo says the agency's name, so it does not stand beside another one.
        """
        CREATE VIEW visible_brand AS
        SELECT
            g.id AS group_id,
            COALESCE(NULLIF(g.name, ''), w.name) AS name,
            w.zone, w.currency, w.address, w.tax_number, w.look,
            COALESCE(NULLIF(g.welcome, ''), w.welcome) AS welcome,
            CASE WHEN g.name = '' OR g.name = w.name THEN w.images ELSE '' END AS images,
            g.look AS own_look
        FROM client_group AS g JOIN workspace AS w ON w.id = 1
        """,
        """
        CREATE VIEW visible_portal_host AS
        SELECT h.id, h.name, h.group_id, h.created_at, h.checked_at, g.title
        FROM portal_host AS h LEFT JOIN client_group AS g ON g.id = h.group_id
        WHERE EXISTS (SELECT 1 FROM my_team)
        """,
        // Where a group's clients come in, once its name was seen to lead here.
        """
        CREATE VIEW visible_door AS
        SELECT group_id, name FROM portal_host WHERE group_id IS NOT NULL AND checked_at IS NOT NULL
        """,
        """
        CREATE VIEW visible_client_group_draft AS
        SELECT group_id, name, look, welcome FROM client_group_draft WHERE person_id = portico_principal()
        """,
    ]
}
