import Foundation
import Synchronization
import Testing

@testable import Web

@Suite("Live events")
struct EventTests {
    @Test("Events reach those who listen to their key, and nobody else")
    func delivery() async throws {
        try await withServer { server, site in
            let (ada, noor) = (try RawClient(port: server.port), try RawClient(port: server.port))
            ada.request("GET /events", ["Cookie: who=ada"])
            noor.request("GET /events", ["Cookie: who=noor"])
            let head = try ada.text(until: "\r\n\r\n")
            #expect(head.contains("Content-Type: text/event-stream"))
            #expect(head.contains("Cache-Control: no-store"))
            #expect(try ada.text(until: "\n\n").hasSuffix("retry: 2000\n\n"))
            _ = try noor.text(until: "retry: 2000\n\n")
            site.hub.send("message", data: "two\nlines", to: "to-ada")
            #expect(
                try ada.text(until: "\n\n").hasSuffix("event: message\ndata: two\ndata: lines\n\n")
            )
            site.hub.send("news", data: "{}", to: "news")
            #expect(try ada.text(until: "\n\n").hasSuffix("event: news\ndata: {}\n\n"))
            #expect(try noor.text(until: "\n\n").contains("event: news"))
        }
    }

    @Test("What is sent cannot start an event of its own")
    func injection() {
        let text = String(decoding: EventStream.text("x\nevent: y", "1\r\nevent: z\rdata: 2"), as: UTF8.self)
        #expect(text == "event: xevent: y\ndata: 1\ndata: event: z\ndata: data: 2\n\n")
    }

    @Test("Ending an owner’s streams ends hers within a moment, and no other’s")
    func endOwner() async throws {
        try await withServer { server, site in
            let (ada, noor) = (try RawClient(port: server.port), try RawClient(port: server.port))
            ada.request("GET /events", ["Cookie: who=ada"])
            noor.request("GET /events", ["Cookie: who=noor"])
            _ = try ada.text(until: "retry: 2000\n\n")
            _ = try noor.text(until: "retry: 2000\n\n")
            #expect(site.hub.count == 2)
            let start = ContinuousClock.now
            site.hub.end(owner: "ada")
            _ = try ada.text(until: "0\r\n\r\n")
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(eventually { site.hub.count == 1 })
            site.hub.send("news", data: "still", to: "news")
            #expect(try noor.text(until: "\n\n").contains("still"))
        }
    }

    @Test("A browser that has gone is noticed at the next heartbeat")
    func heartbeat() async throws {
        try await withServer { server, site in
            do {
                let ada = try RawClient(port: server.port)
                ada.request("GET /events", ["Cookie: who=ada"])
                _ = try ada.text(until: "retry: 2000\n\n")
                site.hub.heartbeat()
                _ = try ada.text(until: "\n\n")
                #expect(site.hub.count == 1)
            }
            #expect(
                eventually {
                    site.hub.heartbeat()
                    return site.hub.count == 0
                }
            )
        }
    }

    @Test("A reader that does not keep up is cut off, and what was queued is not lost")
    func slowReader() async throws {
        try await withServer { server, site in
            let ada = try RawClient(port: server.port)
            ada.request("GET /events", ["Cookie: who=ada"])
            _ = try ada.text(until: "\r\n\r\n")
            #expect(eventually { site.hub.count == 1 })
            let line = String(repeating: "x", count: 10_000)
            for _ in 0..<700 { site.hub.send("news", data: line, to: "news") }
            var count = 0
            while let chunk = try ada.chunk() { count += chunk.count }
            #expect(count > Limits.queuedEvents * 10_000)
            #expect(count < 700 * 10_000)
            #expect(eventually { site.hub.count == 0 })
        }
    }

    @Test("An owner has at most twenty streams; the next is told to wait")
    func limit() throws {
        let hub = EventHub()
        let streams = (0..<20).compactMap { _ in hub.stream(for: ["a"], owner: "ada") }
        #expect(streams.count == 20)
        #expect(hub.stream(for: ["a"], owner: "ada") == nil)
        #expect(hub.stream(for: ["a"], owner: "noor") != nil)
        streams[0].discard()
        #expect(hub.stream(for: ["a"], owner: "ada") != nil)
    }

    @Test("A stream that comes after its handler’s deadline is forgotten")
    func tooLate() async throws {
        try await withServer({ $0.handlerDeadline = .milliseconds(100) }) { server, site in
            let client = try RawClient(port: server.port)
            client.request("GET /late/events", ["Cookie: who=ada"])
            #expect(try client.reply().status == 503)
            #expect(eventually { site.log.all == ["made"] && site.hub.count == 0 })
        }
    }

    @Test("A stream whose reader has gone before it began is forgotten")
    func goneBefore() async throws {
        try await withServer({ $0.handlerDeadline = .milliseconds(100) }) { server, site in
            do {
                let client = try RawClient(port: server.port)
                client.request("GET /late/events", ["Cookie: who=ada"])
            }
            #expect(eventually { site.log.all == ["made"] && site.hub.count == 0 })
        }
    }

    @Test("Senders, an ending owner and new readers may meet in any order")
    func storm() async throws {
        try await withServer { server, site in
            let isOver = Atomic<Bool>(false)
            let sender = Thread { [hub = site.hub] in
                while !isOver.load(ordering: .relaxed) {
                    hub.send("news", data: "x", to: "news")
                    hub.end(owner: "ada")
                    usleep(50)
                }
            }
            sender.start()
            for _ in 0..<100 {
                let client = try RawClient(port: server.port)
                client.request("GET /events", ["Cookie: who=ada"])
                _ = try client.text(until: "0\r\n\r\n")
            }
            isOver.store(true, ordering: .relaxed)
            #expect(eventually { site.hub.count == 0 })
        }
    }

    @Test("After the end of all, no stream begins")
    func endAll() {
        let hub = EventHub()
        hub.endAll()
        #expect(hub.stream(for: ["a"], owner: "ada") == nil)
    }

    @Test("Without a gate’s leave there is no stream")
    func gate() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            client.request("GET /events")
            #expect(try client.reply().status == 401)
            client.request("HEAD /events", ["Cookie: who=ada"])
            #expect(try client.reply(toHead: true).status == 200)
            #expect(eventually { site.hub.count == 0 })
        }
    }
}
