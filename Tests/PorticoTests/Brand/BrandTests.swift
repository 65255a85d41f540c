import Basics
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Settings, Brand")
struct BrandTests {
    private static let brand = "/team/settings/brand"

    private static func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("name", "Studio Lumen"), ("accent", "#ff6b55"), ("dark", ""), ("paper", "warm"),
            ("corners", "soft"),
            ("density", "calm"), ("typeface", "inter"), ("character", "instrument"), ("welcome", ""),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private func styles(_ response: Response) -> String? {
        let page = response.sent
        guard let start = page.firstRange(of: "/brand/2-") else { return nil }
        return String(page[start.lowerBound...].prefix { $0 != "\"" })
    }

    @Test(
        "what is saved is on every page at once: the team’s, the clients’, before signing in, and where nothing is"
    )
    func everywhere() async throws {
        let world = try await PorticoWorld()
        let saved = try await world.post(as: .ada, Self.brand, Self.fields())
        #expect(saved.status == 303)
        let wanted = "/brand/2-ff6b55-same-warm-soft-calm-inter-instrument.css"
        #expect(styles(await world.visit(as: .grace, "/")) == wanted)
        #expect(styles(await world.visit(as: .noor, "/")) == wanted)
        #expect(styles(await world.visit(as: .nobody, "/sign-in")) == wanted)
        #expect(styles(await world.visit(as: .nobody, "/nothing/here")) == wanted)
        let sheet = await world.visit(as: .nobody, wanted)
        #expect(sheet.status == 200)
        #expect(!sheet.isPrivate)
    }

    @Test("a preview is its maker’s alone until it is saved; going back forgets it")
    func preview() async throws {
        let world = try await PorticoWorld()
        let standard = "/brand/\(LookAddress(.standard).text)"
        _ = try await world.post(as: .ada, Self.brand + "/preview", Self.fields(["character": "editorial"]))
        let scene = await world.visit(as: .ada, Self.brand + "/preview/home")
        #expect(scene.status == 200)
        #expect(scene.policy == .framed)
        #expect(styles(scene) == "/brand/2-ff6b55-same-warm-soft-calm-inter-editorial.css")
        #expect(styles(await world.visit(as: .ada, "/")) == standard)
        #expect(styles(await world.visit(as: .noor, "/")) == standard)
        let page = await world.visit(as: .ada, Self.brand)
        #expect(page.scan.contains("You’re trying this out."))
        #expect(page.policy == .pageWithFrames)
        _ = try await world.post(as: .ada, Self.brand + "/discard", [])
        #expect(styles(await world.visit(as: .ada, Self.brand + "/preview/home")) == standard)
    }

    @Test("the page says what was done to a colour, beside the colour that was typed")
    func repaired() async throws {
        let world = try await PorticoWorld()
        _ = try await world.post(as: .ada, Self.brand + "/preview", Self.fields())
        let words = await world.visit(as: .ada, Self.brand).scan
        #expect(words.contains("#ff6b55. As you typed it."))
        #expect(words.contains("#ff6b55 became"))
        #expect(words.contains("We made it darker so that it can be read."))
    }

    @Test("dark ground equal to light words, and an accent equal to the paper, are shown and readable")
    func equal() async throws {
        let world = try await PorticoWorld()
        for color in ["#ffffff", "#000000", "#f5f2ed"] {
            let changes = ["accent": color, "dark": color]
            let answer = try await world.post(as: .ada, Self.brand, Self.fields(changes))
            #expect(answer.status == 303)
            #expect(await world.visit(as: .ada, "/").status == 200)
        }
    }

    @Test(
        "what is typed wrong is said at its field, with all that was typed, and changes nothing",
        arguments: [
            (["accent": "reddish"], "That isn’t a colour we can read."),
            (["accent": ""], "That isn’t a colour we can read."),
            (["dark": "#12"], "That isn’t a colour we can read."),
            (["name": " "], "Please type your agency’s name."),
            (["name": String(repeating: "L", count: 121)], "That name is too long for our pages."),
            (["welcome": String(repeating: "w", count: 301)], "That’s a long welcome."),
        ]
    )
    func refused(changes: [String: String], words: String) async throws {
        let world = try await PorticoWorld()
        for address in [Self.brand, Self.brand + "/preview"] {
            let answer = try await world.post(as: .ada, address, Self.fields(changes))
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
        }
        #expect(styles(await world.visit(as: .ada, "/")) == "/brand/\(LookAddress(.standard).text)")
        #expect(!(await world.visit(as: .ada, Self.brand).scan.contains("You’re trying this out.")))
    }

    @Test("a choice that is none is refused as no browser would send it")
    func choices() async throws {
        let world = try await PorticoWorld()
        for name in ["paper", "corners", "density", "typeface", "character"] {
            let answer = try await world.post(as: .ada, Self.brand, Self.fields([name: "x\"}body{"]))
            #expect(answer.status == 400)
        }
    }

    @Test("the agency’s own words welcome its clients, and its name stands on every page")
    func welcome() async throws {
        let world = try await PorticoWorld()
        let changes = ["welcome": "Good to see you <here>.", "name": "Lumen & Daughters"]
        _ = try await world.post(as: .ada, Self.brand, Self.fields(changes))
        let page = await world.visit(as: .nobody, "/sign-in").scan
        #expect(page.contains("Good to see you <here>."))
        #expect(page.contains("Lumen & Daughters"))
    }
}
