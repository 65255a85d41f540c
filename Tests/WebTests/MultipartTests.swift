import Basics
import HTML
import Testing

@testable import Web

@Suite("Multipart bodies")
struct MultipartTests {
    let folder = Folder()

    private func reader(_ limit: Int64 = 1 << 20) -> MultipartReader {
        let desk = UploadDesk(folder: folder.path, randomness: .system) { SumHash() }
        return MultipartReader(boundary: "XX", desk: desk, token: "token-of-ada", limit: limit)
    }

    private func read(_ body: [UInt8], in pieces: [Range<Int>]? = nil, limit: Int64 = 1 << 20) throws
        -> MultipartBody
    {
        let reader = reader(limit)
        for piece in pieces ?? [0..<body.count] { body[piece].withUnsafeBytes { reader.feed($0) } }
        let body = reader.finish()
        if let problem = body.problem { throw problem }
        return body
    }

    private static let token =
        "--XX\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\ntoken-of-ada\r\n"

    private static func file(_ name: String, _ text: String, field: String = "file") -> String {
        "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
            + "Content-Type: text/plain\r\n\r\n\(text)\r\n"
    }

    private static func field(_ name: String, _ text: String) -> String {
        "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
    }

    /// Contents that look like the boundary, and almost are.
    private static let tricky = "a\r\n--X\r\n--XY\r\r\n--\r\n-\r\n\r\n--X\r"

    private static let body = Array(
        (token + field("note", "Grüße") + file("a.txt", tricky) + file("b.txt", "") + "--XX--\r\n").utf8
    )

    private func check(_ body: MultipartBody) {
        #expect(body.fields.map(\.name) == ["_token", "note"])
        #expect(body.fields.map(\.value) == ["token-of-ada", "Grüße"])
        #expect(body.files.map(\.name) == ["a.txt", "b.txt"])
        #expect(body.files.map(\.size) == [Int64(Self.tricky.utf8.count), 0])
        #expect(body.files[0].sha256 == SumHash.hex(of: Array(Self.tricky.utf8)))
    }

    @Test("Cut in two at every byte, it reads the same")
    func everyCut() throws {
        for cut in 0...Self.body.count {
            check(try read(Self.body, in: [0..<cut, cut..<Self.body.count]))
        }
    }

    @Test("Byte by byte, it reads the same")
    func byteByByte() throws {
        check(try read(Self.body, in: Self.body.indices.map { $0..<$0 + 1 }))
    }

    @Test("Cut off at every byte before its end, it is refused and leaves no file")
    func everyEnd() throws {
        let complete = Self.body.count - 2
        for end in 0..<complete {
            #expect(throws: (any Error).self) { try read(Array(Self.body[..<end])) }
        }
        #expect(folder.names.isEmpty)
    }

    @Test(
        "What browsers do not send is refused",
        arguments: [
            "--XX \r\n", "--XXjunk",
            "--XX\r\n\r\n", "--XX\r\nContent-Disposition: form-data\r\n\r\n", "--XX\r\nNo colon\r\n\r\n",
            "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n",
            "--XX\r\nContent-Disposition: form-data; name=\"a\r\n\r\n",
            "--XX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n",
            "--XX\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\n",
            "--XX\nContent-Disposition: form-data; name=\"a\"\n\n",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n"
                + "Content-Disposition: form-data; name=\"b\"\r\n\r\n",
            "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n",
        ]
    )
    func malformed(start: String) throws {
        let body = start + "x\r\n" + Self.token + "--XX--\r\n"
        #expect(throws: UploadProblem.malformed) { try read(Array(body.utf8)) }
    }

    @Test("A part’s header has a limit")
    func longHeader() throws {
        let body = "--XX\r\nX-Long: \(String(repeating: "a", count: 9000))\r\n\r\n"
        #expect(throws: UploadProblem.malformed) { try read(Array(body.utf8)) }
    }

    @Test("The boundary is read as browsers and others write it; what is none is none")
    func boundaries() {
        func boundary(_ type: String?) -> String? { MultipartReader.boundary(of: type) }
        #expect(boundary("multipart/form-data; boundary=XX") == "XX")
        #expect(boundary("Multipart/Form-Data; Boundary=\"XX\"") == "XX")
        #expect(boundary("multipart/form-data; boundary=XX; charset=utf-8") == "XX")
        let long = String(repeating: "a", count: 71)
        for none in [
            nil, "text/plain; boundary=XX", "multipart/form-data", "multipart/form-data; boundary=\(long)",
        ] {
            #expect(boundary(none) == nil)
        }
        #expect(boundary("multipart/form-data; boundary=") == nil)
    }

