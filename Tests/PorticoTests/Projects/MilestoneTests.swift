import Basics
import Database
import Testing

@testable import Portico
@testable import Web

@Suite("Milestones")
struct MilestoneTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("title", "Packaging"), ("summary", ""), ("starts", "2026-10-22"), ("due", "2026-11-26"),
            ("weight", "25"),
            ("status", "awaiting_client"), ("audience", "everyone"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private let known = "/team/milestones/\(Scene.packaging)"
    private let new = "/team/projects/\(Scene.rebrand)/milestones"

    @Test(
        "what cannot be is said, and stays as typed; on a new milestone and on a known one",
        arguments: [
            ("title", "", "Please type a title."),
            ("title", String(repeating: "n", count: 121), "Use at most 120 characters."),
            ("summary", String(repeating: "n", count: 2001), "Keep the summary under 2,000 characters."),
            ("starts", "soon", "That isn’t a day we know."),
            ("due", "", "That isn’t a day we know."),
            ("due", "2026-02-30", "That isn’t a day we know."),
            ("due", "2026-10-21", "A milestone can’t be due before it starts."),
            ("weight", "0", "A weight is a whole number from 1 to 1000."),
            ("weight", "1001", "A weight is a whole number from 1 to 1000."),
            ("weight", "2.5", "A weight is a whole number from 1 to 1000."),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        let count = try await world.count("SELECT count(*) FROM milestone")
        for path in [new, known] {
            let answer = try await world.post(as: .grace, path, fields([field: value]))
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
            #expect(answer.scan.value(field) == value)
        }
        #expect(try await world.count("SELECT count(*) FROM milestone") == count)
    }

    @Test("a status and an audience are one of theirs", arguments: ["status", "audience"])
    func choices(field: String) async throws {
        let world = try await PorticoWorld()
        #expect(try await world.post(as: .grace, known, fields([field: "someday"])).status == 400)
    }

    @Test(
        "nobody chosen, or nobody of the client, is refused",
        arguments: [
            [], [Cast.mei.id.text], [ID<Person>(high: 0, low: 0).text],
        ]
    )
    func nobodyChosen(people: [String]) async throws {
        let world = try await PorticoWorld()
        for path in [new, known] {
            let chosen = fields(["audience": "chosen"]) + people.map { ("person", $0) }
            let answer = try await world.post(as: .grace, path, chosen)
            #expect(answer.status == 422)
            #expect(answer.scan.contains("Choose at least one person"))
        }
    }

    @Test("a date that moves is written down with who moved it; the first plan stays")
    func moves() async throws {
        let world = try await PorticoWorld()
        for due in ["2026-12-03", "2026-12-10"] {
            world.clock.pass(minutes: 1)
            #expect(try await world.post(as: .grace, known, fields(["due": due])).status == 303)
        }
        #expect(
            try await world.count(
                "SELECT count(*) FROM milestone_move WHERE milestone_id = \(Scene.packaging)"
            ) == 2
        )
        let page = await world.visit(as: .noor, "/milestones/\(Scene.packaging)").scan
        #expect(page.contains("Grace Lindqvist"))
        #expect(page.contains("26 November") && page.contains("3 December") && page.contains("10 December"))
        let first = try await world.text("SELECT first_due_on FROM milestone WHERE id = \(Scene.packaging)")
        #expect(first == "2026-11-13")
    }

    @Test("a date that stays is no move")
    func stays() async throws {
        let world = try await PorticoWorld()
        #expect(
            try await world.post(as: .grace, known, fields(["title": "Packaging and bags"])).status == 303
        )
        #expect(try await world.count("SELECT count(*) FROM milestone_move") == 0)
    }

    @Test("done gives it the day; done again keeps that day; undone takes it away")
    func done() async throws {
        let world = try await PorticoWorld()
        func doneOn() async throws -> String? {
            try await world.text("SELECT done_on FROM milestone WHERE id = \(Scene.packaging)")
        }
        _ = try await world.post(as: .grace, known, fields(["status": "done"]))
        #expect(try await doneOn() == "2026-11-23")
        world.clock.pass(days: 2)
        _ = try await world.post(as: .grace, known, fields(["status": "done", "weight": "30"]))
        #expect(try await doneOn() == "2026-11-23")
        _ = try await world.post(as: .grace, known, fields(["status": "in_progress"]))
        #expect(try await doneOn() == nil)
    }

    @Test("for the team, and for chosen people: hidden from everyone else of the client")
    func audience() async throws {
        let world = try await PorticoWorld()
        let page = "/milestones/\(Scene.packaging)"
        let overview = "/projects/\(Scene.rebrand)"
        _ = try await world.post(as: .grace, known, fields(["audience": "team"]))
        #expect(await world.visit(as: .noor, page).status == 404)
        #expect(await !world.visit(as: .noor, overview).scan.links.contains(page))
        // What belongs to it goes with it.
        #expect(await world.visit(as: .noor, "/deliverables/\(Scene.bag)").status == 404)
        _ = try await world.post(
            as: .grace,
            known,
            fields(["audience": "chosen"]) + [("person", Cast.iris.id.text)]
        )
        #expect(await world.visit(as: .iris, page).status == 200)
        #expect(await world.visit(as: .noor, page).status == 404)
        _ = try await world.post(as: .grace, known, fields())
        #expect(await world.visit(as: .noor, page).status == 200)
        #expect(
            try await world.count("SELECT count(*) FROM item_grant WHERE item_id = \(Scene.packaging)") == 0
        )
    }

    @Test("the five thousandth milestone is the last")
    func atMost() async throws {
        let world = try await PorticoWorld()
        let have = try await world.count("SELECT count(*) FROM milestone WHERE project_id = \(Scene.shop)")
        let path = "/team/projects/\(Scene.shop)/milestones"
        try await world.app.database.write(as: .system) { tx in
            for number in have..<(MilestoneDraft.atMost - 1) {
                let id = ID<Milestone>(high: 5, low: UInt64(number))
                try tx.run(
                    """
                    INSERT INTO milestone (
                        id, project_id, client_id, title, summary, position, due_on, first_due_on, weight, status,
                        audience, updated_at
                    ) VALUES (
                        \(id), \(Scene.shop), \(Scene.acme), 'x', '', \(number), '2026-12-01', '2026-12-01', 1, 'planned',
                        'team', \(tx.now)
                    )
                    """
                )
            }
        }
        #expect(try await world.post(as: .grace, path, fields()).status == 303)
        let answer = try await world.post(as: .grace, path, fields())
        #expect(answer.status == 422)
        #expect(answer.scan.contains("This project has 5,000 milestones."))
    }
}

