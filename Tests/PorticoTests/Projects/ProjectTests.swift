import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Projects")
struct ProjectTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [("name", "Winter bread"), ("summary", "Rye."), ("audience", "everyone")].map {
            ($0.0, changes[$0.0] ?? $0.1)
        }
    }

    @Test("a manager starts a project; the client sees it, and there is a place to write")
    func creates() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .grace, "/team/clients/\(Scene.acme)/projects", fields())
        #expect(answer.status == 303)
        let id = try #require(answer.target?.split(separator: "/").last)
        #expect(await world.visit(as: .noor, "/projects/\(id)").scan.contains("Winter bread"))
        #expect(await world.visit(as: .noor, "/projects/\(id)/messages").status == 200)
        #expect(await world.visit(as: .mei, "/projects/\(id)").status == 404)
        // Whoever started it works on it.
        #expect(await world.visit(as: .grace, "/team/projects/\(id)").status == 200)
    }

    @Test(
        "what cannot be is said, and stays as typed; on a new project and on a known one",
        arguments: [
            ("name", "", "Please type the project’s name."),
            ("name", String(repeating: "n", count: 121), "Use at most 120 characters."),
            ("summary", String(repeating: "n", count: 2001), "Keep the summary under 2,000 characters."),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        for path in ["/team/clients/\(Scene.acme)/projects", "/team/projects/\(Scene.rebrand)/edit"] {
            let answer = try await world.post(as: .grace, path, fields([field: value]))
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
            #expect(answer.scan.value(field) == value)
        }
        #expect(await world.visit(as: .noor, "/projects/\(Scene.rebrand)").scan.contains("Bakery rebrand"))
    }

    @Test("a project for the team is hidden from its client, with all it holds")
    func teamOnly() async throws {
        let world = try await PorticoWorld()
        let path = "/team/projects/\(Scene.rebrand)/edit"
        #expect(try await world.post(as: .grace, path, fields(["audience": "team"])).status == 303)
        for hidden in [
            "/projects/\(Scene.rebrand)", "/deliverables/\(Scene.bag)", "/files/\(Scene.bagFile)",
            "/milestones/\(Scene.packaging)", "/messages/\(ID<Portico.Thread>(Scene.rebrand))",
        ] {
            #expect(await world.visit(as: .noor, hidden).status == 404, "\(hidden)")
        }
        #expect(await !world.visit(as: .noor, "/").scan.contains("Winter bread"))
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.rebrand)").status == 200)
    }

    @Test("a project for chosen people is seen by them and no one else of the client")
    func chosen() async throws {
        let world = try await PorticoWorld()
        let path = "/team/projects/\(Scene.rebrand)/edit"
        let chosen = fields(["audience": "chosen"]) + [("person", Cast.iris.id.text)]
        #expect(try await world.post(as: .grace, path, chosen).status == 303)
        #expect(await world.visit(as: .iris, "/projects/\(Scene.rebrand)").status == 200)
        #expect(await world.visit(as: .noor, "/projects/\(Scene.rebrand)").status == 404)
    }

    @Test(
        "whoever is chosen belongs to the client; nobody chosen is refused",
        arguments: [
            [], [Cast.mei.id.text], [ID<Person>(high: 0, low: 0).text], ["per_nonsense"],
            [Cast.tomas.id.text],
        ]
    )
    func nobodyChosen(people: [String]) async throws {
        let world = try await PorticoWorld()
        let path = "/team/projects/\(Scene.rebrand)/edit"
        let chosen = fields(["audience": "chosen"]) + people.map { ("person", $0) }
        let answer = try await world.post(as: .grace, path, chosen)
        #expect(answer.status == 422)
        #expect(answer.scan.contains("Choose at least one person"))
        #expect(await world.visit(as: .noor, "/projects/\(Scene.rebrand)").scan.contains("Bakery rebrand"))
    }

    @Test("an archived project leaves the list, and is found under its tab")
    func archives() async throws {
        let world = try await PorticoWorld()
        let path = "/team/projects/\(Scene.shop)"
        #expect(try await world.post(as: .grace, path + "/archive").status == 303)
        #expect(await !world.visit(as: .noor, "/projects").scan.contains("Online shop"))
        #expect(await world.visit(as: .noor, "/projects?tab=archived").scan.contains("Online shop"))
        for page in ["", "/deliverables", "/files", "/milestones", "/activity"] {
            #expect(await world.visit(as: .noor, "/projects/\(Scene.shop)" + page).status == 200)
        }
        #expect(await world.visit(as: .noor, "/projects/\(Scene.shop)").scan.contains("is archived"))
        #expect(await !world.visit(as: .grace, path).scan.contains("Add milestone"))
        #expect(await !world.visit(as: .noor, "/projects/\(Scene.shop)").scan.contains("Reopen"))
        #expect(await world.visit(as: .grace, "/team/projects?tab=archived").scan.contains("Online shop"))
    }

    @Test("a project is reopened as it was; twice is once")
    func reopens() async throws {
        let world = try await PorticoWorld()
        let path = "/team/projects/\(Scene.shop)"
        for step in ["/archive", "/archive", "/reopening", "/reopening"] {
            #expect(try await world.post(as: .grace, path + step).status == 303)
        }
        #expect(await world.visit(as: .noor, "/projects").scan.contains("Online shop"))
        #expect(await world.visit(as: .grace, path).scan.contains("Add milestone"))
        #expect(
            try await world.count("SELECT count(*) FROM activity WHERE item_id = \(Scene.shop)") == 2
        )
    }

    @Test("who works on a project reaches it, and who no longer does, does not")
    func assigns() async throws {
        let world = try await PorticoWorld()
        let people = [("person", Cast.grace.id.text), ("person", Cast.tomas.id.text)]
        _ = try await world.post(as: .grace, "/team/projects/\(Scene.shop)/team", people)
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.shop)").status == 200)
        _ = try await world.post(
            as: .grace,
            "/team/projects/\(Scene.shop)/team",
            [("person", Cast.grace.id.text)]
        )
        #expect(await world.visit(as: .tomas, "/team/projects/\(Scene.shop)").status == 404)
        // A contact is no one to assign; with nobody left it is whoever asked.
        _ = try await world.post(
            as: .grace,
            "/team/projects/\(Scene.shop)/team",
            [("person", Cast.noor.id.text)]
        )
        #expect(await world.visit(as: .grace, "/team/projects/\(Scene.shop)").status == 200)
        #expect(
            try await world.count("SELECT count(*) FROM assignment WHERE project_id = \(Scene.shop)") == 1
        )
    }

    @Test("an update is told by mail to those who see the project, once, and not to whoever wrote it")
    func publishes() async throws {
        let world = try await PorticoWorld()
        let update = [("health", "at_risk"), ("body", "The printer is late.")]
        #expect(
            try await world.post(as: .grace, "/team/projects/\(Scene.rebrand)/updates", update).status == 303
        )
        try await world.workOff()
        try await world.change(
            "UPDATE outbox SET state = 'waiting', due_at = \(world.clock.now) WHERE name = 'update-published'"
        )
        try await world.workOff()
        let told = [Cast.noor, .iris, .ada, .tomas].map(\.email).sorted()
        #expect(world.mails.map(\.to.address.text).sorted() == told)
        #expect(
            world.mails.allSatisfy {
                $0.text.contains("Grace Lindqvist posted an update on a project you can see")
            }
        )
        for mail in world.mails {
            let isTeam = mail.to.address.text.hasSuffix("studiolumen.example")
            let path = "\(isTeam ? "/team" : "")/projects/\(Scene.rebrand)"
            #expect(mail.text.contains("http://localhost:8080\(path)"))
        }
        #expect(world.mails.allSatisfy { $0.subject == "Bakery rebrand: at risk" })
        #expect(
            await world.visit(as: .noor, "/projects/\(Scene.rebrand)").scan.contains("The printer is late.")
        )
    }

    @Test(
        "an update without words, or with too many, is refused and stays as typed",
        arguments: [
            (" ", "Please type a few words."),
            (String(repeating: "n", count: 5001), "Use at most 5,000 characters."),
        ]
    )
    func refusesUpdate(body: String, words: String) async throws {
        let world = try await PorticoWorld()
        let update = [("health", "at_risk"), ("body", body)]
        let answer = try await world.post(as: .grace, "/team/projects/\(Scene.rebrand)/updates", update)
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(answer.scan.value("body") == body)
    }

    @Test("open pages of those who see a project hear that it changed, and no one else’s")
    func live() async throws {
        let world = try await PorticoWorld()
        var streams: [Cast: EventStream] = [:]
        for person in Cast.allCases {
            guard case .events(let stream) = await world.visit(as: .member(person), "/events").body else {
                continue
            }
            streams[person] = stream
        }
        _ = try await world.post(
            as: .grace,
            "/team/projects/\(Scene.rebrand)/updates",
            [("health", "on_track"), ("body", "All is well.")]
        )
        try await world.workOff()
        let told = streams.filter { $0.value.waiting.contains("event: changed\ndata: \(Scene.rebrand)\n") }
            .map(\.key)
        #expect(Set(told) == [.ada, .grace, .tomas, .noor, .iris])
        for stream in streams.values { stream.discard() }
    }
}
