import Basics
import Testing

@testable import Portico
@testable import Web

@Suite("A form is taken only as we wrote it, from whom we gave it")
struct FormGuardTests {
    private let right = [("email", Cast.noor.email), ("password", Cast.noor.password)]

    private func status(_ fields: [(String, String)]) async throws -> Int {
        let world = try await PorticoWorld()
        let token = try await world.token(of: .nobody)
        let fields = fields.map { ($0.0, $0.1 == "TOKEN" ? token : $0.1) }
        return await world.app.site.respond(to: world.request(.post, "/sign-in", as: .nobody, fields)).status
    }

    @Test("with its token it is taken")
    func taken() async throws {
        #expect(try await status(right + [("_token", "TOKEN")]) == 303)
    }

    @Test("without its token it is refused")
    func tokenless() async throws {
        #expect(try await status(right) == 400)
    }

    @Test(
        "with another token it is refused, however alike",
        arguments: ["", "x", String(repeating: "0", count: 64)]
    )
    func wrongToken(token: String) async throws {
        #expect(try await status(right + [("_token", token)]) == 403)
    }

    @Test("with somebody else’s token it is refused, and nothing is written")
    func borrowedToken() async throws {
        let world = try await PorticoWorld()
        let token = try await world.token(of: .sam)
        let fields = [("_token", token), ("name", "Noor H.")]
        let answer = await world.app.site.respond(
            to: world.request(.post, "/profile/name", as: .noor, fields)
        )
        #expect(answer.status == 403)
        #expect(await world.visit(as: .noor, "/profile").scan.value("name") == "Noor Haddad")
    }

    @Test("a field nobody knows is refused")
    func unknown() async throws {
        #expect(try await status(right + [("_token", "TOKEN"), ("role", "owner")]) == 400)
    }

    @Test("a field sent twice is refused, the token too", arguments: ["email", "_token"])
    func twice(name: String) async throws {
        #expect(try await status(right + [("_token", "TOKEN"), (name, "TOKEN")]) == 400)
    }

    @Test("a field left out is refused", arguments: ["email", "password"])
    func missing(name: String) async throws {
        #expect(try await status(right.filter { $0.0 != name } + [("_token", "TOKEN")]) == 400)
    }

    @Test("reading a page with what a form would send changes nothing")
    func noGet() async throws {
        let world = try await PorticoWorld()
        #expect(await world.visit(as: .noor, "/profile/name?name=Noor").status == 405)
    }
}
