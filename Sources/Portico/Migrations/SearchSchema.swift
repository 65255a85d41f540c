import Database

/// What can be found: an entry for each thing with a name or a text, and the words that lead to it.
///
/// Triggers note in `search_change` what was written, in the same transaction as the fact, so that no writer
/// can forget it; `SearchDesk` puts the words in. Nobody is shown an entry but through
/// the view of its kind.
enum SearchSchema {
    /// `search_entry.id` holds the time and the kind, see `SearchNumber`; `search_word.word` begins with the
    /// letter of where it stands, see `SearchField`.
    static let tables: [SQL] =
        [
            """
            CREATE TABLE search_change (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                item_id TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE search_scope (
                id INTEGER PRIMARY KEY,
                client_id TEXT NOT NULL UNIQUE
            ) STRICT
            """,
            """
            CREATE TABLE search_entry (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                item_id TEXT NOT NULL,
                client_id TEXT NOT NULL,
                project_id TEXT NOT NULL,
                thread_id TEXT NOT NULL,
                title TEXT NOT NULL,
                number TEXT NOT NULL,
                body TEXT NOT NULL,
                changed_at INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE INDEX search_entry_by_item ON search_entry (item_id)",
            "CREATE INDEX search_entry_by_kind ON search_entry (kind, id)",
            """
            CREATE TABLE search_word (
                scope INTEGER NOT NULL REFERENCES search_scope,
                word TEXT NOT NULL,
                entry_id INTEGER NOT NULL,
                PRIMARY KEY (scope, word, entry_id)
            ) STRICT, WITHOUT ROWID
            """,
        ] + everything

    /// What there was before: noted as if it had just been written.
    private static let everything: [SQL] = [
        "INSERT INTO search_change (kind, item_id) SELECT 'client', id FROM client",
        "INSERT INTO search_change (kind, item_id) SELECT 'person', id FROM person",
        "INSERT INTO search_change (kind, item_id) SELECT 'project', id FROM project",
        "INSERT INTO search_change (kind, item_id) SELECT 'milestone', id FROM milestone",
        "INSERT INTO search_change (kind, item_id) SELECT 'deliverable', id FROM deliverable",
        "INSERT INTO search_change (kind, item_id) SELECT 'file', id FROM file",
        "INSERT INTO search_change (kind, item_id) SELECT 'update', id FROM project_update",
        "INSERT INTO search_change (kind, item_id) SELECT 'invoice', id FROM invoice",
        "INSERT INTO search_change (kind, item_id) SELECT 'thread', id FROM thread",
        "INSERT INTO search_change (kind, item_id) SELECT 'message', id FROM message",
    ]

    private struct Source {
        let table: SQL
        let kind: SQL
        /// What of it can be found, or orders what is found.
        let columns: SQL
        /// Whether its row is found as a person: by `person_id`, not by its own.
        var isPerson = false
    }

    private static let sources = [
        Source(table: "client", kind: "client", columns: "name"),
        Source(table: "person", kind: "person", columns: "name, team_role, job_title, disabled_at"),
        Source(table: "membership", kind: "person", columns: "role", isPerson: true),
        Source(table: "project", kind: "project", columns: "name, summary, client_id, updated_at"),
        Source(table: "milestone", kind: "milestone", columns: "title, summary, client_id, updated_at"),
        Source(table: "deliverable", kind: "deliverable", columns: "title, summary, client_id, updated_at"),
        Source(table: "file", kind: "file", columns: "name, client_id"),
        Source(table: "project_update", kind: "update", columns: "body"),
        Source(table: "invoice", kind: "invoice", columns: "number, title, notes, finalised_at"),
        Source(table: "thread", kind: "thread", columns: "subject, last_message_at, last_author_id"),
        Source(table: "message", kind: "message", columns: "body"),
    ]

    static let sqliteTriggers: [SQL] = sources.flatMap { source -> [SQL] in
        let (table, kind) = (source.table, source.kind)
        let item: SQL = source.isPerson ? "person_id" : "id"
        let note: SQL = "BEGIN INSERT INTO search_change (kind, item_id) VALUES ('\(kind)',"
        return [
            "CREATE TRIGGER search_\(table)_insert AFTER INSERT ON \(table) \(note) NEW.\(item)); END",
            "CREATE TRIGGER search_\(table)_delete AFTER DELETE ON \(table) \(note) OLD.\(item)); END",
            """
            CREATE TRIGGER search_\(table)_update AFTER UPDATE OF \(source.columns) ON \(table)
            \(note) NEW.\(item)); END
            """,
        ]
    }

    static let postgresTriggers: [SQL] =
        [noteFunction("search_note", "id"), noteFunction("search_note_person", "person_id")]
        + sources.flatMap { source -> [SQL] in
            let (table, kind) = (source.table, source.kind)
            let function: SQL =
                source.isPerson ? "search_note_person('\(kind)')" : "search_note('\(kind)')"
            return [
                """
                CREATE TRIGGER search_\(table)_coming AFTER INSERT OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION \(function)
                """,
                """
                CREATE TRIGGER search_\(table)_update AFTER UPDATE OF \(source.columns) ON \(table)
                FOR EACH ROW EXECUTE FUNCTION \(function)
                """,
            ]
        }

    private static func noteFunction(_ name: SQL, _ item: SQL) -> SQL {
        """
        CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                INSERT INTO search_change (kind, item_id) VALUES (TG_ARGV[0], OLD.\(item));
            ELSE
                INSERT INTO search_change (kind, item_id) VALUES (TG_ARGV[0], NEW.\(item));
            END IF;
            RETURN NULL;
        END
        $$
        """
    }

    static let views: [SQL] =
        [
            // Words of the clients one reaches, and of the agency's own people. A number alone: what it
            // stands for is asked of the view below. CROSS JOIN tells SQLite to go from the clients to their
            // words, never back.
            """
            CREATE VIEW visible_search_word AS
            SELECT w.word, w.entry_id, s.client_id
            FROM visible_client AS c CROSS JOIN search_scope AS s CROSS JOIN search_word AS w
            WHERE s.client_id = c.id AND w.scope = s.id
            UNION ALL
            SELECT w.word, w.entry_id, s.client_id
            FROM search_scope AS s CROSS JOIN search_word AS w
            WHERE w.scope = s.id AND s.client_id = '' AND (EXISTS (SELECT 1 FROM my_team) OR EXISTS (SELECT 1 FROM my_membership))
            """
        ] + entries

    /// Entries of one kind, to those who may see the thing itself, with the names of what it hangs on. A view
    /// for each: PostgreSQL plans all that a view asks, for each statement anew.
    private static let entries: [SQL] = [
        entry("client", "EXISTS (SELECT 1 FROM visible_client AS v WHERE v.id = e.item_id)"),
        entry("team", "EXISTS (SELECT 1 FROM visible_team_member AS v WHERE v.id = e.item_id)"),
        entry(
            "contact",
            """
            EXISTS (
                SELECT 1 FROM visible_membership AS v
                WHERE v.person_id = e.item_id AND v.client_id = e.client_id
            )
            """
        ),
        entry("project", "EXISTS (SELECT 1 FROM visible_project AS v WHERE v.id = e.item_id)"),
        entry("milestone", "EXISTS (SELECT 1 FROM visible_milestone AS v WHERE v.id = e.item_id)"),
        entry("deliverable", "EXISTS (SELECT 1 FROM visible_deliverable AS v WHERE v.id = e.item_id)"),
        entry("file", "EXISTS (SELECT 1 FROM visible_file AS v WHERE v.id = e.item_id)"),
        entry("update", "EXISTS (SELECT 1 FROM visible_project_update AS v WHERE v.id = e.item_id)"),
        // Who pays may not see the project.
        entry(
            "invoice",
            "EXISTS (SELECT 1 FROM visible_invoice AS v WHERE v.id = e.item_id)",
            project: "visible_project"
        ),
        entry("thread", "EXISTS (SELECT 1 FROM visible_thread AS v WHERE v.id = e.item_id)"),
        entry("message", "EXISTS (SELECT 1 FROM visible_message AS v WHERE v.id = e.item_id)"),
    ]

    private static func entry(_ kind: SQL, _ isVisible: SQL, project: SQL = "project") -> SQL {
        """
        CREATE VIEW visible_search_\(kind) AS
        SELECT e.*,
            (SELECT p.name FROM \(project) AS p WHERE p.id = e.project_id) AS project_name,
            (SELECT c.name FROM client AS c WHERE c.id = e.client_id) AS client_name,
            (SELECT t.subject FROM thread AS t WHERE t.id = e.thread_id) AS subject,
            (
                SELECT p.name FROM message AS m JOIN person AS p ON p.id = m.author_id WHERE m.id = e.item_id
            ) AS author_name
        FROM search_entry AS e
        WHERE e.kind = '\(kind)' AND \(isVisible)
        """
    }
}
