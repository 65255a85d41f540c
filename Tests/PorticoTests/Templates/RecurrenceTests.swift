import Basics
import Database
import Testing

@testable import Portico
@testable import Web

@Suite("Projects that recur")
struct RecurrenceTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
            ("starts", "2026-11-30"), ("audience", "everyone"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private let path = "/team/clients/\(Scene.acme)/recurrences"

    private func names(_ world: PorticoWorld) async throws -> [String] {
        try await world.app.database.read(as: .system) { tx in
            try tx.rows("SELECT name FROM project WHERE name LIKE 'Care%' ORDER BY created_at, id") {
                try $0.next()
            }
        }
    }

    @Test("each is made on its day, once, with its milestones; the next is announced before")
    func makes() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .grace, path, fields())
        let page = try #require(answer.target)
        let preview = await world.visit(as: .grace, page).scan
        #expect(preview.contains("Care plan, November 2026") && preview.contains("30 November 2026"))
        #expect(preview.contains("Care plan, January 2027") && preview.contains("Logo and colours"))
        try await world.workOff()
        #expect(try await names(world).isEmpty)
        world.clock.pass(days: 8)
        try await world.workOff()
        #expect(try await names(world) == ["Care plan, November 2026"])
        #expect(await world.visit(as: .noor, "/projects").scan.contains("Care plan, November 2026"))
        #expect(
            await world.visit(as: .grace, page).scan.links.contains { $0.hasPrefix("/team/projects/prj") }
        )
        world.clock.pass(days: 31)
        try await world.workOff()
        #expect(try await names(world) == ["Care plan, November 2026", "Care plan, December 2026"])
        #expect(
            try await world.count(
                """
                SELECT count(*) FROM milestone AS m JOIN project AS p ON p.id = m.project_id
                WHERE p.name LIKE 'Care%'
                """
            ) == 8
        )
    }

    @Test("its job does nothing the second time, however often it is run")
    func onceEach() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .grace, path, fields())
        world.clock.pass(days: 8)
        for _ in 1...3 {
            try await world.change(
                """
                UPDATE outbox SET state = 'waiting', due_at = \(world.clock.now)
                WHERE name = 'recurring-project' AND subject LIKE '%2026-11-30'
                """
            )
            try await world.workOff()
        }
        #expect(try await names(world).count == 1)
        #expect(try await world.count("SELECT count(*) FROM recurrence_run") == 1)
        #expect(
            try await world.count("SELECT count(*) FROM outbox WHERE name = 'recurring-project'") == 2
        )
    }

    @Test("what was missed while nothing ran is made up for, each on its own day")
    func catchesUp() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .grace, path, fields(["rhythm": "quarter"]))
        world.clock.pass(days: 200)
        try await world.workOff()
        let months = ["November 2026", "February 2027", "May 2027"]
        #expect(Set(try await names(world)) == Set(months.map { "Care plan, \($0)" }))
    }

    @Test("one that was ended makes no further project")
    func ends() async throws {
        let world = try await PorticoWorld()
        let page = try #require(try await world.post(as: .grace, path, fields()).target)
        #expect(try await world.post(as: .grace, page + "/end").status == 303)
        #expect(await world.visit(as: .grace, page).scan.contains("It has ended."))
        world.clock.pass(days: 40)
        try await world.workOff()
        #expect(try await names(world).isEmpty)
    }

    @Test("when whoever set it up has left, the project is made and nobody is put on it")
    func leaver() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .grace, path, fields())
        try await world.change("UPDATE person SET disabled_at = 1 WHERE id = \(Cast.grace.id)")
        world.clock.pass(days: 8)
        try await world.workOff()
        #expect(try await names(world).count == 1)
        #expect(
            try await world.count(
                "SELECT count(*) FROM assignment AS a JOIN project AS p ON p.id = a.project_id WHERE p.name LIKE 'Care%'"
            ) == 0
        )
    }

    @Test(
        "what cannot be is said, and stays as typed",
        arguments: [
            ("name", "", "Please type a name."),
            ("name", String(repeating: "n", count: 91), "Use at most 90 characters"),
            ("template", "", "That template is gone."),
            ("template", ID<Template>(high: 0, low: 0).text, "That template is gone."),
            ("starts", "soon", "Type the day it starts"), ("starts", "9999-01-01", "Type the day it starts"),
            ("starts", "2026-11-22", "The first one can start today or later."),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .grace, path, fields([field: value]))
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(try await world.count("SELECT count(*) FROM recurrence") == 0)
    }

    @Test("the last day of a month stays the last, and comes back")
    func months() {
        let end = CalendarDate("2027-01-31")!
        #expect(
            (0...4).map { end.adding(months: $0).iso } == [
                "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31",
            ]
        )
        #expect(CalendarDate("2026-11-30")!.adding(months: 3).iso == "2027-02-28")
    }
}
