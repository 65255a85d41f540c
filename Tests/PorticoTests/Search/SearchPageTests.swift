import Basics
import Database
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Searching on the page")
struct SearchPageTests {
    private func page(_ typed: String, as person: Visiting, _ world: PorticoWorld) async -> Response {
        await world.visit(as: person, SearchRoutes.search().with("q", typed))
    }

    @Test("groups, links, and the words that matched, marked")
    func results() async throws {
        let world = try await PorticoWorld()
        let answer = await page("printer", as: .noor, world)
        #expect(answer.status == 200)
        #expect(answer.sent.contains("the <mark>printer</mark> holds our slot"))
        #expect(answer.scan.contains("Updates") && answer.scan.contains("Messages"))
        #expect(answer.scan.links.contains("/projects/\(Scene.rebrand)/updates"))
        #expect(answer.scan.links.contains("/messages/\(ID<Portico.Thread>(Scene.rebrand))"))
        #expect(answer.scan.value("q") == "" && answer.sent.contains("value=\"printer\""))
        let team = await page("acme", as: .grace, world)
        #expect(team.scan.links.contains("/team/clients/\(Scene.acme)"))
        #expect(await page("acme", as: .noor, world).scan.contains("Nothing here for “acme”"))
    }

    @Test("what is found is written as text, whatever it says")
    func escaped() async throws {
        let world = try await PorticoWorld()
        try await world.change(
            "UPDATE project SET name = '<b>Bold</b> & <script>' WHERE id = \(Scene.rebrand)"
        )
        try await world.workOff()
        let answer = await page("bold", as: .noor, world)
        #expect(answer.sent.contains("&lt;b&gt;<mark>Bold</mark>&lt;/b&gt; &amp; &lt;script&gt;"))
        #expect(!answer.sent.contains("<b>Bold"))
    }

    @Test("nothing that is typed brings it down")
    func bad() async throws {
        let world = try await PorticoWorld()
        let typed = [
            String(repeating: "x", count: 10_000), String(repeating: "word ", count: 2000), "...", "\"", "'",
            "*",
            "-bag", "NEAR(bag", "bag*", "bag AND", "\u{0}", "a\u{0}b", "مرحبا", "\u{202E}gab", "🥐",
            "e\u{301}",
            "%", "_", "\\", "<script>", "東京", "\u{10FFFF}", "bag\u{FEFF}",
        ]
        for words in typed {
            for person in [Visiting.noor, .ada] {
                #expect(await page(words, as: person, world).status == 200, "\(words.prefix(20))")
                let palette = await world.visit(as: person, SearchRoutes.palette().with("q", words))
                #expect(palette.status == 200, "\(words.prefix(20))")
            }
        }
        for query in [
            "?q=bag&q=tag", "?q=bag&kind=none", "?q=bag&kind=invoice&after=9-9", "?after=1-1&kind=file",
        ] {
            #expect(await world.visit(as: .noor, "/search\(query)").status == 200, "\(query)")
        }
    }

    @Test("with nothing to look for, it says what there is to find, and who reads it decides what")
    func empty() async throws {
        let world = try await PorticoWorld()
        let noor = await page("", as: .noor, world)
        #expect(noor.scan.contains("You can look for projects, milestones") && noor.status == 200)
        #expect(await page("!?", as: .ada, world).scan.contains("You can look for clients, projects"))
    }

    @Test("a kind is read on, and every page has the field")
    func pages() async throws {
        let world = try await PorticoWorld()
        try await world.fillMilestones(60)
        let first = await page("oven", as: .noor, world)
        #expect(first.scan.contains("More milestones"))
        let more = await world.visit(as: .noor, "/search?q=oven&kind=milestone")
        let next = try #require(more.scan.links.first { $0.contains("after=") })
        let second = await world.visit(as: .noor, next)
        #expect(second.status == 200 && second.scan.links.contains { $0.contains("after=") })
        let (one, other) = (Set(more.scan.links), Set(second.scan.links))
        #expect(one.intersection(other).allSatisfy { !$0.hasPrefix("/milestones/") })
        for person in [Visiting.noor, .ada] {
            #expect(await world.visit(as: person, "/").scan.forms.contains { $0.action == "/search" })
        }
    }

