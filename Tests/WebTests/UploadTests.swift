import Basics
import Glibc
import HTML
import Testing

@testable import Web

@Suite("Uploads")
struct UploadTests {
    private static let note = ID<Note>(high: 1, low: 2)
    private static let path = TestSite.files(note).text

    private static let boundary = "----form-boundary-7MA4YWxkTrZu0gW"

    private static func body(_ files: [(String, [UInt8])], token: String = "token-of-ada") -> [UInt8] {
        var body: [UInt8] = []
        func part(_ more: String, _ bytes: [UInt8]) {
            body +=
                Array("--\(boundary)\r\nContent-Disposition: form-data; \(more)\r\n\r\n".utf8) + bytes + [
                    13, 10,
                ]
        }
        part("name=\"_token\"", Array(token.utf8))
        part("name=\"note\"", Array("Hello".utf8))
        for (name, bytes) in files {
            part("name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/plain", bytes)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    private static let type = "Content-Type: multipart/form-data; boundary=\(boundary)"
    private static let head = "Host: portal.test\r\n\(type)\r\n"

    @Test("A file arrives whole, hashed, under the name it had, and is kept where the handler says")
    func arrives() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            client.request(
                "POST \(Self.path)",
                ["Cookie: who=ada", Self.type],
                body: Self.body([("a.txt", bytes)])
            )
            let reply = try client.reply()
            #expect(reply.text == "a.txt|text/plain|300000|\(SumHash.hex(of: bytes))\nnote Hello")
            #expect(site.folder.names == ["kept-0"])
            // Not in `#expect`, which would look for each difference.
            let isSame = site.folder.read("kept-0") == bytes
            #expect(isSame)
        }
    }

