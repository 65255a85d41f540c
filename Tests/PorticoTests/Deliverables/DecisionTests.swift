import Basics
import Database
import HTML
import Testing
import Web

@testable import Portico

@Suite("A client decides on exactly what they looked at")
struct DecisionTests {
    let world: DeliverWorld

    init() async throws { world = try await DeliverWorld() }

    @Test("an approval locks the version, keeps the note, and names the file’s bytes")
    func approves() async throws {
        let id = try await world.sent()
        let answer = try await world.decide(id, "approve", version: 1, note: "Lovely.", as: .noor)
        #expect(answer.status == 303)
        let page = await world.get(DeliverableRoutes.show(id), as: .noor).words
        #expect(page.contains("Version 1 is approved and locked."))
        #expect(page.contains("Lovely.") && page.contains("Noor Haddad"))
        let kept = try await world.app.database.read(as: .system) { tx in
            try tx.rows("SELECT digest, number FROM decision") { row in
                (digest: try row.next(String.self), number: try row.next(Int64.self))
            }
        }
        let file = try await world.app.database.read(as: Principal(DeliverWorld.Cast.noor.id)) { tx in
            try tx.files(ofVersionsOf: id)[0]
        }
        #expect(page.contains(file.sha256.prefix(8)))
        #expect(kept.map(\.digest) == [Version.digest(of: [(file.name, file.sha256)])])
        #expect(!page.contains("Request changes"))
    }

    @Test("asking for changes without a word is refused, and stays open to be typed")
    func wantsWords() async throws {
        let id = try await world.sent()
        let refused = try await world.decide(id, "changes", version: 1, note: "  ", as: .noor)
        #expect(refused.status == 422)
        #expect(refused.words.contains(DecisionRefusal.noNote.message))
        #expect(refused.words.contains("Confirm decision"))
        #expect(try await world.count("SELECT count(*) FROM decision") == 0)
    }

    @Test("a note that is too long is refused and kept")
    func keepsNote() async throws {
        let id = try await world.sent()
        let note = "wheat " + String(repeating: "x", count: 5000)
        let refused = try await world.decide(id, "approve", version: 1, note: note, as: .noor)
        #expect(refused.status == 422)
        #expect(refused.words.contains(note))
    }

    @Test("a newer version in between is said, with a link to it and with the note")
    func newerVersion() async throws {
        let id = try await world.sent()
        try await world.upload("the second bytes", to: id)
        try await world.send(id)
        let refused = try await world.decide(id, "approve", version: 1, note: "As we said.", as: .noor)
        #expect(refused.status == 409)
        #expect(refused.words.contains("Version 2 replaced the one you were looking at."))
        #expect(refused.words.contains("As we said."))
        #expect(try await world.count("SELECT count(*) FROM decision") == 0)
        #expect(try await world.decide(id, "approve", version: 2, as: .noor).status == 303)
    }

    @Test("a version that is uploaded and not sent yet disturbs no decision")
    func draftDoesNotDisturb() async throws {
        let id = try await world.sent()
        try await world.upload("the second bytes", to: id)
        #expect(try await world.decide(id, "approve", version: 1, as: .noor).status == 303)
    }

    @Test("of two who decide at the same moment one is told that there is an answer")
    func twoAtOnce() async throws {
        let id = try await world.sent()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask { try await world.decide(id, "approve", version: 1, as: .noor).status }
            group.addTask {
                try await world.decide(id, "changes", version: 1, note: "Darker.", as: .iris).status
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.sorted() == [303, 409])
        #expect(try await world.count("SELECT count(*) FROM decision") == 1)
    }

    @Test(
        "deciding again is refused in the words of what was decided",
        arguments: [
            ("approve", DecisionRefusal.alreadyApproved), ("changes", .alreadyAnswered),
        ]
    )
    func decidesOnce(first: String, refusal: DecisionRefusal) async throws {
        let id = try await world.sent()
        _ = try await world.decide(id, first, version: 1, note: "Because.", as: .noor)
        let second = try await world.decide(id, "approve", version: 1, as: .iris)
        #expect(second.status == 409)
        #expect(second.words.contains(refusal.message))
    }

    @Test("who may not decide is told so; who may not see it learns nothing")
    func rights() async throws {
        let id = try await world.sent()
        try await world.app.database.write(as: .system) { tx in
            try tx.run("UPDATE membership SET role = 'member' WHERE person_id = \(DeliverWorld.Cast.iris.id)")
        }
        #expect(try await world.decide(id, "approve", version: 1, as: .iris).status == 403)
        #expect(try await world.decide(id, "approve", version: 1, as: .sam).status == 404)
        #expect(try await world.decide(id, "approve", version: 1, as: .mei).status == 404)
        #expect(try await world.decide(id, "approve", version: 1, as: .ada).status == 404)
        let missing = await world.get(DeliverableRoutes.show(ID(high: 9, low: 9)), as: .mei)
        #expect(await world.get(DeliverableRoutes.show(id), as: .mei).words == missing.words)
    }

    @Test("a version that is not there cannot be decided on")
    func unknownVersion() async throws {
        let id = try await world.sent()
        #expect(try await world.decide(id, "approve", version: 7, as: .noor).status == 404)
    }
}
