import Basics
import Database

/// A thing that was written since its words were put in.
struct SearchChange: Sendable {
    let id: Int64
    let kind: String
    let item: String
}

extension Reading where Self: ~Copyable {
    /// The oldest changes that wait.
    borrowing func searchChanges(limit: Int64) throws -> [SearchChange] {
        try rows("SELECT id, kind, item_id FROM search_change ORDER BY id LIMIT \(limit)") { row in
            SearchChange(id: try row.next(), kind: try row.next(), item: try row.next())
        }
    }

    /// A thing as it is now; none where it is gone or has nothing to be found by.
    fileprivate borrowing func entries(of change: SearchChange) throws -> [SearchEntry] {
        let item = change.item
        return switch change.kind {
        case "person": try entries(ofPerson: item)
        case "client":
            try entries(
                .client,
                "SELECT id, id, '', '', name, '', '', created_at FROM client WHERE id = \(item)"
            )
        case "project":
            try entries(
                .project,
                """
                SELECT id, client_id, '', '', name, '', summary, updated_at FROM project WHERE id = \(item)
                """
            )
        case "milestone":
            try entries(
                .milestone,
                """
                SELECT id, client_id, project_id, '', title, '', summary, updated_at
                FROM milestone WHERE id = \(item)
                """
            )
        case "deliverable":
            try entries(
                .deliverable,
                """
                SELECT id, client_id, project_id, '', title, '', summary, updated_at
                FROM deliverable WHERE id = \(item)
                """
            )
        case "file":
            try entries(
                .file,
                """
                SELECT id, client_id, project_id, '', name, '', '', uploaded_at FROM file WHERE id = \(item)
                """
            )
        case "invoice":
            try entries(
                .invoice,
                """
                SELECT id, client_id, COALESCE(project_id, ''), '', title, COALESCE(number, ''), notes,
                    COALESCE(finalised_at, created_at)
                FROM invoice WHERE id = \(item)
                """
            )
        default: try entries(ofTalk: change)
        }
    }

    /// What is said and reported. A thread in which nobody wrote is none yet.
    private borrowing func entries(ofTalk change: SearchChange) throws -> [SearchEntry] {
        let item = change.item
        return switch change.kind {
        case "thread":
            try entries(
                .thread,
                """
                SELECT id, client_id, COALESCE(project_id, ''), id, subject, '', '', last_message_at
                FROM thread WHERE id = \(item) AND last_author_id IS NOT NULL
                """
            )
        case "message":
            try entries(
                .message,
                """
                SELECT id, client_id, '', thread_id, '', '', body, sent_at FROM message WHERE id = \(item)
                """
            )
        case "update":
            try entries(
                .update,
                """
                SELECT id, client_id, project_id, '', '', '', body, posted_at
                FROM project_update WHERE id = \(item)
                """
            )
        default: throw UnknownSearchKind(name: change.kind)
        }
    }

    /// Of the team, and at each client.
    private borrowing func entries(ofPerson item: String) throws -> [SearchEntry] {
        let team = try entries(
            .team,
            """
            SELECT id, '', '', '', name, '', job_title, created_at
            FROM person WHERE id = \(item) AND team_role IS NOT NULL AND disabled_at IS NULL
            """
        )
        return team
            + (try entries(
                .contact,
                """
                SELECT p.id, m.client_id, '', '', p.name, '', '', m.created_at
                FROM membership AS m JOIN person AS p ON p.id = m.person_id
                WHERE m.person_id = \(item)
                """
            ))
    }

    private borrowing func entries(_ kind: SearchKind, _ statement: SQL) throws -> [SearchEntry] {
        try rows(statement) { row in
            SearchEntry(
                kind: kind,
                item: try row.next(),
                client: try row.next(),
                project: try row.next(),
                thread: try row.next(),
                title: try row.next(),
                number: try row.next(),
                body: try row.next(),
                changedAt: try row.next()
            )
        }
    }

    fileprivate borrowing func scope(of client: String) throws -> Int64? {
        try value("SELECT id FROM search_scope WHERE client_id = \(client)")
    }
}

extension WriteTransaction {
    /// Puts the words of these things in as they are now, and takes the changes off the list. Under the
    /// system's eye.
    borrowing func index(_ changes: [SearchChange]) throws {
        var known: Set<String> = []
        for change in changes where known.insert(change.item).inserted {
            let now = try entries(of: change)
            let before = try rows(
                "SELECT e.id, \(SearchEntry.columns) FROM search_entry AS e WHERE e.item_id = \(change.item)"
            ) { row in (number: try row.next(SearchNumber.self), entry: try SearchEntry(&row)) }
            for (number, entry) in before where !now.contains(entry) { try remove(number, entry) }
            for entry in now where !before.contains(where: { $0.entry == entry }) { try insert(entry) }
        }
        if let first = changes.first, let last = changes.last {
            try run("DELETE FROM search_change WHERE id BETWEEN \(first.id) AND \(last.id)")
        }
    }

    private borrowing func remove(_ number: SearchNumber, _ entry: SearchEntry) throws {
        if let scope = try scope(of: entry.client) {
            for key in entry.keys {
                try run(
                    """
                    DELETE FROM search_word
                    WHERE scope = \(scope) AND word = \(key) AND entry_id = \(number)
                    """
                )
            }
        }
        try run("DELETE FROM search_entry WHERE id = \(number)")
    }

    private borrowing func insert(_ entry: SearchEntry) throws {
        var number = SearchNumber(entry.changedAt, entry.kind, item: entry.item)
        while try exists("SELECT 1 FROM search_entry WHERE id = \(number)") { number = number.next }
        try run(
            """
            INSERT INTO search_entry (
                id, kind, item_id, client_id, project_id, thread_id, title, number, body, changed_at
            ) VALUES (
                \(number), \(entry.kind), \(entry.item), \(entry.client), \(entry.project), \(entry.thread),
                \(entry.title), \(entry.number), \(entry.body), \(entry.changedAt)
            )
            """
        )
        if try scope(of: entry.client) == nil {
            try run("INSERT INTO search_scope (client_id) VALUES (\(entry.client))")
        }
        guard let scope = try scope(of: entry.client) else { return }
        let keys = entry.keys
        var start = 0
        // Three lengths of statement: one by one would be a round trip for each word.
        for size in [32, 8, 1] {
            while start + size <= keys.count {
                try insert(keys[start..<start + size], scope, number)
                start += size
            }
        }
    }

    private borrowing func insert(_ keys: ArraySlice<String>, _ scope: Int64, _ number: SearchNumber) throws {
        var values: SQL = ""
        for key in keys {
            values =
                key == keys.first
                ? "(\(scope), \(key), \(number))" : "\(values), (\(scope), \(key), \(number))"
        }
        try run("INSERT INTO search_word (scope, word, entry_id) VALUES \(values)")
    }
}

/// A newer program's trigger wrote it.
struct UnknownSearchKind: Error, CustomStringConvertible {
    let name: String
    var description: String { "Nothing that can be found is called \(name)." }
}
