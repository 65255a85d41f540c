import Basics
import Foundation
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("A typeface of the agency’s own")
struct OwnTypefaceTests {
    private static let brand = "/team/settings/brand"

    private func send(_ form: TypefaceForm, _ world: PorticoWorld) async throws -> Response {
        let ada = try await world.ada()
        let desk = FontSamples.desk(world.folder + "/brand")
        return try await TypefaceTeamRoutes(store: world.app.parts.store, desk: desk).add(form, ada)
    }

    private func styles(_ response: Response) -> String? {
        let page = response.sent
        guard let start = page.firstRange(of: "/brand/2-") else { return nil }
        return String(page[start.lowerBound...].prefix { $0 != "\"" })
    }

    private func save(_ typeface: String, _ world: PorticoWorld) async throws -> Response {
        try await world.post(
            as: .ada,
            Self.brand,
            [
                ("name", "Studio Lumen"), ("accent", "#17505c"), ("dark", ""), ("paper", "warm"),
                ("corners", "soft"), ("density", "calm"), ("typeface", typeface),
                ("character", "instrument"), ("welcome", ""),
            ]
        )
    }

    /// The value of the radio that stands for it.
    private func choice(_ world: PorticoWorld) async throws -> String {
        let page = await world.visit(as: .ada, Self.brand).sent
        let start = try #require(page.firstRange(of: "value=\"inter."))
        return String(page[start.lowerBound...].dropFirst(7).prefix { $0 != "\"" })
    }

    @Test("is tried out by whoever brought it, then everyone’s; taken away, what was there before is back")
    func wholeWay() async throws {
        let world = try await PorticoWorld()
        let sent = try await send(try FontSamples.form(regular: FontSamples.variable()), world)
        #expect(sent.status == 303)
        let scene = await world.visit(as: .ada, Self.brand + "/preview/home")
        let look = try #require(styles(scene))
        #expect(look.contains("-inter."))
        #expect(styles(await world.visit(as: .noor, "/"))?.contains("-inter.") == false)

        let value = try await choice(world)
        #expect(try await save(value, world).status == 303)
        let home = await world.visit(as: .noor, "/")
        #expect(styles(home)?.contains("-\(value)-") == true)
        let fonts = home.sent.split(separator: "href=\"/brand/fonts/").dropFirst().map {
            "/brand/fonts/" + $0.prefix { $0 != "\"" }
        }
        #expect(fonts.count == 2)
        let sheet = await world.visit(as: .nobody, look)
        #expect(sheet.status == 200 && !sheet.isPrivate)
        for font in fonts {
            #expect(sheet.sent.contains(font))
            let answer = await world.visit(as: .nobody, font)
            #expect(answer.status == 200 && !answer.isPrivate)
            guard case .bytes(let bytes, let type) = answer.body else { throw AccessRefusal.notFound }
            #expect(type == "font/woff2" && bytes.starts(with: "wOF2".utf8))
            // Every page of theirs needs it: it is cut to what their language needs.
            #expect(bytes.count < 60 << 10)
        }
        #expect(await world.visit(as: .ada, Self.brand).scan.contains("Remove this typeface"))

        #expect(try await world.post(as: .ada, Self.brand + "/typeface/remove").status == 303)
        #expect(try await save("inter", world).status == 303)
        #expect(styles(await world.visit(as: .noor, "/")) == "/brand/\(LookAddress(.standard).text)")
        #expect(await world.visit(as: .nobody, String(fonts[0])).status == 404)
    }

    @Test("regular and bold come as two files, and are one typeface under one address")
    func twoFiles() async throws {
        let world = try await PorticoWorld()
        let form = try FontSamples.form(
            regular: FontSamples.packed("lato-regular.woff2"),
            bold: FontSamples.packed("lato-bold.woff2")
        )
        #expect(try await send(form, world).status == 303)
        let value = try await choice(world)
        #expect(value.hasSuffix("2"))
        let again = try FontSamples.form(
            regular: FontSamples.packed("lato-regular.woff2"),
            bold: FontSamples.packed("lato-bold.woff2")
        )
        _ = try await send(again, world)
        #expect(try await choice(world) == value)
    }

    @Test("one that nobody has is refused at its field, and changes nothing")
    func gone() async throws {
        let world = try await PorticoWorld()
        let answer = try await save("inter." + String(repeating: "a", count: 32) + "1", world)
        #expect(answer.status == 422)
        #expect(answer.scan.contains("That typeface isn’t here any more."))
        for nonsense in ["inter.", "inter.x", "inter.\(String(repeating: "a", count: 32))3", "none.1"] {
            #expect(try await save(nonsense, world).status == 400)
        }
    }

