import Glibc
import Synchronization
import Testing

@testable import Web

@Suite("Stopping the server")
struct DrainingTests {
    @Test("What is under way finishes, nothing new is taken, streams end, idle connections are closed")
    func drains() async throws {
        let site = TestSite()
        let server = try TestServer(site)
        let port = server.port
        let ready = try await onThread {
            let clients = try (0..<4).map { _ in try RawClient(port: port) }
            clients[0].request("GET /slow")
            clients[1].send("POST /hook HTTP/1.1\r\nHost: portal.test\r\nContent-Length: 4\r\n\r\nab")
            clients[2].request("GET /events", ["Cookie: who=ada"])
            _ = try clients[2].text(until: "retry: 2000")
            clients[3].request("GET /")
            _ = try clients[3].reply()
            pause(milliseconds: 30)
            return Held(clients)
        }
        async let stopped: Void = server.drain(atMost: .seconds(60))
        try await onThread {
            #expect(eventually { (try? RawClient(port: port)) == nil })
            let clients = ready.clients
            clients[1].send("cd")
            let finished = try clients[1].reply()
            #expect(finished.text.contains("\"bytes\":4"))
            #expect(finished["Connection"]?.lowercased() == "close")
            #expect(try clients[0].reply().text == "slow")
            #expect(String(decoding: clients[2].rest(), as: UTF8.self).hasSuffix("0\r\n\r\n"))
            #expect(clients[3].isClosed)
        }
        await stopped
    }

    @Test("What does not finish in time is told that we are restarting")
    func deadline() async throws {
        let site = TestSite()
        let server = try TestServer(site)
        let port = server.port
        let ready = try await onThread {
            let client = try RawClient(port: port)
            client.request("GET /stuck")
            pause(milliseconds: 30)
            return Held([client])
        }
        let start = ContinuousClock.now
        await server.drain(atMost: .milliseconds(100))
        #expect(ContinuousClock.now - start < .seconds(60))
        let reply = try await onThread { try ready.clients[0].reply() }
        #expect(reply.status == 503)
        #expect(reply.text.contains("restarting"))
    }

    @Test("Starting and stopping under load leaves no descriptor behind")
    func descriptors() async throws {
        func count() -> Int { (3..<1000).count { fcntl(Int32($0), F_GETFD) >= 0 } }
        let site = TestSite()
        let before = count()
        for _ in 0..<20 {
            let server = try TestServer(site)
            let port = server.port
            try await onThread {
                for _ in 0..<5 {
                    let client = try RawClient(port: port)
                    client.request("GET /")
                    #expect(try client.reply().status == 200)
                }
            }
            await server.drain(atMost: .seconds(1))
        }
        // Other tests open some of their own meanwhile, and close them; what twenty servers left would stay.
        #expect(eventually { count() < before + 20 })
    }
}

/// Clients that one thread made and another goes on with.
private final class Held: @unchecked Sendable {
    let clients: [RawClient]
    init(_ clients: [RawClient]) { self.clients = clients }
}
