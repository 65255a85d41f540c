import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Typefaces that travel inside the program")
struct FaceTests {
    private static let curated = Look.Typeface.allCases.filter { $0 != .device }

    @Test("each is in the binary, in its own name, and is served to be kept for ever", arguments: curated)
    func served(typeface: Look.Typeface) async throws {
        let face = Face(typeface)
        #expect(face.name == typeface.properName)
        #expect(!face.preloads.isEmpty)
        for file in face.files {
            let asset = try #require(Assets.all.first { file.path.text == "/assets/\($0.fileName)" })
            #expect(asset.contentType == "font/woff2")
            #expect(asset.bytes.prefix(4).elementsEqual("wOF2".utf8))
            #expect(asset.bytes.count < 32 << 10)
        }
    }

    @Test("all of them together are less than a megabyte")
    func weight() {
        let fonts = Assets.all.filter { $0.contentType == "font/woff2" }
        #expect(fonts.reduce(0) { $0 + $1.bytes.count } < 1 << 20)
        #expect(fonts.count == Set(Self.curated.flatMap { Face($0).files.map(\.path) }).count)
    }

    @Test("a page fetches one brand’s fonts and no other’s, and only what it needs before it is seen")
    func alone() {
        for typeface in Look.Typeface.allCases {
            var look = Look.standard
            look.typeface = typeface
            let text = LookStyles(look: look).text
            let own = Set(Face(typeface).files.map(\.path.text))
            let named = text.split(separator: "url(\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            #expect(Set(named) == own)
            #expect(Face(typeface).preloads.count <= 2)
        }
    }

    @Test("what stands in for a face until it is there makes the same lines as it does")
    func standIns() throws {
        let shape = FaceShape(
            scale: 110,
            capital: 70,
            isSerif: false,
            common: .init(100, 100),
            roboto: .init(110, 110)
        )
        #expect(
            shape.overrides(at: 110)
                == "size-adjust:110%;ascent-override:94%;descent-override:24%;line-gap-override:0%;"
        )
        #expect(
            shape.overrides(at: 100) == "ascent-override:103.4%;descent-override:26.4%;line-gap-override:0%;"
        )
        let text = shape.standIns(named: "Karla")
        #expect(text.contains("font-family:\"Karla 1\";src:local(\"Arial\")"))
        #expect(text.contains("font-family:\"Karla 2\";src:local(\"Roboto\")"))
    }

    @Test("the sign-in page, Home and a refusal ask for the fonts of the look, beside its styles")
    func preloaded() async throws {
        let world = try await PorticoWorld()
        for (person, address) in [(Visiting.nobody, "/sign-in"), (.noor, "/"), (.nobody, "/nothing/here")] {
            let page = await world.visit(as: person, address).sent
            let fonts = page.split(separator: "rel=\"preload\" as=\"font\"").dropFirst()
            #expect(fonts.count == 1)
            #expect(fonts.allSatisfy { $0.contains("/assets/inter-regular.") })
        }
    }
}
