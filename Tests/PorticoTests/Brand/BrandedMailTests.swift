import Basics
import HTML
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("The brand in mails and invoices") struct BrandedMailTests {
    private func mail(_ world: PorticoWorld) async throws -> OutgoingMail {
        let path = ProjectTeamRoutes.updates(Scene.rebrand)
        _ = try await world.post(as: .grace, path, [("health", "on_track"), ("body", "All is well.")])
        try await world.workOff()
        return try #require(world.mails.last)
    }

    @Test("a logo that a dark screen would swallow keeps a light ground there")
    func plate() async throws {
        let world = try await PorticoWorld()
        _ = try await world.upload(SampleImages.png(width: 90, height: 30, [20, 16, 12, 255]), to: .logo)
        _ = try await world.saveBrand()
        #expect(try await mail(world).html.contains("<td class=\"plate\">"))
        #expect(await world.visit(as: .noor, "/").sent.contains("<img class=\"on-light\""))
    }

    @Test("the logo travels with a mail, under the agency’s name")
    func logo() async throws {
        let world = try await PorticoWorld()
        let mail = try await mail(world)
        #expect(
            mail.html.contains("<img src=\"cid:logo@portal\" width=\"36\" height=\"36\" alt=\"Studio Lumen\"")
        )
        #expect(!mail.html.contains("<td class=\"plate\">"))
        #expect(mail.inlines.map(\.id) == ["logo@portal"])
        #expect(try #require(mail.inlines.first).bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(!mail.html.contains("http-equiv") && !mail.html.contains("src=\"http"))
    }

    @Test("a logo for dark screens is shown there instead")
    func dark() async throws {
        let world = try await PorticoWorld()
        _ = try await world.upload(SampleImages.svg(), to: .darkLogo)
        _ = try await world.saveBrand()
        let mail = try await mail(world)
        #expect(mail.inlines.map(\.id) == ["logo@portal", "logo-dark@portal"])
        #expect(mail.html.contains("class=\"on-dark\"") && !mail.html.contains("<td class=\"plate\""))
    }

    @Test("without a logo the agency’s name stands there, and nothing is attached")
    func none() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .ada, BrandImageTeamRoutes.removal(.logo))
        _ = try await world.saveBrand()
        let mail = try await mail(world)
        #expect(mail.inlines.isEmpty && !mail.html.contains("cid:"))
    }

    @Test("a group of clients under another name has its letter: the agency’s logo says the agency’s name")
    func group() async throws {
        let world = try await PorticoWorld()
        try await world.put(Scene.borealis, in: try await world.makeGroup())
        let page = await world.visit(as: .mei, "/").sent
        #expect(page.contains("class=\"brand-letter\"") && !page.contains("/brand/images/"))
        #expect(page.contains("/brand/letters/"))
        #expect(await world.visit(as: .noor, "/").sent.contains("/brand/images/"))
        let manifest = await world.visit(as: .mei, "/manifest.webmanifest").sent
        #expect(manifest.contains("\"name\":\"Lumen Health\"") && !manifest.contains("Studio Lumen"))
    }

    @Test("keys and links have the agency’s colour, readable in light and dark")
    func colors() async throws {
        let world = try await PorticoWorld()
        _ = try await world.saveBrand(["accent": "#ffe600"])
        let html = try await mail(world).html
        let colors = try await world.brand().look.colors
        #expect(html.contains("bgcolor=\"\(colors.light.accent.hex)\""))
        #expect(html.contains(".key{background:\(colors.dark.accent.hex)!important}"))
        for roles in [colors.light, colors.dark] {
            #expect(roles.accent.contrast(with: roles.onAccent) >= 4.5)
            #expect(roles.accentInk.contrast(with: roles.canvas) >= 4.5)
            #expect(html.contains(roles.accentInk.hex) && html.contains(roles.onAccent.hex))
        }
    }

    @Test("an invoice has the logo at its head, and the same bytes each time")
    func invoice() async throws {
        let world = try await PorticoWorld()
        let path = InvoiceRoutes.pdf(Scene.stage)
        let with = await world.visit(as: .noor, path).sentBytes
        #expect(await world.visit(as: .noor, path).sentBytes == with)
        #expect(with.text.contains("/Subtype /Image"))
        _ = try await world.post(as: .ada, BrandImageTeamRoutes.removal(.logo))
        _ = try await world.saveBrand()
        #expect(!(await world.visit(as: .noor, path).sentBytes.text.contains("/Subtype /Image")))
    }
}

extension Response {
    fileprivate var sentBytes: [UInt8] {
        guard case .bytes(let bytes, _) = body else { return [] }
        return bytes
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
