import CPostgres
import Glibc

/// One connection to PostgreSQL and its prepared statements. libpq's calls wait here, on the thread of the
/// session that owns it.
///
/// `@unchecked Sendable`: used by its session only, whose work is serial.
@usableFromInline
final class PostgresConnection: @unchecked Sendable {
    private let handle: OpaquePointer
    private var statements = StatementCache<String>(tellsTypes: true)

    /// The first statement of this transaction that failed: PostgreSQL goes no further.
    private(set) var failure: DatabaseProblem?
    /// Of no more use: the session makes another.
    private(set) var isBroken = false
    /// Whether the transaction's COMMIT is on its way, so that only the server knows whether it happened.
    private(set) var commits = false

    init(address: String) throws {
        // What the address says comes after our own settings and so goes before them.
        let settings = [
            ("connect_timeout", "5"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "30000"), ("application_name", "portico"),
            ("dbname", address), ("client_encoding", "UTF8"),
        ]
        guard let handle = Self.connect(settings) else { throw DatabaseProblem.unavailable("no memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            let failure = PostgresFailure(lost: handle)
            PQfinish(handle)
            throw failure.problem
        }
        self.handle = handle
        try command(
            """
            SET client_min_messages = warning; SET statement_timeout = '30s';
            SET idle_in_transaction_session_timeout = '60s'; SET standard_conforming_strings = on;
            SET TimeZone = 'UTC'; SET jit = off
            """
        )
    }

    deinit {
        PQfinish(handle)
    }

    /// Runs `body` between `begin` and COMMIT, for one person; takes everything back when it throws.
    func transaction<T>(_ begin: String, as principal: Principal, _ body: (PostgresConnection) throws -> T)
        throws -> T
    {
        failure = nil
        commits = false
        do {
            try command(begin.replacing("{principal}", with: principal.text))
            let result = try body(self)
            if let failure { throw failure }
            commits = true
            try command("COMMIT")
            return result
        } catch {
            if PQstatus(handle) == CONNECTION_OK, PQtransactionStatus(handle) != PQTRANS_IDLE {
                let found = failure
                try? command("ROLLBACK")
                failure = found
            }
            throw error
        }
    }

    @inlinable @inline(never)
    func rows<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> [T] {
        let result = try execute(sql)
        defer { Self.clear(result) }
        var all: [T] = []
        let columns = PostgresResult.columns(of: result)
        for number in 0..<PostgresResult.rows(of: result) {
            var row = Row(result: result, number: number)
            all.append(try make(&row))
            try Row.checkAllRead(row.position, of: columns)
        }
        return all
    }

    @inlinable @inline(never)
    func row<T>(_ sql: SQL, _ make: (inout Row) throws -> T) throws -> T? {
        let result = try execute(sql)
        defer { Self.clear(result) }
        if PostgresResult.rows(of: result) == 0 { return nil }
        var row = Row(result: result, number: 0)
        let made = try make(&row)
        try Row.checkAllRead(row.position, of: PostgresResult.columns(of: result))
        return made
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try execute(sql)
        defer { Self.clear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func plan(_ sql: SQL) throws -> [String] {
        let result = try executeOnce("EXPLAIN (COSTS OFF) " + Self.text(sql), sql)
        defer { Self.clear(result) }
        return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    }

    func change(_ sql: SQL) throws {
        Self.clear(try executeOnce(PostgresDialect.translated(Self.text(sql)), sql))
    }

    @usableFromInline
    static func clear(_ result: OpaquePointer) {
        PQclear(result)
    }

    // Prepared once, because planning costs more than most statements; `PQexecPrepared` then sends and waits
    // once.
    @usableFromInline
    func execute(_ sql: SQL) throws -> OpaquePointer {
        if let failure { throw failure }
        let parameters = try parameters(of: sql)
        let name: String
        if let known = statements.find(sql) {
            name = known
        } else {
            name = "s\(statements.count)"
            let types = parameters.types
            PQclear(try checked(PQprepare(handle, name, Self.text(sql), Int32(types.count), types)))
            statements.insert(name, for: sql)
        }
        return try parameters.withArrays { count, starts, lengths, formats in
            Result { try checked(PQexecPrepared(handle, name, count, starts, lengths, formats, 0)) }
        }.get()
    }

    private func executeOnce(_ text: String, _ sql: SQL) throws -> OpaquePointer {
        if let failure { throw failure }
        let parameters = try parameters(of: sql)
        return try parameters.withArrays { count, starts, lengths, formats in
            Result {
                try checked(PQexecParams(handle, text, count, parameters.types, starts, lengths, formats, 0))
            }
        }.get()
    }

    /// Our own words, several statements at once if need be; no values.
    private func command(_ text: String) throws {
        PQclear(try checked(PQexec(handle, text)))
    }

    private func parameters(of sql: SQL) throws -> PostgresParameters {
        do throws(DatabaseProblem) {
            return try PostgresParameters(sql)
        } catch {
            failure = failure ?? error
            throw error
        }
    }

    private func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
            if let result { return result }
            fallthrough
        default:
            let found = PostgresFailure(result, on: handle)
            PQclear(result)
            failure = failure ?? found.problem
            isBroken = isBroken || found.endsConnection
            throw found.problem
        }
    }

    private static func text(_ sql: SQL) -> String { sql.text { "$\($0)" } }

    private static func connect(_ settings: [(name: String, value: String)]) -> OpaquePointer? {
        let names = settings.map { strdup($0.name) }
        let values = settings.map { strdup($0.value) }
        defer { for copy in names + values { free(copy) } }
        let keys = names.map { UnsafePointer<CChar>($0) } + [nil]
        let texts = values.map { UnsafePointer<CChar>($0) } + [nil]
        return PQconnectdbParams(keys, texts, 1)
    }
}
