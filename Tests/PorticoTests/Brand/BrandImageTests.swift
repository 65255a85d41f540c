import Basics
import Database
import Foundation
import HTML
import Secrets
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

extension PorticoWorld {
    /// The agency as everyone sees it.
    func brand() async throws -> Workspace {
        try await app.database.read(as: .system) { tx in try tx.workspace() }
    }

    /// Sends an image to a slot of the brand, the way its form does.
    func upload(
        _ bytes: [UInt8],
        to slot: BrandSlot,
        as person: Visiting = .ada,
        named name: String = "mark.png"
    )
        async throws -> Response
    {
        let path = folder + "/arriving-\(UUID())"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let file = UploadedFile(
            field: slot.rawValue,
            sentName: name,
            type: "image/png",
            size: Int64(bytes.count),
            hash: SHA256.digest(of: bytes),
            path: path
        )
        let target = BrandImageTeamRoutes.image(slot).text
        var request = request(.post, target, as: person)
        var body = MultipartBody()
        body.fields = [(name: "_token", value: try await token(of: person))]
        body.files = [file]
        request.body = .parts(body)
        return await app.site.respond(to: request)
    }

    func saveBrand(_ changes: [String: String] = [:]) async throws -> Response {
        let fields = [
            ("name", "Studio Lumen"), ("accent", "#17505c"), ("dark", ""), ("paper", "warm"),
            ("corners", "soft"),
            ("density", "calm"), ("typeface", "inter"), ("character", "instrument"), ("welcome", ""),
        ]
        return try await post(as: .ada, BrandTeamRoutes.brand(), fields.map { ($0.0, changes[$0.0] ?? $0.1) })
    }
}

@Suite("The agency’s images") struct BrandImageTests {
    private static let wide = SampleImages.png(width: 400, height: 60, [176, 38, 30, 255])

    @Test("a logo is tried out by its maker alone, and is everyone’s once it is saved")
    func logo() async throws {
        let world = try await PorticoWorld()
        let before = try #require(try await world.brand().images.logo)
        #expect(try await world.upload(Self.wide, to: .logo).status == 303)
        let scene = await world.visit(as: .ada, "/team/settings/brand/preview/home").sent
        let image = try #require(Self.image(in: scene, "alt=\"Studio Lumen\""))
        #expect(scene.contains("width=\"200\" height=\"30\""))
        #expect(await world.visit(as: .noor, "/").sent.contains(before.one.path.text))
        #expect(await world.visit(as: .ada, image).status == 200)
        for other in [Visiting.grace, .noor, .guest, .nobody] {
            #expect(await world.visit(as: other, image).status == 404, "\(other)")
        }
        #expect(try await world.saveBrand().status == 303)
        #expect(await world.visit(as: .noor, "/").sent.contains(image))
        #expect(await world.visit(as: .nobody, "/sign-in").sent.contains(image))
        let kept = await world.visit(as: .nobody, image)
        #expect(kept.status == 200 && !kept.isPrivate && kept.policy == .sandbox)
        #expect(await world.visit(as: .nobody, before.one.path).status == 404)
    }

    /// The address of the picture with these words.
    private static func image(in page: String, _ words: String) -> String? {
        for part in page.components(separatedBy: "<img").dropFirst() {
            let tag = part.prefix { $0 != ">" }
            guard tag.contains(words), let start = tag.firstRange(of: "src=\"") else { continue }
            return String(tag[start.upperBound...].prefix { $0 != "\"" })
        }
        return nil
    }

    @Test(
        "pictures of the brand are anyone’s to see; the pixels of the printed logo, and other names, are nobody’s"
    )
    func onlyPictures() async throws {
        let world = try await PorticoWorld()
        let images = try await world.brand().images
        let printed = try #require(images.printed)
        #expect(await world.visit(as: .ada, "/brand/images/\(printed.name).png").status == 404)
        let logo = try #require(images.logo)
        #expect(await world.visit(as: .nobody, logo.one.path).status == 200)
        #expect(await world.visit(as: .nobody, "/brand/images/\(logo.one.name).jpg").status == 404)
        #expect(await world.visit(as: .nobody, "/brand/images/..%2F..%2Fkeys.png").status == 404)
    }

