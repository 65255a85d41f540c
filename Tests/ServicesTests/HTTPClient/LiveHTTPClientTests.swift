import Foundation
import Services
import Testing

/// What the echo server says it received.
private struct Echo: Decodable {
    let method: String
    let path: String
    let headers: [[String]]
    let body: String
    let connection: Int

    init(_ response: HTTPResponse) throws {
        self = try JSONDecoder().decode(Echo.self, from: Data(response.body))
    }

    func header(_ name: String) -> String? { headers.first { $0[0] == name }?[1] }
    var bytes: [UInt8] { Array(Data(base64Encoded: body) ?? Data()) }
}

private func problem(_ client: HTTPClient, _ request: HTTPRequest) async -> HTTPProblem? {
    do {
        _ = try await client.send(request)
        return nil
    } catch {
        return error as? HTTPProblem
    }
}

@Suite struct LiveHTTPClientTests {
    private let server: ServerProcess
    private let client = HTTPClient.live()

    init() throws {
        server = try ServerProcess("echo.py")
    }

    @Test("method, path, headers and any byte of the body arrive as written")
    func arrives() async throws {
        let body = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
        for method in ["POST", "PUT", "DELETE"] {
            let request = HTTPRequest(
                method,
                server.url("/echo?a=1&b=%20"),
                headers: [("Authorization", "Bearer key"), ("X-Empty", ""), ("Content-Type", "text/plain")],
                body: body
            )
            let response = try await client.send(request)
            let echo = try Echo(response)
            #expect(response.status == 200)
            #expect(echo.method == method)
            #expect(echo.path == "/echo?a=1&b=%20")
            #expect(echo.header("authorization") == "Bearer key")
            #expect(echo.header("x-empty") == "")
            #expect(echo.header("content-type") == "text/plain")
            #expect(echo.bytes == body)
        }
    }

    @Test("nothing is added: no content type, no wait before a large body")
    func addsNothing() async throws {
        let large = [UInt8](repeating: 7, count: 3_000_000)
        let echo = try Echo(await client.send(HTTPRequest("POST", server.url("/echo"), body: large)))
        #expect(echo.bytes.count == large.count)
        #expect(echo.header("content-type") == nil)
        #expect(echo.header("expect") == nil)
        let empty = try Echo(await client.send(HTTPRequest("POST", server.url("/echo"))))
        #expect(empty.header("content-length") == "0")
        let get = try Echo(await client.send(HTTPRequest("GET", server.url("/echo"))))
        #expect(get.method == "GET" && get.header("content-length") == nil)
    }

    @Test("headers of the answer come in order, doubles kept, interim answers left out")
    func answerHeaders() async throws {
        let response = try await client.send(HTTPRequest("GET", server.url("/echo")))
        #expect(response.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["a", "b"])
        #expect(response.header("content-TYPE") == "application/json")
        let early = try await client.send(HTTPRequest("GET", server.url("/early")))
        #expect(early.status == 200 && early.header("x-last") == "yes" && early.header("link") == nil)
        let head = try await client.send(HTTPRequest("HEAD", server.url("/bytes?9")))
        #expect(head.header("content-length") == "9" && head.body.isEmpty)
    }

    @Test("a redirect is an answer, not followed")
    func redirect() async throws {
        let response = try await client.send(HTTPRequest("GET", server.url("/redirect")))
        #expect(response.status == 302)
        #expect(response.header("location") == "/echo")
    }

    @Test("an answer of the limit passes, one byte more does not")
    func bounded() async throws {
        let small = HTTPClient.live(answerLimit: 1000)
        let fits = try await small.send(HTTPRequest("GET", server.url("/bytes?1000")))
        #expect(fits.body.count == 1000)
        let found = await problem(small, HTTPRequest("GET", server.url("/bytes?1001")))
        #expect(found?.description.contains("larger than 1000 bytes") == true)
        #expect(found?.neverSent == false)
    }

    @Test("calls after each other share a connection")
    func keepsConnections() async throws {
        let first = try Echo(await client.send(HTTPRequest("GET", server.url("/echo"))))
        let second = try Echo(await client.send(HTTPRequest("POST", server.url("/echo"), body: [1])))
        #expect(first.connection == second.connection)
    }