    @Test(
        "what is no font for a portal is refused in words, at its field, and nothing is kept",
        arguments: [
            ("text", "That isn’t a font we can read."), ("broken", "That font is damaged"),
            ("cut", "That font is damaged"), ("bomb", "That font is too large"),
            ("large", "That font is too large"), ("arabic", "This font lacks some of the letters"),
            ("restricted", "Its makers don’t allow this font to be embedded."),
            ("whole-only", "Its makers don’t allow a part of this font"), ("woff", "That’s the older WOFF format."),
            ("collection", "That file holds several fonts."), ("none", "Please choose the regular font first."),
        ]
    )
    func refused(kind: String, words: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await send(try FontSamples.form(regular: try await Self.bad(kind)), world)
        #expect([422, 413].contains(answer.status))
        #expect(answer.scan.contains(words), "\(kind)")
        #expect(answer.scan.contains("Regular font file"))
        #expect(!(await world.visit(as: .ada, Self.brand).scan.contains("You’re trying this out.")))
        #expect(!FileManager.default.fileExists(atPath: world.folder + "/brand"))
    }

    private static func bad(_ kind: String) async throws -> [UInt8]? {
        switch kind {
        case "text": return Array("Dear reader, this is a letter and no font.".utf8)
        case "broken":
            var font = FontSamples.packed()
            for place in stride(from: 200, to: font.count, by: 7) { font[place] ^= 0x55 }
            return font
        case "cut": return Array(FontSamples.packed().dropLast(4000))
        case "bomb": return FontSamples.bomb()
        case "large": return FontSamples.packed() + [UInt8](repeating: 0, count: 30_000_000)
        case "arabic": return try FontSamples.installed("noto/NotoSansArabic-Regular.ttf")
        case "restricted": return try await FontSamples.unpacked(allowing: 0x0002)
        case "whole-only": return try await FontSamples.unpacked(allowing: 0x0100)
        case "woff": return Array("wOFF".utf8) + [UInt8](repeating: 0, count: 100)
        case "collection": return Array("ttcf".utf8) + [UInt8](repeating: 0, count: 100)
        default: return nil
        }
    }

    @Test("a bold of another family, and one that is not whole, are refused at the bold’s field")
    func wrongBold() async throws {
        let world = try await PorticoWorld()
        let lato = FontSamples.packed("lato-regular.woff2")
        for (bold, words) in [
            (FontSamples.packed("vollkorn-bold.woff2"), "That isn’t the bold of the same family."),
            (Array(lato.dropLast(4000)), "That font is damaged"),
        ] {
            let answer = try await send(try FontSamples.form(regular: lato, bold: bold), world)
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
        }
    }

    @Test("a machine that confines nothing takes no fonts, and says so")
    func unavailable() async throws {
        let desk = TypefaceDesk(confinement: .refusing, files: .local("/nowhere"), log: .silent)
        await #expect(throws: TypefaceRefusal.cannotCheck) { try await desk.made(FontSamples.packed()) }
    }

    @Test("what editing and preview licences allow is taken")
    func allowed() async throws {
        for type in [UInt16(0x0000), 0x0004, 0x0008] {
            let font = try await FontSamples.unpacked(allowing: type)
            #expect(try await FontSamples.desk().made(font).family == "Portico own")
        }
    }

    @Test("the answer of a confined process that was taken over is not believed")
    func lies() {
        func answer(_ head: String, _ files: [UInt8] = Array("wOF2".utf8)) -> MadeFont? {
            MadeFont(Array((head + "\n\n").utf8) + files)
        }
        let fair = """
            family Lato
            weight 400
            serif 0
            variable 0
            small 506
            capital 717
            width 150000
            web 100
            print 100
            """
        let web = Array("wOF2".utf8) + [UInt8](repeating: 0, count: 96)
        let print = [0, 1, 0, 0] + [UInt8](repeating: 0, count: 96)
        #expect(answer(fair, web + print)?.family == "Lato")
        #expect(answer(fair, web) == nil)
        #expect(answer(fair, print + web) == nil)
        #expect(answer(fair, web + print + [0]) == nil)
        #expect(answer("", web + print) == nil)
        for (said, lie) in [
            ("small 506", "small 9000"), ("weight 400", "weight x"), ("web 100", "web -100"),
            ("serif 0", "serif 0\nserif 0"), ("print 100", "print 9223372036854775807"),
        ] {
            #expect(answer(fair.replacing(said, with: lie), web + print) == nil, "\(lie)")
        }
        let name = answer(fair.replacing("Lato", with: "L'a</style>to;}"), web + print)?.family
        #expect(name == "Lastyleto")
    }
}
