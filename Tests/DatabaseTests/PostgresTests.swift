import Basics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Database

@Suite("PostgreSQL may come and go")
struct PostgresTests {
    static let tables: [SQL] = ["CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"]

    /// Ends every connection to the database but the one that asks.
    private static func cut(_ address: String, _ cluster: PostgresCluster) throws {
        let name = URLComponents(string: address)!.path.dropFirst()
        try cluster.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'"
        )
    }

    @Test("a connection cut between transactions is made again, unnoticed")
    func cutBetween() async throws {
        let cluster = try await PostgresCluster.shared.value
        let address = try await cluster.freshDatabase()
        var options = DatabaseOptions()
        options.connections = 1
        let database = try TestDatabases.open(address, options: options)
        try await database.migrate([Migration("0001", Self.tables)])
        for number in 1...2 {
            try Self.cut(address, cluster)
            try await database.write(as: .system) { tx in try tx.run("INSERT INTO note (text) VALUES ('x')") }
            try Self.cut(address, cluster)
            #expect(try await count(database) == number)
        }
    }

    @Test("a write cut before its COMMIT runs again as a whole, once")
    func cutInside() async throws {
        let cluster = try await PostgresCluster.shared.value
        let address = try await cluster.freshDatabase()
        let database = try TestDatabases.open(address)
        try await database.migrate([Migration("0001", Self.tables)])
        let runs = Count()
        try await database.write(as: .system) { tx in
            try tx.run("INSERT INTO note (text) VALUES ('one')")
            if runs.add() == 1 { try Self.cut(address, cluster) }
            try tx.run("INSERT INTO note (text) VALUES ('two')")
        }
        #expect(runs.value == 2)
        #expect(try await count(database) == 2)
        await #expect {
            try await database.write(as: .system) { tx in
                runs.add()
                try Self.cut(address, cluster)
                try tx.run("INSERT INTO note (text) VALUES ('three')")
            }
        } throws: {
            Self.isUnavailable($0)
        }
        #expect(runs.value == 4)
        #expect(try await count(database) == 2)
    }

    @Test("a write cut at its COMMIT is not run again: it may have happened")
    func cutAtCommit() async throws {
        let database = try await TestDatabases.fresh(.postgres, Self.tables)
        try await database.migrate([
            Migration("0001-test", Self.tables),
            Migration(
                "0002-cut",
                [],
                postgres: [
                    """
                    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                    """,
                    """
                    CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut()
                    """,
                ]
            ),
        ])
        let runs = Count()
        await #expect {
            try await database.write(as: .system) { tx in
                runs.add()
                try tx.run("INSERT INTO note (text) VALUES ('x')")
            }
        } throws: {
            Self.isUnavailable($0)
        }
        #expect(runs.value == 1)
    }

    @Test("while the server is down a transaction is unavailable; when it is back, nothing needs a hand")
    func restart() async throws {
        let cluster = try await PostgresCluster.start()
        let database = try TestDatabases.open(try await cluster.freshDatabase())
        try await database.migrate([Migration("0001", Self.tables)])
        try await database.write(as: .system) { tx in try tx.run("INSERT INTO note (text) VALUES ('x')") }
        try cluster.stop()
        await #expect { try await count(database) } throws: { Self.isUnavailable($0) }
        await #expect { try await database.check() } throws: { Self.isUnavailable($0) }
        try cluster.startServer()
        #expect(try await count(database) == 1)
        try await database.check()
        try cluster.stop()
    }

    @Test("writes that disturb each other all come to their end")
    func conflicts() async throws {
        let database = try await TestDatabases.fresh(
            .postgres,
            Self.tables + ["INSERT INTO note (id, text) VALUES (1, '0')"]
        )
        let runs = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    try await database.write(as: .system) { tx in
                        runs.add()
                        let read = try tx.value("SELECT text FROM note WHERE id = 1", as: String.self) ?? ""
                        try tx.run("UPDATE note SET text = \("\((Int(read) ?? 0) + 1)") WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        let text = try await database.read(as: .system) { tx in
            try tx.value("SELECT text FROM note", as: String.self)
        }
        #expect(text == "60")
        #expect(runs.value > 60, "Nothing disturbed anything: the test shows nothing.")
    }

    @Test("what two writes read of each other they cannot both have missed")
    func serializable() async throws {
        let database = try await TestDatabases.fresh(
            .postgres,
            [
                "CREATE TABLE duty (name TEXT PRIMARY KEY, on_call INTEGER NOT NULL) STRICT",
                "INSERT INTO duty (name, on_call) VALUES ('Ada', 1), ('Grace', 1)",
            ]
        )
        let both = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in ["Ada", "Grace"] {
                group.addTask {
                    try await database.write(as: .system) { tx in
                        let others =
                            try tx.value("SELECT count(*) FROM duty WHERE on_call = 1", as: Int.self) ?? 0
                        both.add()
                        for _ in 0..<2000 where both.value < 2 { usleep(1000) }
                        if others > 1 { try tx.run("UPDATE duty SET on_call = 0 WHERE name = \(name)") }
                    }
                }
            }
            try await group.waitForAll()
        }
        let left = try await database.read(as: .system) { tx in
            try tx.value("SELECT count(*) FROM duty WHERE on_call = 1", as: Int.self)
        }
        #expect(left == 1)
    }

    @Test("an address that is none is refused at once, a server that is not there at the first transaction")
    func address() async throws {
        #expect(throws: DatabaseProblem.self) { try TestDatabases.open("postgres://host:port/x?nonsense=1") }
        let database = try TestDatabases.open("postgres://nobody@127.0.0.1:1/none")
        #expect(database.kind == .postgres)
        await #expect { try await database.check() } throws: { Self.isUnavailable($0) }
    }

    private func count(_ database: Database) async throws -> Int? {
        try await database.read(as: .system) { tx in try tx.value("SELECT count(*) FROM note") }
    }

    private static func isUnavailable(_ error: any Error) -> Bool {
        if case .unavailable? = error as? DatabaseProblem { true } else { false }
    }
}

private final class Count: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .sequentiallyConsistent) }

    @discardableResult
    func add() -> Int { count.add(1, ordering: .sequentiallyConsistent).newValue }
}
