import Basics
import Database
import HTML
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("What a client sees of a project, and may do in it")
struct SharingTests {
    private func share(_ project: ID<Project>, _ sharing: String, _ world: PorticoWorld) async throws {
        let name = try await world.text("SELECT name FROM project WHERE id = \(project)") ?? ""
        let fields = [("name", name), ("summary", ""), ("audience", "everyone"), ("sharing", sharing)]
        #expect(try await world.post(as: .grace, "/team/projects/\(project)/edit", fields).status == 303)
    }

    private let project = "/projects/\(Scene.rebrand)"
    private let bag = "/deliverables/\(Scene.bag)"
    private let thread = "/messages/\(ID<Portico.Thread>(Scene.rebrand))"
    private let decision = [("decision", "approve"), ("version", "3"), ("note", "")]

    @Test("full is what it always was", arguments: TestDatabases.kinds)
    func full(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await share(Scene.rebrand, "full", world)
        #expect(await world.visit(as: .noor, bag).scan.contains("Approve"))
        #expect(try await world.post(as: .noor, bag + "/comments", [("message", "Nice")]).status == 303)
        #expect(try await world.post(as: .noor, bag + "/decision", decision).status == 303)
    }

    @Test(
        "read-only: all that is shared is seen; deciding and writing are refused with words",
        arguments: TestDatabases.kinds
    )
    func readOnly(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await share(Scene.rebrand, "read_only", world)
        let head = await world.visit(as: .noor, project).scan
        #expect(head.contains("Studio Lumen has set this project to read-only."))
        for page in [
            project, project + "/deliverables", project + "/files", project + "/activity", bag, thread,
        ] {
            #expect(await world.visit(as: .noor, page).status == 200, "\(page)")
        }
        let page = await world.visit(as: .noor, bag).scan
        #expect(!page.forms.contains { $0.action == bag + "/comments" || $0.action == bag + "/decision" })
        #expect(!page.links.contains { $0.contains("decide=") })
        let (decisions, messages) = (
            try await world.count("SELECT count(*) FROM decision"), try await said(world)
        )
        for (path, fields) in [
            (bag + "/decision", decision), (bag + "/comments", [("message", "Hello")]),
            (project + "/messages", [("message", "Hello")]), (thread, [("message", "Hello")]),
        ] {
            let answer = try await world.post(as: .noor, path, fields)
            #expect(answer.status == 403, "\(path)")
            #expect(answer.scan.contains("Studio Lumen has set this project to read-only."), "\(path)")
        }
        #expect(try await world.count("SELECT count(*) FROM decision") == decisions)
        #expect(try await said(world) == messages)
        #expect(!(await world.visit(as: .noor, "/").scan.contains("Sourdough bag")), "nothing waits for her")
        #expect(
            try await world.post(as: .grace, "/team" + thread, [("message", "From the team")]).status == 303
        )
    }

    private func said(_ world: PorticoWorld) async throws -> Int64 {
        try await world.count("SELECT count(*) FROM message")
    }

    @Test("overview: how it stands, and nothing that is made in it", arguments: TestDatabases.kinds)
    func overview(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await share(Scene.rebrand, "overview", world)
        let page = await world.visit(as: .noor, project)
        #expect(page.status == 200)
        #expect(page.scan.contains("Packaging"))
        for tab in ["deliverables", "files", "messages", "activity"] {
            #expect(!page.scan.links.contains(project + "/" + tab), "\(tab)")
            #expect(await world.visit(as: .noor, project + "/" + tab).status == 404, "\(tab)")
        }
        #expect(page.scan.links.contains(project + "/invoices"))
        for path in [
            bag, "/files/\(Scene.bagFile)", thread, "/messages/\(ID<Portico.Thread>(Scene.bag))",
        ] {
            #expect(await world.visit(as: .noor, path).status == 404, "\(path)")
        }
        for path in [project + "/milestones", project + "/updates", "/milestones/\(Scene.packaging)"] {
            #expect(await world.visit(as: .noor, path).status == 200, "\(path)")
        }
        #expect(await world.visit(as: .guest, "/guest").status == 404)
        for path in [bag + "/decision", bag + "/comments", thread] {
            let fields = path == bag + "/decision" ? decision : [("message", "Hello")]
            #expect(try await world.post(as: .noor, path, fields).status == 404, "\(path)")
        }
        #expect(!(await world.visit(as: .noor, "/").sent.contains("Sourdough bag")))
        #expect(await world.visit(as: .noor, "/invoices").status == 200)
        #expect(await world.visit(as: .grace, "/team" + bag).status == 200)
        #expect(
            await world.visit(as: .grace, "/team" + project).scan.contains("Overview only for Acme Bakery")
        )
    }

    @Test("what was said and decided before stays, and is there again when more is shown")
    func kept() async throws {
        let world = try await PorticoWorld()
        let before = await world.visit(as: .noor, bag).scan.text
        try await share(Scene.rebrand, "overview", world)
        try await share(Scene.rebrand, "full", world)
        #expect(await world.visit(as: .noor, bag).scan.text == before)
    }

    @Test("two worlds that differ only in what an overview hides look the same, byte for byte")
    func twoWorlds() async throws {
        let (one, other) = (try await PorticoWorld(), try await PorticoWorld())
        for world in [one, other] { try await share(Scene.rebrand, "overview", world) }
        try await other.app.database.write(as: .system) { tx in
            try tx.run("UPDATE deliverable SET title = 'Other' WHERE project_id = \(Scene.rebrand)")
            try tx.run(
                "UPDATE version SET note = 'Other', state = 'approved' WHERE deliverable_id = \(Scene.bag)"
            )
            try tx.run("UPDATE file SET name = 'Other' WHERE project_id = \(Scene.rebrand)")
            try tx.run(
                """
                UPDATE message SET body = 'Other'
                WHERE thread_id IN (SELECT id FROM thread WHERE project_id = \(Scene.rebrand) AND kind <> 'invoice')
                """
            )
        }
        for page in [
            "/", "/projects", project, project + "/milestones", project + "/updates", "/messages", "/more",
            "/milestones/\(Scene.packaging)", bag, "/invoices",
        ] {
            let (here, there) = (await one.visit(as: .noor, page), await other.visit(as: .noor, page))
            #expect(here.sent == there.sent, "\(page)")
        }
    }

    @Test("“Who can see this?” says so, and sending what nobody would see is refused")
    func who() async throws {
        let world = try await PorticoWorld()
        try await share(Scene.rebrand, "read_only", world)
        #expect(await world.visit(as: .grace, "/team" + bag).scan.contains("Read-only"))
        try await share(Scene.rebrand, "overview", world)
        let who = await world.visit(as: .grace, "/team" + bag).scan
        #expect(who.contains("The project shows them its overview only"))
        #expect(who.contains("Billing contact, sees invoices only"))
        #expect(who.contains("Opens nothing while the project shows its overview only"))
        let tag = "/team/deliverables/\(Scene.tag)"
        let sent = try await world.post(as: .grace, tag + "/review", [("audience", "everyone"), ("due", "")])
        #expect(sent.status == 409)
        #expect(sent.scan.contains("sees this project’s overview only"))
        let link = [("label", "The printer"), ("days", "7")]
        let linked = try await world.post(as: .grace, "/team" + bag + "/links", link)
        #expect(linked.status == 409)
    }

    @Test("it is chosen with a new project, with one that recurs, and stays when a form says nothing of it")
    func chosen() async throws {
        let world = try await PorticoWorld()
        let fields = [("name", "Quiet"), ("summary", ""), ("audience", "everyone")]
        let clients = "/team/clients/\(Scene.acme)"
        _ = try await world.post(as: .grace, clients + "/projects", fields + [("sharing", "overview")])
        let made = "SELECT sharing FROM project WHERE name = 'Quiet'" as SQL
        #expect(try await world.text(made) == "overview")
        let id = try #require(try await world.text("SELECT id FROM project WHERE name = 'Quiet'"))
        _ = try await world.post(as: .grace, "/team/projects/\(id)/edit", fields)
        #expect(try await world.text(made) == "overview")
        let wrong = fields + [("sharing", "some")]
        #expect(try await world.post(as: .grace, "/team/projects/\(id)/edit", wrong).status == 400)
        let care = [
            ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
            ("starts", "2026-11-23"), ("audience", "everyone"), ("sharing", "read_only"),
        ]
        #expect(try await world.post(as: .grace, clients + "/recurrences", care).status == 303)
        try await world.workOff()
        #expect(
            try await world.text("SELECT sharing FROM project WHERE name LIKE 'Care plan%'") == "read_only"
        )
    }

    @Test("a review mail in a read-only project asks for no decision")
    func mail() async throws {
        let world = try await PorticoWorld()
        try await share(Scene.rebrand, "read_only", world)
        let review = [("audience", "everyone"), ("due", "")]
        _ = try await world.post(as: .grace, "/team/deliverables/\(Scene.tag)/review", review)
        try await world.workOff()
        let mail = try #require(
            world.mails.last { $0.to.address.text == Cast.noor.email && $0.kind == "review" }
        )
        #expect(!mail.subject.contains("review"))
    }
}

