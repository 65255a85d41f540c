import Basics
import Database
import HTML
import PDF
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("What leaves the portal carries the brand of the client it is about")
struct GroupMailTests {
    private func said(_ text: String, in thread: ID<Portico.Thread>, _ world: PorticoWorld) async throws {
        let sent = try await world.post(as: .grace, "/team/messages/\(thread)", [("message", text)])
        #expect(sent.status == 303)
        try await world.workOff()
    }

    @Test(
        "a mail has the name and the colour of the brand its reader knows; the team’s has the agency’s",
        arguments: TestDatabases.kinds
    )
    func messages(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await world.put(Scene.borealis, in: try await world.makeGroup())
        try await said("About the guide", in: ID(Scene.guide), world)
        let mail = try #require(world.mails.last { $0.to.address.text == Cast.mei.email })
        #expect(mail.from.name == "Lumen Health")
        #expect(mail.text.contains("--\nLumen Health\n"))
        #expect(mail.html.contains("bgcolor=\"#7a2e5d\""))
        #expect(!mail.html.contains("Studio Lumen"))
        _ = try await world.post(
            as: .mei,
            "/messages/\(ID<Portico.Thread>(Scene.guide))",
            [("message", "Thanks")]
        )
        try await world.workOff()
        let team = try #require(world.mails.last { $0.to.address.text == Cast.grace.email })
        #expect(team.from.name == "Studio Lumen")
        #expect(!team.html.contains("7a2e5d"))
    }

    @Test("mails to someone of two companies carry the brand of the company each is about")
    func iris() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.borealis, in: try await world.makeGroup())
        try await said("To the clinic", in: ID(Scene.guide), world)
        try await said("To the bakery", in: ID(Scene.rebrand), world)
        let mails = world.mails.filter { $0.to.address.text == Cast.iris.email }
        #expect(mails.first { $0.text.contains("To the clinic") }?.from.name == "Lumen Health")
        #expect(mails.first { $0.text.contains("To the bakery") }?.from.name == "Studio Lumen")
    }

    @Test("invitations, codes and links for a new password carry the brand too")
    func account() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.acme, in: try await world.makeGroup("Bakers"))
        _ = try await world.invite("new@acmebakery.example")
        let invitation = try #require(world.mails.last)
        #expect(invitation.from.name == "Lumen Health")
        #expect(invitation.subject.contains("Lumen Health"))
        _ = try await world.post(as: .nobody, "/sign-in/code", [("email", Cast.noor.email)])
        _ = try await world.post(as: .nobody, "/forgot-password", [("email", Cast.noor.email)])
        _ = try await world.post(as: .nobody, "/forgot-password", [("email", Cast.ada.email)])
        try await world.workOff()
        let noor = world.mails.filter { $0.to.address.text == Cast.noor.email }.suffix(2)
        #expect(noor.map(\.from.name) == ["Lumen Health", "Lumen Health"])
        #expect(world.mails.last { $0.to.address.text == Cast.ada.email }?.from.name == "Studio Lumen")
    }

    @Test("an invoice is from the name its client knows and names the agency; its number stays in one series")
    func invoice() async throws {
        let world = try await PorticoWorld()
        let named = try await world.text(
            "SELECT number FROM invoice WHERE number IS NOT NULL ORDER BY number DESC"
        )
        try await world.change("UPDATE workspace SET address = 'Prinsengracht 210'")
        try await world.put(Scene.acme, in: try await world.makeGroup("Bakers"))
        let sent = try await world.post(as: .ada, "/team/invoices/\(Scene.deposit)/finalisation")
        #expect(sent.status == 303)
        let contact = try await world.contact(.noor)
        let view = try await world.app.parts.store.read(as: contact) { tx in
            try tx.view(of: Scene.deposit, for: contact)
        }
        let document = InvoicePrinter.document(view)
        #expect(document.senderName == "Lumen Health")
        #expect(document.senderLines.first == "Studio Lumen")
        #expect(document.number.prefix(8) == named?.prefix(8))
        let printer = InvoicePrinter(typefaces: world.app.parts.typefaces)
        let paper = PaperTypeface(curated: .inter, own: nil)
        #expect(try await printer.print(view, in: paper).starts(with: Array("%PDF-".utf8)))
        try await world.workOff()
        let mail = try #require(world.mails.last { $0.to.address.text == Cast.sam.email })
        #expect(mail.from.name == "Lumen Health")
    }

    @Test("a calendar has the name of the brand that all its reader’s companies share")
    func calendar() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.borealis, in: try await world.makeGroup())
        for (person, name) in [(Cast.mei, "Lumen Health"), (.iris, "Studio Lumen"), (.ada, "Studio Lumen")] {
            let page = try await world.post(as: .member(person), "/profile/calendar").sent
            let start = try #require(page.firstRange(of: "/calendar/"))
            let address = page[start.lowerBound...].prefix { $0 != "<" && $0 != "\"" }
            let feed = await world.visit(as: .nobody, String(address)).sent
            #expect(feed.contains("X-WR-CALNAME:\(name)"), "\(person)")
        }
    }
}