    @Test("Also in chunks of any size, and after a permit that had to wait")
    func chunked() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            let body = Self.body([("a.txt", Array("one".utf8)), ("b.txt", Array("two".utf8))])
            client.send(
                "POST /large HTTP/1.1\r\nCookie: who=ada\r\n\(Self.head)Transfer-Encoding: chunked\r\n\r\n"
            )
            for byte in body { client.send([0x31, 13, 10, byte, 13, 10]) }
            client.send("0\r\n\r\n")
            let reply = try client.reply()
            #expect(reply.status == 200)
            #expect(reply.text.hasPrefix("a.txt|text/plain|3|"))
        }
    }

    @Test("A refusal is heard before the body is sent, also when it had to wait")
    func refused() async throws {
        try await withServer({ $0.handlerDeadline = .seconds(1) }) { server, site in
            for (who, status) in [("mei", 403), ("", 401), ("iris", 403), ("sam", 503)] {
                let client = try RawClient(port: server.port)
                client.send(
                    "POST \(Self.path) HTTP/1.1\r\n\(who.isEmpty ? "X: y" : "Cookie: who=\(who)")\r\n"
                )
                client.send("\(Self.head)Content-Length: 900000\r\n\r\n")
                let reply = try client.reply()
                #expect(reply.status == status)
                #expect(reply["Connection"]?.lowercased() == "close")
            }
            #expect(site.folder.names.isEmpty)
        }
    }

    @Test("Too long by its length is refused at once; by its files, at its end")
    func tooLarge() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            client.send("POST \(Self.path) HTTP/1.1\r\nCookie: who=ada\r\n\(Self.head)")
            client.send("Content-Length: \((1 << 20) + 1_000_001)\r\n\r\n")
            #expect(try client.reply().status == 413)
            let second = try RawClient(port: server.port)
            let bytes = [UInt8](repeating: 65, count: (1 << 20) + 1)
            second.request(
                "POST \(Self.path)",
                ["Cookie: who=ada", Self.type],
                body: Self.body([("a.txt", bytes)])
            )
            let reply = try second.reply()
            #expect(reply.status == 413)
            #expect(reply.text.contains("1 MB"))
            #expect(site.folder.names.isEmpty)
        }
    }

    @Test("An upload that breaks off leaves no file")
    func brokenOff() async throws {
        // libmicrohttpd now and then misses that a sender has gone; then the floor on bodies is what notices.
        try await withServer({ $0.bodyGrace = .milliseconds(1500) }) { server, site in
            do {
                let client = try RawClient(port: server.port)
                client.send(
                    "POST \(Self.path) HTTP/1.1\r\nCookie: who=ada\r\n\(Self.head)"
                        + "Content-Length: 900000\r\n\r\n"
                )
                client.send(
                    Array(Self.body([("a.txt", [UInt8](repeating: 65, count: 100_000))]).dropLast(200))
                )
                #expect(eventually { site.folder.names.count == 1 })
            }
            #expect(eventually { site.folder.names.isEmpty })
        }
    }

    @Test("A forged or unreadable upload is refused, and leaves no file")
    func forged() async throws {
        try await withServer { server, site in
            let file = [("a.txt", Array("one".utf8))]
            let client = try RawClient(port: server.port)
            client.request(
                "POST \(Self.path)",
                ["Cookie: who=ada", Self.type],
                body: Self.body(file, token: "token-of-mei")
            )
            #expect(try client.reply().status == 400)
            client.request("POST \(Self.path)", ["Cookie: who=ada"], body: Self.body(file))
            #expect(try client.reply().status == 400)
            client.request(
                "POST \(Self.path)",
                ["Cookie: who=ada", Self.type],
                body: Self.body(file).dropLast(10)
            )
            #expect(try client.reply().text == UploadProblem.malformed.message)
            #expect(site.folder.names.isEmpty)
        }
    }

    @Test("A file that was not kept goes with its object; one that was stays")
    func notKept() throws {
        let folder = Folder()
        func file(_ name: String) -> UploadedFile {
            folder.write(name, [1])
            let path = "\(folder.path)/\(name)"
            return UploadedFile(field: "file", sentName: name, type: "a/b", size: 1, hash: [0], path: path)
        }
        do {
            let file = file("gone")
            withExtendedLifetime(file) { #expect(folder.names == ["gone"]) }
        }
        #expect(folder.names.isEmpty)
        do { file("here").release() }
        #expect(folder.names == ["here"])
    }

    @Test("What a killed process left is removed at start, and nothing else")
    func leftovers() throws {
        let folder = Folder()
        let desk = UploadDesk(folder: folder.path, randomness: .system) { SumHash() }
        let (path, descriptor) = try desk.open()
        close(descriptor)
        #expect(folder.names.map { "\(folder.path)/\($0)" } == [path])
        folder.write("precious", [1])
        desk.clear()
        #expect(folder.names == ["precious"])
        let none = UploadDesk(folder: folder.path + "/none", randomness: .system) { SumHash() }
        #expect(throws: UploadProblem.cannotWrite) { try none.open() }
    }

    @Test("A full disk is said to be full")
    func fullDisk() throws {
        let device = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(device >= 0)
        defer { close(device) }
        let byte: [UInt8] = [1]
        #expect(byte.withUnsafeBytes { MultipartReader.write($0, to: device) } == .noSpace)
        #expect(byte.withUnsafeBytes { MultipartReader.write($0, to: -1) } == .cannotWrite)
        #expect(UploadProblem.noSpace.kind == .noSpace)
    }

    @Test("64 MB go through without staying in memory")
    func flatMemory() async throws {
        let folder = Folder()
        let uploads = UploadDesk(folder: folder.path, randomness: .system) { NoHash() }
        try await withServer(uploads: uploads) { server, site in
            let client = try RawClient(port: server.port)
            let body = Self.body([("large.bin", [])])
            // The file's bytes go where its empty line ends.
            let tail = Array("\r\n------form-boundary-7MA4YWxkTrZu0gW--\r\n".utf8)
            let block = [UInt8](repeating: 90, count: 1 << 20)
            let before = memoryPeak()
            client.send("POST /large HTTP/1.1\r\nCookie: who=ada\r\n\(Self.head)")
            client.send("Content-Length: \(body.count + (64 << 20))\r\n\r\n")
            client.send(Array(body.dropLast(tail.count)))
            for _ in 0..<64 { client.send(block) }
            client.send(tail)
            #expect(try client.reply().text.hasPrefix("large.bin|text/plain|\(64 << 20)|"))
            // Less than the file: other tests of this process take memory meanwhile.
            #expect(memoryPeak() - before < 56 << 20)
        }
    }

    /// The most this process ever had, in bytes.
    private func memoryPeak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}

/// Where only the bytes' way counts.
private struct NoHash: RunningHash {
    mutating func update(_ bytes: UnsafeRawBufferPointer) {}
    mutating func finish() -> [UInt8] { [0] }
}

@Suite("What a device shares")
struct ShareGuardTests {
    @Test(
        "it comes from no page, and only a browser can say so",
        arguments: [
            (["Sec-Fetch-Site: none"], 200), (["Sec-Fetch-Site: none", "Origin: null"], 200),
            (["Sec-Fetch-Site: none", "Origin: https://portal.test"], 200),
            (["Sec-Fetch-Site: same-origin", "Origin: https://portal.test"], 200),
            (["Sec-Fetch-Site: none", "Origin: https://elsewhere.test"], 403),
            (["Sec-Fetch-Site: same-origin", "Origin: null"], 403), (["Sec-Fetch-Site: same-site"], 403),
            (["Sec-Fetch-Site: cross-site", "Origin: null"], 403), (["Origin: null"], 403), ([], 403),
        ]
    )
    func origin(headers: [String], status: Int) async throws {
        let boundary = "share"
        let body =
            "--share\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nHello\r\n"
            + "--share\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\none\r\n--share--\r\n"
        let got = try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request(
                "POST /share",
                ["Cookie: who=ada", "Content-Type: multipart/form-data; boundary=\(boundary)"] + headers,
                body: Array(body.utf8)
            )
            return try client.reply().status
        }
        #expect(got == status)
    }
}