    @Test("more than sixty searches at once have to wait; asking for nothing does not count")
    func limited() async throws {
        let world = try await PorticoWorld()
        for _ in 0..<70 { #expect(await page("", as: .noor, world).status == 200) }
        for _ in 0..<60 { #expect(await page("bag", as: .noor, world).status == 200) }
        let refused = await page("bag", as: .noor, world)
        #expect(refused.status == 429 && refused.scan.contains("Please wait a moment, then try again."))
        #expect(await world.visit(as: .noor, "/search/palette?q=bag").status == 429)
        #expect(await page("bag", as: .sam, world).status == 200)
        world.clock.pass(seconds: 1)
        #expect(await page("bag", as: .noor, world).status == 200)
    }
}

@Suite("The palette lists only what one may")
struct PaletteTests {
    private func links(_ typed: String, as person: Visiting, _ world: PorticoWorld) async -> [String] {
        await world.visit(as: person, SearchRoutes.palette().with("q", typed)).scan.links
    }

    @Test("places and beginnings by role, each of them open to whoever sees it")
    func allowed() async throws {
        let world = try await PorticoWorld()
        let everyone: [Visiting] = [.ada, .grace, .tomas, .noor, .sam, .mei]
        for person in everyone {
            for typed in ["", "new", "new acme", "invite", "invoice acme", "bag", "a"] {
                for link in await links(typed, as: person, world) {
                    let answer = await world.visit(as: person, link)
                    #expect(answer.status == 200, "\(person) \(typed): \(link) \(answer.status)")
                }
            }
        }
        let new = "/team/clients/\(Scene.acme)/projects/new"
        #expect(await links("new project acme", as: .grace, world).contains(new))
        #expect(await !links("new project acme", as: .tomas, world).contains(new))
        #expect(await links("new client", as: .ada, world).contains("/team/clients/new"))
        #expect(await !links("new client", as: .grace, world).contains("/team/clients/new"))
        let invoice = "/team/clients/\(Scene.acme)/invoices/new"
        #expect(await links("invoice acme", as: .grace, world).contains(invoice))
        #expect(await !links("invoice acme", as: .tomas, world).contains(invoice))
        #expect(await !links("", as: .sam, world).contains("/projects"))
        #expect(await links("", as: .noor, world).contains("/projects/\(Scene.rebrand)"))
        #expect(await links("new", as: .noor, world).allSatisfy { !$0.contains("/new") })
    }
}

@Suite("Single keys can be switched off")
struct ShortcutTests {
    @Test("by each person for themselves, and the pages say so to the script")
    func off() async throws {
        let world = try await PorticoWorld()
        #expect(await world.visit(as: .noor, "/").sent.contains("data-keys=\"/search/keys\""))
        #expect(try await world.post(as: .noor, AccountRoutes.shortcuts()).status == 303)
        let home = await world.visit(as: .noor, "/")
        #expect(!home.sent.contains("data-keys") && home.sent.contains("data-palette="))
        #expect(await world.visit(as: .noor, "/search/keys").scan.contains("Single keys are switched off"))
        #expect(await world.visit(as: .sam, "/").sent.contains("data-keys"))
        #expect(
            try await world.post(as: .noor, AccountRoutes.shortcuts(), [("shortcuts", "yes")]).status == 303
        )
        #expect(await world.visit(as: .noor, "/").sent.contains("data-keys"))
    }

    @Test("the list names only places that its reader has")
    func list() async throws {
        let world = try await PorticoWorld()
        let sam = await world.visit(as: .sam, "/search/keys")
        #expect(sam.scan.contains("Invoices g then i") && !sam.scan.contains("Projects g then p"))
        #expect(await world.visit(as: .ada, "/search/keys").scan.contains("Clients g then c"))
    }
}
