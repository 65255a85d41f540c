import Glibc
import Testing

@testable import Web

@Suite("Files and parts of them")
struct FileTests {
    @Test(
        "One range of bytes; what is no range is ignored, what lies beyond is refused",
        arguments: [
            ("bytes=0-3", ByteRange.part(first: 0, last: 3)), ("bytes=4-", .part(first: 4, last: 9)),
            ("bytes=-3", .part(first: 7, last: 9)),
            ("bytes=-30", .part(first: 0, last: 9)), ("bytes=0-99", .part(first: 0, last: 9)),
            ("bytes=9-9", .part(first: 9, last: 9)),
            ("bytes=10-", .unsatisfiable), ("bytes=10-12", .unsatisfiable), ("bytes=-0", .unsatisfiable),
            ("bytes=3-2", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("bytes=", .whole),
            ("bytes=-", .whole), ("bytes=+1-2", .whole), ("items=0-1", .whole), ("bytes=0-0x1", .whole),
            ("bytes=99999999999999999999-", .whole),
        ]
    )
    func ranges(header: String, expected: ByteRange) {
        #expect(ByteRange.parse(header, size: 10) == expected)
    }

    @Test("Of an empty file no part can be had")
    func emptyFile() {
        #expect(ByteRange.parse("bytes=0-0", size: 0) == .unsatisfiable)
        #expect(ByteRange.parse("bytes=-1", size: 0) == .unsatisfiable)
    }

    @Test("Whole, in part, unchanged, beyond its end, and without a body")
    func overTheWire() async throws {
        try await withServer { server, site in
            site.folder.write("letters", Array("abcdefghij".utf8))
            let client = try RawClient(port: server.port)
            func get(_ headers: String...) throws -> RawClient.Reply {
                client.request("GET /file", headers)
                return try client.reply()
            }
            let whole = try get()
            #expect(whole.status == 200)
            #expect(whole.text == "abcdefghij")
            #expect(whole["Accept-Ranges"] == "bytes")
            #expect(whole["ETag"] == "\"abc\"")
            #expect(whole["Content-Security-Policy"]?.hasPrefix("sandbox; default-src 'none'") == true)
            #expect(
                whole["Content-Disposition"]
                    == "attachment; filename=\"O_? 100_.txt\"; filename*=UTF-8''O%C3%B9%3F%20100%25.txt"
            )
            let part = try get("Range: bytes=2-4")
            #expect(part.status == 206)
            #expect(part.text == "cde")
            #expect(part["Content-Range"] == "bytes 2-4/10")
            let beyond = try get("Range: bytes=10-")
            #expect(beyond.status == 416)
            #expect(beyond["Content-Range"] == "bytes */10")
            #expect(beyond.text == "")
            #expect(try get("Range: bytes=2-4", "If-Range: \"abc\"").status == 206)
            #expect(try get("Range: bytes=2-4", "If-Range: \"old\"").text == "abcdefghij")
            #expect(try get("Range: bytes=2-4", "If-Range: W/\"abc\"").status == 200)
            #expect(try get("If-None-Match: \"x\", W/\"abc\"").status == 304)
            #expect(try get("If-None-Match: \"x\"").status == 200)
            client.request("HEAD /file")
            #expect(try client.reply(toHead: true)["Content-Length"] == "10")
            site.folder.write("letters", [])
            #expect(try get().text == "")
        }
    }

    @Test("A large file comes whole over one connection, twice")
    func large() async throws {
        try await withServer { server, site in
            let bytes = (0..<900_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
            site.folder.write("letters", bytes)
            let client = try RawClient(port: server.port)
            for _ in 0..<2 {
                client.request("GET /file")
                // Not in `#expect`, which would look for each difference.
                let isSame = try client.reply().body == bytes
                #expect(isSame)
            }
        }
    }

    @Test("Nothing in a name ends the header’s quotes")
    func disposition() {
        #expect(Disposition.attachment("a b.pdf").hasPrefix("attachment; filename=\"a b.pdf\";"))
        let hostile = Disposition.attachment("a\"; x=\r\nSet-Cookie: b")
        #expect(!hostile.dropFirst(22).contains("\r"))
        #expect(hostile.hasSuffix("filename*=UTF-8''a%22%3B%20x%3D%0D%0ASet-Cookie%3A%20b"))
        #expect(hostile.hasPrefix("attachment; filename=\"a__ x=__Set-Cookie: b\";"))
    }
}
