import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Messages")
struct MessageTests {
    let world: PorticoWorld
    private let thread = ID<Portico.Thread>(Scene.rebrand)

    init() async throws { world = try await PorticoWorld() }

    @Test("a message is on the page of both sides, as it was written")
    func sends() async throws {
        let words = "Two lines:\n<b>not bold</b> & “quoted”"
        #expect(try await world.post(as: .noor, "/messages/\(thread)", [("message", words)]).status == 303)
        for (person, path) in [(Visiting.noor, "/messages/\(thread)"), (.tomas, "/team/messages/\(thread)")] {
            let page = await world.visit(as: person, path)
            #expect(page.scan.contains("<b>not bold</b> & “quoted”"))
            #expect(!page.sent.contains("<b>not bold"))
        }
        #expect(await world.visit(as: .noor, "/projects/\(Scene.rebrand)/messages").scan.contains("not bold"))
    }

    @Test(
        "a message without words, or with too many, is refused and stays as typed; on every page one can write on",
        arguments: [
            (" \n ", "Write a few words first."),
            (String(repeating: "n", count: 20_001), "Use at most 20,000 characters"),
        ]
    )
    func refuses(message: String, words: String) async throws {
        let count = try await world.count("SELECT count(*) FROM message")
        let places: [(Visiting, String)] = [
            (.noor, "/messages/\(thread)"), (.noor, "/projects/\(Scene.rebrand)/messages"),
            (.grace, "/team/messages/\(thread)"), (.grace, "/team/projects/\(Scene.rebrand)/messages"),
            (.noor, "/deliverables/\(Scene.bag)/comments"),
            (.grace, "/team/deliverables/\(Scene.bag)/comments"),
        ]
        for (person, path) in places {
            let answer = try await world.post(as: person, path, [("message", message)])
            #expect(answer.status == 422, "\(path)")
            #expect(answer.scan.contains(words), "\(path)")
            #expect(answer.scan.value("message") == message, "\(path)")
        }
        #expect(try await world.count("SELECT count(*) FROM message") == count)
    }

    @Test("the longest message there may be arrives whole")
    func longest() async throws {
        let message = String(repeating: "ü", count: 20_000)
        #expect(try await world.post(as: .noor, "/messages/\(thread)", [("message", message)]).status == 303)
        #expect(try await world.count("SELECT count(*) FROM message WHERE body = \(message)") == 1)
    }

    @Test("a comment on a deliverable is in its thread, on both sides’ pages")
    func comments() async throws {
        _ = try await world.post(
            as: .noor,
            "/deliverables/\(Scene.bag)/comments",
            [("message", "A darker green, please.")]
        )
        #expect(
            await world.visit(as: .tomas, "/team/deliverables/\(Scene.bag)").scan.contains("A darker green")
        )
        #expect(await world.visit(as: .iris, "/deliverables/\(Scene.bag)").scan.contains("A darker green"))
        #expect(await world.visit(as: .noor, "/messages").scan.contains("Sourdough bag, front"))
    }

    @Test("a thread is unread for the others until they open it; opening it twice writes nothing")
    func unread() async throws {
        func isUnread(_ person: Cast) async throws -> Bool {
            try await world.app.database.read(as: Principal(person.id)) { tx in try tx.isUnread(thread) }
        }
        _ = await world.visit(as: .noor, "/messages/\(thread)")
        world.clock.pass(minutes: 1)
        _ = try await world.post(as: .grace, "/team/messages/\(thread)", [("message", "News.")])
        #expect(try await isUnread(.noor))
        #expect(try await !isUnread(.grace))
        world.clock.pass(minutes: 1)
        _ = await world.visit(as: .noor, "/messages/\(thread)")
        #expect(try await !isUnread(.noor))
        let readAt = try await world.count(
            "SELECT read_at FROM thread_read WHERE person_id = \(Cast.noor.id)"
        )
        world.clock.pass(minutes: 1)
        _ = await world.visit(as: .noor, "/messages/\(thread)")
        #expect(
            try await world.count("SELECT read_at FROM thread_read WHERE person_id = \(Cast.noor.id)")
                == readAt
        )
    }

    @Test("open pages of those who see a thread hear of a message, and no one else’s")
    func live() async throws {
        var streams: [Cast: EventStream] = [:]
        for person in Cast.allCases {
            guard case .events(let stream) = await world.visit(as: .member(person), "/events").body else {
                continue
            }
            streams[person] = stream
        }
        _ = try await world.post(as: .grace, "/team/projects/\(Scene.shop)/messages", [("message", "News.")])
        try await world.workOff()
        let topic = "data: \(ID<Portico.Thread>(Scene.shop))\n"
        let told = streams.filter { $0.value.waiting.contains(topic) }.map(\.key)
        // Tomás does not work on the shop, Sam sees no projects, Mei is another client's.
        #expect(Set(told) == [.ada, .grace, .noor, .iris])
        for stream in streams.values { stream.discard() }
    }

    @Test("the stream of someone whose session was ended elsewhere ends")
    func streamEnds() async throws {
        guard case .events(let stream) = await world.visit(as: .noor, "/events").body else {
            Issue.record("No stream came.")
            return
        }
        _ = try await world.post(as: .noor, "/profile/sessions/others")
        #expect(stream.isEnded)
        stream.discard()
    }

    @Test("the team answers a client’s question: it waits on their page until then")
    func awaits() async throws {
        _ = try await world.post(as: .noor, "/messages/\(thread)", [("message", "Is there news?")])
        #expect(await world.visit(as: .grace, "/").scan.contains("Is there news?"))
        world.clock.pass(minutes: 1)
        _ = try await world.post(as: .tomas, "/team/messages/\(thread)", [("message", "There is.")])
        #expect(await !world.visit(as: .grace, "/").scan.contains("Is there news?"))
    }
}
