import Basics
import Foundation
import Glibc
import HTML
import Testing

@testable import Web

/// Answers with what it got; `/slow` after a moment.
struct EchoSite: Site {
    func intake(of request: Request) -> BodyIntake {
        BodyIntake(limit: 100, isUpload: false, isHook: request.path == "/hook")
    }

    func accept(_ request: Request) async -> Acceptance { .refused(.text("no", status: 404)) }

    func respond(to request: Request) async -> Response {
        if request.path == "/slow" { try? await Task.sleep(for: .milliseconds(200)) }
        var response = Response.text("\(request.method) \(request.remoteAddress) \(request.rawBody.count)")
        response.setCookie("visit", "1", maxAge: nil)
        return response
    }
}

@Suite("The server, over real sockets") final class ServerTests {
    let server: Server

    init() throws {
        var options = Server.Options(host: "127.0.0.1", port: 0)
        options.hosts = ["portal.example"]
        options.origins = ["https://portal.example"]
        options.isSecure = true
        options.trustedProxies = ["127.0.0.1"]
        let uploads = UploadDesk(folder: "/nonexistent", randomness: .system, hash: { Sum() })
        server = Server(options, site: EchoSite(), uploads: uploads, hub: EventHub())
        try server.start()
    }

    deinit {
        server.drain(atMost: .seconds(5))
    }

    /// Sends bytes as they are and reads to the end of the connection.
    private func talk(_ text: String) -> String {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = server.port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return "not connected" }
        var text = text
        text.withUTF8 { _ = send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count <= 0 { return String(decoding: answer, as: UTF8.self) }
            answer += chunk[..<count]
        }
    }

    private func ask(
        _ line: String,
        _ headers: String...,
        host: String = "portal.example",
        body: String = ""
    ) -> String {
        let all = ["\(line) HTTP/1.1", "Host: \(host)", "Connection: close"] + headers
        return talk(all.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    private func status(_ answer: String) -> Int? {
        answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    @Test("an answer has the headers that every answer has")
    func headers() {
        let answer = ask("GET /a")
        #expect(status(answer) == 200)
        for header in [
            "X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin", "X-Frame-Options: DENY",
            "Cache-Control: no-store", "Strict-Transport-Security: max-age=31536000",
            "Content-Security-Policy: default-src 'none'",
            "Set-Cookie: visit=1; Path=/; HttpOnly; SameSite=Lax; Secure",
        ] {
            #expect(answer.contains(header), "\(header)")
        }
        #expect(answer.hasSuffix("get 127.0.0.1 0"))
    }

    @Test("a handler that waits answers all the same")
    func waits() {
        #expect(ask("GET /slow").hasSuffix("get 127.0.0.1 0"))
    }

    @Test("the visitor’s address is what the proxy says last, and never something longer")
    func addresses() {
        #expect(ask("GET /", "X-Forwarded-For: 192.0.2.1, 192.0.2.7").hasSuffix("get 192.0.2.7 0"))
        let long = String(repeating: "9", count: 50)
        #expect(ask("GET /", "X-Forwarded-For: \(long)").hasSuffix("get 127.0.0.1 0"))
    }

    @Test("ambiguous framing is refused before anything is read")
    func framing() {
        let twice = ask("POST /", "Content-Length: 1", "Content-Length: 2", body: "ab")
        #expect(status(twice) == 400)
        let both = ask("POST /", "Content-Length: 3", "Transfer-Encoding: chunked", body: "0\r\n\r\n")
        #expect(status(both) == 400)
    }

    @Test("other hosts, unknown methods and large bodies are refused")
    func refusals() {
        #expect(status(ask("GET /", host: "other.example")) == 421)
        #expect(status(ask("GET /healthz", host: "192.0.2.1")) == 200)
        let unknown = ask("DELETE /")
        #expect(status(unknown) == 405)
        #expect(unknown.contains("Allow: GET, HEAD, POST"))
        let large = String(repeating: "x", count: 101)
        #expect(status(ask("POST /", "Content-Length: 101", body: large)) == 413)
    }

    @Test("a form from elsewhere is refused; a hook and whoever says nothing are not")
    func origins() {
        let length = "Content-Length: 1"
        func post(_ path: String, _ header: String) -> Int? {
            status(ask("POST \(path)", length, header, body: "a"))
        }
        #expect(post("/", "Origin: https://portal.example") == 200)
        #expect(post("/", "X-Nothing: 1") == 200)
        for header in ["Origin: https://other.example", "Origin: null", "Sec-Fetch-Site: cross-site"] {
            #expect(post("/", header) == 403, "\(header)")
            #expect(post("/hook", header) == 200, "\(header)")
        }
    }
}
