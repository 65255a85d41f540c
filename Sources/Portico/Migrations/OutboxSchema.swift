import Database

/// What is still to be told to the world, and what became of it.
enum OutboxSchema {
    static let tables: [SQL] = [
        // `job_key` keeps a second copy of the same job out; `failed` is set aside for a person to look at.
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            subject TEXT NOT NULL,
            job_key TEXT UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
            attempts INTEGER NOT NULL,
            problem TEXT NOT NULL,
            enqueued_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            finished_at INTEGER
        ) STRICT
        """,
        "CREATE INDEX outbox_by_due ON outbox (state, due_at)",
        // `event_key` is the event and the person: one event is told to one person once.
        """
        CREATE TABLE mail (
            id TEXT PRIMARY KEY,
            event_key TEXT NOT NULL UNIQUE,
            person_id TEXT REFERENCES person,
            address TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            text_body TEXT NOT NULL,
            html_body TEXT NOT NULL,
            item_id TEXT NOT NULL,
            state TEXT NOT NULL CHECK (
                state IN ('queued', 'accepted', 'delivered', 'deferred', 'bounced', 'complained', 'dropped')
            ),
            reference TEXT NOT NULL,
            problem TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX mail_by_state ON mail (state, updated_at)",
        "CREATE INDEX mail_by_item ON mail (item_id, created_at)",
    ]

    static let views: [SQL] = [
        // Those who run the portal see all mails, a project manager those about what they see themselves.
        """
        CREATE VIEW visible_mail AS
        SELECT m.id, m.person_id, m.address, m.kind, m.subject, m.item_id, m.state, m.problem, m.created_at, m.updated_at
        FROM mail AS m
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
            OR (
                EXISTS (SELECT 1 FROM my_team WHERE team_role = 'manager') AND (
                    EXISTS (SELECT 1 FROM visible_client AS v WHERE v.id = m.item_id)
                    OR EXISTS (SELECT 1 FROM visible_project AS v WHERE v.id = m.item_id)
                    OR EXISTS (SELECT 1 FROM visible_deliverable AS v WHERE v.id = m.item_id)
                    OR EXISTS (SELECT 1 FROM visible_milestone AS v WHERE v.id = m.item_id)
                    OR EXISTS (SELECT 1 FROM visible_thread AS v WHERE v.id = m.item_id)
                    OR EXISTS (SELECT 1 FROM visible_invoice AS v WHERE v.id = m.item_id)
                )
            )
        """
    ]
}