@Suite("An archived project is kept as it is")
struct ArchivedTests {
    private static let project = "/team/projects/\(Scene.rebrand)"
    private static let bag = "/team/deliverables/\(Scene.bag)"
    private static let words = "This project is archived. Reopen it first"

    @Test(
        "the team’s forms are refused with words, and change nothing",
        arguments: [
            (project + "/milestones", "milestone"), ("/team/milestones/\(Scene.packaging)", "milestone"),
            (project + "/deliverables", "deliverable"), (project + "/updates", "update"),
            (project + "/edit", "edit"),
            (project + "/team", "team"), ("/team/deliverables/\(Scene.tag)/review", "review"),
            (bag + "/audience", "audience"), (bag + "/links", "link"), (bag + "/comments", "message"),
            (project + "/messages", "message"),
        ]
    )
    func team(path: String, form: String) async throws {
        let world = try await PorticoWorld()
        #expect(try await world.post(as: .grace, Self.project + "/archive").status == 303)
        let before = try await world.count("SELECT count(*) FROM activity")
        let answer = try await world.post(as: .grace, path, Self.fields(form))
        #expect(answer.status == 403, "\(answer.status)")
        #expect(answer.scan.contains(Self.words))
        #expect(try await world.count("SELECT count(*) FROM activity") == before)
    }