    @Test("The token comes before the first file: after it, wrong or missing, nothing is kept")
    func token() throws {
        let wrong = Self.token.replacing("token-of-ada", with: "token-of-mei")
        let file = Self.file("a.txt", "x")
        for body in [file + Self.token, wrong + file, file] {
            let reader = reader()
            Array((body + "--XX--\r\n").utf8).withUnsafeBytes { reader.feed($0) }
            #expect(reader.finish().problem as? UploadProblem == .tokenLate)
            #expect(folder.names.isEmpty)
        }
    }

    @Test("Files together have a limit, and what arrived of them goes at once")
    func limit() throws {
        let file = Self.file("a.txt", String(repeating: "a", count: 60))
        #expect(try read(Array((Self.token + file + "--XX--\r\n").utf8), limit: 60).files.count == 1)
        let reader = reader(100)
        Array((Self.token + file + file).utf8).withUnsafeBytes { reader.feed($0) }
        #expect(folder.names.isEmpty)
        #expect(reader.finish().problem as? UploadProblem == .tooLarge(100))
    }

    @Test("Fields beside files are small")
    func largeField() throws {
        let field = Self.field("note", String(repeating: "a", count: 65 * 1024))
        #expect(throws: UploadProblem.fieldsTooLarge) {
            try read(Array((Self.token + field + "--XX--\r\n").utf8))
        }
    }

    @Test("An empty file input is no file; one without a name but with bytes is")
    func unnamed() throws {
        let body = try read(Array((Self.token + Self.file("", "") + Self.file("", "x") + "--XX--\r\n").utf8))
        var fields = FormFields(fields: [], uploads: body.files)
        #expect(fields.files("file").map(\.name) == ["file"])
    }

    @Test("A field that is not UTF-8 is refused by name")
    func notText() throws {
        let start = Array((Self.token + "--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n").utf8)
        let body = start + [0xC3, 0x28] + Array("\r\n--XX--\r\n".utf8)
        let problem = #expect(throws: FieldProblem.self) { try read(body) }
        #expect(problem == FieldProblem(name: "note", what: .notUTF8))
    }

    @Test(
        "A hostile name becomes a harmless one",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\\\dir\\\\a.doc", "a.doc"), ("..", "file"), (".", "file"),
            ("...", "file"), ("a/", "a"), ("\u{202E}fdp.exe", "fdp.exe"), ("a\u{7}b\u{0}.txt", "ab.txt"),
            ("  spaced .txt ", "spaced .txt"), ("say %22hi%22.txt", "say \"hi\".txt"),
            ("Où ça.pdf", "Où ça.pdf"),
            (".hidden", "hidden"), ("\u{200B}\u{FEFF}", "file"), ("a\u{2028}b", "ab"),
        ]
    )
    func names(sent: String, kept: String) {
        let unescaped = sent.replacing("\\\\", with: "\\").replacing("%22", with: "\"")
        #expect(FileName.safe(unescaped) == kept)
    }

    @Test("A long name keeps its ending and at most 255 bytes")
    func longName() {
        let name = FileName.safe(String(repeating: "é", count: 300) + ".tar.gz")
        #expect(name.hasSuffix("é.gz"))
        #expect((250...255).contains(name.utf8.count))
        #expect(FileName.safe("a." + String(repeating: "b", count: 300)).utf8.count == 255)
    }

    @Test("Names are read as browsers and others write them")
    func quoting() throws {
        func name(_ quoted: String) throws -> String? {
            let line = "Content-Disposition: form-data; name=\"f\"; filename=\(quoted)"
            return try #require(PartHead(Array(line.utf8)[...])).fileName
        }
        #expect(try name("\"a %22b%22.txt\"") == "a \"b\".txt")
        #expect(try name("\"a \\\"b\\\".txt\"") == "a \"b\".txt")
        #expect(try name("\"C:\\dir\\a.txt\"") == "C:\\dir\\a.txt")
        #expect(try name("\"a;b=c.txt\"") == "a;b=c.txt")
        #expect(try name("plain.txt") == "plain.txt")
    }
}
