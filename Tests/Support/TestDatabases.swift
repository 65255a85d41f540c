public import Basics
public import Database
import Foundation
import Glibc

/// Fresh, empty databases of either kind.
public enum TestDatabases {
    public static let kinds: [Database.Kind] = [.sqlite, .postgres]
    public static let now = Timestamp(milliseconds: 1_772_442_000_000)

    public static func fresh(
        _ kind: Database.Kind,
        _ migrations: [SQL] = [],
        options: DatabaseOptions = DatabaseOptions()
    ) async throws -> Database {
        let database = try open(try await freshAddress(kind), options: options)
        try await database.migrate([Migration("0001-test", migrations)])
        return database
    }

    public static func open(_ address: String, options: DatabaseOptions = DatabaseOptions()) throws
        -> Database
    {
        try Database.open(address, clock: .fixed(now), options: options)
    }

    /// Where a database of that kind may be opened, and nothing is yet.
    public static func freshAddress(_ kind: Database.Kind) async throws -> String {
        switch kind {
        case .sqlite:
            TestFolder.path + "/\(UUID()).db"
        case .postgres:
            try await PostgresCluster.shared.value.freshDatabase()
        }
    }
}

/// A folder that goes with the process.
private enum TestFolder {
    static let path = {
        let path = FileManager.default.temporaryDirectory.path + "/portico-\(getpid())"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { TestFolder.remove() }
        return path
    }()

    private static func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
