import Basics
import Dispatch
import Glibc

/// Files in a folder of this machine: `ab/cd/<sha256>`, after the first digits.
///
/// Bytes are synced before they have their name, and the name before anyone is told: what was promised is on
/// the disk. It waits for the disk on a queue of its own, because a slow disk must not hold up pages.
struct LocalFiles: Sendable {
    let folder: String
    private let queue = DispatchQueue(label: "portico.files")

    init(folder: String) {
        self.folder = folder
    }

    func keep(_ path: String, sha256: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            queue.async { done.resume(with: Result { try place(path, sha256) }) }
        }
    }

    func keep(_ bytes: [UInt8], sha256: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            queue.async {
                done.resume(with: Result { try place(try Self.written(bytes, beside: folder), sha256) })
            }
        }
    }

    func remove(_ sha256: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            queue.async {
                done.resume(
                    with: Result {
                        guard let place = place(of: sha256) else { return }
                        guard unlink(place.file) == 0 || errno == ENOENT else { throw Self.problem }
                    }
                )
            }
        }
    }

    func open(_ sha256: String) throws -> (descriptor: Int32, size: Int64) {
        guard let place = place(of: sha256) else { throw FileStoreProblem.missing }
        let descriptor = Glibc.open(place.file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? FileStoreProblem.missing : .cannotRead }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw FileStoreProblem.cannotRead
        }
        return (descriptor, Int64(status.st_size))
    }

    func contentType(of path: String, named name: String) async -> String {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: ContentType.of(Self.head(of: path), named: name)) }
        }
    }

    private struct Place {
        let folders: [String]
        let file: String
    }

    /// Where bytes lie; nil for what is no digest, so that no other path can be asked for.
    private func place(of sha256: String) -> Place? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
        let isDigest = sha256.utf8.count == 64 && sha256.utf8.allSatisfy { digits ~= $0 || letters ~= $0 }
        guard isDigest else { return nil }
        let outer = "\(folder)/\(sha256.prefix(2))"
        let inner = "\(outer)/\(sha256.dropFirst(2).prefix(2))"
        return Place(folders: [folder, outer, inner], file: "\(inner)/\(sha256)")
    }

    private func place(_ source: String, _ sha256: String) throws {
        guard let place = place(of: sha256) else { throw FileStoreProblem.cannotWrite }
        let size = try Self.sync(source)
        for folder in place.folders { try Self.makeFolder(folder) }
        var status = stat()
        if stat(place.file, &status) == 0, Int64(status.st_size) == size {
            unlink(source)
        } else if rename(source, place.file) != 0 {
            guard errno == EXDEV else { throw Self.problem }
            try Self.move(source, to: place.file)
        }
        for folder in place.folders.reversed() { try Self.syncFolder(folder) }
    }
}

extension LocalFiles {
    /// How many bytes of a file tell what it is.
    private static let headLength = 4096

    /// What the last system call meant.
    private static var problem: FileStoreProblem {
        errno == ENOSPC || errno == EDQUOT ? .noSpace : .cannotWrite
    }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem }
    }

    /// A file beside those that are kept; one at a time is written.
    private static func written(_ bytes: [UInt8], beside folder: String) throws -> String {
        try makeFolder(folder)
        let path = folder + "/arriving"
        let output = Glibc.open(path, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw problem }
        defer { close(output) }
        var written = 0
        while written < bytes.count {
            let step = bytes[written...].withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if step < 0 { if errno == EINTR { continue } else { throw problem } }
            written += step
        }
        return path
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

    /// Uploads arrived on another file system: the bytes are copied beside their place, synced, and then
    /// named.
    private static func move(_ source: String, to file: String) throws {
        let input = Glibc.open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw problem }
        defer { close(input) }
        let beside = file + ".arriving"
        let output = Glibc.open(beside, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw problem }
        defer { close(output) }
        do {
            try copy(input, to: output)
            guard fsync(output) == 0, rename(beside, file) == 0 else { throw problem }
        } catch {
            unlink(beside)
            throw error
        }
        unlink(source)
    }

    private static func copy(_ input: Int32, to output: Int32) throws {
        try withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer in
            while true {
                let count = read(input, buffer.baseAddress, buffer.count)
                if count == 0 { return }
                if count < 0 { if errno == EINTR { continue } else { throw problem } }
                var written = 0
                while written < count {
                    let step = write(output, buffer.baseAddress! + written, count - written)
                    if step < 0 { if errno == EINTR { continue } else { throw problem } }
                    written += step
                }
            }
        }
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
