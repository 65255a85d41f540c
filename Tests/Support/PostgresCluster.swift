import Foundation
import Glibc
import Synchronization

/// A PostgreSQL server of the tests' own: on a socket in a temporary folder, and stopped when the process
/// ends.
///
/// With `PORTICO_TEST_POSTGRES=postgres://…` (someone who may create databases) the tests use that server
/// instead.
package final class PostgresCluster: Sendable {
    package struct Missing: Error { let what: String }

    package static let shared = Task {
        if let address = ProcessInfo.processInfo.environment["PORTICO_TEST_POSTGRES"], !address.isEmpty {
            return PostgresCluster(address: address)
        }
        return try await PostgresCluster.start()
    }

    private static let running = Mutex<[PostgresCluster]>([])

    private let address: String
    private let folder: String?
    private let count = Atomic<Int>(0)

    private init(address: String, folder: String? = nil) {
        self.address = address
        self.folder = folder
    }

    package static func start() async throws -> PostgresCluster {
        let folder = FileManager.default.temporaryDirectory.path + "/portico-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try run(["chown", owner, folder], as: "root")
        let data = folder + "/data"
        try run([
            tool("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync",
            // An order that is not that of the bytes, so that a forgotten COLLATE "C" shows.
            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en",
        ])
        let address = "postgres://postgres@/postgres?host=\(folder)"
        let cluster = PostgresCluster(address: address, folder: folder)
        try cluster.startServer()
        if running.withLock({ clusters in
            clusters.append(cluster)
            return clusters.count == 1
        }) {
            atexit { PostgresCluster.stopAll() }
        }
        return cluster
    }

    package func startServer() throws {
        guard let folder else { throw Missing(what: "a server of our own") }
        let settings =
            "-c listen_addresses='' -c unix_socket_directories=\(folder) -c fsync=off "
            + "-c synchronous_commit=off -c full_page_writes=off -c max_connections=200 "
            + "-c shared_buffers=32MB"
        try Self.run([
            Self.tool("pg_ctl"), "start", "-w", "-s", "-D", folder + "/data", "-l", folder + "/log",
            "-o", settings,
        ])
    }

    /// Orderly, so that the next start finds everything.
    package func stop() throws { try stop("fast") }

    private func stop(_ mode: String) throws {
        guard let folder else { throw Missing(what: "a server of our own") }
        try Self.run([Self.tool("pg_ctl"), "stop", "-s", "-m", mode, "-D", folder + "/data"])
    }

    package func freshDatabase() async throws -> String {
        let number = count.add(1, ordering: .relaxed).newValue
        let name = "portico_\(getpid())_\(number)"
        try execute("CREATE DATABASE \(name) TEMPLATE template0")
        var parts = URLComponents(string: address)!
        parts.path = "/" + name
        return parts.string!
    }

    /// As the server's owner, past Portico.
    package func execute(_ statement: String, on database: String? = nil) throws {
        let address = database ?? address
        try Self.run([Self.tool("psql"), "-q", "-X", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", statement])
    }

    private static func stopAll() {
        for cluster in running.withLock({ $0 }) {
            try? cluster.stop("immediate")
            if let folder = cluster.folder { try? FileManager.default.removeItem(atPath: folder) }
        }
    }

    // MARK: - Programs

    /// A server refuses to run as root.
    private static let owner = geteuid() == 0 ? "postgres" : NSUserName()

    private static func tool(_ name: String) throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        for version in versions.sorted(by: { Int($0) ?? 0 > Int($1) ?? 0 }) {
            let path = "\(root)/\(version)/bin/\(name)"
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Missing(what: "\(root)/*/bin/\(name)")
    }

    /// Not by `Process`: its way of waiting lives on in whatever the program starts, and a server goes on.
    private static func run(_ command: [String], as person: String = owner) throws {
        let changes = geteuid() == 0 && person != "root"
        let words = ["env", "-C", "/"] + (changes ? ["runuser", "-u", person, "--"] : []) + command
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        for other in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, other) }
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, "/usr/bin/env", &actions, nil, copies + [nil], environ) == 0 else {
            throw Missing(what: "/usr/bin/env")
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        if status != 0 { throw Missing(what: "success of \(command)") }
    }
}
