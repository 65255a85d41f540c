import CSQLite
import Database
import Foundation
import TestSupport

@testable import Portico

/// Many clients and projects around the Cast, of the shapes that `crowd.sql` says.
enum Crowd {
    struct Problem: Error { let what: String }

    /// Twenty of each with the demo’s own, as a young agency has.
    static let small = (clients: 18, projects: 17)

    /// A world on SQLite with that many more. Each size is filled once for the process.
    static func world(clients: Int, projects: Int) async throws -> PorticoWorld {
        try await PorticoWorld(copying: try await Filled.shared.folder(clients, projects))
    }

    static func world(on kind: Database.Kind, clients: Int, projects: Int) async throws -> PorticoWorld {
        guard kind == .postgres else { return try await world(clients: clients, projects: projects) }
        let world = try await PorticoWorld(on: .postgres)
        for statement in try statements(clients: clients, projects: projects) {
            let cluster = try await PostgresCluster.shared.value
            try cluster.execute(statement, on: world.app.configuration.database)
        }
        return world
    }

    private actor Filled {
        static let shared = Filled()
        private var folders: [Int: Task<String, any Error>] = [:]

        func folder(_ clients: Int, _ projects: Int) async throws -> String {
            let task =
                folders[projects]
                ?? Task {
                    let world = try await PorticoWorld()
                    try await world.app.database.checkpointed(world.folder + "/portico.db") { handle in
                        for statement in try Crowd.statements(clients: clients, projects: projects) {
                            guard sqlite3_exec(handle, statement, nil, nil, nil) == SQLITE_OK else {
                                throw Problem(what: String(cString: sqlite3_errmsg(handle)) + statement)
                            }
                        }
                    }
                    return world.folder
                }
            folders[projects] = task
            return try await task.value
        }
    }

    /// The statements that make it, in order.
    static func statements(clients: Int, projects: Int) throws -> [String] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Support/crowd.sql")
        var text = try String(contentsOf: file, encoding: .utf8)
        for (name, value) in [
            ("{clients}", "\(clients)"), ("{projects}", "\(projects)"), ("{grace}", "'\(Cast.grace.id)'"),
            ("{ada}", "'\(Cast.ada.id)'"),
        ] {
            text = text.replacing(name, with: value)
        }
        let zeros = String(repeating: "0", count: 26)
        text = text.replacing(#/@([a-z]{3})\[([^\]]+)\]/#) { match in
            let number = "CAST(\(match.2) AS TEXT)"
            return "('\(match.1)_' || substr('\(zeros)', length(\(number)) + 1) || \(number))"
        }
        return text.components(separatedBy: ";\n").map {
            $0.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n")
        }.filter { !$0.isEmpty }
    }
}

extension Database {
    /// Runs `body` on the file itself, past Portico, and leaves all of it in one file.
    fileprivate func checkpointed(_ path: String, _ body: (OpaquePointer) throws -> Void) async throws {
        var opened: OpaquePointer?
        guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened else {
            throw Crowd.Problem(what: path)
        }
        defer { sqlite3_close(opened) }
        sqlite3_exec(opened, "PRAGMA synchronous = OFF; BEGIN", nil, nil, nil)
        try body(opened)
        guard sqlite3_exec(opened, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil) == SQLITE_OK
        else {
            throw Crowd.Problem(what: String(cString: sqlite3_errmsg(opened)))
        }
    }
}
