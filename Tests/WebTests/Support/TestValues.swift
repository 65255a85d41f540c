import Basics
import Glibc
import HTML

@testable import Web

enum Note: Identified { static let idPrefix: StaticString = "not" }

enum Visitor: FormOwner {
    case nobody
    case person(String)

    var formToken: FormToken? {
        switch self {
        case .nobody: nil
        case .person(let name): FormToken("token-of-\(name)")
        }
    }
}

struct Person: Sendable { let name: String }

extension Gate where Visitor == WebTests.Visitor, Viewer == Person {
    static var people: Self {
        Gate(name: "people") { visitor in
            guard case .person(let name) = visitor else { throw SiteRefusal.signIn }
            return Person(name: name)
        }
    }
}

extension Gate where Visitor == WebTests.Visitor, Viewer == Void {
    static var anyone: Self { Gate(name: "anyone") { _ in } }
}

enum SiteRefusal: Refusal {
    case signIn, forbidden
    var kind: RefusalKind { self == .signIn ? .signInRequired : .forbidden }
    var message: String { "Not you." }
}

/// FNV-1a, four times over: enough to tell files apart, and no cryptography.
struct SumHash: RunningHash {
    private var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    mutating func finish() -> [UInt8] {
        let bytes = withUnsafeBytes(of: sum.bigEndian) { Array($0) }
        return bytes + bytes + bytes + bytes
    }
    static func hex(of bytes: [UInt8]) -> String {
        var hash = SumHash()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

struct NoteForm: Form {
    let title: String
    let isPinned: Bool
    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 20)
        isPinned = try fields.flag("pinned")
    }
}

struct FilesForm: Form {
    let note: String?
    let files: [UploadedFile]
    init(_ fields: inout FormFields) throws {
        note = try fields.optional("note")
        files = fields.files("file")
    }
}

struct NotePage: Page {
    let title: String
    var body: HTML { p { title } }
}

/// A folder that goes with the test.
final class Folder: Sendable {
    let path: String
    init() {
        var template = Array("\(P_tmpdir)/web-tests-XXXXXX".utf8CString)
        _ = mkdtemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
    func write(_ name: String, _ bytes: [UInt8]) {
        let file = fopen("\(path)/\(name)", "w")!
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
    func read(_ name: String) -> [UInt8] {
        let file = fopen("\(path)/\(name)", "r")!
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }
}
