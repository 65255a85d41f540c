import Basics
import Database
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("A nudge is one mail to those who can do something about it")
struct NudgeTests {
    private let bag = "/team/deliverables/\(Scene.bag)/nudge"
    private let invoice = "/team/invoices/\(Scene.stage)/nudge"
    private let thread = "/team/messages/\(ID<Portico.Thread>(Scene.rebrand))/nudge"
    private let milestone = "/team/milestones/\(Scene.packaging)/nudge"

    private func nudges(_ world: PorticoWorld) -> [OutgoingMail] { world.mails.filter { $0.kind == "nudge" } }

    private func readers(_ world: PorticoWorld) -> [String] {
        nudges(world).map { $0.to.address.text }.sorted()
    }

    @Test(
        "about a decision to who decides, an invoice to who pays, a question to who reads",
        arguments: TestDatabases.kinds
    )
    func readers(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        #expect(try await world.post(as: .grace, bag).target == "/")
        try await world.workOff()
        #expect(readers(world) == [Cast.noor.email])
        let mail = try #require(world.mails.last)
        #expect(mail.subject == "Waiting for your decision: Sourdough bag, front")
        #expect(mail.text.contains("Grace Lindqvist asks again for your decision"))
        #expect(mail.text.contains("/deliverables/\(Scene.bag)"))
        #expect(try await world.post(as: .ada, invoice).status == 303)
        try await world.workOff()
        #expect(readers(world) == [Cast.noor.email, Cast.noor.email, Cast.sam.email].sorted())
        #expect(world.mails.last?.text.contains("€1,210.00") == true)
        #expect(try await world.post(as: .tomas, thread).status == 303)
        try await world.workOff()
        #expect(world.mails.last?.text.contains("Which loaves should be ready") == true)
        #expect(readers(world).filter { $0 == Cast.sam.email }.count == 1)
        #expect(try await world.post(as: .grace, milestone).status == 303)
        try await world.workOff()
        #expect(world.mails.last?.subject == "Waiting for you: Packaging")
        let activity = await world.visit(as: .noor, "/projects/\(Scene.rebrand)/activity").scan
        #expect(activity.contains("Grace Lindqvist asked again about Sourdough bag, front"))
    }

    @Test(
        "once a day is enough, whoever presses; it is said who did, and when",
        arguments: TestDatabases.kinds
    )
    func onceADay(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        #expect(try await world.post(as: .grace, bag).status == 303)
        let home = await world.visit(as: .ada, "/").scan
        #expect(home.contains("Nudged today by Grace Lindqvist"))
        #expect(!home.contains("Nudge about Sourdough bag, front"))
        world.clock.pass(minutes: 23 * 60 + 59)
        let again = try await world.post(as: .ada, bag)
        #expect(again.status == 409)
        #expect(again.scan.contains("Grace Lindqvist nudged them about this already (yesterday at 12:00)."))
        try await world.workOff()
        #expect(readers(world) == [Cast.noor.email])
        world.clock.pass(minutes: 1)
        #expect(
            await world.visit(as: .ada, "/").scan.contains("Nudged yesterday by Grace Lindqvist")
        )
        #expect(try await world.post(as: .ada, bag).status == 303)
        try await world.workOff()
        #expect(readers(world) == [Cast.noor.email, Cast.noor.email])
    }

    @Test("of two at the same moment one nudges")
    func race() async throws {
        let world = try await PorticoWorld()
        async let one = world.post(as: .grace, bag)
        async let other = world.post(as: .ada, bag)
        #expect(try await [one.status, other.status].sorted() == [303, 409])
        try await world.workOff()
        #expect(nudges(world).count == 1)
    }

    @Test("rights are asked again when the mail is written")
    func rights() async throws {
        let world = try await PorticoWorld()
        for path in [bag, invoice, thread, milestone] {
            #expect(try await world.post(as: .grace, path).status == 303, "\(path)")
        }
        // Between the press and the mail: Noor may no longer decide nor pay, the project is the team's again.
        try await world.change("UPDATE membership SET role = 'member' WHERE person_id = \(Cast.noor.id)")
        try await world.change("UPDATE membership SET role = 'approver' WHERE person_id = \(Cast.sam.id)")
        try await world.change("UPDATE project SET audience = 'team' WHERE id = \(Scene.rebrand)")
        try await world.workOff()
        #expect(nudges(world).isEmpty)
    }

    @Test("what was done meanwhile is not asked for")
    func meanwhile() async throws {
        let world = try await PorticoWorld()
        #expect(try await world.post(as: .grace, bag).status == 303)
        #expect(try await world.post(as: .grace, thread).status == 303)
        let answer = [("message", "Rye.")]
        let own = "/messages/\(ID<Portico.Thread>(Scene.rebrand))"
        #expect(try await world.post(as: .noor, own, answer).status == 303)
        let decision = [("decision", "approve"), ("version", "3"), ("note", "")]
        #expect(
            try await world.post(as: .noor, "/deliverables/\(Scene.bag)/decision", decision).status == 303
        )
        try await world.workOff()
        #expect(nudges(world).isEmpty)
        for path in [bag, thread] {
            let late = try await world.post(as: .grace, path)
            #expect(late.status == 409)
            #expect(late.scan.contains("This doesn’t wait on the client any more. Nobody was nudged."))
        }
        let paid = try await world.post(as: .grace, "/team/invoices/\(Scene.discovery)/nudge")
        #expect(paid.status == 409)
        let calm = try await world.post(as: .grace, "/team/milestones/\(Scene.checkout)/nudge")
        #expect(calm.status == 409)
    }

    @Test("where nobody could answer, nobody is nudged, and it is said why")
    func nobody() async throws {
        let world = try await PorticoWorld()
        try await world.change("UPDATE person SET password_hash = NULL WHERE id = \(Cast.noor.id)")
        let refused = try await world.post(as: .grace, bag)
        #expect(refused.status == 409)
        #expect(refused.scan.contains("Nobody at Acme Bakery who has joined can answer this."))
        #expect(try await world.count("SELECT count(*) FROM nudge") == 0)
        #expect(try await world.post(as: .tomas, bag).status == 403)
        #expect(try await world.post(as: .noor, bag).status == 404)
    }
}
