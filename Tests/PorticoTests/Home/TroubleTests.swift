import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("What went wrong is said, with what to do, to those who may know")
struct TroubleTests {
    private func mail(_ world: PorticoWorld, _ id: UInt64, item: String, to person: Cast, _ state: String)
        async throws
    {
        let mail = ID<Mail>(high: 5, low: id)
        try await world.change(
            """
            INSERT INTO mail (
                id, event_key, person_id, address, kind, subject, text_body, html_body, item_id, state, reference,
                problem, created_at, updated_at
            ) VALUES (
                \(mail), \(mail.text), \(person.id), \(person.email), 'review', \("A mail of \(id)"), '', '', \(item),
                \(state), '', 'no such mailbox', \(PorticoWorld.start), \(PorticoWorld.start)
            )
            """
        )
    }

    @Test(
        "a mail that did not arrive, until one does; a manager hears of her own clients’",
        arguments: TestDatabases.kinds
    )
    func mails(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await mail(world, 1, item: Scene.bag.text, to: .noor, "bounced")
        try await mail(world, 2, item: Scene.chapters.text, to: .mei, "bounced")
        try await mail(world, 3, item: Cast.ada.id.text, to: .ada, "bounced")
        let ada = await world.visit(as: .ada, "/").scan
        #expect(ada.contains("To put right 3") && ada.contains("A mail to Noor Haddad did not arrive"))
        #expect(ada.contains("noor@acmebakery.example: “A mail of 1”. Ask them for an address that works"))
        #expect(ada.links.contains("/team/clients/\(Scene.acme)"))
        #expect(await world.visit(as: .grace, "/").scan.contains("To put right 2"))
        try await world.change(
            "DELETE FROM assignment WHERE person_id = \(Cast.grace.id) AND project_id = \(Scene.guide)"
        )
        #expect(await world.visit(as: .grace, "/").scan.contains("Mei Tanaka") == false)
        #expect(await world.visit(as: .tomas, "/").scan.contains("did not arrive") == false)
        world.clock.pass(days: 1)
        try await mail(world, 4, item: Scene.bag.text, to: .noor, "accepted")
        try await world.change(
            "UPDATE mail SET updated_at = \(world.clock.now) WHERE id = \(ID<Mail>(high: 5, low: 4))"
        )
        #expect(await world.visit(as: .ada, "/").scan.contains("Noor Haddad did not arrive") == false)
        world.clock.pass(days: 14)
        #expect(await world.visit(as: .ada, "/").scan.contains("did not arrive") == false)
    }

    private func payment(_ world: PorticoWorld, _ id: UInt64, _ state: String, settled: Bool, dispute: String)
        async throws
    {
        let payment = ID<Payment>(high: 5, low: id)
        try await world.change(
            """
            INSERT INTO payment (
                id, invoice_id, client_id, person_id, amount, currency, method_detail, state, idempotency_key,
                intent_id, failure, dispute, dispute_due_at, revision, created_at, updated_at, settled_at
            ) VALUES (
                \(payment), \(Scene.stage), \(Scene.acme), \(Cast.noor.id), 121000, 'EUR', '', \(state),
                \(payment.text), \(payment.text), 'Your card was declined.', \(dispute),
                \(dispute == "open" ? PorticoWorld.start.adding(days: 9) : nil), 1, \(PorticoWorld.start),
                \(PorticoWorld.start.adding(hours: -2)), \(settled ? PorticoWorld.start : nil)
            )
            """
        )
    }

    @Test(
        "a payment that failed, while its invoice is open, once for each invoice; not to who sees no money",
        arguments: TestDatabases.kinds
    )
    func payments(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await payment(world, 1, "failed", settled: false, dispute: "none")
        try await payment(world, 2, "failed", settled: false, dispute: "none")
        try await payment(world, 3, "failed", settled: true, dispute: "none")
        let page = await world.visit(as: .grace, "/").scan
        #expect(page.contains("To put right 2"))
        #expect(
            page.contains(
                "Payment failed, €1,210.00Acme Bakery, LUM-2026-002: Your card was declined. 2 tries."
            )
        )
        #expect(page.contains("Payment returned, €1,210.00"))
        #expect(await world.visit(as: .tomas, "/").scan.contains("Payment") == false)
        #expect(await world.visit(as: .noor, "/").scan.contains("Payment failed") == false)
        try await world.change("UPDATE invoice SET state = 'uncollectible' WHERE id = \(Scene.stage)")
        #expect(await world.visit(as: .grace, "/").scan.contains("Payment failed") == false)
    }

    @Test("a dispute, with the day by which it has to be answered")
    func dispute() async throws {
        let world = try await PorticoWorld()
        try await payment(world, 1, "succeeded", settled: true, dispute: "open")
        let page = await world.visit(as: .grace, "/").scan
        #expect(page.contains("Payment disputed, €1,210.00"))
        #expect(page.contains("Send Stripe your evidence by 2 December") && page.contains("Due 2 December"))
    }

    @Test("the machine’s own troubles, to those who run it", arguments: TestDatabases.kinds)
    func machine(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await payment(world, 1, "succeeded", settled: true, dispute: "none")
        let start = PorticoWorld.start
        for (index, (name, state, attempts, due)) in [
            ("version-sent", "failed", 20, start), ("files-shared", "waiting", 0, start.adding(minutes: -20)),
            ("mail-delivery", "waiting", 3, start.adding(minutes: 5)),
        ].enumerated() {
            try await world.change(
                """
                INSERT INTO outbox (id, name, subject, state, attempts, problem, enqueued_at, due_at, finished_at)
                VALUES (\(Int64(900 + index)), \(name), 'x', \(state), \(Int64(attempts)), 'refused by the server', 1,
                    \(due), \(state == "failed" ? start : nil))
                """
            )
        }
        try await world.change("DELETE FROM provider_event")
        let page = await world.visit(as: .ada, "/").scan
        #expect(page.contains("1 job was set aside") && page.contains("version-sent: refused by the server"))
        #expect(page.contains("1 job waits to be done") && page.contains("1 mail cannot leave"))
        #expect(page.contains("Stripe tells us nothing"))
        let grace = await world.visit(as: .grace, "/").scan
        #expect(
            !grace.contains("set aside") && !grace.contains("Stripe tells") && !grace.contains("cannot leave")
        )
    }

    @Test("a portal where nothing went wrong has no such part", arguments: [Visiting.ada, .grace, .tomas])
    func quiet(person: Visiting) async throws {
        let world = try await PorticoWorld()
        #expect(await world.visit(as: person, "/").scan.contains("To put right") == false)
    }
}
