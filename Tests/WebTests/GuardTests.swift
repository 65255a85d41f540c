import Testing

@testable import Web

@Suite("What the server refuses before a handler sees it")
struct GuardTests {
    /// The status of the reply, and whether the connection was closed after it.
    private func outcome(of text: String) async throws -> (Int, Bool) {
        let outcome = try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.send(text)
            let reply = try client.reply()
            return [reply.status, reply["Connection"]?.lowercased() == "close" ? 1 : 0]
        }
        return (outcome[0], outcome[1] == 1)
    }

    @Test(
        "Framing that two readers could understand differently is refused, and the connection closed",
        arguments: [
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "Content-Length: 5\r\nContent-Length: 5\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: xchunked\r\n",
            "Transfer-Encoding: chunked, identity\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            "Content-Length : 5\r\nX: y\r\n",
            "Content-Length: +5\r\n",
            "Content-Length: 5, 5\r\n",
            "Host: elsewhere.test\r\n",
        ]
    )
    func framing(lines: String) async throws {
        // Five bytes that are also a whole chunked body: each reading of these headers would find a good
        // request.
        let text = "POST /hook HTTP/1.1\r\nHost: portal.test\r\n\(lines)\r\n0\r\n\r\n"
        let (status, isClosed) = try await outcome(of: text)
        #expect(status == 400)
        #expect(isClosed)
    }

    @Test("Chunks need HTTP/1.1; reading has no body; a request names its host")
    func versions() async throws {
        let start = "Host: portal.test\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        #expect(try await outcome(of: "POST /hook HTTP/1.0\r\n" + start) == (400, true))
        #expect(try await outcome(of: "POST /hook HTTP/1.1\r\n" + start).0 == 200)
        let get = "GET / HTTP/1.1\r\nHost: portal.test\r\n"
        #expect(try await outcome(of: get + "Content-Length: 3\r\n\r\nabc") == (400, true))
        #expect(try await outcome(of: get + "Content-Length: 0\r\n\r\n").0 == 200)
        #expect(try await outcome(of: "GET / HTTP/1.1\r\n\r\n").0 == 400)
        #expect(
            try await outcome(of: "GET http://portal.test/ HTTP/1.1\r\nHost: portal.test\r\n\r\n").0 == 400
        )
    }

    @Test("A doubled header that has one value is refused; cookies in two lines are one header")
    func doubledHeaders() async throws {
        let start = "GET /notes/new HTTP/1.1\r\nHost: portal.test\r\n"
        #expect(try await outcome(of: start + "Cookie: a=b\r\nCookie: who=ada\r\n\r\n").0 == 200)
        #expect(try await outcome(of: start + "Cookie: who=ada\r\nOrigin: a\r\nOrigin: b\r\n\r\n").0 == 400)
    }

    @Test("A host that is not ours is misdirected, but for the health probe")
    func host() async throws {
        #expect(try await outcome(of: "GET / HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n").0 == 421)
        #expect(try await outcome(of: "GET / HTTP/1.1\r\nHost: portal.test:81\r\n\r\n").0 == 421)
        #expect(try await outcome(of: "GET / HTTP/1.1\r\nHost: Portal.Test\r\n\r\n").0 == 200)
        #expect(try await outcome(of: "GET /healthz HTTP/1.1\r\nHost: 10.0.0.1\r\n\r\n").0 == 200)
    }

    @Test(
        "A form from another site is refused",
        arguments: [
            ("Origin: https://elsewhere.test", 403), ("Origin: null", 403),
            ("Sec-Fetch-Site: cross-site", 403),
            ("Sec-Fetch-Site: same-site", 403), ("Origin: https://portal.test", 303),
            ("Sec-Fetch-Site: same-origin", 303), ("Sec-Fetch-Site: none", 303), ("X: y", 303),
        ]
    )
    func origin(header: String, status: Int) async throws {
        let got = try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.post("/notes", "title=Hello", headers: [header])
            return try client.reply().status
        }
        #expect(got == status)
    }

    @Test(
        "Of several hosts each takes its own forms alone, and one that is ours no more is misdirected",
        arguments: [
            ("clients.test", "https://clients.test", 303), ("clients.test", "https://portal.test", 403),
            ("clients.test", "http://clients.test", 403), ("portal.test", "https://clients.test", 403),
            ("portal.test", "https://portal.test", 303), ("other.test", "https://other.test", 421),
            ("clients.test:444", "https://clients.test:444", 421),
        ]
    )
    func severalHosts(host: String, origin: String, status: Int) async throws {
        let change: @Sendable (inout Server.Options) -> Void = { options in
            options.isSecure = true
            options.alsoServes = { $0 == "clients.test" }
        }
        let got = try await withServer(change) { server, _ in
            let client = try RawClient(port: server.port)
            let body = "_token=token-of-ada&title=Hello"
            let head = [
                "POST /notes HTTP/1.1", "Host: \(host)", "Origin: \(origin)", "Cookie: who=ada",
                "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)",
            ]
            client.send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
            return try client.reply().status
        }
        #expect(got == status)
    }

    @Test("Headers have a limit in bytes")
    func headerBytes() async throws {
        let start = "GET / HTTP/1.1\r\nHost: portal.test\r\n"
        let line = "X-Long: " + String(repeating: "a", count: 1000) + "\r\n"
        #expect(try await outcome(of: start + String(repeating: line, count: 14) + "\r\n").0 == 200)
        #expect(try await outcome(of: start + String(repeating: line, count: 60) + "\r\n").0 == 431)
    }

    @Test("A query that two readers could understand differently is refused")
    func query() async throws {
        let end = " HTTP/1.1\r\nHost: portal.test\r\nCookie: who=ada\r\n\r\n"
        for bad in ["page=%zz", "page=%4", "%C3=1", "page=%C3%28"] {
            #expect(try await outcome(of: "GET /notes/new?\(bad)" + end).0 == 400)
        }
        #expect(try await outcome(of: "GET /notes/new?page=a%26b+c" + end).0 == 200)
    }

    @Test("An address is compared as it was sent: an escaped letter or slash makes another")
    func escapedPath() async throws {
        let end = " HTTP/1.1\r\nHost: portal.test\r\nCookie: who=ada\r\n\r\n"
        for other in ["/%6Eotes/new", "/notes%2Fnew", "/notes/new%00", "/notes/new/", "//notes/new"] {
            #expect(try await outcome(of: "GET \(other)" + end).0 == 404)
        }
    }

    @Test("Headers have a limit in time, however steadily their bytes come")
    func headerTime() async throws {
        try await withServer({ $0.headerDeadline = .milliseconds(200) }) { server, _ in
            let client = try RawClient(port: server.port)
            let start = ContinuousClock.now
            client.send("GET / HTTP/1.1\r\nX: ")
            while client.send("a"), ContinuousClock.now - start < .seconds(3) { pause(milliseconds: 20) }
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }

    @Test("A body has a floor in bytes a second")
    func bodyFloor() async throws {
        try await withServer({ $0.bodyGrace = .milliseconds(200) }) { server, _ in
            let client = try RawClient(port: server.port)
            let start = ContinuousClock.now
            client.send("POST /hook HTTP/1.1\r\nHost: portal.test\r\nContent-Length: 99\r\n\r\n")
            while client.send("a"), ContinuousClock.now - start < .seconds(3) { pause(milliseconds: 20) }
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }

    @Test("A body that began fast may not trickle later")
    func bodyThatSlowsDown() async throws {
        try await withServer({ $0.bodyGrace = .milliseconds(200) }) { server, _ in
            let client = try RawClient(port: server.port)
            let start = ContinuousClock.now
            client.send("POST /notes HTTP/1.1\r\nHost: portal.test\r\nContent-Length: 90000\r\n\r\n")
            client.send(String(repeating: "a", count: 50_000))
            while client.send("a"), ContinuousClock.now - start < .seconds(3) { pause(milliseconds: 20) }
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }

    @Test("A body that keeps up is not cut")
    func bodyThatKeepsUp() async throws {
        try await withServer({ $0.bodyGrace = .milliseconds(300) }) { server, _ in
            let client = try RawClient(port: server.port)
            let form = Array(("_token=token-of-ada&title=" + String(repeating: "a", count: 4800)).utf8)
            client.send("POST /notes HTTP/1.1\r\nHost: portal.test\r\nCookie: who=ada\r\n")
            client.send("Content-Length: \(form.count)\r\n\r\n")
            for start in stride(from: 0, to: form.count, by: 80) {
                client.send(Array(form[start..<min(start + 80, form.count)]))
                pause(milliseconds: 12)
            }
            #expect(try client.reply().text.contains("too long"))
        }
    }

    @Test("A form over its limit is refused at once by its length, and at its end in chunks")
    func formBytes() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            let over = Limits.formBytes + 1
            client.send("POST /notes HTTP/1.1\r\nHost: portal.test\r\nContent-Length: \(over)\r\n\r\n")
            #expect(try client.reply().status == 413)
            let chunked = try RawClient(port: server.port)
            chunked.send("POST /notes HTTP/1.1\r\nHost: portal.test\r\nTransfer-Encoding: chunked\r\n\r\n")
            let body = String(repeating: "a", count: over)
            chunked.send(String(over, radix: 16) + "\r\n" + body + "\r\n0\r\n\r\n")
            #expect(try chunked.reply().status == 413)
        }
    }

    @Test("A chunked body without end is cut off")
    func endlessBody() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.send("POST /notes HTTP/1.1\r\nHost: portal.test\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = Array(("10000\r\n" + String(repeating: "a", count: 65536) + "\r\n").utf8)
            var sent = 0
            while client.send(chunk), sent < 400 { sent += 1 }
            #expect(sent < 400)
        }
    }

    @Test("One address has only so many connections")
    func connectionsPerAddress() async throws {
        try await withServer({ $0.connectionsEach = 2 }) { server, _ in
            let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
            for client in clients { client.request("GET /") }
            let answered = clients.filter { (try? $0.reply().status) == 200 }
            #expect(answered.count == 2)
        }
    }
}
