import Basics
import Database
import HTML
import Testing
import Web

@testable import Portico

@Suite("The team shows work on purpose")
struct ReviewTests {
    let world: DeliverWorld

    init() async throws { world = try await DeliverWorld() }

    @Test("nobody at the client sees anything before it was sent")
    func hidden() async throws {
        let id = try await world.deliverable()
        try await world.upload("draft bytes", to: id)
        #expect(await world.get(DeliverableRoutes.show(id), as: .noor).status == 404)
        #expect(try await world.send(id).status == 303)
        #expect(await world.get(DeliverableRoutes.show(id), as: .noor).status == 200)
        #expect(await world.get(DeliverableRoutes.show(id), as: .sam).status == 404)
    }

    @Test("chosen people see it, their colleagues don’t, and people of other clients can’t be chosen")
    func chosen() async throws {
        let id = try await world.deliverable()
        try await world.upload("bytes", to: id)
        #expect(try await world.send(id, audience: .chosen, people: [.mei]).status == 422)
        #expect(try await world.send(id, audience: .chosen, people: [.iris]).status == 303)
        #expect(await world.get(DeliverableRoutes.show(id), as: .iris).status == 200)
        #expect(await world.get(DeliverableRoutes.show(id), as: .noor).status == 404)
    }

    @Test("a refused form stays on the page with its words")
    func refusals() async throws {
        let id = try await world.deliverable()
        let empty = try await world.send(id)
        #expect(empty.status == 409)
        #expect(empty.words.contains(DeliverableRefusal.nothingToSend.message))
        try await world.upload("bytes", to: id)
        let team = try await world.send(id, audience: .team)
        #expect(team.status == 422)
        #expect(team.words.contains(DeliverableRefusal.teamOnly.message))
        let nameless = try await world.post(
            ProjectTeamRoutes.deliverables(DeliverWorld.project),
            as: .grace,
            [("title", ""), ("summary", "Front and back."), ("due", "")]
        )
        #expect(nameless.status == 422)
        #expect(nameless.words.contains("Front and back."))
    }

    @Test("a team member uploads, and leaves the showing to managers")
    func membersDoNotShare() async throws {
        let id = try await world.deliverable()
        try await world.upload("bytes", to: id)
        #expect(try await world.send(id, as: .tomas).status == 403)
        #expect(await world.get(DeliverableTeamRoutes.show(id), as: .tomas).status == 200)
        #expect(
            !(await world.get(DeliverableTeamRoutes.show(id), as: .tomas).words.contains("Send for review"))
        )
    }

    @Test("an upload without a file is refused with what was typed")
    func wantsFile() async throws {
        let id = try await world.deliverable()
        var fields = FormFields(fields: [("note", "Two loaves.")])
        let answer = try await world.team.upload(try VersionForm(&fields), try await world.staff(.grace), id)
        #expect(answer.status == 422)
        #expect(
            answer.words.contains(DeliverableRefusal.noFile.message) && answer.words.contains("Two loaves.")
        )
    }

    @Test("an upload is refused before its first byte to whoever may not send it")
    func acceptsOnlyTheTeam() async throws {
        let id = try await world.deliverable()
        let staff = try await world.staff(.grace)
        try await world.team.acceptVersion(staff, id)
        await #expect(throws: AccessRefusal.self) {
            try await world.team.acceptVersion(staff, ID(high: 9, low: 9))
        }
    }

    @Test("changing the audience takes the page away at once")
    func audience() async throws {
        let id = try await world.sent()
        let saved = try await world.post(
            DeliverableTeamRoutes.audience(id),
            as: .grace,
            [("audience", "team")]
        )
        #expect(saved.status == 303)
        #expect(await world.get(DeliverableRoutes.show(id), as: .noor).status == 404)
        let nobody = try await world.post(
            DeliverableTeamRoutes.audience(id),
            as: .grace,
            [("audience", "chosen")]
        )
        #expect(nobody.status == 422)
        #expect(nobody.words.contains(DeliverableRefusal.nobodyChosen.message))
    }

    @Test("“Who can see this?” names everyone with the rule, as the views decide")
    func whoCanSee() async throws {
        let id = try await world.sent()
        let page = await world.get(DeliverableTeamRoutes.show(id), as: .grace).words
        #expect(page.contains("Who can see this?"))
        #expect(page.contains("Owner, sees every project") && page.contains("Works on this project"))
        #expect(page.contains("Everyone at Acme Bakery, owner"))
        #expect(page.contains("Billing contact, sees invoices only"))
    }

    @Test("an approval is asked of those who decide, others are told, and nobody else hears of it")
    func mails() async throws {
        try await world.app.database.write(as: .system) { tx in
            try tx.run("UPDATE membership SET role = 'member' WHERE person_id = \(DeliverWorld.Cast.iris.id)")
        }
        let id = try await world.sent()
        try await runLast(VersionSent.self)
        try await runLast(VersionSent.self)
        #expect(
            try await world.mails() == [
                "iris@cast.example: New to look at: Sourdough bag, front",
                "noor@cast.example: Please review: Sourdough bag, front",
            ]
        )
        _ = try await world.decide(id, "changes", version: 1, note: "Darker.", as: .noor)
        try await runLast(DecisionMade.self)
        #expect(
            try await world.mails().contains("grace@cast.example: Changes requested: Sourdough bag, front")
        )
    }

    @Test("whoever lost sight of it before the mail left gets none")
    func recheckedAtSending() async throws {
        let id = try await world.sent()
        _ = try await world.post(DeliverableTeamRoutes.audience(id), as: .grace, [("audience", "team")])
        try await runLast(VersionSent.self)
        #expect(try await world.mails().isEmpty)
    }

    /// Does the newest job of a kind, as the outbox would.
    private func runLast<J: Job>(_: J.Type) async throws {
        let subject = try await world.app.database.read(as: .system) { tx in
            try tx.value("SELECT subject FROM outbox WHERE name = \(J.name)", as: String.self)
        }
        let job = try #require(subject.flatMap { J(subject: $0) })
        try await job.run(at: world.app.bench)
    }
}
