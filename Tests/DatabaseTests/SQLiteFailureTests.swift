import Basics
import CSQLite
import Database
import Foundation
import TestSupport
import Testing

@Suite("A disk that fails")
struct SQLiteFailureTests {
    static let tables: [SQL] = ["CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"]

    @Test("a full disk is called full, changes nothing, and once there is room all goes on")
    func full() async throws {
        let path = try await TestDatabases.freshAddress(.sqlite)
        let database = try TestDatabases.open(path)
        let small = [Migration("0001", Self.tables), Migration("0002", ["PRAGMA max_page_count = 12"])]
        try await database.migrate(small)
        let text = String(repeating: "x", count: 20_000)
        await #expect(throws: DatabaseProblem.full) {
            try await database.write(as: .system) { tx in
                for _ in 0..<5 { try tx.run("INSERT INTO note (text) VALUES (\(text))") }
            }
        }
        try await database.migrate(small + [Migration("0003", ["PRAGMA max_page_count = 1000"])])
        try await database.write(as: .system) { tx in
            #expect(try tx.value("SELECT count(*) FROM note") == 0)
            try tx.run("INSERT INTO note (text) VALUES (\(text))")
        }
    }

    @Test("a folder that is not there is unavailable")
    func missing() {
        #expect {
            try TestDatabases.open("/nowhere/at/all.db")
        } throws: { error in
            if case .unavailable? = error as? DatabaseProblem { true } else { false }
        }
    }

    @Test("after an fsync has failed at a commit the process ends with 70")
    func fsync() async {
        await #expect(processExitsWith: .exitCode(70)) {
            let database = try await Self.onFailingDisk()
            FailingDisk.fails = true
            try await database.write(as: .system) { tx in try tx.run("INSERT INTO note (text) VALUES ('x')") }
        }
    }

    @Test("so it does when only the checkpoint after a commit meets the error")
    func checkpoint() async {
        await #expect(processExitsWith: .exitCode(70)) {
            let database = try await Self.onFailingDisk()
            FailingDisk.fails = true
            FailingDisk.sparesLog = true
            let text = String(repeating: "x", count: 10_000)
            for _ in 0..<10 {
                try await database.write(as: .system) { tx in
                    for _ in 0..<100 { try tx.run("INSERT INTO note (text) VALUES (\(text))") }
                }
            }
        }
    }

    @Test("and without a fault it does not")
    func noFault() async {
        await #expect(processExitsWith: .exitCode(3)) {
            let database = try await Self.onFailingDisk()
            try await database.write(as: .system) { tx in try tx.run("INSERT INTO note (text) VALUES ('x')") }
            exit(3)
        }
    }

    static func onFailingDisk() async throws -> Database {
        FailingDisk.register()
        return try await TestDatabases.fresh(.sqlite, tables)
    }
}

/// SQLite's way to the disk, with an fsync that fails on demand. For a process of its own: it becomes the
/// default.
private enum FailingDisk {
    nonisolated(unsafe) static var fails = false
    /// Whether only the database file fails and not its write-ahead log.
    nonisolated(unsafe) static var sparesLog = false
    nonisolated(unsafe) private static var real: UnsafeMutablePointer<sqlite3_vfs>!
    nonisolated(unsafe) private static var realMethods: UnsafePointer<sqlite3_io_methods>!
    nonisolated(unsafe) private static var logs: Set<UnsafeMutablePointer<sqlite3_file>> = []

    static func register() {
        real = sqlite3_vfs_find(nil)
        let shim = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        shim.initialize(to: real.pointee)
        shim.pointee.zName = UnsafePointer(strdup("failing"))
        shim.pointee.xOpen = { _, name, file, flags, outFlags in
            let code = FailingDisk.real.pointee.xOpen(FailingDisk.real, name, file, flags, outFlags)
            if code == SQLITE_OK, flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) != 0 {
                FailingDisk.spoil(file!, isLog: flags & SQLITE_OPEN_WAL != 0)
            }
            return code
        }
        sqlite3_vfs_register(shim, 1)
    }

    private static func spoil(_ file: UnsafeMutablePointer<sqlite3_file>, isLog: Bool) {
        realMethods = file.pointee.pMethods
        if isLog { logs.insert(file) }
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: realMethods.pointee)
        methods.pointee.xSync = { file, flags in
            let isSpared = FailingDisk.sparesLog && FailingDisk.logs.contains(file!)
            if FailingDisk.fails, !isSpared { return SQLITE_IOERR | (4 << 8) }
            return FailingDisk.realMethods.pointee.xSync(file, flags)
        }
        file.pointee.pMethods = UnsafePointer(methods)
    }
}
