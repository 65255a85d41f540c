import Basics
import Database
import TestSupport
import Testing

@testable import Database
@testable import Portico
@testable import Web

@Suite("The first page says what waits on whom")
struct HomeTests {
    private let question = "Which loaves should be ready for Thursday’s shoot?"

    @Test(
        "a client reads whose turn it is, since when and until when, each one press away",
        arguments: TestDatabases.kinds
    )
    func client(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let home = await world.visit(as: .noor, "/")
        let page = home.scan
        #expect(page.contains("Four things wait on you."))
        #expect(page.contains("Sourdough bag, frontBakery rebrand, version 3, from Tomás Rey"))
        #expect(page.contains("sent 4 days ago Review"))
        #expect(page.contains("7 days overdue Due 16 November Pay €1,210.00"))
        #expect(page.contains("Pay €1,948.40"))
        #expect(page.contains("\(question)Tomás Rey asked in Bakery rebrand asked yesterday"))
        #expect(page.links.contains("/messages/\(ID<Portico.Thread>(Scene.rebrand))#composer"))
        // Packaging waits on her too, but for the bag alone: the bag stands for it.
        #expect(!page.contains("Milestone of Bakery rebrand"))
        #expect(page.contains("Balance due €3,158.40") && page.contains("Pay open invoices"))
        // The question is answered: the page and the number in the navigation both know.
        let thread = "/messages/\(ID<Portico.Thread>(Scene.rebrand))"
        #expect(try await world.post(as: .noor, thread, [("message", "Rye and wheat.")]).status == 303)
        let answered = await world.visit(as: .noor, "/").scan
        #expect(answered.contains("Three things wait on you.") && !answered.contains("asked yesterday"))
        #expect(
            await world.visit(as: .grace, "/").scan.contains("Noor Haddad at Acme Bakery: Rye and wheat.")
        )
    }

    @Test("a milestone that waits on the client stands there when nothing in it does, since it began to")
    func milestone() async throws {
        let world = try await PorticoWorld()
        let decision = [("decision", "approve"), ("version", "3"), ("note", "")]
        #expect(
            try await world.post(as: .noor, "/deliverables/\(Scene.bag)/decision", decision).status == 303
        )
        let page = await world.visit(as: .noor, "/").scan
        #expect(page.contains("PackagingMilestone of Bakery rebrand Due Thursday for 4 days Open"))
        #expect(await world.visit(as: .sam, "/").scan.contains("Milestone of") == false)
        let noor = try await world.contact(.noor)
        let counts = try await world.app.parts.store.read(as: noor) { tx in try tx.counts(for: noor) }
        #expect(counts.waiting == 4)
        // On hold and back: it waits since it came back.
        let path = "/team/milestones/\(Scene.packaging)"
        var fields = [
            ("title", "Packaging"), ("summary", ""), ("starts", "2026-10-22"), ("due", "2026-11-26"),
            ("weight", "25"), ("status", "on_hold"), ("audience", "everyone"),
        ]
        #expect(try await world.post(as: .grace, path, fields).status == 303)
        #expect(await world.visit(as: .noor, "/").scan.contains("Milestone of") == false)
        world.clock.pass(days: 1)
        fields[5].1 = "awaiting_client"
        #expect(try await world.post(as: .grace, path, fields).status == 303)
        world.clock.pass(days: 1)
        fields[4].1 = "30"
        #expect(try await world.post(as: .grace, path, fields).status == 303)
        #expect(await world.visit(as: .noor, "/").scan.contains("Due tomorrow since yesterday"))
    }

    @Test("what the number in the navigation says is what the page lists", arguments: Cast.allCases)
    func counts(person: Cast) async throws {
        let world = try await PorticoWorld()
        let page = await world.visit(as: .member(person), "/").scan
        let heading = try #require(page.text.ranges(of: "Waiting on you ").last)
        let listed = Int(page.text[heading.upperBound...].prefix { $0.isNumber }) ?? 0
        let verb = person.client == nil ? "on us" : "on you"
        let counted = listed == 1 ? "1 thing waits \(verb)" : "\(listed) things wait \(verb)"
        #expect(page.contains(counted) == (listed > 0), "\(person): \(listed)")
    }

    @Test("one primary key in a view, on everyone’s", arguments: Cast.allCases)
    func onePrimary(person: Cast) async throws {
        let world = try await PorticoWorld()
        let page = await world.visit(as: .member(person), "/").sent
        #expect(page.split(separator: "class=\"button primary\"").count <= 2, "\(person)")
    }

    @Test("a page asks ten questions at the most, and one for who asks", arguments: Cast.allCases)
    func questions(person: Cast) async throws {
        let world = try await PorticoWorld()
        let meter = StatementMeter()
        let status = await StatementMeter.$current.withValue(meter) {
            await world.visit(as: .member(person), "/").status
        }
        #expect(status == 200)
        #expect((3...11).contains(meter.count), "\(person): \(meter.count)")
    }

    @Test("the team reads what waits on clients by age, the oldest first, with a key where it may nudge")
    func team() async throws {
        let world = try await PorticoWorld()
        let page = await world.visit(as: .grace, "/").scan
        let waiting = try #require(page.text.firstRange(of: "Waiting on clients"))
        let list = page.text[waiting.upperBound...]
        let order = ["LUM-2026-002, €1,210.00", "Sourdough bag, front", "Guide, first chapters", question]
        let places = order.map { list.firstRange(of: $0)?.lowerBound }
        #expect(
            places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted()
        )
        #expect(page.contains("Overdue Invoices €1,210.00 1 invoice, 7 days late."))
        #expect(page.contains("Nudge about Sourdough bag, front"))
        // Tomás has no eye for money, and nudges about his own questions only.
        let tomas = await world.visit(as: .tomas, "/").scan
        #expect(!tomas.contains("€") && !tomas.contains("Overdue"))
        #expect(tomas.contains("Nudge about \(question)") && !tomas.contains("Nudge about Sourdough"))
        // Grace without Borealis does not hear of Borealis.
        try await world.change(
            "DELETE FROM assignment WHERE person_id = \(Cast.grace.id) AND project_id = \(Scene.guide)"
        )
        #expect(await world.visit(as: .grace, "/").scan.contains("Borealis") == false)
    }

    @Test("no plan of this page reads a whole table that grows with history")
    func plans() async throws {
        let world = try await PorticoWorld()
        let plans = try await world.app.database.read(as: .system) { tx in
            try [
                tx.plan("SELECT id FROM thread WHERE waits_on = 'client' AND client_id = \(Scene.acme)"),
                tx.plan("SELECT id FROM thread WHERE waits_on = 'team' ORDER BY waits_since LIMIT 25"),
                tx.plan(
                    "SELECT id FROM milestone WHERE client_id = \(Scene.acme) AND waits_since IS NOT NULL"
                ),
                tx.plan("SELECT id FROM payment WHERE dispute = 'open'"),
                tx.plan("SELECT id FROM nudge WHERE item_id IN ('a', 'b') AND nudged_at > 0"),
                tx.plan("SELECT id FROM shared_file WHERE person_id = \(Cast.ada.id) AND shared_at > 0"),
            ]
        }
        let indices = [
            "thread_by_turn", "thread_by_wait", "milestone_by_wait", "payment_by_dispute", "nudge_by_item",
            "shared_file_by_person",
        ]
        for (plan, index) in zip(plans, indices) {
            #expect(plan.contains { $0.contains(index) }, "\(index): \(plan)")
        }
    }
}
