import Basics
import Database
import HTML
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Host names beside the portal’s own")
struct HostTests {
    private static let hosts = "/team/settings/brand/hosts"

    private func visit(
        _ world: PorticoWorld,
        as person: Visiting,
        _ address: String,
        at host: String
    ) async -> Response {
        var request = world.request(.get, address, as: person)
        request.headers.host = host
        return await world.app.site.respond(to: request)
    }

    private func add(_ name: String, _ group: ID<ClientGroup>?, _ world: PorticoWorld) async throws
        -> Response
    {
        try await world.post(as: .ada, Self.hosts, [("name", name), ("group", group?.text ?? "")])
    }

    /// The path of the check that the page shows for a name.
    private func check(of name: String, _ world: PorticoWorld) async throws -> String {
        let page = await world.visit(as: .ada, Self.hosts).scan.text
        let start = try #require(page.firstRange(of: "http://\(name):8080/host-check/"))
        let address = page[start.lowerBound...].prefix { $0 != " " }
        return String(address.dropFirst("http://\(name):8080".count))
    }

    private func serves(_ world: PorticoWorld, _ authority: String) -> Bool {
        world.app.serverOptions().alsoServes(authority)
    }

    @Test(
        "a name is answered as soon as it is added, by other processes too, and no more once it is removed",
        arguments: TestDatabases.kinds
    )
    func known(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let other = HostDirectory(database: world.app.database, url: world.app.configuration.url)
        #expect(!serves(world, "clients.example.com:8080"))
        #expect(try await add("Clients.Example.com", nil, world).status == 303)
        #expect(serves(world, "clients.example.com:8080"))
        #expect(!serves(world, "clients.example.com"), "the port belongs to the name")
        #expect(!serves(world, "example.com:8080"))
        let watch = Task { await other.keepUp() }
        defer { watch.cancel() }
        #expect(await soon { other.serves("clients.example.com:8080") })
        let id = try #require(try await world.text("SELECT id FROM portal_host"))
        #expect(try await world.post(as: .ada, Self.hosts + "/\(id)/removal").status == 303)
        #expect(!serves(world, "clients.example.com:8080"))
        #expect(await soon { !other.serves("clients.example.com:8080") })
    }

    /// Whether it comes true within the second that is promised.
    private func soon(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<100 where !condition() { try? await Task.sleep(for: .milliseconds(10)) }
        return condition()
    }

    @Test("before anyone signs in, a group’s name shows its brand, and every other name the agency’s")
    func doors() async throws {
        let world = try await PorticoWorld()
        let standard = "/brand/\(LookAddress(.standard).text)"
        let group = try await world.makeGroup()
        _ = try await add("clients.example.com", group, world)
        _ = try await add("portal.example.com", nil, world)
        for page in ["/sign-in", "/forgot-password", "/nothing/here"] {
            let own = await visit(world, as: .nobody, page, at: "clients.example.com:8080")
            #expect(own.brandStyles == PorticoWorld.healthStyles, "\(page)")
            #expect(own.scan.contains("Lumen Health"), "\(page)")
            for host in ["localhost:8080", "portal.example.com:8080"] {
                let main = await visit(world, as: .nobody, page, at: host)
                #expect(main.brandStyles == standard, "\(page)")
                #expect(!main.sent.contains("Lumen Health"), "\(page)")
            }
        }
        let sign = await visit(world, as: .nobody, "/sign-in", at: "clients.example.com:8080")
        #expect(sign.scan.contains("Good to see you, colleagues."))
    }

    @Test(
        "at another group’s name people see their own brand once they are signed in, and the team the agency’s"
    )
    func signedIn() async throws {
        let world = try await PorticoWorld()
        let standard = "/brand/\(LookAddress(.standard).text)"
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        _ = try await add("clients.example.com", group, world)
        let host = "clients.example.com:8080"
        #expect(await visit(world, as: .mei, "/", at: host).brandStyles == PorticoWorld.healthStyles)
        for person in [Visiting.noor, .ada] {
            let page = await visit(world, as: person, "/", at: host)
            #expect(page.brandStyles == standard)
            #expect(!page.sent.contains("Lumen Health"))
        }
    }

