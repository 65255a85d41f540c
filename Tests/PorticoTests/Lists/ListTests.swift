import Basics
import Database
import Foundation
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("The team’s lists")
struct ListTests {
    /// The Cast, with dates, health and money of their own.
    private func world(_ kind: Database.Kind) async throws -> PorticoWorld {
        let world = try await PorticoWorld(on: kind)
        try await world.change(
            """
            INSERT INTO project_update (id, project_id, client_id, health, body, author_id, posted_at)
            VALUES (
                'upd_00000000000000000000000001', \(Scene.shop), \(Scene.acme), 'off_track', 'Late.',
                \(Cast.grace.id), \(PorticoWorld.start.adding(days: 1))
            )
            """
        )
        try await world.change("UPDATE milestone SET due_on = '2026-11-20' WHERE id = \(Scene.packaging)")
        return world
    }

    private func titles(
        _ world: PorticoWorld,
        _ address: String,
        as person: Visiting = .ada
    ) async -> [String] {
        let html = await world.visit(as: person, address).sent
        return html.components(separatedBy: "class=\"row-title\">").dropFirst().compactMap { part in
            part.prefix { $0 != "<" }.isEmpty
                ? part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }.description : nil
        }
    }

    @Test(
        "clients come with health in words, balances a currency each, and who leads",
        arguments: TestDatabases.kinds
    )
    func clients(kind: Database.Kind) async throws {
        let world = try await world(kind)
        let page = await world.visit(as: .ada, "/team/clients").scan
        #expect(page.contains("Acme Bakery2 active projects, led by Grace Lindqvist"))
        #expect(page.contains("Off track"))
        #expect(await titles(world, "/team/clients?sort=health") == ["Acme Bakery", "Borealis Clinics"])
        #expect(await titles(world, "/team/clients?health=off_track") == ["Acme Bakery"])
        #expect(await titles(world, "/team/clients?q=clin") == ["Borealis Clinics"])
        #expect(await titles(world, "/team/clients?lead=\(Cast.grace.id)").count == 2)
        #expect(await titles(world, "/team/clients?lead=\(Cast.tomas.id)").isEmpty)
        let owed = try await world.app.database.read(as: Principal(Cast.ada.id)) { tx in
            try tx.balances(of: [Scene.acme])[Scene.acme] ?? []
        }
        #expect(!owed.isEmpty)
        for money in owed { #expect(page.contains(money.text)) }
    }

    @Test("projects are narrowed and ordered by what they show", arguments: TestDatabases.kinds)
    func projects(kind: Database.Kind) async throws {
        let world = try await world(kind)
        #expect(await titles(world, "/team/projects") == ["Bakery rebrand", "Online shop", "Patient guide"])
        #expect(await titles(world, "/team/projects?sort=health").first == "Online shop")
        #expect(await titles(world, "/team/projects?health=off_track") == ["Online shop"])
        #expect(await titles(world, "/team/projects?client=\(Scene.borealis)") == ["Patient guide"])
        #expect(await titles(world, "/team/projects?q=BOREALIS") == ["Patient guide"])
        #expect(await titles(world, "/team/projects?late=yes") == ["Bakery rebrand"])
        #expect(await titles(world, "/team/projects?tab=archived").isEmpty)
        #expect(await titles(world, "/team/projects", as: .tomas).contains("Online shop") == false)
        for order in ProjectAsk.Order.allCases {
            #expect(await titles(world, "/team/projects?sort=\(order.rawValue)").count == 3)
        }
    }

    @Test("invoices and conversations too", arguments: TestDatabases.kinds)
    func others(kind: Database.Kind) async throws {
        let world = try await world(kind)
        for tab in InvoiceTab.forTeam {
            for order in InvoiceAsk.Order.allCases {
                let address = "/team/invoices?tab=\(tab.rawValue)&sort=\(order.rawValue)"
                #expect(await world.visit(as: .ada, address).status == 200)
                #expect(await titles(world, address) == titles(world, address, as: .grace))
            }
        }
        #expect(await titles(world, "/team/invoices?tab=all&q=packaging").count == 1)
        #expect(await titles(world, "/team/invoices?tab=all&client=\(Scene.borealis)").count == 1)
        let all = await titles(world, "/team/messages")
        #expect(!all.isEmpty)
        #expect(await titles(world, "/team/messages?sort=oldest") == all.reversed())
        #expect(await titles(world, "/team/messages?q=zzz").isEmpty)
        #expect(await titles(world, "/team/messages?client=\(Scene.acme)").count < all.count)
        #expect(await titles(world, "/team/messages?unread=yes").count <= all.count)
    }

    @Test("an empty list says which filter to take away")
    func inTheWay() async throws {
        let world = try await world(.sqlite)
        let page = await world.visit(as: .ada, "/team/projects?q=rebrand&lead=\(Cast.tomas.id)")
        #expect(page.scan.contains("Take away “Lead: Tomás Rey”"))
        let both = await world.visit(as: .ada, "/team/projects?q=zzz&lead=\(Cast.tomas.id)")
        #expect(both.scan.contains("more than one of the filters"))
        let one = await world.visit(as: .ada, "/team/clients?q=zzz").scan
        #expect(one.contains("Take away “Name has “zzz””") && one.links.contains("/team/clients"))
    }

    @Test("a filter that names what can’t be seen says so", arguments: ["client", "lead"])
    func gone(name: String) async throws {
        let world = try await world(.sqlite)
        let id = name == "client" ? ID<Client>(high: 1, low: 1).text : ID<Person>(high: 1, low: 1).text
        let page = await world.visit(as: .ada, "/team/projects?\(name)=\(id)").scan
        #expect(
            page.contains(name == "client" ? "A client you can’t see any more" : "not in the team any more")
        )
    }

    @Test("what someone may not see changes nothing of their lists", arguments: [Visiting.tomas])
    func twoWorlds(person: Visiting) async throws {
        let (one, other) = (try await world(.sqlite), try await world(.sqlite))
        try await other.change("UPDATE project SET name = 'Other', updated_at = 1 WHERE id = \(Scene.shop)")
        try await other.change("UPDATE milestone SET due_on = '2020-01-01' WHERE project_id = \(Scene.shop)")
        try await other.change("UPDATE invoice SET title = 'Other' WHERE client_id = \(Scene.acme)")
        try await other.change("UPDATE client_balance SET owed = owed + 1")
        for address in [
            "/team/clients", "/team/clients?sort=health", "/team/projects", "/team/messages", "/",
        ] {
            let (here, there) = (await one.visit(as: person, address), await other.visit(as: person, address))
            let unlike = zip(here.sent.split(separator: ">"), there.sent.split(separator: ">"))
                .first { $0 != $1 }.map { "\($0) | \($1)" }
            #expect(here.status == 200 && here.sent == there.sent, "\(address): \(unlike ?? "")")
        }
        #expect(
            await one.visit(as: .ada, "/team/clients").sent != other.visit(as: .ada, "/team/clients").sent
        )
    }

    @Test("a client who is nobody’s of theirs is on none of a manager’s lists")
    func reach() async throws {
        let world = try await Crowd.world(clients: 40, projects: 60)
        let grace = try await world.staff(.grace)
        for sort in ["name", "health", "seen", "owed"] {
            var address = "/team/clients?sort=\(sort)"
            var seen: [String] = []
            while true {
                let page = await world.visit(as: .grace, address)
                seen += page.scan.links.filter { $0.hasPrefix("/team/clients/cli_") }
                let links = page.scan.links.filter { !$0.contains("chosen=") }
                guard let next = links.first(where: { $0.contains("after=") }) else { break }
                address = next
            }
            #expect(seen.count == 19 && Set(seen).count == 19, "\(sort)")
        }
        let theirs = try await world.app.database.read(as: grace.principal) { tx in
            try tx.rows("SELECT id FROM visible_client") { try $0.next(ID<Client>.self) }
        }
        #expect(theirs.count == 19)
    }
}