    private static func fields(_ form: String) -> [(String, String)] {
        switch form {
        case "milestone":
            [
                ("title", "More"), ("summary", ""), ("starts", ""), ("due", "2026-12-24"), ("weight", "10"),
                ("status", "planned"), ("audience", "everyone"),
            ]
        case "deliverable": [("title", "More"), ("summary", ""), ("due", ""), ("milestone", "")]
        case "update": [("health", "on_track"), ("body", "All well.")]
        case "edit": [("name", "More"), ("summary", ""), ("audience", "everyone")]
        case "team": [("person", Cast.ada.id.text)]
        case "review": [("audience", "everyone"), ("due", "")]
        case "audience": [("audience", "team")]
        case "link": [("label", "The printer"), ("days", "7")]
        default: [("message", "Hello")]
        }
    }

    @Test("an upload is refused before its first byte", arguments: [bag + "/versions", project + "/files"])
    func uploads(path: String) async throws {
        let world = try await PorticoWorld()
        let request = world.request(.post, path, as: .grace)
        guard case .accepted = await world.app.site.accept(request) else {
            Issue.record("an active project takes uploads")
            return
        }
        _ = try await world.post(as: .grace, Self.project + "/archive")
        guard case .refused(let answer) = await world.app.site.accept(request) else {
            Issue.record("it was accepted")
            return
        }
        #expect(answer.status == 403)
        #expect(answer.scan.contains(Self.words))
    }

    @Test("its client’s decisions, comments and messages are refused with words; all stays to be read")
    func client() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .grace, Self.project + "/archive")
        let bag = "/deliverables/\(Scene.bag)"
        for (path, fields) in [
            (bag + "/decision", [("decision", "approve"), ("version", "3"), ("note", "")]),
            (bag + "/comments", [("message", "Hello")]),
            ("/projects/\(Scene.rebrand)/messages", [("message", "Hello")]),
        ] {
            let answer = try await world.post(as: .noor, path, fields)
            #expect(answer.status == 403, "\(path)")
            #expect(answer.scan.contains("This project is archived."), "\(path)")
        }
        #expect(await world.visit(as: .noor, bag).status == 200)
        #expect(!(await world.visit(as: .noor, "/").scan.contains("Sourdough bag")))
    }

    @Test("no key is shown that would be refused, and a guest’s link can still be closed")
    func keys() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .grace, Self.project + "/archive")
        let page = await world.visit(as: .grace, Self.bag).scan
        for target in ["/versions", "/review", "/audience", "/links", "/comments"] {
            #expect(!page.forms.contains { $0.action == Self.bag + target }, "\(target)")
        }
        let files = await world.visit(as: .grace, Self.project + "/files").scan
        #expect(!files.forms.contains { $0.action == Self.project + "/files" })
        let revoked = try await world.post(as: .grace, Self.bag + "/links/\(Scene.link)/revocation")
        #expect(revoked.status == 303)
        #expect(await world.visit(as: .guest, "/guest").status != 200)
        #expect(try await world.post(as: .grace, Self.project + "/reopening").status == 303)
        let more = [("title", "More"), ("summary", ""), ("due", ""), ("milestone", "")]
        #expect(try await world.post(as: .grace, Self.project + "/deliverables", more).status == 303)
    }
}
