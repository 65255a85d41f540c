import Basics
import Database
import HTML
import Secrets
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Client groups")
struct GroupTests {
    private let standard = "/brand/\(LookAddress(.standard).text)"

    @Test(
        "a group’s clients see its brand on every page, errors too; others and the team never",
        arguments: TestDatabases.kinds
    )
    func pages(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        for page in ["/", "/projects", "/messages", "/more", "/profile", "/nothing/here"] {
            let seen = await world.visit(as: .mei, page)
            #expect(seen.brandStyles == PorticoWorld.healthStyles, "\(page)")
            #expect(seen.scan.contains("Lumen Health"), "\(page)")
            let other = await world.visit(as: .noor, page)
            #expect(other.brandStyles == standard, "\(page)")
            #expect(!other.sent.contains("Lumen Health"), "\(page)")
        }
        #expect(await world.styles(as: .ada, "/") == standard)
        #expect(await world.styles(as: .grace, "/team/clients/\(Scene.borealis)") == standard)
        #expect(await world.styles(as: .nobody, "/sign-in") == standard)
    }

    @Test("someone of two companies sees the brand of the one in view")
    func iris() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.borealis, in: try await world.makeGroup())
        #expect(await world.styles(as: .iris, "/") == standard)
        _ = try await world.post(as: .iris, "/company", [("client", Scene.borealis.text)])
        #expect(await world.styles(as: .iris, "/") == PorticoWorld.healthStyles)
        _ = try await world.post(as: .iris, "/company", [("client", Scene.acme.text)])
        #expect(await world.styles(as: .iris, "/") == standard)
    }

    @Test("whatever a group leaves empty follows the main brand, also when that changes later")
    func inherits() async throws {
        let world = try await PorticoWorld()
        let empty = ["name": "", "accent": "", "corners": "", "welcome": "", "density": "compact"]
        try await world.put(Scene.borealis, in: try await world.makeGroup("Clinics", empty))
        let page = await world.visit(as: .mei, "/")
        #expect(page.brandStyles == "/brand/2-17505c-same-warm-soft-compact-inter-instrument.css")
        #expect(page.scan.contains("Studio Lumen"))
        let main = [
            ("name", "Lumen & Daughters"), ("accent", "#ff6b55"), ("dark", ""), ("paper", "neutral"),
            ("corners", "soft"), ("density", "calm"), ("typeface", "manrope"), ("character", "editorial"),
            ("welcome", ""),
        ]
        #expect(try await world.post(as: .ada, "/team/settings/brand", main).status == 303)
        let later = await world.visit(as: .mei, "/")
        #expect(later.brandStyles == "/brand/2-ff6b55-same-neutral-soft-compact-manrope-editorial.css")
        #expect(later.scan.contains("Lumen & Daughters"))
    }

    @Test("a guest’s page and an invitation carry the brand of the client they are from")
    func doors() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.acme, in: try await world.makeGroup("Bakers"))
        #expect(await world.styles(as: .guest, "/guest") == PorticoWorld.healthStyles)
        #expect(await world.styles(as: .guest, "/nothing") == PorticoWorld.healthStyles)
        let link = String(world.app.demoGuestAddress.dropFirst("http://localhost:8080".count))
        #expect(await world.styles(as: .nobody, link) == PorticoWorld.healthStyles)
        let invitation = try #require(try await world.invite("new@acmebakery.example"))
        let page = await world.visit(as: .nobody, invitation)
        #expect(page.brandStyles == PorticoWorld.healthStyles)
        #expect(page.scan.contains("Welcome to Lumen Health"))
    }

    @Test("a draft is its maker’s alone, on the group’s own scenes, until it is saved or dropped")
    func preview() async throws {
        let world = try await PorticoWorld()
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        let page = PorticoWorld.groups + "/\(group)"
        let changes = PorticoWorld.groupFields(["character": "editorial", "name": "Lumen Care"])
        #expect(try await world.post(as: .ada, page + "/preview", changes).status == 303)
        let scene = await world.visit(as: .ada, page + "/preview/home")
        #expect(scene.brandStyles == "/brand/2-7a2e5d-same-warm-round-calm-inter-editorial.css")
        #expect(scene.scan.contains("Lumen Care") && scene.scan.contains("Borealis Clinics"))
        #expect(scene.policy == .framed)
        #expect(await world.styles(as: .mei, "/") == PorticoWorld.healthStyles)
        #expect(await world.visit(as: .ada, page).scan.contains("You’re trying this out."))
        _ = try await world.post(as: .ada, page + "/discard", [])
        #expect(await world.styles(as: .ada, page + "/preview/sign-in") == PorticoWorld.healthStyles)
    }

    @Test("a group that is removed leaves its clients with the main brand", arguments: TestDatabases.kinds)
    func removed(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        let page = PorticoWorld.groups + "/\(group)"
        _ = try await world.post(as: .ada, page + "/preview", PorticoWorld.groupFields())
        #expect(try await world.post(as: .ada, page + "/removal").status == 303)
        #expect(await world.styles(as: .mei, "/") == standard)
        #expect(await world.visit(as: .ada, page).status == 404)
        let fields = [("name", "Borealis Clinics"), ("address", ""), ("tax", ""), ("group", group.text)]
        let late = try await world.post(as: .ada, "/team/clients/\(Scene.borealis)/edit", fields)
        #expect(late.status == 422)
        #expect(late.scan.contains("That group isn’t there any more."))
    }

    @Test(
        "what is typed wrong is said at its field and changes nothing",
        arguments: [
            (["title": " "], "Please type what you call this group."),
            (["title": String(repeating: "g", count: 81)], "That’s a long name for a group."),
            (["title": "Bakers"], "There is a group of that name already."),
            (["accent": "reddish"], "That isn’t a colour we can read."),
            (["dark": "#12"], "That isn’t a colour we can read."),
            (["name": String(repeating: "L", count: 121)], "That name is too long for our pages."),
            (["welcome": String(repeating: "w", count: 301)], "That’s a long welcome."),
        ]
    )
    func refused(changes: [String: String], words: String) async throws {
        let world = try await PorticoWorld()
        _ = try await world.makeGroup("Bakers")
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        let fields = PorticoWorld.groupFields(changes)
        let answer = try await world.post(as: .ada, PorticoWorld.groups + "/\(group)", fields)
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(await world.styles(as: .mei, "/") == PorticoWorld.healthStyles)
        #expect(await world.visit(as: .mei, "/").scan.contains("Lumen Health"))
    }

    @Test("a new group needs a name of its own")
    func new() async throws {
        let world = try await PorticoWorld()
        _ = try await world.makeGroup()
        for (title, words) in [
            ("Clinics", "There is a group of that name already."), ("", "Please type what you call"),
        ] {
            let answer = try await world.post(as: .ada, PorticoWorld.groups, [("title", title)])
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
        }
        #expect(try await world.count("SELECT count(*) FROM client_group") == 1)
    }

    @Test("the changes of a look are kept as text, part by part, and what cannot be read changes nothing")
    func changes() {
        for text in [
            "", "nonsense", "------", "7a2e5d------", "-aabbcc--round---editorial", "7a2e5d-aabbcc-----",
        ] {
            let changes = LookChanges(text)
            #expect(LookChanges(changes.text) == changes)
        }
        #expect(LookChanges("nonsense").applied(to: .standard) == .standard)
        #expect(LookChanges("x-y-z-a-b-c-d").applied(to: .standard) == .standard)
        var main = Look.standard
        main.darkAccent = Color(hex: "abcdef")
        #expect(LookChanges("7a2e5d------").applied(to: main).darkAccent == nil, "it goes with the accent")
        #expect(LookChanges("-112233-----").applied(to: main).darkAccent == Color(hex: "112233"))
        #expect(LookChanges("-112233-----").applied(to: main).accent == main.accent)
    }
}
