import Database

/// Threads and messages. A thread is about a client in general, or about one item, and is seen with it.
enum MessageSchema {
    static let tables: [SQL] = [
        """
        CREATE TABLE thread (
            id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client,
            project_id TEXT REFERENCES project,
            kind TEXT NOT NULL CHECK (kind IN ('general', 'project', 'deliverable', 'milestone', 'invoice')),
            item_id TEXT NOT NULL UNIQUE,
            subject TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            last_message_at INTEGER NOT NULL,
            last_author_id TEXT REFERENCES person,
            last_text TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX thread_by_client ON thread (client_id, last_message_at)",
        "CREATE INDEX thread_by_time ON thread (last_message_at)",
        """
        CREATE TABLE message (
            id TEXT PRIMARY KEY,
            thread_id TEXT NOT NULL REFERENCES thread,
            client_id TEXT NOT NULL REFERENCES client,
            author_id TEXT NOT NULL REFERENCES person,
            body TEXT NOT NULL,
            sent_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX message_by_thread ON message (thread_id, sent_at, id)",
        """
        CREATE TABLE thread_read (
            thread_id TEXT NOT NULL REFERENCES thread,
            person_id TEXT NOT NULL REFERENCES person,
            read_at INTEGER NOT NULL,
            PRIMARY KEY (person_id, thread_id)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW visible_thread AS
        SELECT t.*, p.name AS last_author_name, (p.team_role IS NOT NULL) AS last_author_is_team, c.name AS client_name
        FROM thread AS t
        JOIN client AS c ON c.id = t.client_id
        LEFT JOIN person AS p ON p.id = t.last_author_id
        WHERE (t.kind = 'general' AND EXISTS (SELECT 1 FROM visible_client AS v WHERE v.id = t.client_id))
            OR (
                t.kind = 'project' AND EXISTS (
                    SELECT 1 FROM visible_project AS v
                    WHERE v.id = t.item_id AND (v.sharing <> 'overview' OR EXISTS (SELECT 1 FROM my_team))
                )
            )
            OR (
                t.kind = 'milestone' AND EXISTS (SELECT 1 FROM visible_milestone AS v WHERE v.id = t.item_id)
                AND EXISTS (
                    SELECT 1 FROM project AS p
                    WHERE p.id = t.project_id
                        AND (p.sharing <> 'overview' OR EXISTS (SELECT 1 FROM my_team))
                )
            )
            OR (t.kind = 'deliverable' AND EXISTS (SELECT 1 FROM visible_deliverable AS v WHERE v.id = t.item_id))
            OR (t.kind = 'invoice' AND EXISTS (SELECT 1 FROM visible_invoice AS v WHERE v.id = t.item_id))
        """,
        """
        CREATE VIEW visible_message AS
        SELECT m.*, p.name AS author_name, (p.team_role IS NOT NULL) AS author_is_team
        FROM message AS m JOIN person AS p ON p.id = m.author_id
        WHERE EXISTS (SELECT 1 FROM visible_thread AS t WHERE t.id = m.thread_id)
        """,
        "CREATE VIEW visible_thread_read AS SELECT * FROM thread_read WHERE person_id = portico_principal()",
    ]
}
