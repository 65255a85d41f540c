import Basics
import Database
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("The first visit is never empty")
struct WelcomeTests {
    /// A client with nothing in it, and Mei as somebody there.
    private func newcomer(_ world: PorticoWorld, as role: ClientRole) async throws -> ID<Client> {
        let client = ID<Client>(high: 6, low: 1)
        try await world.change(
            """
            INSERT INTO client (id, name, address, tax_number, lead_id, created_at)
            VALUES (\(client), 'New Client', '', '', \(Cast.grace.id), 1)
            """
        )
        try await world.app.database.write(as: .system) { tx in
            try tx.openThread(about: client, at: client, in: nil, .general, subject: "New Client")
            try tx.run(
                "UPDATE membership SET client_id = \(client), role = \(role) WHERE person_id = \(Cast.mei.id)"
            )
            try tx.run("UPDATE session SET client_id = \(client) WHERE person_id = \(Cast.mei.id)")
        }
        return client
    }

    @Test(
        "a newcomer is welcomed in the agency’s words, by people, with what will happen",
        arguments: TestDatabases.kinds
    )
    func welcomes(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let client = try await newcomer(world, as: .approver)
        let page = await world.visit(as: .mei, "/").scan
        #expect(page.contains("Welcome to Studio Lumen") && page.contains("Say yes, or what to change"))
        #expect(page.contains("Grace Lindqvist Project manager") && page.contains("Nothing waits on you"))
        try await world.change("UPDATE workspace SET welcome = 'Bread first. Then the rest.'")
        #expect(await world.visit(as: .mei, "/").scan.contains("Bread first. Then the rest."))
        // Read once, and for this company alone.
        #expect(try await world.post(as: .mei, "/welcome").target == "/")
        #expect(try await world.post(as: .mei, "/welcome").status == 303)
        #expect(await world.visit(as: .mei, "/").scan.contains("Welcome to") == false)
        #expect(try await world.text("SELECT place FROM welcome_read") == client.text)
    }

    @Test("it goes by itself once there is something to do")
    func goes() async throws {
        let world = try await PorticoWorld()
        let client = try await newcomer(world, as: .owner)
        #expect(await world.visit(as: .mei, "/").scan.contains("Welcome to Studio Lumen"))
        try await world.change("UPDATE project SET client_id = \(client) WHERE id = \(Scene.guide)")
        #expect(await world.visit(as: .mei, "/").scan.contains("Welcome to") == false)
    }

    @Test("whoever only pays is told about paying; someone with old invoices is no newcomer")
    func billing() async throws {
        let world = try await PorticoWorld()
        let client = try await newcomer(world, as: .billing)
        #expect(await world.visit(as: .mei, "/").scan.contains("Keep the receipts"))
        try await world.change("UPDATE invoice SET client_id = \(client) WHERE id = \(Scene.discovery)")
        #expect(await world.visit(as: .mei, "/").scan.contains("Welcome to") == false)
        // Noor has work: she sees none of it.
        #expect(await world.visit(as: .noor, "/").scan.contains("Welcome to") == false)
    }

    @Test("a new installation shows its steps, done ones told by what is there, until they are hidden")
    func firstSteps() async throws {
        let world = try await PorticoWorld.empty()
        let browser = Browser(world)
        let set = [
            ("agency", "Studio Lumen"), ("currency", "EUR"), ("name", "Ada Okafor"),
            ("email", Cast.ada.email),
            ("password", Cast.ada.password), ("code", world.app.parts.setUp.code),
        ]
        #expect(await browser.submit("/set-up?code=x", set).status == 303)
        #expect(await browser.signIn(.ada).status == 303)
        let first = await browser.get("/").scan
        #expect(first.contains("First steps 1 of 6") && first.contains("Set up your first client"))
        #expect(first.links.contains("/team/settings/brand") && first.links.contains("/team/clients/new"))
        #expect(first.contains("Connect StripeDone") && first.contains("PORTICO_MAIL"))
        let client = await browser.submit(
            "/team/clients/new",
            to: "/team/clients",
            [
                ("name", "Acme Bakery"), ("address", ""), ("tax", ""),
            ]
        )
        let made = try #require(client.target)
        let second = await browser.get("/").scan
        #expect(second.contains("First steps 2 of 6"))
        #expect(
            second.links.contains("\(made)/projects/new") && second.links.contains("\(made)/invitations/new")
        )
        #expect(await browser.submit("/", to: "/welcome", []).status == 303)
        #expect(await browser.get("/").scan.contains("First steps") == false)
    }

    @Test("before an invitation goes, the page says what its reader would find")
    func foresight() async throws {
        let world = try await PorticoWorld()
        let client = try await newcomer(world, as: .owner)
        let page = "/team/clients/\(client)/invitations/new"
        #expect(
            await world.visit(as: .ada, page).scan.contains("There is nothing for New Client to see yet.")
        )
        try await world.change("UPDATE invoice SET client_id = \(client) WHERE id = \(Scene.discovery)")
        #expect(await world.visit(as: .ada, page).scan.contains("only someone who pays would find something"))
        try await world.change("UPDATE project SET client_id = \(client) WHERE id = \(Scene.guide)")
        #expect(await world.visit(as: .ada, page).scan.contains("A first visit to an empty portal") == false)
        try await world.change("UPDATE invoice SET client_id = \(Scene.acme) WHERE id = \(Scene.discovery)")
        #expect(await world.visit(as: .ada, page).scan.contains("There is no invoice for New Client yet."))
    }
}