@Suite("How far a project is")
struct ProgressTests {
    private func milestone(_ status: Milestone.Status, _ weight: Int64, due: String = "2026-12-01")
        -> Milestone
    {
        Milestone(
            id: ID(high: 1, low: 1),
            project: Scene.rebrand,
            client: Scene.acme,
            title: "",
            summary: "",
            startsOn: nil,
            dueOn: CalendarDate(due)!,
            firstDueOn: CalendarDate("2026-11-01")!,
            doneOn: status == .done ? CalendarDate("2026-11-05") : nil,
            weight: weight,
            status: status,
            audience: .everyone
        )
    }

    @Test("it is computed from what each milestone weighs and how far it is; cancelled ones do not count")
    func computed() {
        #expect(Gauge([Milestone]()).percent == 0)
        #expect(Gauge([milestone(.done, 10), milestone(.planned, 30)]).percent == 25)
        #expect(Gauge([milestone(.done, 10), milestone(.cancelled, 30)]).percent == 100)
        #expect(Gauge([milestone(.inProgress, 10)]).percent == 40)
        #expect(Gauge([milestone(.awaitingClient, 10)]).percent == 75)
        #expect(Gauge([milestone(.onHold, 10)]).percent == 0)
    }

    @Test("it says 100 only when all is done")
    func roundsDown() {
        #expect(Gauge([milestone(.done, 999), milestone(.planned, 1)]).percent == 99)
        #expect(Gauge([milestone(.done, 1000), milestone(.done, 1)]).percent == 100)
    }

    @Test("the client’s figure counts what the client sees")
    func visible() async throws {
        let world = try await PorticoWorld()
        // 35 done, 25 waiting, 15 under way of 100; the team has 5 more under way.
        #expect(await world.visit(as: .noor, "/projects").scan.contains("59%"))
        #expect(await world.visit(as: .grace, "/team/projects").scan.contains("58%"))
    }

    @Test("late is what is past its day and neither done nor called off")
    func late() {
        let today = CalendarDate("2026-12-02")!
        #expect(milestone(.inProgress, 1).isLate(on: today))
        #expect(!milestone(.inProgress, 1, due: "2026-12-02").isLate(on: today))
        #expect(!milestone(.done, 1).isLate(on: today))
        #expect(!milestone(.cancelled, 1).isLate(on: today))
        #expect(milestone(.inProgress, 1).daysPastPlan == 30)
        #expect(milestone(.done, 1).daysPastPlan == 4)
    }
}
