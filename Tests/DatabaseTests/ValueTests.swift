import Basics
import Database
import TestSupport
import Testing

private enum State: String, ValueConvertible { case draft, approved }
private enum Thing: Identified { static let idPrefix: StaticString = "thg" }

@Suite("Values come back as they went in", .serialized)
struct ValueTests {
    static let table: [SQL] = [
        """
        CREATE TABLE thing (
            id TEXT PRIMARY KEY, title TEXT, size INTEGER, done INTEGER NOT NULL, at INTEGER, due TEXT,
            state TEXT, email TEXT, currency TEXT
        ) STRICT, WITHOUT ROWID
        """
    ]

    private static let id = ID<Thing>(high: 7, low: UInt64.max)
    private static let title = "Größe ’ 漢字 ? $1 '\\' \u{1F3A8}"

    @Test("every type, through a table", arguments: TestDatabases.kinds)
    func roundTrip(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        let due = CalendarDate(year: 2026, month: 11, day: 23)!
        let email = EmailAddress("noor@acme.example")!
        try await database.write(as: .system) { tx in
            try tx.run(
                """
                INSERT INTO thing (id, title, size, done, at, due, state, email, currency)
                VALUES (
                    \(Self.id), \(Self.title), \(Int.min), \(true), \(tx.now), \(due), \(State.approved),
                    \(email), \(Currency.eur)
                )
                """
            )
        }
        try await database.read(as: .system) { tx in
            let isThere: Void? = try tx.row(
                """
                SELECT id, title, size, done, at, due, state, email, currency
                FROM thing WHERE done = \(true)
                """
            ) { (row: inout Row) throws in
                #expect(try row.next() == Self.id)
                #expect(try row.next() == Self.title)
                #expect(try row.next() == Int64.min)
                #expect(try row.next() == true)
                #expect(try row.next() == tx.now)
                #expect(try row.next() == due)
                #expect(try row.next() == State.approved)
                #expect(try row.next() == email)
                #expect(try row.next() == Currency.eur)
            }
            #expect(isThere != nil)
        }
    }

    @Test("nil, where its type must be known and where the table tells it", arguments: TestDatabases.kinds)
    func nulls(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        let (none, some) = (Int?.none, Int?.some(5))
        let (noDate, noText) = (CalendarDate?.none, String?.none)
        try await database.write(as: .system) { tx in
            for size in [none, some, none] {
                try tx.run(
                    """
                    INSERT INTO thing (id, title, size, done, due)
                    VALUES ('a', \(noText), \(size), 0, \(noDate))
                    ON CONFLICT (id) DO UPDATE SET size = \(size)
                    """
                )
                #expect(try tx.value("SELECT size FROM thing") == size)
            }
            #expect(try tx.exists("SELECT 1 FROM thing WHERE \(none) IS NULL AND \(noText) IS NULL"))
            #expect(try tx.exists("SELECT id, done FROM thing WHERE due IS NOT DISTINCT FROM \(noDate)"))
            #expect(try tx.exists("SELECT 1 FROM thing WHERE id = 'none'") == false)
            #expect(try tx.value("SELECT \(none)", as: Int.self) == nil)
            #expect(try tx.value("SELECT COALESCE(\(none), \(some))") == 5)
            #expect(try tx.value("SELECT COALESCE(\(noText), 'x')") == "x")
        }
        await #expect(throws: RowProblem.self) {
            try await database.read(as: .system) { tx in
                _ = try tx.row("SELECT size FROM thing") { row in try row.next(Int.self) }
            }
        }
    }

    @Test("sums, counts and conditions", arguments: TestDatabases.kinds)
    func computed(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        try await database.write(as: .system) { tx in
            for number in 1...3 {
                let id = "\(number)"
                try tx.run(
                    "INSERT INTO thing (id, size, done) VALUES (\(id), \(number * 1_000_000_000_000), 0)"
                )
            }
            #expect(try tx.value("SELECT SUM(size) FROM thing") == 6_000_000_000_000)
            #expect(try tx.value("SELECT SUM(size) FROM thing WHERE done = 1", as: Int.self) == nil)
            #expect(try tx.value("SELECT COALESCE(SUM(size), 0) - \(1) FROM thing") == 5_999_999_999_999)
            #expect(try tx.value("SELECT count(*) FROM thing WHERE size > \(1_000_000_000_000)") == 2)
            #expect(try tx.value("SELECT size > \(5) FROM thing WHERE id = '1'") == true)
            #expect(try tx.value("SELECT EXISTS (SELECT 1 FROM thing WHERE done = \(true))") == false)
            #expect(try tx.value("SELECT EXISTS (SELECT 1 FROM thing)") == 1)
            #expect(
                try tx.value("SELECT CASE WHEN done = 0 THEN \("open") ELSE \("done") END FROM thing")
                    == "open"
            )
            #expect(try tx.value("SELECT \(7) AS x") == 7)
            #expect(try tx.value("SELECT \("x") || \("y") AS x") == "xy")
            #expect(try tx.value("SELECT CAST(\("12") AS BIGINT) + 1") == 13)
            #expect(try tx.value("SELECT -size FROM thing WHERE id = '2'") == -2_000_000_000_000)
            let page = try tx.rows("SELECT id FROM thing ORDER BY id LIMIT \(2)") { row in
                try row.next(String.self)
            }
            #expect(page == ["1", "2"])
        }
    }

    @Test("one statement takes values of more than one type", arguments: TestDatabases.kinds)
    func types(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        func echo<T: ValueConvertible>(_ value: T) async throws -> T? {
            try await database.read(as: .system) { tx in try tx.value("SELECT \(value)") }
        }
        for _ in 0..<2 {
            #expect(try await echo(7) == 7)
            #expect(try await echo("seven") == "seven")
            #expect(try await echo(State.draft) == .draft)
        }
    }

    @Test("text is ordered by its bytes", arguments: TestDatabases.kinds)
    func order(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        try await database.write(as: .system) { tx in
            for id in ["b", "ä", "B", "a", "Z", "_"] {
                try tx.run("INSERT INTO thing (id, done) VALUES (\(id), 0)")
            }
            let ids = try tx.rows("SELECT id FROM thing ORDER BY id") { row in try row.next(String.self) }
            #expect(ids == ["B", "Z", "_", "a", "b", "ä"])
            #expect(try tx.value("SELECT count(*) FROM thing WHERE id > \("_")") == 3)
        }
    }

    @Test("what a row does not hold is a problem, not a default", arguments: TestDatabases.kinds)
    func problems(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.table)
        func read<T: Sendable>(_ sql: SQL, _ make: @Sendable (inout Row) throws -> T) async throws {
            try await database.read(as: .system) { tx in _ = try tx.rows(sql, make) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT 1, 2") { row in try row.next(Int.self) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT 1") { row in (try row.next(Int.self), try row.next(Int?.self)) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT 'x'") { row in try row.next(Int.self) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT 2") { row in try row.next(Bool.self) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT 'gone'") { row in try row.next(State.self) }
        }
        await #expect(throws: RowProblem.self) {
            try await read("SELECT '2026-02-30'") { row in try row.next(CalendarDate.self) }
        }
        await #expect(throws: DatabaseProblem.self) {
            try await read("SELECT \("a\0b")") { row in try row.next(String.self) }
        }
    }
}
