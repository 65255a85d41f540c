import Basics
import Database
import TestSupport
import Testing

@Suite("Migrations go forward, each once, and only where they fit")
struct MigratorTests {
    static let start = Migration(
        "0001-start",
        ["CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL) STRICT"]
    )
    static let second = Migration(
        "0002-weight",
        [
            "ALTER TABLE note ADD COLUMN weight INTEGER NOT NULL DEFAULT 0",
            "INSERT INTO note (text) VALUES ('from the migration')",
        ]
    )
    /// Needs only what the first has made.
    static let later = Migration("0003-index", ["CREATE INDEX note_by_text ON note (text)"])
    static let third = Migration("0003-index", ["CREATE INDEX note_by_weight ON note (weight)"])

    @Test("applied in order, and not again", arguments: TestDatabases.kinds)
    func applies(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        #expect(try await database.migrate([]) == [])
        #expect(try await database.migrate([Self.start]) == ["0001-start"])
        #expect(
            try await database.migrate([Self.start, Self.second, Self.third]) == [
                "0002-weight", "0003-index",
            ]
        )
        #expect(try await database.migrate([Self.start, Self.second, Self.third]) == [])
        let record = try await database.read(as: .system) { tx in
            #expect(try tx.value("SELECT count(*) FROM note WHERE weight = 0") == 1)
            return try tx.rows("SELECT name, applied_at FROM migration ORDER BY name") { row in
                "\(try row.next(String.self)) \(try row.next(Int64.self))"
            }
        }
        #expect(
            record
                == ["0001-start", "0002-weight", "0003-index"].map {
                    "\($0) \(TestDatabases.now.milliseconds)"
                }
        )
    }

    @Test(
        "an edited, an unknown, a skipped and a misplaced migration are refused",
        arguments: TestDatabases.kinds
    )
    func refusals(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        try await database.migrate([Self.start, Self.later])
        let edited = Migration("0001-start", ["CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT"])
        await #expect(throws: MigrationProblem.changed("0001-start")) {
            try await database.migrate([edited, Self.later])
        }
        await #expect(throws: MigrationProblem.unknown("0003-index")) {
            try await database.migrate([Self.start, Self.second])
        }
        await #expect(throws: MigrationProblem.gap("0002-weight")) {
            try await database.migrate([Self.start, Self.second, Self.later])
        }
        await #expect(throws: MigrationProblem.unordered("0001-start")) {
            try await database.migrate([Self.later, Self.start])
        }
        await #expect(throws: MigrationProblem.unordered("0001-start")) {
            try await database.migrate([Self.start, Self.start])
        }
        #expect(try await database.migrate([Self.start, Self.later]) == [])
    }

    @Test(
        "one that fails leaves nothing behind, and the next start tries again",
        arguments: TestDatabases.kinds
    )
    func failing(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        let broken = Migration(
            "0002-broken",
            ["CREATE TABLE half (id TEXT PRIMARY KEY) STRICT", "INSERT INTO nowhere (id) VALUES (1)"]
        )
        await #expect(throws: DatabaseProblem.self) { try await database.migrate([Self.start, broken]) }
        let mended = Migration("0002-broken", ["CREATE TABLE half (id TEXT PRIMARY KEY) STRICT"])
        #expect(try await database.migrate([Self.start, mended]) == ["0002-broken"])
    }

    @Test("several processes may start at once", arguments: TestDatabases.kinds)
    func concurrent(kind: Database.Kind) async throws {
        let address = try await TestDatabases.freshAddress(kind)
        let databases = try (0..<4).map { _ in try TestDatabases.open(address) }
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for database in databases {
                group.addTask { try await database.migrate([Self.start, Self.second, Self.third]) }
            }
            return try await group.reduce(into: [String]()) { $0 += $1 }
        }
        #expect(applied.sorted() == ["0001-start", "0002-weight", "0003-index"])
    }

    @Test("what has no common words is said for each database", arguments: TestDatabases.kinds)
    func each(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        let migration = Migration(
            "0001",
            ["CREATE TABLE which (name TEXT PRIMARY KEY) STRICT"],
            sqlite: ["INSERT INTO which (name) VALUES ('sqlite')"],
            postgres: ["INSERT INTO which (name) VALUES ('postgres')"]
        )
        try await database.migrate([migration])
        let which = try await database.read(as: .system) { tx in
            try tx.value("SELECT name FROM which", as: String.self)
        }
        #expect(which == "\(kind)")
    }

    @Test("what was prepared before a migration is prepared again after it", arguments: TestDatabases.kinds)
    func preparedAgain(kind: Database.Kind) async throws {
        let address = try await TestDatabases.freshAddress(kind)
        let (old, new) = (try TestDatabases.open(address), try TestDatabases.open(address))
        _ = try await old.migrate([Self.start])
        func all() async throws -> Bool {
            try await old.read(as: .system) { tx in try tx.exists("SELECT * FROM note") }
        }
        #expect(try await all() == false)
        _ = try await new.migrate([Self.start, Self.second])
        #expect(try await all() == true)
    }

    @Test(
        "views follow the program: made again when they are others, gone before a migration",
        arguments: TestDatabases.kinds
    )
    func views(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        let light: SQL = "CREATE VIEW visible_note AS SELECT id, text FROM note"
        let heavy: SQL = "CREATE VIEW visible_note AS SELECT id, text, weight FROM note WHERE weight > 0"
        #expect(try await database.migrate([Self.start], views: [light]) == ["0001-start", "views"])
        #expect(try await database.migrate([Self.start], views: [light]) == [])
        func notes() async throws -> Int {
            try await database.read(as: .nobody) { tx in
                try tx.rows("SELECT text FROM visible_note") { row in try row.next(String.self) }.count
            }
        }
        #expect(try await notes() == 0)
        // A column under a view can be taken away, because the view is gone by then.
        let lighter = Migration("0003-lighter", ["ALTER TABLE note DROP COLUMN weight"])
        #expect(
            try await database.migrate([Self.start, Self.second], views: [heavy]) == ["0002-weight", "views"]
        )
        #expect(try await notes() == 0)
        #expect(
            try await database.migrate([Self.start, Self.second, lighter], views: [light])
                == ["0003-lighter", "views"]
        )
        #expect(try await notes() == 1)
        #expect(try await database.migrate([Self.start, Self.second, lighter]) == ["views"])
        await #expect(throws: DatabaseProblem.self) { try await notes() }
    }

    @Test("a retired migration is known, and not applied", arguments: TestDatabases.kinds)
    func retired(kind: Database.Kind) async throws {
        let database = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        let gone = Migration.retired("0002-weight")
        #expect(try await database.migrate([Self.start, Self.second]) == ["0001-start", "0002-weight"])
        #expect(try await database.migrate([Self.start, gone, Self.later]) == ["0003-index"])
        let fresh = try TestDatabases.open(try await TestDatabases.freshAddress(kind))
        #expect(try await fresh.migrate([Self.start, gone, Self.later]) == ["0001-start", "0003-index"])
    }
}
