import Database

/// What is being made: projects, milestones, deliverables with their versions, files and decisions.
enum WorkSchema {
    static let tables: [SQL] = [
        """
        CREATE TABLE project (
            id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client,
            name TEXT NOT NULL,
            summary TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('active', 'archived')),
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone', 'chosen')),
            lead_id TEXT REFERENCES person,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX project_by_client ON project (client_id, state, name)",
        """
        CREATE TABLE assignment (
            project_id TEXT NOT NULL REFERENCES project,
            person_id TEXT NOT NULL REFERENCES person,
            PRIMARY KEY (person_id, project_id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX assignment_by_project ON assignment (project_id, person_id)",
        """
        CREATE TABLE milestone (
            id TEXT PRIMARY KEY,
            project_id TEXT NOT NULL REFERENCES project,
            client_id TEXT NOT NULL REFERENCES client,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            position INTEGER NOT NULL,
            starts_on TEXT,
            due_on TEXT NOT NULL,
            first_due_on TEXT NOT NULL,
            done_on TEXT,
            weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 1000),
            status TEXT NOT NULL CHECK (
                status IN ('planned', 'in_progress', 'awaiting_client', 'done', 'on_hold', 'cancelled')
            ),
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone', 'chosen')),
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX milestone_by_project ON milestone (project_id, position)",
        "CREATE INDEX milestone_by_client ON milestone (client_id, project_id, position)",
        """
        CREATE TABLE milestone_move (
            milestone_id TEXT NOT NULL REFERENCES milestone,
            moved_at INTEGER NOT NULL,
            moved_by TEXT NOT NULL REFERENCES person,
            from_on TEXT NOT NULL,
            to_on TEXT NOT NULL,
            PRIMARY KEY (milestone_id, moved_at)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE project_update (
            id TEXT PRIMARY KEY,
            project_id TEXT NOT NULL REFERENCES project,
            client_id TEXT NOT NULL REFERENCES client,
            health TEXT NOT NULL CHECK (health IN ('on_track', 'at_risk', 'off_track')),
            body TEXT NOT NULL,
            author_id TEXT NOT NULL REFERENCES person,
            posted_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX project_update_by_project ON project_update (project_id, posted_at)",
        // `shared_number` is the newest version a client may see, 0 before the first was sent.
        """
        CREATE TABLE deliverable (
            id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client,
            project_id TEXT NOT NULL REFERENCES project,
            milestone_id TEXT REFERENCES milestone,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone', 'chosen')),
            due_on TEXT,
            latest_number INTEGER NOT NULL,
            shared_number INTEGER NOT NULL,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX deliverable_by_project ON deliverable (project_id, updated_at)",
        "CREATE INDEX deliverable_by_client ON deliverable (client_id, updated_at)",
        """
        CREATE TABLE version (
            id TEXT PRIMARY KEY,
            deliverable_id TEXT NOT NULL REFERENCES deliverable,
            client_id TEXT NOT NULL REFERENCES client,
            number INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'draft', 'internal_review', 'in_client_review', 'approved', 'approved_with_changes',
                'changes_requested', 'rejected', 'withdrawn', 'superseded'
            )),
            note TEXT NOT NULL,
            created_by TEXT NOT NULL REFERENCES person,
            created_at INTEGER NOT NULL,
            sent_by TEXT REFERENCES person,
            sent_at INTEGER,
            UNIQUE (deliverable_id, number)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX version_by_state ON version (client_id, state, sent_at)",
        // A file of a version is seen with it; one of a project by its own audience.
        """
        CREATE TABLE file (
            id TEXT PRIMARY KEY,
            client_id TEXT NOT NULL REFERENCES client,
            project_id TEXT NOT NULL REFERENCES project,
            version_id TEXT REFERENCES version,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            audience TEXT NOT NULL CHECK (audience IN ('team', 'everyone', 'chosen')),
            uploaded_by TEXT NOT NULL REFERENCES person,
            uploaded_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX file_by_project ON file (project_id, uploaded_at)",
        "CREATE INDEX file_by_version ON file (version_id)",
        "CREATE INDEX file_by_content ON file (sha256)",
        // `digest` is over the version's files: what was decided on can be shown to be unchanged.
        """
        CREATE TABLE decision (
            id TEXT PRIMARY KEY,
            deliverable_id TEXT NOT NULL REFERENCES deliverable,
            version_id TEXT NOT NULL UNIQUE REFERENCES version,
            client_id TEXT NOT NULL REFERENCES client,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('approved', 'changes_requested')),
            note TEXT NOT NULL,
            digest TEXT NOT NULL,
            person_id TEXT NOT NULL REFERENCES person,
            decided_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX decision_by_deliverable ON decision (deliverable_id, number)",
    ]

    static let views: [SQL] = [
        // A billing contact has no projects, unless named.
        """
        CREATE VIEW visible_project AS
        SELECT p.*
        FROM project AS p
        WHERE EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin'))
            OR EXISTS (SELECT 1 FROM assignment AS a WHERE a.project_id = p.id AND a.person_id = portico_principal())
            OR (
                p.audience = 'everyone' AND EXISTS (
                    SELECT 1 FROM my_membership AS m WHERE m.client_id = p.client_id AND m.sees_work
                )
            )
            OR (
                p.audience = 'chosen'
                AND EXISTS (SELECT 1 FROM my_membership AS m WHERE m.client_id = p.client_id)
                AND EXISTS (
                    SELECT 1 FROM item_grant AS g
                    WHERE g.item_id = p.id AND g.person_id = portico_principal()
                )
            )
        """,
        """
        CREATE VIEW visible_assignment AS
        SELECT a.project_id, a.person_id, p.name, p.job_title, p.team_role
        FROM assignment AS a JOIN person AS p ON p.id = a.person_id
        WHERE EXISTS (SELECT 1 FROM visible_project AS v WHERE v.id = a.project_id)
        """,
        """
        CREATE VIEW visible_milestone AS
        SELECT m.*
        FROM visible_project AS p JOIN milestone AS m ON m.project_id = p.id
        WHERE EXISTS (SELECT 1 FROM my_team)
            OR m.audience = 'everyone'
            OR (
                m.audience = 'chosen' AND EXISTS (
                    SELECT 1 FROM item_grant AS g WHERE g.item_id = m.id AND g.person_id = portico_principal()
                )
            )
        """,
        """
        CREATE VIEW visible_milestone_move AS
        SELECT v.milestone_id, v.moved_at, v.from_on, v.to_on, p.name AS moved_by_name
        FROM milestone_move AS v JOIN person AS p ON p.id = v.moved_by
        WHERE EXISTS (SELECT 1 FROM visible_milestone AS m WHERE m.id = v.milestone_id)
        """,
        """
        CREATE VIEW visible_project_update AS
        SELECT u.*, p.name AS author_name
        FROM project_update AS u JOIN person AS p ON p.id = u.author_id
        WHERE EXISTS (SELECT 1 FROM visible_project AS v WHERE v.id = u.project_id)
        """,
        // A contact sees what was sent; a guest what the link names; both nothing before the first version
        // was sent.
        """
        CREATE VIEW visible_deliverable AS
        SELECT d.*
        FROM deliverable AS d
        WHERE (
                EXISTS (
                    SELECT 1 FROM visible_project AS p
                    WHERE p.id = d.project_id
                        AND (p.sharing <> 'overview' OR EXISTS (SELECT 1 FROM my_team))
                )
                AND (
                    EXISTS (SELECT 1 FROM my_team)
                    OR (
                        d.shared_number > 0
                        AND (
                            d.milestone_id IS NULL
                            OR EXISTS (SELECT 1 FROM visible_milestone AS m WHERE m.id = d.milestone_id)
                        )
                        AND (
                            d.audience = 'everyone'
                            OR (
                                d.audience = 'chosen' AND EXISTS (
                                    SELECT 1 FROM item_grant AS g
                                    WHERE g.item_id = d.id AND g.person_id = portico_principal()
                                )
                            )
                        )
                    )
                )
            )
            OR (
                d.shared_number > 0
                AND EXISTS (
                    SELECT 1 FROM my_link AS l JOIN project AS p ON p.id = d.project_id
                    WHERE l.item_id = d.id AND p.sharing <> 'overview'
                )
            )
        """,
        """
        CREATE VIEW visible_version AS
        SELECT v.*, p.name AS created_by_name
        FROM version AS v JOIN person AS p ON p.id = v.created_by
        WHERE EXISTS (SELECT 1 FROM visible_deliverable AS d WHERE d.id = v.deliverable_id)
            AND (v.sent_at IS NOT NULL OR EXISTS (SELECT 1 FROM my_team))
        """,
        """
        CREATE VIEW visible_file AS
        SELECT f.*, p.name AS uploaded_by_name
        FROM file AS f JOIN person AS p ON p.id = f.uploaded_by
        WHERE (
                f.version_id IS NOT NULL
                AND EXISTS (SELECT 1 FROM visible_version AS v WHERE v.id = f.version_id)
            )
            OR (
                f.version_id IS NULL
                AND EXISTS (
                    SELECT 1 FROM visible_project AS j
                    WHERE j.id = f.project_id
                        AND (j.sharing <> 'overview' OR EXISTS (SELECT 1 FROM my_team))
                )
                AND (
                    EXISTS (SELECT 1 FROM my_team)
                    OR f.audience = 'everyone'
                    OR (
                        f.audience = 'chosen' AND EXISTS (
                            SELECT 1 FROM item_grant AS g
                            WHERE g.item_id = f.id AND g.person_id = portico_principal()
                        )
                    )
                )
            )
        """,
        // What its client may look at and not decide on: nothing of it waits for anyone.
        """
        CREATE VIEW visible_resting_deliverable AS
        SELECT d.id
        FROM deliverable AS d JOIN project AS p ON p.id = d.project_id
        WHERE (p.sharing <> 'full' OR p.state = 'archived')
            AND EXISTS (SELECT 1 FROM visible_project AS v WHERE v.id = p.id)
        """,
        """
        CREATE VIEW visible_decision AS
        SELECT d.*, p.name AS person_name
        FROM decision AS d JOIN person AS p ON p.id = d.person_id
        WHERE EXISTS (SELECT 1 FROM visible_version AS v WHERE v.id = d.version_id)
        """,
    ]
}
