import Database

/// How projects are planned: templates, projects that recur, and calendars that follow them.
enum PlanSchema {
    static let templates: [SQL] = [
        """
        CREATE TABLE template (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            summary TEXT NOT NULL,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            removed_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        // `deliverables` are titles, a line each; days are counted from the project's start.
        """
        CREATE TABLE template_step (
            template_id TEXT NOT NULL REFERENCES template,
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            starts_after INTEGER,
            due_after INTEGER NOT NULL CHECK (due_after BETWEEN 0 AND 3650),
            weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 1000),
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone')),
            deliverables TEXT NOT NULL,
            PRIMARY KEY (template_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE recurrence (
            id TEXT PRIMARY KEY,
            template_id TEXT NOT NULL REFERENCES template,
            client_id TEXT NOT NULL REFERENCES client,
            name TEXT NOT NULL,
            rhythm TEXT NOT NULL CHECK (rhythm IN ('month', 'quarter')),
            first_on TEXT NOT NULL,
            made INTEGER NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone')),
            made_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX recurrence_by_client ON recurrence (client_id, name)",
        "CREATE INDEX recurrence_by_template ON recurrence (template_id, ended_at)",
        // One project for each day a recurrence begins anew, whoever asks and how often.
        """
        CREATE TABLE recurrence_run (
            recurrence_id TEXT NOT NULL REFERENCES recurrence,
            starts_on TEXT NOT NULL,
            project_id TEXT NOT NULL UNIQUE REFERENCES project,
            made_at INTEGER NOT NULL,
            PRIMARY KEY (recurrence_id, starts_on)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX project_by_name ON project (state, name, id)",
    ]

    /// What a client's people see of a project, and may do in it.
    static let sharing: [SQL] = [
        """
        ALTER TABLE project ADD COLUMN sharing TEXT NOT NULL DEFAULT 'full'
            CHECK (sharing IN ('full', 'read_only', 'overview'))
        """,
        """
        ALTER TABLE recurrence ADD COLUMN sharing TEXT NOT NULL DEFAULT 'full'
            CHECK (sharing IN ('full', 'read_only', 'overview'))
        """,
    ]

    /// The address of someone's calendar, known by its digest alone.
    static let calendar: [SQL] = [
        """
        CREATE TABLE calendar_feed (
            person_id TEXT PRIMARY KEY REFERENCES person,
            hash TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW visible_calendar_feed AS
        SELECT person_id, created_at FROM calendar_feed WHERE person_id = portico_principal()
        """,
        """
        CREATE VIEW visible_template AS
        SELECT t.id, t.name, t.summary,
            CASE WHEN EXISTS (
                SELECT 1 FROM recurrence AS r WHERE r.template_id = t.id AND r.ended_at IS NULL
            ) THEN 1 ELSE 0 END AS is_in_use
        FROM template AS t
        WHERE t.removed_at IS NULL AND EXISTS (SELECT 1 FROM my_team)
        """,
        """
        CREATE VIEW visible_template_step AS
        SELECT s.*
        FROM template_step AS s
        WHERE EXISTS (SELECT 1 FROM visible_template AS t WHERE t.id = s.template_id)
        """,
        """
        CREATE VIEW visible_recurrence AS
        SELECT r.*
        FROM recurrence AS r
        WHERE EXISTS (SELECT 1 FROM my_team)
            AND EXISTS (SELECT 1 FROM visible_client AS c WHERE c.id = r.client_id)
        """,
        """
        CREATE VIEW visible_recurrence_run AS
        SELECT r.*
        FROM recurrence_run AS r
        WHERE EXISTS (SELECT 1 FROM visible_recurrence AS v WHERE v.id = r.recurrence_id)
        """,
    ]
}
