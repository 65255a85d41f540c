public import Basics

/// Keeps the bytes of files, each found by its own SHA-256: equal bytes are kept once, and never changed.
public struct FileStore: Sendable {
    private let keeping: @Sendable (_ path: String, _ sha256: String) async throws -> Void
    private let opening: @Sendable (_ sha256: String) throws -> (descriptor: Int32, size: Int64)
    private let sniffing: @Sendable (_ path: String, _ name: String) async -> String

    /// A store that does these three things, each as the method of that name says.
    public init(
        keep: @escaping @Sendable (_ path: String, _ sha256: String) async throws -> Void,
        open: @escaping @Sendable (_ sha256: String) throws -> (descriptor: Int32, size: Int64),
        contentType: @escaping @Sendable (_ path: String, _ name: String) async -> String
    ) {
        keeping = keep
        opening = open
        sniffing = contentType
    }

    /// Files in a folder of this machine, which is made when the first one is kept.
    public static func local(_ folder: String) -> FileStore {
        let files = LocalFiles(folder: folder)
        return FileStore(
            keep: { path, sha256 in try await files.keep(path, sha256: sha256) },
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

    /// Opens kept bytes for reading.
    ///
    /// - Returns: a descriptor that is the caller’s to close, and the number of bytes.
    /// - Throws: `FileStoreProblem`.
    public func open(_ sha256: String) throws -> (descriptor: Int32, size: Int64) {
        try opening(sha256)
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
        case .noSpace: FileStoreWords.noSpace
        case .cannotWrite: FileStoreWords.cannotWrite
        case .missing: FileStoreWords.missing
        case .cannotRead: FileStoreWords.cannotRead
        }
    }
}
