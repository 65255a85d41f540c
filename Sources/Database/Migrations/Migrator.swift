import Basics

extension Database {
    /// Applies what is not applied yet, in order, each in a transaction together with its record, and returns
    /// the names. Several processes may do so at once. Throws `MigrationProblem` and changes nothing when the
    /// history is another one.
    ///
    /// Views have no history: all of them are dropped before a migration, so that it may change what they
    /// stand on, and made again when they are missing or were others; that is the name `views` in the answer.
    /// None is made by a migration.
    ///
    /// Nothing can be written to PostgreSQL before this ran once.
    @discardableResult
    public func migrate(_ migrations: [Migration], views: [SQL] = []) async throws -> [String] {
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.name >= later.name {
            throw MigrationProblem.unordered(later.name)
        }
        var applied: [String] = []
        let history = History(
            migrations: migrations.filter { !$0.isRetired },
            views: Migration(History.views, views),
            retired: Set(migrations.filter(\.isRetired).map(\.name))
        )
        while let name = try await applyNext(of: history) { applied.append(name) }
        if case .sqlite(let readers, _) = driver { readers.forget() }
        return applied
    }

    private func applyNext(of history: History) async throws -> String? {
        switch driver {
        case .sqlite(_, let writer):
            return try await writer.run(.schema, as: .system) { connection in
                let tx = WriteTransaction(now: clock.now(), connection: .sqlite(connection))
                return try Migrator(transaction: tx, kind: .sqlite).applyNext(of: history)
            }
        case .postgres(let pool):
            return try await pool.run(.schema, as: .system) { connection in
                let tx = WriteTransaction(now: clock.now(), connection: .postgres(connection))
                return try Migrator(transaction: tx, kind: .postgres).applyNext(of: history)
            }
        }
    }
}

/// What this program knows of.
private struct History: Sendable {
    let migrations: [Migration]
    let views: Migration
    let retired: Set<String>

    /// The name under which the views' checksum is kept. After every migration's, which begin with a digit.
    static let views = "views"
}

/// One transaction, in which no other process migrates.
private struct Migrator: ~Copyable {
    let transaction: WriteTransaction
    let kind: Database.Kind

    func applyNext(of history: History) throws -> String? {
        try transaction.connection.change(
            """
            CREATE TABLE IF NOT EXISTS migration (
                name TEXT PRIMARY KEY,
                checksum TEXT NOT NULL,
                applied_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        )
        if kind == .postgres { try transaction.connection.change(Self.principalFunction) }
        guard let next = try next(of: history) else { return nil }
        try transaction.connection.dropViews()
        try transaction.run("DELETE FROM migration WHERE name = \(History.views)")
        for statement in next.statements { try transaction.connection.change(statement) }
        for statement in kind == .sqlite ? next.sqlite : next.postgres {
            try transaction.connection.change(statement)
        }
        try transaction.run(
            """
            INSERT INTO migration (name, checksum, applied_at)
            VALUES (\(next.name), \(next.checksum), \(transaction.now))
            """
        )
        return next.name
    }

    private func next(of history: History) throws -> Migration? {
        var applied = try transaction.rows("SELECT name, checksum FROM migration ORDER BY name") { row in
            (name: try row.next(String.self), checksum: try row.next(String.self))
        }
        let made = applied.first { $0.name == History.views }?.checksum
        applied.removeAll { $0.name == History.views || history.retired.contains($0.name) }
        for (name, checksum) in applied {
            guard let ours = history.migrations.first(where: { $0.name == name }) else {
                throw MigrationProblem.unknown(name)
            }
            if ours.checksum != checksum { throw MigrationProblem.changed(name) }
        }
        let next = history.migrations.first { migration in !applied.contains { $0.name == migration.name } }
        if let next {
            if let last = applied.last, last.name > next.name { throw MigrationProblem.gap(next.name) }
            return next
        }
        let none = history.views.statements.isEmpty && made == nil
        return none || made == history.views.checksum ? nil : history.views
    }

    /// Empty outside a transaction of ours, so that the scoped views show nothing to a console.
    private static let principalFunction: SQL = """
        CREATE OR REPLACE FUNCTION portico_principal() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('portico.principal', true), '') $$
        """
}
