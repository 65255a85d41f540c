import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Setting a new portal up")
struct SetUpTests {
    private func address(_ world: PorticoWorld) async throws -> String {
        let address = try #require(try await world.app.setUpAddress())
        return String(address.dropFirst("http://localhost:8080".count))
    }

    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        let right = [
            ("agency", "Studio Lumen"), ("currency", "EUR"), ("name", "Ada Okafor"),
            ("email", "ada@studiolumen.example"), ("password", "quiet-lantern-ada"),
        ]
        return right.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    /// With the code, as a field of the form.
    private func coded(_ world: PorticoWorld, _ changes: [String: String] = [:]) -> [(String, String)] {
        fields(changes) + [("code", changes["code"] ?? world.app.parts.setUp.code)]
    }

    @Test("the page exists until there is an owner, who then signs in; then it is gone")
    func once() async throws {
        let world = try await PorticoWorld.empty()
        let page = try await address(world)
        let browser = Browser(world)
        #expect(await browser.get(page).scan.value("code") == world.app.parts.setUp.code)
        #expect(await browser.submit(page, coded(world)).status == 303)
        #expect(await browser.signIn(.ada).status == 303)
        #expect(await browser.get("/").scan.contains("Studio Lumen"))
        #expect(await Browser(world).get(page).status == 404)
        #expect(try await world.post(as: .nobody, "/set-up", coded(world)).status == 404)
        #expect(try await world.app.setUpAddress() == nil)
        #expect(try await world.count("SELECT count(*) FROM person") == 1)
    }

    @Test("without the code that the server printed nobody sets it up")
    func needsCode() async throws {
        let world = try await PorticoWorld.empty()
        #expect(await Browser(world).get("/set-up").scan.value("code") == "")
        let answer = try await world.post(as: .nobody, "/set-up", coded(world, ["code": "guessed"]))
        #expect(answer.status == 422)
        #expect(answer.scan.contains("That isn’t the set-up code."))
        #expect(try await world.count("SELECT count(*) FROM person") == 0)
    }

    @Test("of two at the same moment one becomes the owner")
    func race() async throws {
        let world = try await PorticoWorld.empty()
        async let one = world.post(as: .nobody, "/set-up", coded(world))
        async let other = world.post(
            as: .nobody,
            "/set-up",
            coded(world, ["email": "grace@studiolumen.example"])
        )
        let statuses = try await [one.status, other.status].sorted()
        #expect(statuses == [303, 404])
        #expect(try await world.count("SELECT count(*) FROM person") == 1)
    }

    @Test(
        "what cannot be is said, and the rest stays as typed",
        arguments: [
            ("agency", " ", "Please type your agency’s name."),
            ("agency", String(repeating: "L", count: 121), "too long for our pages"),
            ("currency", "Euro", "That isn’t a currency we know."),
            ("name", "", "Please type a name."),
            ("email", "ada", "doesn’t look like an email address"),
            ("password", "short", "at least 12 characters"),
            ("password", "Studio Lumen", "close to your name"),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld.empty()
        let answer = try await world.post(as: .nobody, "/set-up", coded(world, [field: value]))
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        let kept = fields([field: value]).filter { $0.0 != "password" }
        for (name, typed) in kept { #expect(answer.scan.value(name) == typed) }
        #expect(!answer.sent.contains("quiet-lantern-ada"))
        #expect(try await world.count("SELECT count(*) FROM person") == 0)
    }
}
