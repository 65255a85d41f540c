import Basics
import Foundation
import Glibc
import Secrets
import Services
import Testing

@Suite("Bytes are kept once, by what they are")
struct FileStoreTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
    let store: FileStore

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = FileStore.local(folder + "/kept")
    }

    private func arrive(_ text: String) throws -> (path: String, sha256: String) {
        let path = folder + "/\(UUID())"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return (path, SHA256.hex(of: text))
    }

    private func text(of sha256: String) throws -> String {
        let (descriptor, size) = try store.open(sha256)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        #expect(read(descriptor, &bytes, bytes.count) == bytes.count)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("what was kept is found again, and gone from where it arrived")
    func keeps() async throws {
        let file = try arrive("loaf")
        try await store.keep(file.path, sha256: file.sha256)
        #expect(try text(of: file.sha256) == "loaf")
        #expect(access(file.path, F_OK) != 0)
    }

    @Test("bytes in memory are kept like those of a file, and are gone once they are forgotten")
    func memory() async throws {
        let sha256 = SHA256.hex(of: "roll")
        for _ in 1...2 { try await store.keep(Array("roll".utf8), sha256: sha256) }
        #expect(try text(of: sha256) == "roll")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/kept").count == 1)
        for _ in 1...2 { try await store.remove(sha256) }
        #expect(throws: FileStoreProblem.missing) { try store.open(sha256) }
        try await store.remove("../../etc/passwd")
    }

    @Test("equal bytes are one file")
    func deduplicates() async throws {
        for _ in 1...2 {
            let file = try arrive("loaf")
            try await store.keep(file.path, sha256: file.sha256)
            #expect(access(file.path, F_OK) != 0)
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder + "/kept")
        #expect(files.count { $0.hasSuffix(SHA256.hex(of: "loaf")) } == 1)
    }

    @Test("a kept file that was cut off is replaced by whole bytes")
    func heals() async throws {
        let first = try arrive("loaf")
        try await store.keep(first.path, sha256: first.sha256)
        let digits = first.sha256
        truncate("\(folder)/kept/\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))/\(digits)", 1)
        let second = try arrive("loaf")
        try await store.keep(second.path, sha256: second.sha256)
        #expect(try text(of: digits) == "loaf")
    }

    @Test("bytes that are not there are said to be missing, and no other path can be asked for")
    func missing() {
        for name in [SHA256.hex(of: "never"), "../../etc/passwd", "", String(repeating: "A", count: 64)] {
            #expect(throws: FileStoreProblem.missing) { try store.open(name) }
        }
    }

    @Test("what never arrived can’t be kept, and nothing is kept under what is no digest")
    func refuses() async throws {
        await #expect(throws: FileStoreProblem.cannotWrite) {
            try await store.keep(folder + "/nothing", sha256: SHA256.hex(of: "loaf"))
        }
        let file = try arrive("loaf")
        await #expect(throws: FileStoreProblem.cannotWrite) {
            try await store.keep(file.path, sha256: "../loaf")
        }
        #expect(access(file.path, F_OK) == 0)
    }

    @Test("from another file system the bytes are copied", .enabled(if: access("/dev/shm", W_OK) == 0))
    func copies() async throws {
        let path = "/dev/shm/portico-\(UUID())"
        try Data("loaf".utf8).write(to: URL(fileURLWithPath: path))
        try await store.keep(path, sha256: SHA256.hex(of: "loaf"))
        #expect(try text(of: SHA256.hex(of: "loaf")) == "loaf")
        #expect(access(path, F_OK) != 0)
    }

    @Test("a full disk is said so, and nothing is left of it")
    func noSpace() {
        #expect(FileStoreProblem.noSpace.kind == .noSpace)
        #expect(FileStoreProblem.noSpace.message.contains("no room left"))
        #expect(FileStoreProblem.missing.kind == .unavailable)
    }

    @Test(
        "what a file is, its first bytes tell and nobody else",
        arguments: [
            ("%PDF-1.7", "a.exe", "application/pdf"),
            ("GIF89a", "a.pdf", "image/gif"),
            ("RIFF1234WEBPVP8 ", "a", "image/webp"),
            (
                "PK\u{3}\u{4}rest", "offer.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            ),
            ("PK\u{3}\u{4}rest", "photos.zip", "application/zip"),
            ("\u{0}\u{0}\u{0}\u{18}ftypmp42", "a.mov", "video/mp4"),
            ("<script>alert(1)</script>", "page.html", "text/plain"),
            ("<svg xmlns='x'>", "logo.svg", "text/plain"),
            ("a,b\n1,2\n", "list.csv", "text/csv"),
            ("\u{0}\u{1}\u{2}\u{5}", "a.pdf", "application/octet-stream"),
        ]
    )
    func sniffs(head: String, name: String, type: String) async throws {
        let file = try arrive(head)
        #expect(await store.contentType(of: file.path, named: name) == type)
    }

    @Test(
        "a picture’s bytes above 127 are told too",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
        ]
    )
    func pictures(bytes: [UInt8], type: String) async throws {
        let path = folder + "/picture"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(await store.contentType(of: path, named: "a.txt") == type)
    }
}
