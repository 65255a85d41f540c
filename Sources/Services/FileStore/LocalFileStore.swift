import Basics
import Dispatch
import Glibc

/// Files in a folder of this machine: `ab/cd/<sha256>`, after the first digits.
///
/// Bytes are synced before they have their name, and the name before anyone is told: what was promised is on the disk. It waits for the
/// disk on a queue of its own, because a slow disk must not hold up pages.
public struct LocalFileStore: FileStore {
    let folder: String
    private let queue = DispatchQueue(label: "portico.files")

    /// Where uploads arrive: on the same file system, so that keeping them is a rename.
    public var arrivals: String { folder + "/arriving" }

    /// Makes the folders where they are missing.
    ///
    /// - Throws: `FileStoreProblem`.
    public init(folder: String) throws {
        self.folder = folder
        try Self.makeFolder(folder)
        try Self.makeFolder(arrivals)
        try Self.syncFolder(folder)
    }

    public func keep(_ path: String, sha256: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            queue.async { done.resume(with: Result { try place(path, sha256) }) }
        }
    }

    public func open(_ sha256: String) throws -> (descriptor: Int32, size: Int64) {
        guard let path = path(of: sha256) else { throw FileStoreProblem.missing }
        let descriptor = Glibc.open(path.file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? FileStoreProblem.missing : .cannotRead }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw FileStoreProblem.cannotRead
        }
        return (descriptor, Int64(status.st_size))
    }

    public func contentType(of path: String, named name: String) async -> String {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: ContentType.of(Self.head(of: path), named: name)) }
        }
    }

    private func path(of sha256: String) -> (outer: String, inner: String, file: String)? {
        let digits = Array(sha256.utf8)
        let isDigest = digits.count == 64
            && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
        guard isDigest else { return nil }
        let outer = "\(folder)/\(sha256.prefix(2))"
        let inner = "\(outer)/\(sha256.dropFirst(2).prefix(2))"
        return (outer, inner, "\(inner)/\(sha256)")
    }

    private func place(_ source: String, _ sha256: String) throws {
        guard let path = path(of: sha256) else { throw FileStoreProblem.cannotWrite }
        let size = try Self.sync(source)
        try Self.makeFolder(path.outer)
        try Self.makeFolder(path.inner)
        var status = stat()
        if stat(path.file, &status) == 0, Int64(status.st_size) == size {
            unlink(source)
        } else if rename(source, path.file) != 0 {
            throw Self.problem
        }
        for folder in [path.inner, path.outer, folder] { try Self.syncFolder(folder) }
    }
}

extension LocalFileStore {
    /// How many bytes of a file tell what it is; the end of a ZIP’s first names lies within them.
    private static let headLength = 4096

    /// What the last system call meant.
    private static var problem: FileStoreProblem { errno == ENOSPC || errno == EDQUOT ? .noSpace : .cannotWrite }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem }
    }

    /// Waits until the disk has the file’s bytes; returns their number.
    private static func sync(_ path: String) throws -> Int64 {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem }
        defer { close(descriptor) }
        var status = stat()
        guard fsync(descriptor) == 0, fstat(descriptor, &status) == 0 else { throw problem }
        return Int64(status.st_size)
    }

    /// Waits until the disk has a folder’s names.
    private static func syncFolder(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw problem }
    }

    private static func head(of path: String) -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: headLength)
        let count = read(descriptor, &bytes, headLength)
        return Array(bytes.prefix(max(count, 0)))
    }
}