    @Test(
        "what cannot be used is said beside its field, and changes nothing",
        arguments: [
            "too many pixels", "isn’t an image", "is empty", "is damaged", "moves", "into outlines",
            "viewBox",
        ]
    )
    func refusals(words: String) async throws {
        let inputs: [String: [UInt8]] = [
            "too many pixels": SampleImages.pngHead(width: 60_000, height: 60_000),
            "isn’t an image": Array("A letter.".utf8), "is empty": [],
            "is damaged": Array(SampleImages.jpeg.prefix(300)), "moves": SampleImages.movingWebP,
            "into outlines": SampleImages.svg("<text>Lumen</text>"), "viewBox": SampleImages.svg(size: ""),
        ]
        let world = try await PorticoWorld()
        let answer = try await world.upload(try #require(inputs[words]), to: .icon)
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(try await world.count("SELECT count(*) FROM brand_draft") == 0)
    }

    @Test("no file, and one of more than 10 MB, are refused in words")
    func sizes() async throws {
        let world = try await PorticoWorld()
        let none = try await world.post(as: .ada, BrandImageTeamRoutes.image(.logo))
        #expect(none.status == 422 && none.scan.contains("choose an image"))
        let large = try await world.upload([UInt8](repeating: 0, count: (10 << 20) + 1), to: .logo)
        #expect(large.status == 422 && large.scan.contains("larger than 10 MB"))
    }

    @Test("an image is taken away for everyone by saving, and its bytes go a day later; others stay")
    func removal() async throws {
        let world = try await PorticoWorld()
        let files = { try Self.kept(in: world.folder) }
        #expect(try await world.upload(SampleImages.svg(), to: .picture).status == 303)
        _ = try await world.saveBrand()
        let with = try files().count
        #expect(await world.visit(as: .nobody, "/sign-in").sent.contains("door-picture"))
        _ = try await world.post(as: .ada, BrandImageTeamRoutes.removal(.picture))
        #expect(await world.visit(as: .nobody, "/sign-in").sent.contains("door-picture"))
        _ = try await world.saveBrand()
        #expect(!(await world.visit(as: .nobody, "/sign-in").sent.contains("door-picture")))
        try await world.workOff()
        #expect(try files().count == with)
        world.clock.pass(days: 2)
        try await world.workOff()
        #expect(try files().count == with - 2)
        let logo = try #require(try await world.brand().images.logo)
        #expect(await world.visit(as: .nobody, logo.one.path).status == 200)
    }

    private static func kept(in folder: String) throws -> [String] {
        let all =
            FileManager.default.enumerator(atPath: folder + "/brand")?.compactMap { $0 as? String } ?? []
        return all.filter { $0.split(separator: "/").last?.count == 64 }
    }

    @Test("without a machine that confines, an upload is refused and nothing is opened")
    func unconfined() async throws {
        let world = try await PorticoWorld()
        let desk = BrandImageDesk(
            reader: ImageReader(.refusing),
            files: .local(world.folder + "/x"),
            log: .silent
        )
        await #expect(throws: BrandImageRefusal.unavailable) {
            _ = try await desk.make(.logo, of: .bytes(Self.wide))
        }
    }

    @Test("of a square logo icons are made; beside a wide one, and without any, the letter is the icon")
    func icons() async throws {
        let world = try await PorticoWorld()
        #expect(try await world.brand().images.icons?.count == 5)
        _ = try await world.upload(Self.wide, to: .logo)
        _ = try await world.saveBrand()
        let icons = try await world.brand().icons
        #expect(icons.images == nil)
        let letter = await world.visit(as: .nobody, icons.path(.large))
        #expect(icons.path(.large).text == "/brand/letters/1-17505c-53-large.png")
        #expect(letter.status == 200 && !letter.isPrivate)
        #expect(Self.side(of: letter) == 512)
        for other in ["1-17505c-54-large", "1-ff0000-53-large", "1-17505C-53-large", "2-17505c-53-large"] {
            #expect(await world.visit(as: .nobody, "/brand/letters/\(other).png").status == 404, "\(other)")
        }
        _ = try await world.upload(SampleImages.svg(size: "viewBox=\"0 0 16 16\""), to: .icon)
        _ = try await world.saveBrand()
        let own = try await world.brand().icons
        for use in IconUse.allCases {
            #expect(Self.side(of: await world.visit(as: .nobody, own.path(use))) == use.side, "\(use)")
        }
        for (name, side) in [("favicon.ico", 64), ("apple-touch-icon.png", 180)] {
            #expect(Self.side(of: await world.visit(as: .nobody, "/" + name)) == side)
        }
    }

    /// Of a square PNG.
    private static func side(of response: Response) -> Int? {
        guard case .bytes(let bytes, "image/png") = response.body, bytes.count > 24 else { return nil }
        let numbers = [16, 20].map { at in bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        return numbers[0] == numbers[1] ? numbers[0] : nil
    }

    @Test("the manifest has the agency’s name and icons, and no word of ours")
    func manifest() async throws {
        let world = try await PorticoWorld()
        let answer = await world.visit(as: .nobody, "/manifest.webmanifest")
        guard case .bytes(let bytes, let type) = answer.body else {
            Issue.record("no bytes")
            return
        }
        #expect(type == "application/manifest+json")
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
        #expect(manifest.name == "Studio Lumen" && manifest.short_name == "Studio Lumen")
        #expect(
            (manifest.id, manifest.start_url, manifest.scope, manifest.display) == (
                "/", "/", "/", "standalone"
            )
        )
        #expect(manifest.icons.map(\.sizes) == ["192x192", "512x512", "512x512"])
        #expect(manifest.icons.map(\.purpose) == ["any", "any", "maskable"])
        for icon in manifest.icons { #expect(await world.visit(as: .nobody, icon.src).status == 200) }
        #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("portico"))
        #expect(BrandManifest(Workspace(named: "The Very Long Name Company")).json.contains("\"The Very\""))
    }

    private struct Manifest: Decodable {
        struct Icon: Decodable { let src, sizes, purpose: String }
        let id, name, short_name, start_url, scope, display, theme_color: String
        let icons: [Icon]
    }
}

extension Workspace {
    fileprivate init(named name: String) {
        self.init(name: name, zone: "UTC", currency: .eur, address: "", taxNumber: "")
    }
}
