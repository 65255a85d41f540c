public import Basics
import Glibc

/// A hash that is fed as bytes arrive.
public protocol RunningHash {
    mutating func update(_ bytes: UnsafeRawBufferPointer)
    mutating func finish() -> [UInt8]
}

/// Where files lie while they arrive, and how they are hashed.
public struct UploadDesk: Sendable {
    let folder: String
    let randomness: Randomness
    let hash: @Sendable () -> any RunningHash

    public init(folder: String, randomness: Randomness, hash: @escaping @Sendable () -> any RunningHash) {
        self.folder = folder
        self.randomness = randomness
        self.hash = hash
    }

    private static let prefix = "arriving-"

    /// Removes what a killed process left behind. Called once, at start.
    public func clear() {
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(Self.prefix) { unlink(folder + "/" + name) }
        }
    }

    /// A new file of its own name, only for us.
    func open() throws(UploadProblem) -> (path: String, descriptor: Int32) {
        let path = folder + "/" + Self.prefix + String(randomness.word(), radix: 36) + "-\(getpid())"
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == ENOSPC ? .noSpace : .cannotWrite }
        return (path, descriptor)
    }
}

/// A file that came with a form, not yet kept. Its bytes go when nobody holds it any more.
public final class UploadedFile: Sendable {
    /// The field it came in.
    public let field: String
    /// A file's name and nothing else: no folders, no control characters, at most 255 bytes.
    public let name: String
    /// What the sender says it is. Never believed.
    public let declaredType: String
    public let size: Int64
    /// Hexadecimal, 64 digits.
    public let sha256: String
    /// Where the bytes lie now.
    public let path: String
    let wasNameless: Bool
    private let taken = TakenOnce()

    init(field: String, sentName: String, type: String, size: Int64, hash: [UInt8], path: String) {
        self.field = field
        wasNameless = sentName.isEmpty
        name = FileName.safe(sentName)
        declaredType = type
        self.size = size
        sha256 = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        self.path = path
    }

    deinit {
        if taken.take() { unlink(path) }
    }

    /// The bytes are someone else's from now on: they are not removed with this value.
    public func release() {
        _ = taken.take()
    }
}

/// Why a file did not arrive.
public enum UploadProblem: Refusal, Equatable {
    case noSpace, cannotWrite, malformed, fieldsTooLarge, tokenLate
    case tooLarge(Int64)

    public var kind: RefusalKind {
        switch self {
        case .noSpace: .noSpace
        case .cannotWrite: .unavailable
        case .malformed, .fieldsTooLarge, .tokenLate: .invalid
        case .tooLarge: .tooLarge
        }
    }

    public var message: String {
        switch self {
        case .noSpace: ServerWords.noSpace
        case .cannotWrite: ServerWords.cannotWrite
        case .malformed: ServerWords.malformed
        case .fieldsTooLarge: ServerWords.fieldsTooLarge
        case .tokenLate: FieldProblem(name: FormFields.tokenName, what: .wrongToken).message
        case .tooLarge(let limit): ServerWords.uploadTooLarge(limit / 1_000_000)
        }
    }
}
