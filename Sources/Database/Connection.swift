/// What a transaction runs on: one connection of either driver.
@usableFromInline
enum Connection {
    case sqlite(SQLiteConnection)
    case postgres(PostgresConnection)

    @inlinable
    func rows<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> [T] {
        switch self {
        case .sqlite(let connection): try connection.rows(sql, make)
        case .postgres(let connection): try connection.rows(sql, make)
        }
    }

    @inlinable
    func row<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> T? {
        switch self {
        case .sqlite(let connection): try connection.row(sql, make)
        case .postgres(let connection): try connection.row(sql, make)
        }
    }

    func run(_ sql: SQL) throws -> Int {
        switch self {
        case .sqlite(let connection): try connection.run(sql)
        case .postgres(let connection): try connection.run(sql)
        }
    }

    /// How the database means to answer: `EXPLAIN QUERY PLAN` of SQLite, `EXPLAIN` of PostgreSQL, a line
    /// each.
    func plan(_ sql: SQL) throws -> [String] {
        switch self {
        case .sqlite(let connection): try connection.plan(sql)
        case .postgres(let connection): try connection.plan(sql)
        }
    }

    /// A statement of a migration: in SQLite's words, run once, never kept.
    func change(_ sql: SQL) throws {
        switch self {
        case .sqlite(let connection): try connection.change(sql)
        case .postgres(let connection): try connection.change(sql)
        }
    }

    /// Every view there is, whoever made it.
    func dropViews() throws {
        switch self {
        case .sqlite(let connection): try connection.dropViews()
        case .postgres(let connection): try connection.change(PostgresDialect.dropViews)
        }
    }
}
