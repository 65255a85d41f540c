import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("A person’s own views of a list")
struct SavedViewTests {
    private func save(
        _ world: PorticoWorld,
        _ name: String,
        _ query: String,
        list: String = "projects",
        isDefault: Bool = false,
        as person: Visiting = .ada
    ) async throws -> Response {
        let fields =
            [("list", list), ("name", name), ("query", query)] + (isDefault ? [("default", "yes")] : [])
        return try await world.post(as: person, "/team/views", fields)
    }

    private func id(_ world: PorticoWorld, _ name: String) async throws -> String {
        try #require(try await world.text("SELECT id FROM saved_view WHERE name = \(name)"))
    }

    @Test("saved, found as a tab, renamed, removed", arguments: TestDatabases.kinds)
    func life(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let saved = try await save(world, "Late ones", "late=yes&sort=next")
        #expect(saved.status == 303 && saved.target == "/team/projects?late=yes&sort=next")
        let list = await world.visit(as: .ada, "/team/projects?sort=next&late=yes")
        #expect(
            list.sent.contains("aria-current=\"page\" href=\"/team/projects?late=yes&amp;sort=next\">Late")
        )
        #expect(!list.scan.contains("Save this view"))
        #expect(await world.visit(as: .ada, "/team/projects?late=yes").scan.contains("Save this view"))
        #expect(await !world.visit(as: .grace, "/team/projects").scan.contains("Late ones"))
        let id = try await id(world, "Late ones")
        #expect(try await world.post(as: .ada, "/team/views/\(id)/name", [("name", "Soon")]).status == 303)
        #expect(await world.visit(as: .ada, "/team/views").scan.contains("Soon"))
        for step in ["name", "default", "removal"] {
            let fields = step == "name" ? [("name", "Mine")] : []
            #expect(try await world.post(as: .grace, "/team/views/\(id)/\(step)", fields).status == 404)
        }
        #expect(try await world.post(as: .ada, "/team/views/\(id)/removal").status == 303)
        #expect(await !world.visit(as: .ada, "/team/projects").scan.contains("Soon"))
    }

    @Test(
        "the list opens with the one that was put first; everything is one press away",
        arguments: TestDatabases.kinds
    )
    func first(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        _ = try await save(world, "Late", "late=yes", isDefault: true)
        _ = try await save(world, "Acme", "client=\(Scene.acme)", isDefault: true)
        let opened = await world.visit(as: .ada, "/team/projects")
        #expect(opened.status == 303 && opened.target == "/team/projects?client=\(Scene.acme)")
        #expect(await world.visit(as: .ada, "/team/projects?sort=name").status == 200)
        #expect(await world.visit(as: .grace, "/team/projects").status == 200)
        #expect(await world.visit(as: .ada, "/team/clients").status == 200)
        let id = try await id(world, "Acme")
        _ = try await world.post(as: .ada, "/team/views/\(id)/default")
        #expect(await world.visit(as: .ada, "/team/projects").status == 200)
        _ = try await world.post(as: .ada, "/team/views/\(id)/default", [("default", "yes")])
        #expect(await world.visit(as: .ada, "/team/projects").status == 303)
    }

    @Test("each refusal has its words, and what was typed stays")
    func refusals() async throws {
        let world = try await PorticoWorld()
        _ = try await save(world, "Late", "late=yes")
        for (name, words) in [
            ("", "give the view a name"), (String(repeating: "n", count: 41), "too long for a tab"),
            ("Late", "You have a view of that name"),
        ] {
            let answer = try await save(world, name, "late=yes&sort=next")
            #expect(answer.status == 422 && answer.scan.contains(words))
            #expect(answer.scan.value("name") == name || name.isEmpty)
            #expect(answer.sent.contains("late=yes&amp;sort=next"))
        }
        for number in 1..<SavedView.most { _ = try await save(world, "View \(number)", "q=\(number)") }
        let full = try await save(world, "One more", "q=x")
        #expect(full.status == 422 && full.scan.contains("room for 20 views"))
        #expect(try await save(world, "On another list", "q=x", list: "clients").status == 303)
        for (list, query) in [
            ("projects", "x=1"), ("projects", "sort=owed"), ("gone", ""), ("clients", "late=1"),
        ] {
            #expect(try await save(world, "Bad", query, list: list).status == 400)
        }
    }

    @Test("nobody saves what their list would refuse them")
    func money() async throws {
        let world = try await PorticoWorld()
        #expect(try await save(world, "Debts", "sort=owed", list: "clients", as: .tomas).status == 400)
        #expect(try await save(world, "Late", "tab=overdue", list: "invoices", as: .tomas).status == 404)
        #expect(try await save(world, "Debts", "sort=owed", list: "clients", as: .grace).status == 303)
    }

    @Test("a view that names what is gone says so, and can be removed")
    func degraded() async throws {
        let world = try await PorticoWorld()
        _ = try await save(world, "Debts", "sort=owed", list: "clients", isDefault: true, as: .grace)
        _ = try await save(world, "Guide", "client=\(Scene.borealis)", as: .grace)
        try await world.change("UPDATE person SET team_role = 'member' WHERE id = \(Cast.grace.id)")
        try await world.change(
            "DELETE FROM assignment WHERE person_id = \(Cast.grace.id) AND project_id = \(Scene.guide)"
        )
        let list = await world.visit(as: .grace, "/team/clients")
        #expect(list.status == 200 && list.scan.contains("Debts (no longer works)"))
        #expect(
            await world.visit(as: .grace, "/team/views").scan.contains("gone or not yours to see any more")
        )
        let guide = await world.visit(as: .grace, "/team/projects?client=\(Scene.borealis)").scan
        #expect(guide.contains("A client you can’t see any more") && guide.contains("Nothing matches"))
    }
}
