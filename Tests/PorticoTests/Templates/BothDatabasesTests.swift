import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Plans say the same on both databases")
struct BothDatabasesTests {
    @Test("long plans, templates, what recurs, and the calendar", arguments: TestDatabases.kinds)
    func same(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let care = [
            ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
            ("starts", "2026-11-23"), ("audience", "everyone"),
        ]
        let made = try await world.post(as: .grace, "/team/clients/\(Scene.acme)/recurrences", care)
        try await world.workOff()
        #expect(
            await world.visit(as: .grace, try #require(made.target)).scan.contains("Care plan, November 2026")
        )
        #expect(await world.visit(as: .noor, "/projects").scan.contains("Care plan, November 2026"))
        let lines = (0..<60).flatMap { [("title-\($0)", "Step \($0)"), ("due-\($0)", "\($0)")] }
        let template = try await world.post(
            as: .grace,
            "/team/templates",
            [("name", "Long"), ("summary", "")] + lines
        )
        let project = [
            ("name", "Long one"), ("summary", ""), ("audience", "everyone"), ("starts", "2026-11-23"),
            ("template", String(try #require(template.target).split(separator: "/").last ?? "")),
        ]
        let answer = try await world.post(as: .grace, "/team/clients/\(Scene.acme)/projects", project)
        let id = String(try #require(answer.target).split(separator: "/").last ?? "")
        let page = await world.visit(as: .noor, "/projects/\(id)").scan
        #expect(page.contains("40 of 60 milestones") && page.contains("0% done"))
        #expect(await world.visit(as: .noor, "/projects/\(id)/milestones").scan.contains("Step 59"))
        let standings = try await world.app.database.read(as: Principal(Cast.noor.id)) { tx in
            try tx.standings(ofProjects: "SELECT p.id FROM visible_project AS p")
        }
        #expect(standings[Scene.rebrand]?.progress.percent == 59)
        #expect(standings[Scene.rebrand]?.next?.title == "Packaging")
        #expect(try await world.post(as: .noor, "/profile/calendar").status == 200)
        let events = try await world.app.database.read(as: Principal(Cast.noor.id)) { tx in
            let reader = CalendarReader(person: Cast.noor.id, isTeam: false, whereabouts: .agency)
            return try tx.milestoneEvents(for: reader) + tx.invoiceEvents(for: reader)
        }
        #expect(events.count > 60)
        #expect(await world.visit(as: .grace, "/team/clients/\(Scene.acme)/invitations/new").status == 200)
        for step in ["archive", "reopening"] {
            #expect(try await world.post(as: .grace, "/team/projects/\(id)/\(step)").status == 303)
        }
    }
}
