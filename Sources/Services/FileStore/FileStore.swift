public import Basics

/// Keeps the bytes of files, each found by its own SHA-256: equal bytes are kept once, and never changed.
public protocol FileStore: Sendable {
    /// Keeps the bytes that lie at `path`, which are gone from there afterwards. When this returns, the disk has them.
    ///
    /// - Parameter sha256: of those bytes, 64 hexadecimal digits of lower case.
    /// - Throws: `FileStoreProblem`.
    func keep(_ path: String, sha256: String) async throws

    /// Opens kept bytes for reading. The descriptor is the caller’s to close.
    ///
    /// - Returns: the descriptor, and the number of bytes.
    /// - Throws: `FileStoreProblem`.
    func open(_ sha256: String) throws -> (descriptor: Int32, size: Int64)

    /// What kind of file lies at `path`, told by its first bytes and, where those leave it open, by its name.
    func contentType(of path: String, named name: String) async -> String
}

/// Why bytes could not be kept or found. Each is said to whoever uploads or downloads.
public enum FileStoreProblem: Refusal, Equatable {
    case noSpace, cannotWrite, missing, cannotRead

    public var kind: RefusalKind { self == .noSpace ? .noSpace : .unavailable }

    public var message: String {
        switch self {
        case .noSpace: "There’s no room left to store this file. Nothing was kept; please tell the agency."
        case .cannotWrite: "The file could not be stored just now. Please try again in a moment."
        case .missing: "This file’s bytes are missing from our storage. Please tell the agency; they can upload it again."
        case .cannotRead: "The file can’t be read just now. Please try again in a moment."
        }
    }
}
