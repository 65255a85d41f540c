import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Clients and their people")
struct ClientTests {
    private func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        [("name", "New Client"), ("address", "Molenstraat 4"), ("tax", "NL1")].map {
            ($0.0, changes[$0.0] ?? $0.1)
        }
    }

    @Test("the owner sets a client up; it has a place to write to from the start")
    func creates() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .ada, "/team/clients", fields())
        #expect(answer.status == 303)
        let target = try #require(answer.target)
        #expect(await world.visit(as: .ada, target).scan.contains("New Client"))
        let id = try #require(ID<Client>(String(target.dropFirst("/team/clients/".count))))
        #expect(await world.visit(as: .ada, "/team/messages/\(ID<Portico.Thread>(id))").status == 200)
        // Grace works on none of its projects yet.
        #expect(await world.visit(as: .grace, target).status == 404)
    }

    @Test(
        "what cannot be is said, and stays as typed; on a new client and on a known one",
        arguments: [
            ("name", "  ", "Please type the client’s name."),
            ("name", String(repeating: "n", count: 121), "too long for our lists"),
            ("name", "Borealis Clinics", "There is a client of that name already."),
            ("address", String(repeating: "n", count: 501), "doesn’t fit on an invoice"),
        ]
    )
    func refuses(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        for path in ["/team/clients", "/team/clients/\(Scene.acme)/edit"] {
            let answer = try await world.post(as: .ada, path, fields([field: value]))
            #expect(answer.status == 422)
            #expect(answer.scan.contains(words))
            #expect(answer.scan.value(field) == value)
            #expect(answer.scan.value("tax") == "NL1")
        }
        #expect(try await world.count("SELECT count(*) FROM client") == 2)
    }

    @Test("a client keeps its own name when something else of it changes")
    func keepsName() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(
            as: .grace,
            "/team/clients/\(Scene.acme)/edit",
            fields(["name": "Acme Bakery"])
        )
        #expect(answer.status == 303)
        #expect(
            try await world.text("SELECT address FROM client WHERE id = \(Scene.acme)") == "Molenstraat 4"
        )
    }

    @Test("the list is searched by any part of a name; signs of the search language are only signs")
    func searches() async throws {
        let world = try await PorticoWorld()
        #expect(await world.visit(as: .ada, "/team/clients?q=bakery").scan.contains("Acme Bakery"))
        #expect(await !world.visit(as: .ada, "/team/clients?q=bakery").scan.contains("Borealis Clinics"))
        #expect(await world.visit(as: .ada, "/team/clients?q=zzz").scan.contains("Nothing matches"))
        #expect(await world.visit(as: .ada, "/team/clients?q=%25'").status == 200)
    }

    @Test("every role can be given, and nothing else", arguments: ClientRole.allCases.map(\.rawValue))
    func roles(role: String) async throws {
        let world = try await PorticoWorld()
        let path = "/team/clients/\(Scene.acme)/invitations"
        let fields = [("name", "New Person"), ("email", "new@acmebakery.example"), ("role", role)]
        #expect(try await world.post(as: .grace, path, fields).status == 303)
        let kept = try await world.text(
            """
            SELECT m.role FROM membership AS m JOIN person AS p ON p.id = m.person_id
            WHERE p.email = 'new@acmebakery.example'
            """
        )
        #expect(kept == role)
        let wrong = [("name", "New Person"), ("email", "other@acmebakery.example"), ("role", "admin")]
        #expect(try await world.post(as: .grace, path, wrong).status == 400)
    }

    @Test(
        "an invitation that cannot be is refused with a reason, and stays as typed",
        arguments: [
            ("name", "", "Please type a name."),
            ("name", String(repeating: "n", count: 121), "too long for our lists"),
            ("email", "nowhere", "doesn’t look like an email address"),
            ("email", "noor@acmebakery.example", "That person is already at Acme Bakery."),
            ("email", "NOOR@acmebakery.example", "That person is already at Acme Bakery."),
            ("email", "tomas@studiolumen.example", "belongs to someone on your team"),
        ]
    )
    func refusesInvitation(field: String, value: String, words: String) async throws {
        let world = try await PorticoWorld()
        let people = try await world.count("SELECT count(*) FROM person")
        let fields = [("name", "New Person"), ("email", "new@acmebakery.example"), ("role", "approver")]
        let path = "/team/clients/\(Scene.acme)/invitations"
        let answer = try await world.post(
            as: .grace,
            path,
            fields.map { ($0.0, $0.0 == field ? value : $0.1) }
        )
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(answer.scan.value(field) == value)
        #expect(try await world.count("SELECT count(*) FROM person") == people)
        try await world.workOff()
        #expect(world.mails.isEmpty)
    }
}