    @Test("thirty calls of three seconds run side by side")
    func sideBySide() async throws {
        let start = ContinuousClock.now
        let late = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<30 {
                group.addTask { try await client.send(HTTPRequest("GET", server.url("/slow?3"))).status }
            }
            return try await group.reduce(0) { $0 + ($1 == 200 ? 1 : 0) }
        }
        #expect(late == 30)
        // One after the other they would take ninety seconds; a busy machine may take its time.
        #expect(ContinuousClock.now - start < .seconds(70))
    }

    @Test("only http and https are spoken")
    func protocols() async {
        for url in ["file:///etc/hostname", "gopher://127.0.0.1/", "nonsense"] {
            #expect(await problem(client, HTTPRequest("GET", url, timeout: 2))?.neverSent == true)
        }
    }

    @Test("a line break in a header, the method or the address never leaves")
    func injection() async {
        let requests = [
            HTTPRequest("GET", server.url("/echo"), headers: [("X-A", "b\r\nX-C: d")]),
            HTTPRequest("GET", server.url("/echo"), headers: [("X-A: b\r\nX-C", "d")]),
            HTTPRequest("GET", server.url("/echo"), headers: [("X-A: b", "c")]),
            HTTPRequest("GET", server.url("/echo"), headers: [("", "c")]),
            HTTPRequest("GET / HTTP/1.1\r\nX:", server.url("/echo")),
            HTTPRequest("GET", server.url("/echo\r\nX-C: d")),
        ]
        for request in requests {
            let found = await problem(client, request)
            #expect(found?.neverSent == true)
            #expect(found?.description.contains("not well formed") == true)
        }
    }
}

@Suite struct LiveHTTPClientFailureTests {
    private let server: ServerProcess
    private let client = HTTPClient.live()

    init() throws {
        server = try ServerProcess("echo.py")
    }

    @Test("a refused connection sent nothing")
    func refused() async {
        // Port 9 of loopback: nobody listens.
        let found = await problem(
            client,
            HTTPRequest("POST", "http://127.0.0.1:9/charge?key=secret", body: [1])
        )
        #expect(found?.neverSent == true)
        #expect(found?.description.hasPrefix("No answer from POST http://127.0.0.1:9/charge: ") == true)
    }

    @Test("a server that reads and hangs up may have done the work")
    func cut() async {
        #expect(await problem(client, HTTPRequest("POST", server.url("/cut"), body: [1]))?.neverSent == false)
    }

    @Test(
        "on a kept connection that is cut a POST leaves once, body or not; what is idempotent twice"
    )
    func neverTwice() async throws {
        for (method, body) in [("POST", [1]), ("POST", []), ("PATCH", [1]), ("PUT", [1]), ("DELETE", [])]
            as [(String, [UInt8])]
        {
            _ = try await client.send(HTTPRequest("GET", server.url("/echo")))
            #expect(
                await problem(client, HTTPRequest(method, server.url("/cut"), body: body))?.neverSent == false
            )
        }
        let cuts = try await client.send(HTTPRequest("GET", server.url("/cuts")))
        let found = try JSONDecoder().decode([String].self, from: Data(cuts.body))
        #expect(found == ["POST", "POST", "PATCH", "PUT", "PUT", "DELETE", "DELETE"])
    }

    @Test("a first try that was read, then no connection for the second: it may have done the work")
    func cutOnKeptConnection() async throws {
        _ = try await client.send(HTTPRequest("GET", server.url("/echo")))
        let found = await problem(
            client,
            HTTPRequest("PUT", server.url("/cut-for-good"), body: [1], timeout: 5)
        )
        #expect(found?.neverSent == false)
    }

    @Test("the timeout is for the whole call")
    func timeout() async {
        let start = ContinuousClock.now
        let found = await problem(client, HTTPRequest("GET", server.url("/slow?400"), timeout: 1))
        #expect(found?.neverSent == false)
        #expect(ContinuousClock.now - start < .seconds(200))
    }

    @Test("cancelling the task ends the call, before its start and under way")
    func cancel() async throws {
        let start = ContinuousClock.now
        let task = Task { await problem(client, HTTPRequest("GET", server.url("/slow?400"))) }
        try await Task.sleep(for: .milliseconds(300))
        task.cancel()
        let found = await task.value
        #expect(found?.description.contains("given up") == true)
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await problem(client, HTTPRequest("GET", server.url("/slow?400")))
        }
        let foundEarly = await early.value
        #expect(foundEarly?.neverSent == true)
        #expect(ContinuousClock.now - start < .seconds(120))
    }

    @Test(
        "to a certificate of an unknown authority, or for another name, nothing is sent"
    )
    func certificates() async throws {
        let secure = try ServerProcess("echo.py", "--tls")
        let stranger = await problem(
            client,
            HTTPRequest("POST", secure.url("/echo", scheme: "https"), body: [1])
        )
        #expect(stranger?.neverSent == true)
        #expect(stranger?.description.contains("certificate") == true)
        let friend = HTTPClient.live(
            connectTo: ["localhost:443:127.0.0.1:\(secure.number())"],
            authorities: secure.text("certificate")
        )
        #expect(try await friend.send(HTTPRequest("GET", "https://localhost/echo")).status == 200)
        let misnamed = HTTPClient.live(
            connectTo: ["elsewhere.example:443:127.0.0.1:\(secure.number())"],
            authorities: secure.text("certificate")
        )
        #expect(await problem(misnamed, HTTPRequest("GET", "https://elsewhere.example/"))?.neverSent == true)
    }

    @Test("a plain server under https sends nothing")
    func plainServer() async {
        let request = HTTPRequest("POST", server.url("/echo", scheme: "https"), body: [1], timeout: 5)
        #expect(await problem(client, request)?.neverSent == true)
    }
}