    @Test(
        "mails lead to a group’s name once it was seen to lead here; the team’s lead to the portal’s own",
        arguments: TestDatabases.kinds
    )
    func mails(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let group = try await world.makeGroup()
        try await world.put(Scene.borealis, in: group)
        _ = try await add("clients.example.com", group, world)
        let (thread, host) = (ID<Portico.Thread>(Scene.guide), "clients.example.com:8080")
        func mail() async throws -> String {
            _ = try await world.post(as: .grace, "/team/messages/\(thread)", [("message", "About the guide")])
            try await world.workOff()
            return try #require(world.mails.last { $0.to.address.text == Cast.mei.email }).text
        }
        #expect(try await mail().contains("http://localhost:8080/messages/"))
        let page = await world.visit(as: .ada, Self.hosts).scan
        #expect(page.contains("Not seen to lead here yet"))
        #expect(page.contains("clients.example.com CNAME localhost"))
        let check = try await check(of: "clients.example.com", world)
        #expect(await visit(world, as: .nobody, check, at: host).scan.contains("It works"))
        #expect(await world.visit(as: .ada, Self.hosts).scan.contains("Leads here, seen"))
        #expect(try await mail().contains("http://clients.example.com:8080/messages/"))
        _ = try await world.post(as: .mei, "/messages/\(thread)", [("message", "Thanks")])
        _ = try await world.post(as: .nobody, "/forgot-password", [("email", Cast.mei.email)])
        try await world.workOff()
        let reset = try #require(world.mails.last { $0.kind == "reset" })
        #expect(reset.text.contains("http://clients.example.com:8080/reset/"))
        let team = try #require(world.mails.last { $0.to.address.text == Cast.grace.email })
        #expect(team.text.contains("http://localhost:8080/team/messages/"))
    }

    @Test("a link for a new password leads where the facts say, whatever name it was asked at")
    func reset() async throws {
        let world = try await PorticoWorld()
        let group = try await world.makeGroup()
        _ = try await add("clients.example.com", group, world)
        let check = try await check(of: "clients.example.com", world)
        _ = await visit(world, as: .nobody, check, at: "clients.example.com:8080")
        let token = try await world.token(of: .nobody)
        let fields = [("_token", token), ("email", Cast.noor.email)]
        for host in ["clients.example.com:8080", "evil.example"] {
            var request = world.request(.post, "/forgot-password", as: .nobody, fields)
            request.headers.host = host
            #expect(await world.app.site.respond(to: request).status == 303)
        }
        try await world.workOff()
        let mails = world.mails.filter { $0.kind == "reset" }
        #expect(!mails.isEmpty)
        #expect(mails.allSatisfy { $0.text.contains("http://localhost:8080/reset/") })
        #expect(mails.allSatisfy { $0.from.name == "Studio Lumen" })
    }

    @Test("a guest’s link and a calendar’s address are of the name that its reader knows")
    func links() async throws {
        let world = try await PorticoWorld()
        let group = try await world.makeGroup("Bakers")
        try await world.put(Scene.acme, in: group)
        _ = try await add("bakers.example.com", group, world)
        let check = try await check(of: "bakers.example.com", world)
        _ = await visit(world, as: .nobody, check, at: "bakers.example.com:8080")
        let link = try await world.post(
            as: .grace,
            "/team/deliverables/\(Scene.bag)/links",
            [("label", "The printer"), ("days", "7")]
        )
        #expect(link.scan.contains("http://bakers.example.com:8080/links/"))
        let made = try await world.post(as: .noor, "/profile/calendar").scan
        #expect(made.contains("http://bakers.example.com:8080/calendar/"))
        let start = try #require(made.text.firstRange(of: ":8080/calendar/"))
        let address = made.text[start.lowerBound...].dropFirst(5).prefix { $0 != " " }
        let feed = await world.visit(as: .nobody, String(address)).sent
        #expect(feed.contains("URL:http://bakers.example.com:8080/"))
        #expect(feed.contains("@localhost\r\n"), "an event keeps its name when the address changes")
    }

