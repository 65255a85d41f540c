public import Basics
import Glibc

/// Keeps the bytes of files, each found by its own SHA-256: equal bytes are kept once, and never changed.
public struct FileStore: Sendable {
    private let keeping: @Sendable (_ path: String, _ sha256: String) async throws -> Void
    private let opening: @Sendable (_ sha256: String) throws -> (descriptor: Int32, size: Int64)
    private let sniffing: @Sendable (_ path: String, _ name: String) async -> String
    private let writing: @Sendable (_ bytes: [UInt8], _ sha256: String) async throws -> Void
    private let removing: @Sendable (_ sha256: String) async throws -> Void

    /// A store that does these things, each as the method of that name says.
    public init(
        keep: @escaping @Sendable (_ path: String, _ sha256: String) async throws -> Void,
        write: @escaping @Sendable (_ bytes: [UInt8], _ sha256: String) async throws -> Void,
        remove: @escaping @Sendable (_ sha256: String) async throws -> Void,
        open: @escaping @Sendable (_ sha256: String) throws -> (descriptor: Int32, size: Int64),
        contentType: @escaping @Sendable (_ path: String, _ name: String) async -> String
    ) {
        keeping = keep
        opening = open
        sniffing = contentType
        writing = write
        removing = remove
    }

    /// Files in a folder of this machine, which is made when the first one is kept.
    public static func local(_ folder: String) -> FileStore {
        let files = LocalFiles(folder: folder)
        return FileStore(
            keep: { path, sha256 in try await files.keep(path, sha256: sha256) },
            write: { bytes, sha256 in try await files.keep(bytes, sha256: sha256) },
            remove: { sha256 in try await files.remove(sha256) },
            open: { sha256 in try files.open(sha256) },
            contentType: { path, name in await files.contentType(of: path, named: name) }
        )
    }

    /// Keeps the bytes that lie at `path`, which are gone from there afterwards. When this returns, the disk
    /// has them.
    ///
    /// - Parameter sha256: of those bytes, 64 hexadecimal digits of lower case.
    /// - Throws: `FileStoreProblem`.
    public func keep(_ path: String, sha256: String) async throws {
        try await keeping(path, sha256)
    }

    /// Keeps bytes that are in memory. When this returns, the disk has them.
    ///
    /// - Throws: `FileStoreProblem`.
    public func keep(_ bytes: [UInt8], sha256: String) async throws {
        try await writing(bytes, sha256)
    }

    /// Forgets kept bytes; those that are not there are forgotten already. Nobody may refer to them any more.
    ///
    /// - Throws: `FileStoreProblem`.
    public func remove(_ sha256: String) async throws {
        try await removing(sha256)
    }

    /// Opens kept bytes for reading.
    ///
    /// - Returns: a descriptor that is the caller’s to close, and the number of bytes.
    /// - Throws: `FileStoreProblem`.
    public func open(_ sha256: String) throws -> (descriptor: Int32, size: Int64) {
        try opening(sha256)
    }

    /// All of some kept bytes, for those that are few.
    ///
    /// - Throws: `FileStoreProblem`.
    public func read(_ sha256: String) throws -> [UInt8] {
        let (descriptor, size) = try opening(sha256)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var count = 0
        while count < bytes.count {
            let step = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count)
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw FileStoreProblem.cannotRead }
            count += step
        }
        return bytes
    }

    /// The media type of the file at `path`, told by its first bytes and, where those leave it open, by its
    /// name.
    public func contentType(of path: String, named name: String) async -> String {
        await sniffing(path, name)
    }
}

/// Why bytes could not be kept or found. Each is said to whoever uploads or downloads.
public enum FileStoreProblem: Refusal, Equatable {
    case noSpace, cannotWrite, missing, cannotRead

    public var kind: RefusalKind { self == .noSpace ? .noSpace : .unavailable }

    public var message: String {
        switch self {
        case .noSpace: "There’s no room left to store this file. Nothing was kept; please tell the agency."
        case .cannotWrite: "The file could not be stored just now. Please try again in a moment."
        case .missing:
            "This file’s bytes are missing from our storage. Please tell the agency; they can upload it again."
        case .cannotRead: "The file can’t be read just now. Please try again in a moment."
        }
    }
}
