import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Several rows at once, and taking it back")
struct BulkTests {
    private func state(_ world: PorticoWorld, _ project: ID<Project>) async throws -> String? {
        try await world.text("SELECT state FROM project WHERE id = \(project)")
    }

    private func items<E>(_ ids: ID<E>...) -> [(String, String)] { ids.map { ("item", $0.text) } }

    /// Where the notice of an answer leads back.
    private func undo(_ response: Response) -> String? {
        response.cookie("undo").map { "/team/undo/\($0)" }
    }

    private func notice(_ response: Response) -> String {
        let value = response.cookie("notice") ?? ""
        return Escapes.decode(Array(value.utf8)[...]) ?? ""
    }

    @Test("projects are archived together, told and undone together", arguments: TestDatabases.kinds)
    func archive(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let back = "/team/projects?sort=next"
        let answer = try await world.post(
            as: .grace,
            "/team/projects/bulk",
            [("deed", "archive"), ("back", back)] + items(Scene.rebrand, Scene.shop, Scene.rebrand)
        )
        #expect(answer.status == 303 && answer.target == back && notice(answer) == "2 archived.")
        #expect(try await state(world, Scene.rebrand) == "archived")
        #expect(try await state(world, Scene.shop) == "archived")
        #expect(try await state(world, Scene.guide) == "active")
        let told = try await world.count("SELECT count(*) FROM activity WHERE action = 'project.archived'")
        #expect(told == 2)
        let way = try #require(undo(answer))
        // One is taken up again by hand meanwhile: that stays.
        _ = try await world.post(as: .ada, "/team/projects/\(Scene.shop)/reopening")
        _ = try await world.post(as: .ada, "/team/projects/\(Scene.shop)/archive")
        _ = try await world.post(as: .ada, "/team/projects/\(Scene.shop)/reopening")
        let undone = try await world.post(as: .grace, way)
        #expect(undone.target == back && notice(undone).hasPrefix("1 of 2 taken back."))
        #expect(try await state(world, Scene.rebrand) == "active")
        #expect(try await state(world, Scene.shop) == "active")
        #expect(try await world.post(as: .grace, way).status == 409)
    }

