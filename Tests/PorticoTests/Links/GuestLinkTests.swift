import Basics
import Database
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("A guest link opens one item, until it doesn’t")
struct GuestLinkTests {
    let world: DeliverWorld

    init() async throws { world = try await DeliverWorld() }

    private func make(_ id: ID<Deliverable>, label: String = "the printer", days: String = "14") async throws
        -> Response
    {
        try await world.post(LinkTeamRoutes.links(id), as: .grace, [("label", label), ("days", days)])
    }

    /// The path of a new link, as the page shows it once.
    private func link(to id: ID<Deliverable>) async throws -> String {
        let page = try await make(id).words
        let address = try #require(page.split(separator: "<code>").last?.split(separator: "<").first)
        #expect(address.hasPrefix("http://localhost:8080/links/"))
        return String(address.dropFirst("http://localhost:8080".count))
    }

    /// A browser’s answer to a page: with a cookie, or none.
    private func get(_ path: String, _ cookie: String?) async -> Response {
        var request = world.request(.get, path, as: nil)
        request.headers.cookie = cookie
        return await world.portal.respond(to: request)
    }

    /// Presses “Open”; the guest’s cookie.
    private func open(_ path: String) async throws -> String {
        let first = await get(path, nil)
        let visit = try #require(first.cookies.first { $0.name.description == "visit" })
        var request = world.request(.get, path, as: nil)
        request.headers.cookie = "visit=\(visit.value)"
        let token = try await world.app.parts.cookies.authenticator.recognise(request).visitor.viewer
            .formToken.text
        var posted = world.request(.post, path, as: nil, body: "_token=\(Escapes.encode(token))")
        posted.headers.cookie = "visit=\(visit.value)"
        let answer = await world.portal.respond(to: posted)
        #expect(answer.status == 303)
        let guest = try #require(answer.cookies.first { $0.name.description == "guest" })
        return "guest=\(guest.value)"
    }

    @Test("looking at a link uses nothing up and shows nothing; the button opens it")
    func opens() async throws {
        let id = try await world.sent()
        let path = try await link(to: id)
        for _ in 1...2 {
            let page = await get(path, nil)
            #expect(page.status == 200)
            #expect(page.words.contains("Open") && !page.words.contains("Sourdough"))
            #expect(!page.cookies.contains { $0.name.description == "guest" })
        }
        let guest = try await open(path)
        let page = await get(GuestRoutes.show().text, guest)
        #expect(page.status == 200)
        #expect(page.words.contains("Sourdough bag, front") && page.words.contains("bag.txt"))
        #expect(!page.words.contains("Approve") && !page.words.contains("Send"))
        #expect(await get(DeliverableRoutes.show(id).text, guest).status != 200)
    }

    @Test("a guest downloads the newest version’s files, and no other")
    func downloads() async throws {
        let id = try await world.deliverable()
        let old = try await world.upload("old bytes", to: id)
        try await world.send(id)
        let guest = try await open(try await link(to: id))
        #expect(await get(GuestRoutes.download(old.id).text, guest).status == 200)
        let new = try await world.upload("new bytes", to: id)
        #expect(await get(GuestRoutes.download(new.id).text, guest).status == 404)
        try await world.send(id)
        #expect(await get(GuestRoutes.download(new.id).text, guest).status == 200)
        #expect(await get(GuestRoutes.download(old.id).text, guest).status == 404)
        let other = try await world.deliverable("Business cards")
        let foreign = try await world.upload("cards", to: other)
        try await world.send(other)
        #expect(await get(GuestRoutes.download(foreign.id).text, guest).status == 404)
        #expect(try await world.count("SELECT count(*) FROM activity WHERE action = 'file.downloaded'") == 2)
    }

    @Test("a revoked link opens nothing from that moment on, and says so to its holder")
    func revokes() async throws {
        let id = try await world.sent()
        let path = try await link(to: id)
        let guest = try await open(path)
        let link = try #require(
            try await world.app.database.read(as: Principal(DeliverWorld.Cast.grace.id)) { tx in
                try tx.guestLinks(of: id).first
            }
        )
        #expect(try await world.post(LinkTeamRoutes.revoke(id, link.id), as: .grace).status == 303)
        #expect(await get(GuestRoutes.show().text, guest).status == 410)
        #expect(await get(path, nil).status == 410)
        #expect(await get(path, nil).words.contains(GuestLinkRefusal.revoked.message))
        #expect(await get(GuestRoutes.show().text, nil).status == 404)
        #expect(try await world.post(LinkTeamRoutes.revoke(id, link.id), as: .grace).status == 303)
        #expect(try await world.count("SELECT count(*) FROM activity WHERE action = 'link.revoked'") == 1)
    }

    @Test("a link runs out by itself")
    func expires() async throws {
        let path = try await link(to: try await world.sent())
        let guest = try await open(path)
        world.time.pass(days: 13)
        #expect(await get(GuestRoutes.show().text, guest).status == 200)
        world.time.pass(days: 1)
        #expect(await get(GuestRoutes.show().text, guest).status == 410)
        #expect(await get(path, nil).status == 410)
        #expect(await get(path, nil).words.contains(GuestLinkRefusal.expired.message))
    }

    @Test("a secret that nobody was given is like any address that is not there")
    func unknown() async {
        #expect(await get("/links/\(String(repeating: "A", count: 43))", nil).status == 404)
        #expect(await get("/links/guess", nil).status == 404)
    }

    @Test(
        "what was typed about a link has to fit",
        arguments: [
            ("", "14", GuestLinkRefusal.noLabel), (String(repeating: "a", count: 121), "14", .longLabel),
            ("the printer", "0", .badDays), ("the printer", "91", .badDays), ("the printer", "two", .badDays),
        ]
    )
    func typed(label: String, days: String, refusal: GuestLinkRefusal) async throws {
        let answer = try await make(try await world.sent(), label: label, days: days)
        #expect(answer.status == 422)
        #expect(answer.words.contains(refusal.message))
    }

    @Test("there is no link to what the client has not seen, and none by a team member")
    func refused() async throws {
        let id = try await world.deliverable()
        #expect(try await make(id).status == 409)
        let sent = try await world.sent()
        let fields = [("label", "me"), ("days", "1")]
        #expect(try await world.post(LinkTeamRoutes.links(sent), as: .tomas, fields).status == 403)
    }

    @Test("the secret is not stored")
    func secret() async throws {
        let path = try await link(to: try await world.sent())
        let secret = String(path.dropFirst("/links/".count))
        #expect(try await world.count("SELECT count(*) FROM guest_link WHERE hash = \(secret)") == 0)
        #expect(try await world.count("SELECT count(*) FROM guest_link") == 1)
    }
}
