import Basics
import Glibc
import Portico

/// Reads the configuration from the environment and, where one is named, a file of `NAME=value` lines.
enum Settings {
    static func read(_ file: String?, isDemo: Bool = false) throws -> Configuration {
        let environment = environment()
        let path = file ?? environment["PORTICO_CONFIG"]
        let fromFile = try path.map(lines) ?? [:]
        let configuration = try Configuration.read(environment: environment, file: fromFile, isDemo: isDemo)
        guard Zone.use(configuration.zone) else {
            throw ConfigurationProblems(lines: ["PORTICO_ZONE names no time zone."])
        }
        return configuration
    }

    private static func environment() -> [String: String] {
        var values: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text).split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
            entry += 1
        }
        return values
    }

    private static func lines(of path: String) throws -> [String: String] {
        guard let bytes = FileBytes.read(path) else {
            throw ConfigurationProblems(lines: ["The configuration file \(path) cannot be read."])
        }
        var values: [String: String] = [:]
        var problems: [String] = []
        let text = String(decoding: bytes, as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(line).trimmingSpaces
            if line.isEmpty || line.hasPrefix("#") { continue }
            let pair = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else {
                problems.append("\(path), line \(index + 1): write NAME=value.")
                continue
            }
            values[String(pair[0]).trimmingSpaces] = unquoted(String(pair[1]).trimmingSpaces)
        }
        if !problems.isEmpty { throw ConfigurationProblems(lines: problems) }
        return values
    }

    private static func unquoted(_ text: String) -> String {
        text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
            ? String(text.dropFirst().dropLast()) : text
    }
}

/// Small files, whole.
enum FileBytes {
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Writes a file that only its owner reads: beside, synced, then renamed. False when it could not.
    static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let beside = path + ".new"
        let descriptor = open(beside, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let isWritten = count == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        return isWritten && rename(beside, path) == 0
    }
}
