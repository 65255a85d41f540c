import Basics
import Database
import Dispatch
import Synchronization
import TestSupport
import Testing

private struct Refused: Error {}

@Suite("A transaction happens as a whole or not at all")
struct TransactionTests {
    static let tables: [SQL] = [
        "CREATE TABLE place (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL,
            place TEXT REFERENCES place,
            text TEXT NOT NULL,
            weight INTEGER NOT NULL DEFAULT 0,
            CONSTRAINT weight_is_not_negative CHECK (weight >= 0),
            UNIQUE (person, text)
        ) STRICT
        """,
        "CREATE UNIQUE INDEX place_by_lower_id ON place (lower(id))",
        "CREATE VIEW visible_note AS SELECT * FROM note WHERE person = portico_principal()",
    ]

    @Test("what is thrown is thrown on, and nothing stays", arguments: TestDatabases.kinds)
    func rollsBack(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        await #expect(throws: Refused.self) {
            try await database.write(as: .system) { tx in
                try tx.run("INSERT INTO note (person, text) VALUES ('Noor', 'one')")
                throw Refused()
            }
        }
        #expect(try await count(database) == 0)
    }

    @Test(
        "after a statement has failed nothing commits, whatever the closure makes of it",
        arguments: TestDatabases.kinds
    )
    func failureIsFinal(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        await #expect(throws: DatabaseProblem.constraint("not null note.text")) {
            try await database.write(as: .system) { tx in
                try tx.run("INSERT INTO note (person, text) VALUES ('Noor', 'one')")
                _ = try? tx.run("INSERT INTO note (person) VALUES ('Noor')")
            }
        }
        await #expect(throws: DatabaseProblem.constraint("not null note.text")) {
            try await database.write(as: .system) { tx in
                _ = try? tx.run("INSERT INTO note (person) VALUES ('Noor')")
                try tx.run("INSERT INTO note (person, text) VALUES ('Noor', 'one')")
            }
        }
        await #expect(throws: Refused.self) {
            try await database.write(as: .system) { tx in
                do { try tx.run("INSERT INTO note (person) VALUES ('Noor')") } catch { throw Refused() }
            }
        }
        #expect(try await count(database) == 0)
    }

    static let violations: [(String, SQL)] = [
        ("unique note.person, note.text", "INSERT INTO note (person, text) VALUES ('Noor', 'there')"),
        ("unique note.id", "INSERT INTO note (id, person, text) VALUES (1, 'Sam', 'x')"),
        ("unique index 'place_by_lower_id'", "INSERT INTO place (id) VALUES ('here'), ('HERE')"),
        ("not null note.person", "INSERT INTO note (text) VALUES ('x')"),
        ("check weight_is_not_negative", "UPDATE note SET weight = -1"),
        ("foreign key", "INSERT INTO note (person, text, place) VALUES ('Sam', 'x', 'nowhere')"),
    ]

    @Test("a constraint is named in the same words", arguments: TestDatabases.kinds)
    func constraints(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        try await database.write(as: .system) { tx in
            let id = try tx.value(
                "INSERT INTO note (person, text) VALUES ('Noor', 'there') RETURNING id",
                as: Int.self
            )
            #expect(id == 1)
        }
        for (words, statement) in Self.violations {
            await #expect(throws: DatabaseProblem.constraint(words)) {
                try await database.write(as: .system) { tx in try tx.run(statement) }
            }
        }
    }

    @Test("a mistake in a statement is none of the others", arguments: TestDatabases.kinds)
    func mistakes(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        await #expect {
            try await database.read(as: .system) { tx in _ = try tx.exists("SELECT nothing FROM nowhere") }
        } throws: { error in
            if case .other? = error as? DatabaseProblem { true } else { false }
        }
        #expect(try await count(database) == 0)
    }

    @Test("rows changed are counted", arguments: TestDatabases.kinds)
    func counts(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        try await database.write(as: .system) { (tx: borrowing WriteTransaction) throws in
            #expect(try tx.run("INSERT INTO note (person, text) VALUES ('a', 'b'), ('c', 'd')") == 2)
            #expect(try tx.run("UPDATE note SET weight = 2 WHERE person = 'a'") == 1)
            #expect(try tx.run("DELETE FROM note WHERE person = 'x'") == 0)
            let upsert: SQL = "INSERT INTO place (id) VALUES ('here') ON CONFLICT (id) DO NOTHING"
            #expect(try tx.run(upsert) == 1)
            #expect(try tx.run(upsert) == 0)
        }
    }

    @Test("the views know whom a transaction is for", arguments: TestDatabases.kinds)
    func principal(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        let id = ID<Person>(high: 1, low: 2)
        try await database.write(as: .system) { tx in
            try tx.run("INSERT INTO note (person, text) VALUES (\(id), 'mine'), ('other', 'hidden')")
        }
        for (principal, seen) in [
            (Principal(id), ["mine"]), (.nobody, []), (.system, []), (Principal(id), ["mine"]),
        ] {
            let read = try await database.read(as: principal) { tx in
                try tx.rows("SELECT text FROM visible_note") { row in try row.next(String.self) }
            }
            #expect(read == seen)
            let written = try await database.write(as: principal) { tx in
                try tx.rows("SELECT text FROM visible_note") { row in try row.next(String.self) }
            }
            #expect(written == seen)
        }
    }

    @Test("writers that read before they write lose no step", arguments: TestDatabases.kinds)
    func race(kind: Database.Kind) async throws {
        let address = try await TestDatabases.freshAddress(kind)
        let databases = try (0..<2).map { _ in try TestDatabases.open(address) }
        for database in databases { try await database.migrate([Migration("0001", Self.tables)]) }
        try await databases[0].write(as: .system) { tx in
            _ = try tx.run("INSERT INTO note (person, text, weight) VALUES ('a', 'counter', 0)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await databases[number % 2].write(as: .system) { tx in
                        let weight = try tx.value(
                            "SELECT weight FROM note WHERE text = 'counter'",
                            as: Int.self
                        )
                        try tx.run("UPDATE note SET weight = \((weight ?? 0) + 1) WHERE text = 'counter'")
                    }
                }
            }
            try await group.waitForAll()
        }
        let weight = try await databases[1].read(as: .system) { tx in
            try tx.value("SELECT weight FROM note", as: Int.self)
        }
        #expect(weight == 40)
    }

    @Test("who comes when too many wait is told at once", arguments: TestDatabases.kinds)
    func bound(kind: Database.Kind) async throws {
        var options = DatabaseOptions()
        options.waiting = 0
        options.connections = 1
        let database = try await TestDatabases.fresh(kind, Self.tables, options: options)
        let (began, begin) = AsyncStream<Void>.makeStream()
        let end = DispatchSemaphore(value: 0)
        let first = Task {
            try await database.write(as: .system) { _ in
                begin.yield()
                end.wait()
            }
        }
        for await _ in began { break }
        // So that, without a bound, the next write comes to an end and the test fails.
        DispatchQueue.global().asyncAfter(deadline: .now() + 5) { end.signal() }
        await #expect(throws: DatabaseProblem.unavailable("too many transactions wait already")) {
            try await database.write(as: .system) { _ in }
        }
        end.signal()
        try await first.value
        try await database.write(as: .system) { _ in }
    }

    @Test("a plan names the index", arguments: TestDatabases.kinds)
    func plan(kind: Database.Kind) async throws {
        let database = try await TestDatabases.fresh(kind, Self.tables)
        let plan = try await database.read(as: .system) { tx in
            try tx.plan("SELECT text FROM note WHERE id = \(5)")
        }
        #expect(plan.joined().contains(kind == .sqlite ? "USING INTEGER PRIMARY KEY" : "note_pkey"))
    }

    @Test("a database that serves says so", arguments: TestDatabases.kinds)
    func check(kind: Database.Kind) async throws {
        try await TestDatabases.fresh(kind, Self.tables).check()
    }

    private func count(_ database: Database) async throws -> Int? {
        try await database.read(as: .system) { tx in try tx.value("SELECT count(*) FROM note") }
    }
}

private enum Person: Identified { static let idPrefix: StaticString = "per" }
