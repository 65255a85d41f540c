import Basics
import Database
import Testing

@testable import Portico
@testable import Web

@Suite("Templates")
struct TemplateTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("name", "Shop in a month"), ("summary", "From idea to till."),
            ("title-0", "Concept"), ("starts-0", "0"), ("due-0", "9"), ("weight-0", "20"),
            ("deliverables-0", "Wireframes, Text"),
            ("title-1", ""), ("starts-1", ""), ("due-1", ""), ("weight-1", ""), ("deliverables-1", ""),
            ("title-2", "Opening"), ("starts-2", ""), ("due-2", "30"), ("weight-2", ""),
            ("deliverables-2", ""),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private func start(_ world: PorticoWorld, _ template: String, _ day: String) async throws -> Response {
        let project = [
            ("name", "Winter bread"), ("summary", ""), ("audience", "everyone"), ("template", template),
            ("starts", day),
        ]
        return try await world.post(as: .grace, "/team/clients/\(Scene.acme)/projects", project)
    }

    @Test(
        "a project made from a template has its milestones, counted from its start, and drafts of its deliverables"
    )
    func lays() async throws {
        let world = try await PorticoWorld()
        let made = try await world.post(as: .grace, "/team/templates", fields())
        let template = try #require(made.target?.split(separator: "/").last.map(String.init))
        let answer = try await start(world, template, "2026-12-28")
        #expect(answer.status == 303)
        let project = try #require(answer.target?.split(separator: "/").last.map(String.init))
        let page = await world.visit(as: .noor, "/projects/\(project)").scan
        #expect(page.contains("Concept") && page.contains("28 December to 6 January 2027"))
        #expect(page.contains("Opening") && page.contains("27 January 2027"))
        let team = await world.visit(as: .grace, "/team/projects/\(project)/deliverables").scan
        #expect(team.contains("Wireframes") && team.contains("Text"))
        // Nothing was sent yet, so the client sees none of them.
        #expect(
            await !world.visit(as: .noor, "/projects/\(project)/deliverables").scan.contains("Wireframes")
        )
        #expect(
            try await world.count(
                "SELECT count(*) FROM milestone WHERE project_id = \(project) AND due_on = first_due_on"
            ) == 2
        )
    }

    @Test(
        "what cannot be is said, and stays as typed; on a new template and on a known one",
        arguments: [
            ("name", " ", "Please type the template’s name."),
            ("name", String(repeating: "n", count: 300), "Use at most 120 characters."),
            ("summary", String(repeating: "n", count: 2001), "Keep the summary under 2,000 characters."),
            ("title-2", "", "Line 3 has no title."),
            ("title-2", String(repeating: "n", count: 300), "The title in line 3 is too long."),
            ("due-2", "", "Days in line 3"), ("due-2", "-1", "Days in line 3"),
            ("due-2", "3651", "Days in line 3"),
            ("starts-2", "31", "Days in line 3"), ("starts-2", "soon", "Days in line 3"),
            ("weight-0", "0", "The weight in line 1"), ("weight-0", "1001", "The weight in line 1"),
            ("deliverables-0", String(repeating: "n", count: 121), "Line 1 can have 20 deliverables"),
            ("deliverables-0", String(repeating: "a,", count: 21), "Line 1 can have 20 deliverables"),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        for path in ["/team/templates", "/team/templates/\(Scene.template)"] {
            let answer = try await world.post(as: .grace, path, fields([field: value]))
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
            #expect(answer.scan.value(field) == value)
        }
        #expect(try await world.count("SELECT count(*) FROM template") == 1)
    }

    @Test("no line at all, and more than a hundred, are refused")
    func counts() async throws {
        let world = try await PorticoWorld()
        let head = [("name", "Empty"), ("summary", "")]
        let none = try await world.post(as: .grace, "/team/templates", head)
        #expect(none.status == 422 && none.scan.contains("Write down at least one milestone."))
        let lines = (0...100).flatMap { [("title-\($0)", "Step"), ("due-\($0)", "1")] }
        let many = try await world.post(as: .grace, "/team/templates", head + lines)
        #expect(many.status == 422 && many.scan.contains("at most 100 milestones"))
    }

    @Test(
        "a day that is none, or too late for the last milestone, is refused",
        arguments: ["", "soon", "9999-12-20"]
    )
    func badStart(day: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await start(world, Scene.template.text, day)
        #expect(answer.status == 422)
        #expect(answer.scan.contains("Type the day it starts") && answer.scan.value("name") == "Winter bread")
        #expect(try await world.count("SELECT count(*) FROM project WHERE name = 'Winter bread'") == 0)
    }

    @Test(
        "a template that is gone is refused with words",
        arguments: ["tpl_x", ID<Template>(high: 0, low: 0).text]
    )
    func gone(template: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await start(world, template, "2026-12-01")
        #expect(answer.status == 422 && answer.scan.contains("That template is gone."))
    }

    @Test("a project becomes a template: days from its first milestone, without whom it was shown to")
    func saves() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .grace, "/team/projects/\(Scene.rebrand)/template")
        let page = await world.visit(as: .grace, try #require(answer.target)).scan
        #expect(page.value("name") == "Bakery rebrand" && page.value("title-0") == "Discovery")
        #expect(
            page.value("starts-0") == "0" && page.value("due-0") == "13" && page.value("weight-1") == "25"
        )
        #expect(page.value("deliverables-2")?.contains("Sourdough bag, front") == true)
        #expect(
            try await world.count("SELECT count(*) FROM template_step WHERE audience = 'team'") == 1
        )
    }

    @Test("more lines are given without losing what was typed, and nothing is saved")
    func moreLines() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .grace, "/team/templates", fields() + [("more", "yes")])
        #expect(answer.status == 200 && answer.scan.value("title-2") == "Opening")
        #expect(answer.scan.value("title-9") == "")
        #expect(try await world.count("SELECT count(*) FROM template") == 1)
    }

    @Test("a template that was removed is offered no more; one that is needed stays")
    func removes() async throws {
        let world = try await PorticoWorld()
        let path = "/team/templates/\(Scene.template)"
        let care = [
            ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
            ("starts", "2026-12-01"), ("audience", "everyone"),
        ]
        let made = try await world.post(as: .grace, "/team/clients/\(Scene.acme)/recurrences", care)
        let refused = try await world.post(as: .grace, path + "/removal")
        #expect(refused.status == 409 && refused.scan.contains("A recurring project is made from it."))
        _ = try await world.post(as: .grace, try #require(made.target) + "/end")
        #expect(try await world.post(as: .grace, path + "/removal").status == 303)
        #expect(await world.visit(as: .grace, path).status == 404)
        #expect(
            await !world.visit(as: .grace, "/team/clients/\(Scene.acme)/projects/new").scan.contains(
                "Brand in eight weeks"
            )
        )
    }
}
