import Basics
import Database
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("A project’s plan")
struct PlanTests {
    /// So many milestones in a row, the first of them done.
    private func fill(_ world: PorticoWorld, _ count: Int, done: Int, title: String = "Step") async throws {
        try await world.app.database.write(as: .system) { tx in
            try tx.run("DELETE FROM deliverable WHERE project_id = \(Scene.shop) AND latest_number = 0")
            for number in 1...count {
                let id = ID<Milestone>(high: 5, low: UInt64(number))
                let day = CalendarDate("2026-01-01")!.adding(days: number / 4)
                try tx.run(
                    """
                    INSERT INTO milestone (
                        id, project_id, client_id, title, summary, position, due_on, first_due_on, done_on, weight,
                        status, audience, updated_at
                    ) VALUES (
                        \(id), \(Scene.shop), \(Scene.acme), \("\(title) \(number)"), '', \(Int64(number + 100)), \(day),
                        \(day), \(number <= done ? day : nil), 1, \(number <= done ? "done" : "planned"), 'everyone',
                        \(tx.now)
                    )
                    """
                )
            }
            try tx.run(
                "UPDATE milestone SET status = 'cancelled' WHERE project_id = \(Scene.shop) AND position < 100"
            )
        }
    }

    @Test("a short plan is drawn whole, with each move and today, and said as a table")
    func short() async throws {
        let world = try await PorticoWorld()
        let known = "/team/milestones/\(Scene.packaging)"
        let fields = [
            ("title", "Packaging"), ("summary", ""), ("starts", "2026-10-22"), ("weight", "25"),
            ("status", "awaiting_client"), ("audience", "everyone"),
        ]
        for due in ["2026-12-03", "2026-12-10"] {
            world.clock.pass(minutes: 1)
            #expect(try await world.post(as: .grace, known, fields + [("due", due)]).status == 303)
        }
        let page = await world.visit(as: .noor, "/projects/\(Scene.rebrand)")
        #expect(page.scan.contains("moved 2 times"))
        #expect(page.sent.contains("Packaging: planned for 13 November, now due 10 December"))
        #expect(page.sent.contains("class=\"moved\"") && page.sent.contains("class=\"now-line\""))
        #expect(page.scan.contains("The same as a table"))
        #expect(page.scan.contains("All 6 milestones"))
    }

    @Test("a long plan is a window around its first open milestone; its progress counts all of it")
    func long() async throws {
        let world = try await PorticoWorld()
        try await fill(world, 3000, done: 1500)
        let page = await world.visit(as: .noor, "/projects/\(Scene.shop)").scan
        #expect(page.contains("50% done") && page.contains("1,500 of 3,000 milestones done."))
        #expect(page.contains("40 of 3,004 milestones"))
        #expect(page.contains("Step 1493 ") && !page.contains("Step 1492 ") && page.contains("Step 1532 "))
        // Lists sum it up as well.
        #expect(await world.visit(as: .noor, "/projects").scan.contains("50%"))
        #expect(await world.visit(as: .grace, "/team/projects").scan.contains("50%"))
        #expect(await world.visit(as: .noor, "/").scan.contains("Next: Step 1501"))
    }

    @Test("the whole list is walked a page at a time: each milestone once, in its order")
    func pages() async throws {
        let world = try await PorticoWorld()
        try await fill(world, 250, done: 0)
        var found: [String] = []
        var path: String? = "/projects/\(Scene.shop)/milestones"
        while let next = path {
            let page = await world.visit(as: .noor, next).scan
            found += page.links.filter { $0.hasPrefix("/milestones/") }
            path = page.links.first { $0.contains("?after=") }
        }
        #expect(found.count == 254 && Set(found).count == 254)
    }

    @Test("a cursor that is none begins at the first page", arguments: ["x", "1", "-", "9-mil_x", "%00"])
    func badCursor(text: String) async throws {
        let world = try await PorticoWorld()
        for page in ["milestones", "updates"] {
            let answer = await world.visit(as: .noor, "/projects/\(Scene.rebrand)/\(page)?after=\(text)")
            #expect(answer.status == 200)
        }
    }

    @Test(
        "a date of another century neither breaks the picture nor the page",
        arguments: ["1900-01-01", "9999-12-31"]
    )
    func farDates(day: String) async throws {
        let world = try await PorticoWorld()
        let fields = [
            ("title", String(repeating: "n", count: 120)), ("summary", ""), ("starts", ""), ("due", day),
            ("weight", "10"), ("status", "planned"), ("audience", "everyone"),
        ]
        let path = "/team/projects/\(Scene.rebrand)/milestones"
        #expect(try await world.post(as: .grace, path, fields).status == 303)
        let page = await world.visit(as: .noor, "/projects/\(Scene.rebrand)")
        #expect(page.status == 200 && page.sent.utf8.count < 200_000)
        #expect(page.scan.contains(day.prefix(4) + ""))
    }

    @Test("the picture’s marks stay few, however far it reaches", arguments: [30, 300, 1000, 3000, 30_000])
    func marks(days: Int) throws {
        let today = CalendarDate("2026-11-23")!
        let lines = [0, days / 2, days].map { offset in
            Timeline.Line("", .planned, dates: "", words: "", planned: (nil, today.adding(days: offset)))
        }
        let scale = try #require(TimelineScale(lines, today: today))
        #expect(scale.months.count <= 13 && scale.weeks.count <= 60)
        #expect((0...100).contains(scale.percent(today.adding(days: days))))
    }

    @Test("every update is listed, the newest first, in pages")
    func updates() async throws {
        let world = try await PorticoWorld()
        for number in 1...25 {
            world.clock.pass(minutes: number % 3 == 0 ? 0 : 1)
            let update = [("health", "on_track"), ("body", "Word number \(number).")]
            let path = "/team/projects/\(Scene.rebrand)/updates"
            #expect(try await world.post(as: .grace, path, update).status == 303)
        }
        let first = await world.visit(as: .noor, "/projects/\(Scene.rebrand)/updates").scan
        #expect(first.contains("Word number 25.") && !first.contains("Word number 2."))
        let next = try #require(first.links.first { $0.contains("?after=") })
        #expect(await world.visit(as: .noor, next).scan.contains("Word number 2."))
        #expect(await world.visit(as: .grace, "/team/projects/\(Scene.rebrand)/updates").status == 200)
        #expect(await world.visit(as: .noor, "/").scan.contains("On track"))
    }

    @Test("projects of the same name are each found when a list is walked")
    func sameNames() async throws {
        let world = try await PorticoWorld()
        for _ in 1...60 {
            let fields = [("name", "Winter bread"), ("summary", ""), ("audience", "everyone")]
            let path = "/team/clients/\(Scene.acme)/projects"
            #expect(try await world.post(as: .grace, path, fields).status == 303)
        }
        for (person, list) in [(Visiting.noor, "/projects"), (.ada, "/team/projects")] {
            var found: Set<String> = []
            var walked: Set<String> = []
            var path: String? = list
            while let next = path {
                let page = await world.visit(as: person, next).scan
                found.formUnion(page.links.filter { $0.hasPrefix(list + "/prj_") && !$0.contains("?") })
                walked.insert(next)
                path = page.links.first { $0.contains("after=") && !walked.contains($0) }
            }
            #expect(found.count == (person == .ada ? 63 : 62))
        }
    }
}
