import Database

/// What a person keeps for themselves: their own views of lists, and for some minutes what they can take
/// back.
enum ViewSchema {
    static let saved: [SQL] = [
        // `query` is what stands behind the question mark of the list’s address.
        """
        CREATE TABLE saved_view (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person,
            list TEXT NOT NULL CHECK (list IN ('clients', 'projects', 'invoices', 'messages')),
            name TEXT NOT NULL,
            query TEXT NOT NULL,
            is_default INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (person_id, list, name)
        ) STRICT, WITHOUT ROWID
        """
    ]

    static let undo: [SQL] = [
        // `items` has a line for each thing that changed: what it is, what it was, what it became.
        """
        CREATE TABLE undo (
            id TEXT PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES person,
            kind TEXT NOT NULL CHECK (kind IN (
                'project_state', 'project_lead', 'client_lead', 'threads_read', 'template', 'recurrence'
            )),
            items TEXT NOT NULL,
            back TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX undo_by_person ON undo (person_id, made_at)",
    ]

    static let views: [SQL] = [
        """
        CREATE VIEW visible_saved_view AS
        SELECT v.* FROM my_team AS t CROSS JOIN saved_view AS v WHERE v.person_id = t.id
        """,
        """
        CREATE VIEW visible_undo AS
        SELECT u.* FROM my_team AS t CROSS JOIN undo AS u WHERE u.person_id = t.id
        """,
        // A removed template, to the one who may still take its removal back.
        """
        CREATE VIEW visible_removed_template AS
        SELECT t.id, t.name, t.removed_at FROM template AS t
        WHERE t.removed_at IS NOT NULL
            AND EXISTS (SELECT 1 FROM my_team WHERE team_role IN ('owner', 'admin', 'manager'))
        """,
    ]
}
