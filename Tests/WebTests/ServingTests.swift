import Testing

@testable import Web

@Suite("A request's way through the server")
struct ServingTests {
    @Test("A page, its headers, and nothing kept by anybody")
    func page() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request("GET /notes/new?page=2", ["Cookie: who=ada"])
            let reply = try client.reply()
            #expect(reply.status == 200)
            #expect(reply.text == "<p>new 2 </p>")
            #expect(reply["Content-Type"] == "text/html; charset=utf-8")
            #expect(reply["Cache-Control"] == "no-store")
            #expect(reply["Content-Security-Policy"] == ContentPolicy.page.text)
            #expect(reply["Referrer-Policy"] == "same-origin")
            #expect(reply["X-Content-Type-Options"] == "nosniff")
            #expect(reply["X-Frame-Options"] == "DENY")
            #expect(reply["Cross-Origin-Opener-Policy"] == "same-origin")
            #expect(reply["Permissions-Policy"]?.contains("camera=()") == true)
            #expect(reply["Strict-Transport-Security"] == nil)
        }
    }

    @Test("Over TLS, browsers are told to stay with it and cookies are marked")
    func secure() async throws {
        try await withServer({ $0.isSecure = true }) { server, _ in
            let client = try RawClient(port: server.port)
            client.post("/notes", "title=Hello")
            let reply = try client.reply()
            #expect(reply["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains")
            #expect(reply["Set-Cookie"]?.contains("; Secure") == true)
        }
    }

    @Test("HEAD is GET without the body")
    func head() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request("HEAD /notes/new", ["Cookie: who=ada"])
            let head = try client.reply(toHead: true)
            client.request("GET /notes/new", ["Cookie: who=ada"])
            #expect(head.status == 200)
            #expect(head["Content-Length"] == (try client.reply()["Content-Length"]))
        }
    }

    @Test("Another method is refused with those that are answered")
    func methods() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request("GET /notes", ["Cookie: who=ada"])
            let onlyPosts = try client.reply()
            #expect(onlyPosts.status == 405)
            #expect(onlyPosts["Allow"] == "POST")
            client.request("POST /notes/new", ["Cookie: who=ada"])
            let onlyReads = try client.reply()
            #expect(onlyReads.status == 405)
            #expect(onlyReads["Allow"] == "GET, HEAD")
            client.request("BREW /notes/new")
            let unknown = try client.reply()
            #expect(unknown.status == 405)
            #expect(unknown["Allow"] == "GET, HEAD, POST")
        }
    }

    @Test("Four requests sent at once are answered in their order, also when one waits")
    func pipelining() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            let start = "Host: portal.test\r\n\r\n"
            client.send(["/", "/slow", "/who", "/healthz"].map { "GET \($0) HTTP/1.1\r\n\(start)" }.joined())
            let texts = try (0..<4).map { _ in try client.reply().text }
            #expect(texts == ["front", "slow", "127.0.0.1 - /who", "ok"])
        }
    }

    @Test("A handler past its deadline is stopped, and the answer says so")
    func deadline() async throws {
        try await withServer({ $0.handlerDeadline = .milliseconds(100) }) { server, site in
            let client = try RawClient(port: server.port)
            client.request("GET /stuck")
            let reply = try client.reply()
            #expect(reply.status == 503)
            #expect(reply.text.contains("try again"))
            #expect(eventually { site.log.all == ["cancelled"] })
            client.request("GET /")
            #expect(try client.reply().text == "front")
        }
    }

    @Test("Behind a trusted proxy the client is the one that the proxy names")
    func proxy() async throws {
        let forwarded = ["X-Forwarded-For: 198.51.100.9, 203.0.113.7"]
        try await withServer({ $0.trustedProxies = ["127.0.0.1"] }) { server, _ in
            let client = try RawClient(port: server.port)
            client.request("GET /who", forwarded)
            #expect(try client.reply().text.hasPrefix("203.0.113.7 "))
        }
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request("GET /who", forwarded)
            #expect(try client.reply().text.hasPrefix("127.0.0.1 "))
        }
    }

    @Test("A hook gets the bytes as they came, with no token and from anywhere, up to its limit")
    func hook() async throws {
        try await withServer { server, _ in
            let client = try RawClient(port: server.port)
            client.request(
                "POST /hook",
                ["Stripe-Signature: t=1,v1=aa", "Origin: https://elsewhere.test"],
                body: Array("{\"a\":1}".utf8)
            )
            #expect(try client.reply().text == "{\"bytes\":7,\"signature\":\"t=1,v1=aa\"}")
            client.request("POST /hook", body: Array(repeating: 65, count: 101))
            #expect(try client.reply().status == 413)
        }
    }

    @Test("The port taken by another is said plainly")
    func portTaken() async throws {
        let taken = try await withServer { server, site in
            let options = Server.Options(host: "127.0.0.1", port: server.port)
            let second = Server(options, site: site, uploads: site.uploads, hub: site.hub)
            return try #require(throws: ListenProblem.self) { try second.start() }
        }
        #expect(taken.description.contains("in use"))
    }

    @Test("The server listens on IPv6 too")
    func ipv6() async throws {
        try await withServer({ $0.host = "::1" }) { server, _ in #expect(server.port != 0) }
    }
}
