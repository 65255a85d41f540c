import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("People are told once, and only of what they may see")
struct TellingTests {
    let world: PorticoWorld

    init() async throws { world = try await PorticoWorld() }

    private func write(_ message: String = "Shall we meet on Thursday?") async throws {
        let path = "/team/projects/\(Scene.rebrand)/messages"
        #expect(try await world.post(as: .grace, path, [("message", message)]).status == 303)
    }

    private func addresses() -> [String] { world.mails.map(\.to.address.text).sorted() }

    @Test("a message is told to the other side: those who see the thread, and not its writer")
    func tells() async throws {
        try await write()
        try await world.workOff()
        #expect(addresses() == [Cast.iris.email, Cast.noor.email])
        #expect(world.mails.allSatisfy { $0.subject == "Grace Lindqvist wrote: Bakery rebrand" })
        #expect(world.mails[0].text.contains("Shall we meet on Thursday?"))
        #expect(world.mails[0].text.contains("http://localhost:8080/messages/"))
    }

    @Test("the same event is told to a person once, however often its job runs")
    func onceEach() async throws {
        try await write()
        try await world.workOff()
        try await world.change(
            """
            UPDATE outbox SET state = 'waiting', due_at = \(world.clock.now)
            WHERE name IN ('message-sent', 'mail-delivery')
            """
        )
        try await world.workOff()
        #expect(addresses() == [Cast.iris.email, Cast.noor.email])
    }

    @Test("two messages are two events")
    func twoEvents() async throws {
        try await write("One.")
        try await write("Two.")
        try await world.workOff()
        #expect(world.mails.count == 4)
    }

    @Test("whoever lost their place between the commit and the mail gets none")
    func rightsAreAskedAgain() async throws {
        try await write()
        try await world.change("DELETE FROM membership WHERE person_id = \(Cast.noor.id)")
        try await world.workOff()
        #expect(addresses() == [Cast.iris.email])
    }

    @Test("when the project went back to the team only, nobody of the client is told")
    func hiddenMeanwhile() async throws {
        try await write()
        try await world.change("UPDATE project SET audience = 'team' WHERE id = \(Scene.rebrand)")
        try await world.workOff()
        #expect(world.mails.isEmpty)
    }

    @Test(
        "someone who was shut out, or has not joined yet, is not told",
        arguments: ["disabled_at = 1", "password_hash = NULL"]
    )
    func notThere(change: String) async throws {
        try await write()
        if change.hasPrefix("disabled") {
            try await world.change("UPDATE person SET disabled_at = 1 WHERE id = \(Cast.noor.id)")
        } else {
            try await world.change("UPDATE person SET password_hash = NULL WHERE id = \(Cast.noor.id)")
        }
        try await world.workOff()
        #expect(addresses() == [Cast.iris.email])
    }

    @Test("while the mail server is down mails wait; when it is back each leaves once")
    func downThenUp() async throws {
        world.post.answers(.later("The mail server does not answer."))
        try await write()
        for _ in 1...3 {
            try await world.workOff()
            world.clock.pass(minutes: 1)
        }
        #expect(world.mails.isEmpty)
        #expect(try await world.count("SELECT count(*) FROM mail WHERE state = 'deferred'") == 2)
        #expect(await world.visit(as: .ada, "/").scan.contains(Cast.noor.email))
        world.post.answers(.accepted(reference: "r1"))
        for _ in 1...3 {
            world.clock.pass(minutes: 10)
            try await world.workOff()
        }
        #expect(addresses() == [Cast.iris.email, Cast.noor.email])
        #expect(
            try await world.count("SELECT count(*) FROM mail WHERE state = 'accepted' AND reference = 'r1'")
                == 2
        )
        #expect(
            try await world.count(
                "SELECT count(*) FROM outbox WHERE state = 'waiting' AND name = 'mail-delivery'"
            ) == 0
        )
    }

    @Test("a mail the server will never take is not tried again, and the team sees it")
    func bounces() async throws {
        world.post.answers(.refused("There is no such mailbox."))
        try await write()
        try await world.workOff()
        world.clock.pass(days: 1)
        world.post.answers(.accepted(reference: nil))
        try await world.workOff()
        #expect(world.mails.isEmpty)
        #expect(await world.visit(as: .ada, "/").scan.contains(Cast.noor.email))
        #expect(await world.visit(as: .grace, "/").scan.contains(Cast.noor.email))
        #expect(await !world.visit(as: .tomas, "/").scan.contains(Cast.noor.email))
    }

    @Test("a mail twice handed over is recognised: its identifier stays")
    func sameIdentifier() async throws {
        try await write()
        try await world.workOff()
        #expect(Set(world.mails.map(\.messageID)).count == 2)
        #expect(
            world.mails.allSatisfy {
                $0.messageID.hasPrefix("<mai_") && $0.messageID.hasSuffix("@localhost>")
            }
        )
        let known = try await world.count(
            "SELECT count(*) FROM mail WHERE '<' || id || '@localhost>' = \(world.mails[0].messageID)"
        )
        #expect(known == 1)
    }
}
