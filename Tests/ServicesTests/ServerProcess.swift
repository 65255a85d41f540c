import Foundation

/// A server of Tests/Servers, running as a child process on loopback. It ends with this value, and also by
/// itself when the test process ends: its standard input closes then.
final class ServerProcess: @unchecked Sendable {
    /// What the server said in its first line: `port` and whatever else it has to tell.
    let facts: [String: Any]
    private let process = Process()
    private let input = Pipe()
    /// Where the server keeps its files; gone with it.
    private let folder = FileManager.default.temporaryDirectory.appending(path: "server-\(UUID().uuidString)")

    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    init(_ script: String, _ arguments: String...) throws {
        let servers = Self.root.appending(path: "Tests/Servers")
        let output = Pipe()
        process.executableURL = URL(filePath: Self.environment + "/bin/python")
        process.arguments = ["-B", servers.appending(path: script).path] + arguments
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["TMPDIR": folder.path]) { _, own in own }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while !line.contains(0x0A) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else {
                throw DidNotStart(description: "\(script) ended before it was ready.")
            }
            line += more
        }
        guard let facts = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
            throw DidNotStart(description: "\(script) did not say where it listens.")
        }
        self.facts = facts
    }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(at: folder)
    }

    func number(_ name: String = "port") -> Int { facts[name] as? Int ?? 0 }
    func text(_ name: String) -> String { facts[name] as? String ?? "" }
    func url(_ path: String, scheme: String = "http", port: String = "port") -> String {
        "\(scheme)://127.0.0.1:\(number(port))\(path)"
    }

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The virtual environment with the packages of Tests/requirements.txt.
    private static var environment: String {
        ProcessInfo.processInfo.environment["PORTICO_VENV"] ?? root.appending(path: ".venv").path
    }
}
