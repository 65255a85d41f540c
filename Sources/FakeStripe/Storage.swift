import FoundationEssentials
import Glibc
import Synchronization

/// Why the account could not be kept.
public struct FakeStripeStorageProblem: Error, CustomStringConvertible {
    public let description: String
}

extension FakeStripe {
    /// Writes the whole account to a file, all or nothing.
    public func save(to path: String) throws {
        _ = try save(to: path, unless: [])
    }

    /// Takes up the account that `save(to:)` wrote. Without such a file nothing changes.
    /// - Returns: whether there was one.
    @discardableResult
    public func load(from path: String) throws -> Bool {
        guard access(path, F_OK) == 0 else { return false }
        let data = try Data(contentsOf: URL(filePath: path))
        let loaded = try JSONDecoder().decode(Account.self, from: data)
        account.withLock { $0 = loaded }
        return true
    }

    /// - Returns: what is in the file now.
    func save(to path: String, unless saved: [UInt8]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = [UInt8](try encoder.encode(account.withLock { $0 }))
        guard bytes != saved else { return saved }
        try Self.replace(path, with: bytes)
        return bytes
    }

    /// A reader finds the old file or the new one, never half of one; so does a machine that lost its power.
    private static func replace(_ path: String, with bytes: [UInt8]) throws {
        let draft = path + ".new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem("open", draft) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(file, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let problem = problem("write", draft)
                close(file)
                throw problem
            }
            written += count
        }
        guard fsync(file) == 0, close(file) == 0 else { throw problem("sync", draft) }
        guard rename(draft, path) == 0 else { throw problem("rename", draft) }
        let folder = open(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".", O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    private static func problem(_ verb: String, _ path: String) -> FakeStripeStorageProblem {
        FakeStripeStorageProblem(description: "Cannot \(verb) \(path): \(String(cString: strerror(errno))).")
    }
}