    @Test("the check of one name proves nothing of another, and a guess proves nothing")
    func checks() async throws {
        let world = try await PorticoWorld()
        _ = try await add("one.example.com", nil, world)
        _ = try await add("two.example.com", nil, world)
        let check = try await check(of: "one.example.com", world)
        for (path, host) in [
            (check, "two.example.com:8080"), (check, "localhost:8080"), (check, "one.example.com"),
            ("/host-check/" + String(repeating: "0", count: 64), "one.example.com:8080"),
        ] {
            #expect(await visit(world, as: .nobody, path, at: host).status == 404)
        }
        #expect(try await world.count("SELECT count(*) FROM portal_host WHERE checked_at IS NOT NULL") == 0)
    }

    @Test("the proxy on this machine is told which names are ours, and nobody else is")
    func question() async throws {
        let world = try await PorticoWorld()
        _ = try await add("clients.example.com", nil, world)
        func ask(_ domain: String, from address: String = "127.0.0.1") async -> Int {
            var request = world.request(.get, "/known-host?domain=\(domain)", as: .nobody)
            (request.headers.host, request.remoteAddress) = ("127.0.0.1:8080", address)
            return await world.app.site.respond(to: request).status
        }
        #expect(await ask("clients.example.com") == 200)
        #expect(await ask("localhost") == 404, "no certificate is for it")
        #expect(await ask("other.example.com") == 404)
        #expect(await ask("") == 404)
        #expect(await ask("clients.example.com", from: "192.0.2.7") == 404)
        #expect(world.app.serverOptions().hostlessPaths.contains("/known-host"))
    }

    @Test(
        "what is no name, or not free, is refused with words",
        arguments: [
            ("", "Please type a host name."), ("not a name", "That isn’t a name we can use."),
            ("localhost", "That’s your portal’s own name."), ("intranet", "That isn’t a name we can use."),
            ("127.0.0.1", "That’s an address in numbers."), ("[::1]", "That’s an address in numbers."),
            ("2001:db8::1", "That’s an address in numbers."),
            ("https://clients.example.com", "Type the name alone"),
            ("clients.example.com:8080", "Type the name alone"),
            ("clients.example.com/x", "Type the name alone"),
            ("taken.example.com", "You have that name already."),
            ("TAKEN.example.com.", "You have that name already."),
            ("*.example.com", "That isn’t a name we can use."),
        ]
    )
    func refused(typed: String, words: String) async throws {
        let world = try await PorticoWorld()
        _ = try await add("taken.example.com", nil, world)
        let answer = try await add(typed, nil, world)
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(try await world.count("SELECT count(*) FROM portal_host") == 1)
    }

    @Test("a group has one name, a name one group, and both go together")
    func groups() async throws {
        let world = try await PorticoWorld()
        let group = try await world.makeGroup()
        #expect(try await add("kliniken-münchen.example", group, world).status == 303)
        let page = await world.visit(as: .ada, Self.hosts).scan
        #expect(page.contains("kliniken-münchen.example") && page.contains("xn--kliniken-mnchen-8vb.example"))
        let second = try await add("second.example.com", group, world)
        #expect(second.status == 422)
        #expect(second.scan.contains("That group has a name already."))
        let none = try await add("third.example.com", ID(high: 1, low: 1), world)
        #expect(none.scan.contains("That group isn’t there any more."))
        _ = try await world.post(as: .ada, PorticoWorld.groups + "/\(group)/removal")
        #expect(!serves(world, "xn--kliniken-mnchen-8vb.example:8080"))
        #expect(try await world.count("SELECT count(*) FROM portal_host") == 0)
    }

    @Test("names have an end", arguments: [HostDraft.atMost])
    func many(most: Int64) async throws {
        let world = try await PorticoWorld()
        try await world.app.database.write(as: .system) { tx in
            for number in 0..<most {
                try tx.run(
                    """
                    INSERT INTO portal_host (id, name, created_by, created_at)
                    VALUES (\(ID<PortalHost>(high: 1, low: UInt64(number))), \("n\(number).example.com"),
                        \(Cast.ada.id), \(tx.now))
                    """
                )
            }
        }
        let answer = try await add("more.example.com", nil, world)
        #expect(answer.scan.contains("That’s more names than we can keep."))
    }
}