    @Test("what some may not do is told, and the rest is done")
    func honest() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(
            as: .tomas,
            "/team/projects/bulk",
            [("deed", "archive")] + items(Scene.rebrand, Scene.shop, Scene.guide)
        )
        #expect(notice(answer).hasPrefix("2 could not be: Changing the plan is for project managers."))
        #expect(notice(answer).contains("1 could not be: \(AccessRefusal.notFound.message)".prefix(40)))
        #expect(undo(answer) == nil)
        #expect(try await state(world, Scene.rebrand) == "active")
        // Not assigned to one of them any more, Grace archives the other two.
        try await world.change(
            "DELETE FROM assignment WHERE person_id = \(Cast.grace.id) AND project_id = \(Scene.shop)"
        )
        let some = try await world.post(
            as: .grace,
            "/team/projects/bulk",
            [("deed", "archive")] + items(Scene.rebrand, Scene.shop, Scene.guide)
        )
        #expect(notice(some).hasPrefix("2 archived. 1 could not be: "))
        #expect(try await state(world, Scene.shop) == "active")
    }

    @Test("what makes no sense is refused, each for its reason")
    func refusals() async throws {
        let world = try await PorticoWorld()
        let item = items(Scene.rebrand)
        for (fields, status) in [
            ([("deed", "archive")], 422), ([("deed", "delete")] + item, 400), (item, 400),
            ([("deed", "lead")] + item, 422), ([("deed", "lead"), ("lead", Cast.noor.id.text)] + item, 422),
            ([("deed", "lead"), ("lead", "x")] + item, 400), ([("deed", "archive"), ("item", "x")], 400),
            ([("deed", "archive"), ("extra", "1")] + item, 400),
            ([("deed", "archive"), ("deed", "reopen")] + item, 400),
        ] {
            let answer = try await world.post(as: .ada, "/team/projects/bulk", fields)
            #expect(answer.status == status, "\(fields)")
        }
        #expect(try await state(world, Scene.rebrand) == "active")
    }

    @Test(
        "it leads back to a page of that list, and nowhere else",
        arguments: ["//evil.example", "/more", "x"]
    )
    func back(text: String) async throws {
        let world = try await PorticoWorld()
        let fields = [("deed", "archive"), ("back", text)] + items(Scene.guide)
        #expect(try await world.post(as: .ada, "/team/projects/bulk", fields).target == "/team/projects")
    }

    @Test("whoever leads a project works on it; undone, both are as before", arguments: TestDatabases.kinds)
    func leads(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let fields = [("deed", "lead"), ("lead", Cast.tomas.id.text)]
        let answer = try await world.post(
            as: .ada,
            "/team/projects/bulk",
            fields + items(Scene.shop, Scene.rebrand)
        )
        #expect(notice(answer) == "2 have a new lead.")
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.shop)").status == 200)
        #expect(await world.visit(as: .ada, "/team/projects").scan.contains("led by Tomás Rey"))
        #expect(try await world.post(as: .ada, try #require(undo(answer))).status == 303)
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.shop)").status == 404)
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.rebrand)").status == 200)
        #expect(await !world.visit(as: .ada, "/team/projects").scan.contains("led by Tomás Rey"))

        let clients = try await world.post(as: .grace, "/team/clients/bulk", fields + items(Scene.acme))
        #expect(notice(clients) == "1 have a new lead.")
        #expect(await world.visit(as: .ada, "/team/clients").scan.contains("led by Tomás Rey"))
        #expect(try await world.post(as: .grace, try #require(undo(clients))).status == 303)
        #expect(await !world.visit(as: .ada, "/team/clients").scan.contains("led by Tomás Rey"))
    }

    @Test("conversations are marked as read, and unread again", arguments: TestDatabases.kinds)
    func read(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let thread = ID<Portico.Thread>(Scene.rebrand)
        try await world.change("DELETE FROM thread_read WHERE person_id = \(Cast.ada.id)")
        let unread = await world.visit(as: .ada, "/team/messages").sent
        let answer = try await world.post(
            as: .ada,
            "/team/messages/bulk",
            [("deed", "read")] + items(thread)
        )
        #expect(notice(answer) == "1 marked as read.")
        let again = try await world.post(as: .ada, "/team/messages/bulk", [("deed", "read")] + items(thread))
        #expect(notice(again) == "1 was so already." && undo(again) == nil)
        #expect(try await world.post(as: .ada, try #require(undo(answer))).status == 303)
        #expect(await world.visit(as: .ada, "/team/messages").sent == unread)
    }

    @Test("the notice has the way back, once, for whoever did it and for five minutes")
    func notices() async throws {
        let world = try await PorticoWorld()
        let browser = Browser(world)
        await browser.signIn(.ada)
        await browser.submit(
            "/team/projects",
            to: "/team/projects/bulk",
            [
                ("deed", "archive"), ("item", Scene.guide.text),
            ]
        )
        let page = await browser.get("/team/projects")
        #expect(page.scan.contains("1 archived.") && page.scan.contains("Undo"))
        let way = try #require(page.scan.forms.first { $0.action.hasPrefix("/team/undo/") }?.action)
        #expect(await !browser.get("/team/projects").scan.contains("Undo"))
        #expect(try await world.post(as: .grace, way).status == 404)
        #expect(try await world.post(as: .noor, way).status == 404)
        world.clock.pass(seconds: Undo.seconds + 1)
        let late = try await world.post(as: .ada, way)
        #expect(late.status == 409 && late.scan.contains("more than five minutes ago"))
        #expect(try await state(world, Scene.guide) == "archived")
    }

    @Test("one project archived, a template removed, a recurrence ended: each has its way back")
    func single() async throws {
        let world = try await PorticoWorld()
        let archived = try await world.post(as: .grace, "/team/projects/\(Scene.guide)/archive")
        #expect(try await world.post(as: .grace, try #require(undo(archived))).status == 303)
        #expect(try await state(world, Scene.guide) == "active")
        let removed = try await world.post(as: .grace, "/team/templates/\(Scene.template)/removal")
        #expect(await world.visit(as: .grace, "/team/templates/\(Scene.template)").status == 404)
        #expect(try await world.post(as: .grace, try #require(undo(removed))).status == 303)
        #expect(await world.visit(as: .grace, "/team/templates/\(Scene.template)").status == 200)
        let fields = [
            ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
            ("starts", "2026-12-01"), ("audience", "everyone"),
        ]
        _ = try await world.post(as: .grace, "/team/clients/\(Scene.acme)/recurrences", fields)
        let id = try #require(try await world.text("SELECT id FROM recurrence"))
        let ended = try await world.post(as: .grace, "/team/recurrences/\(id)/end")
        #expect(try await world.count("SELECT count(*) FROM recurrence WHERE ended_at IS NULL") == 0)
        #expect(try await world.post(as: .grace, try #require(undo(ended))).status == 303)
        #expect(try await world.count("SELECT count(*) FROM recurrence WHERE ended_at IS NULL") == 1)
    }
}
