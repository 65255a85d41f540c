import Basics
import Foundation
import Testing

@testable import Web

/// Adds up what it is fed, so that a test can tell that every byte passed.
struct Sum: RunningHash {
    var sum: UInt8 = 0
    mutating func update(_ bytes: UnsafeRawBufferPointer) { for byte in bytes { sum &+= byte } }
    mutating func finish() -> [UInt8] { [sum] }
}

@Suite("Uploads as they arrive") final class MultipartTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "portico-web-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private var desk: UploadDesk {
        UploadDesk(folder: folder.path, randomness: .system, hash: { Sum() })
    }

    private var lying: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }

    private static func part(_ name: String, _ value: String, file: String? = nil) -> String {
        let fileName = file.map { "; filename=\"\($0)\"" } ?? ""
        return "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\(fileName)\r\n\r\n\(value)\r\n"
    }

    private func read(_ body: String, limit: Int64 = 1000, step: Int) -> MultipartBody {
        let reader = MultipartReader(boundary: "edge", desk: desk, token: "right", limit: limit)
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            bytes[start..<min(start + step, bytes.count)].withUnsafeBytes { reader.feed($0) }
        }
        return reader.finish()
    }

    @Test(
        "fields and files come whole, wherever the network cuts them",
        arguments: [1, 2, 3, 7, 13, 64, 5000]
    )
    func cuts(step: Int) throws {
        let content = "crust\r\n--edg\r\n-- and more"
        let body =
            Self.part("_token", "right") + Self.part("note", "Fuller wheat")
            + Self.part("files", content, file: "bag.txt") + Self.part("files", "", file: "") + "--edge--\r\n"
        let read = read(body, step: step)
        #expect(read.problem == nil)
        #expect(read.fields.map(\.name) == ["_token", "note"])
        #expect(read.fields.map(\.value) == ["right", "Fuller wheat"])
        let file = try #require(read.files.first)
        #expect(file.name == "bag.txt")
        #expect(file.size == Int64(content.utf8.count))
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == content)
        let sum = content.utf8.reduce(UInt8(0)) { $0 &+ $1 }
        #expect(UInt8(file.sha256, radix: 16) == sum)
        #expect(read.files.count == 2 && read.files[1].wasNameless)
    }

    @Test("no file is opened before the form has shown its token", arguments: ["wrong", nil])
    func token(sent: String?) {
        let body =
            (sent.map { Self.part("_token", $0) } ?? "") + Self.part("files", "x", file: "a") + "--edge--"
        let read = read(body, step: 9)
        #expect(read.problem as? UploadProblem == .tokenLate)
        #expect(read.files.isEmpty && lying.isEmpty)
    }

    @Test("too much is refused, and nothing of it stays")
    func limits() {
        let start = Self.part("_token", "right")
        let large =
            start + Self.part("files", String(repeating: "x", count: 1001), file: "a") + "--edge--\r\n"
        #expect(read(large, step: 100).problem as? UploadProblem == .tooLarge(1000))
        #expect(lying.isEmpty)
        let wide =
            start + Self.part("note", String(repeating: "x", count: Limits.uploadFieldBytes)) + "--edge--\r\n"
        #expect(read(wide, step: 4096).problem as? UploadProblem == .fieldsTooLarge)
    }

    @Test(
        "what is broken off is refused, and nothing of it stays",
        arguments: [
            "", "--edge", "--edge\r\nno header\r\n\r\nx\r\n--edge--", "--other\r\n",
            part("_token", "right")
                + "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nhalf",
        ]
    )
    func broken(body: String) {
        #expect(read(body, step: 10).problem as? UploadProblem == .malformed)
        #expect(lying.isEmpty)
    }

    @Test("a file that nobody keeps goes with the form; one that is released stays")
    func release() throws {
        let body = Self.part("_token", "right") + Self.part("files", "x", file: "a") + "--edge--\r\n"
        _ = read(body, step: 50)
        #expect(lying.isEmpty)
        try #require(read(body, step: 50).files.first).release()
        #expect(lying.count == 1)
        desk.clear()
        #expect(lying.isEmpty)
    }

    @Test("the boundary is what the type names, quoted or not")
    func boundary() {
        #expect(MultipartReader.boundary(of: "multipart/form-data; boundary=edge") == "edge")
        #expect(MultipartReader.boundary(of: "Multipart/Form-Data; Boundary=\"ed ge\"; x=1") == "ed ge")
        for type in [
            nil, "multipart/mixed; boundary=edge", "multipart/form-data", "multipart/form-data; boundary=",
        ] {
            #expect(MultipartReader.boundary(of: type) == nil)
        }
    }
}
