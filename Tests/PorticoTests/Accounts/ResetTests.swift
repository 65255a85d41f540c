import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Forgotten passwords")
struct ResetTests {
    private let new = [("password", "four loaves on a shelf")]

    private func link(_ world: PorticoWorld, _ person: Cast) async throws -> String {
        await Browser(world).submit("/forgot-password", [("email", person.email)])
        try await world.workOff()
        return try #require(world.mailedLink(to: person.email, "reset"))
    }

    @Test("the link sets a new password once, ends every session and tells the person")
    func resets() async throws {
        let world = try await PorticoWorld()
        let (before, browser) = (Browser(world), Browser(world))
        await before.signIn(.noor)
        let link = try await link(world, .noor)
        for _ in 1...2 { #expect(await browser.get(link).status == 200) }
        #expect(await browser.submit(link, new).status == 303)
        #expect(await browser.isSignedIn())
        #expect(await !before.isSignedIn())
        #expect(await before.signIn(.noor).status == 422)
        #expect(await browser.get(link).status == 410)
        try await world.workOff()
        #expect(world.mails.last?.subject == "Your password was changed")
    }

    @Test("an unknown address gets the same answer, and no mail leaves")
    func unknown() async throws {
        let world = try await PorticoWorld()
        let answers = [
            try await world.post(as: .nobody, "/forgot-password", [("email", Cast.noor.email)]),
            try await world.post(as: .nobody, "/forgot-password", [("email", "nobody@nowhere.example")]),
        ]
        #expect(answers.map(\.status) == [303, 303])
        #expect(answers[0].target == answers[1].target)
        try await world.workOff()
        #expect(world.mails.map(\.to.address.text) == [Cast.noor.email])
    }

    @Test("an hour later the link is too old; a newer link kills an older one")
    func ages() async throws {
        let world = try await PorticoWorld()
        let first = try await link(world, .noor)
        let second = try await link(world, .noor)
        #expect(await world.visit(as: .nobody, first).status == 410)
        #expect(await world.visit(as: .nobody, second).status == 200)
        world.clock.pass(minutes: 60)
        let page = await world.visit(as: .nobody, second)
        #expect(page.status == 410)
        #expect(page.scan.contains("too old"))
    }

    @Test("a password like one's own name is refused here too, and the link lives on")
    func rules() async throws {
        let world = try await PorticoWorld()
        let link = try await link(world, .noor)
        let browser = Browser(world)
        let answer = await browser.submit(link, [("password", "noor haddad1")])
        #expect(answer.status == 422)
        #expect(answer.scan.contains("close to your name"))
        #expect(await browser.submit(link, new).status == 303)
    }

    @Test("mails asked for are limited for each address")
    func limits() async throws {
        let world = try await PorticoWorld()
        for _ in 1...4 {
            #expect(
                try await world.post(as: .nobody, "/forgot-password", [("email", Cast.noor.email)]).status
                    == 303
            )
        }
        #expect(
            try await world.post(as: .nobody, "/forgot-password", [("email", Cast.noor.email)]).status == 429
        )
        #expect(
            try await world.post(as: .nobody, "/forgot-password", [("email", Cast.sam.email)]).status == 303
        )
    }

    @Test(
        "what is no address stays in its field, with the reason",
        arguments: ["/forgot-password", "/sign-in/code"]
    )
    func badAddress(path: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .nobody, path, [("email", "noor at home")])
        #expect(answer.status == 422)
        #expect(answer.scan.value("email") == "noor at home")
        #expect(answer.scan.contains("doesn’t look like an email address"))
    }
}

@Suite("Sign-in codes")
struct CodeTests {
    private func ask(_ world: PorticoWorld) async throws -> String {
        _ = try await world.post(as: .nobody, "/sign-in/code", [("email", Cast.noor.email)])
        try await world.workOff()
        return try #require(world.mailedCode(to: Cast.noor.email))
    }

    private func enter(_ code: String, _ world: PorticoWorld) async throws -> Int {
        let fields = [("email", Cast.noor.email), ("code", code)]
        return try await world.post(as: .nobody, "/sign-in/code/entry", fields).status
    }

    private func other(than code: String) -> String { code == "111111" ? "222222" : "111111" }

    @Test("six digits by mail sign in, once, with or without a space between them")
    func signsIn() async throws {
        let world = try await PorticoWorld()
        let code = try await ask(world)
        #expect(code.count == 6 && code.allSatisfy(\.isNumber))
        #expect(try await enter("\(code.prefix(3)) \(code.suffix(3))", world) == 303)
        #expect(try await enter(code, world) == 422)
    }

    @Test("five wrong tries kill the code")
    func diesOfGuessing() async throws {
        let world = try await PorticoWorld()
        let code = try await ask(world)
        for _ in 1...5 { #expect(try await enter(other(than: code), world) == 422) }
        #expect(try await enter(code, world) == 422)
    }

    @Test("four wrong tries do not")
    func survives() async throws {
        let world = try await PorticoWorld()
        let code = try await ask(world)
        for _ in 1...4 { #expect(try await enter(other(than: code), world) == 422) }
        #expect(try await enter(code, world) == 303)
    }

    @Test("it lives for ten minutes, and dies when another is asked for")
    func ages() async throws {
        let world = try await PorticoWorld()
        let first = try await ask(world)
        let second = try await ask(world)
        #expect(try await enter(first, world) == 422)
        world.clock.pass(minutes: 10)
        #expect(try await enter(second, world) == 422)
    }

    @Test("someone else’s code does not fit")
    func personal() async throws {
        let world = try await PorticoWorld()
        let code = try await ask(world)
        let fields = [("email", Cast.sam.email), ("code", code)]
        #expect(try await world.post(as: .nobody, "/sign-in/code/entry", fields).status == 422)
        #expect(try await enter(code, world) == 303)
    }

    @Test("an unknown address gets the same page, and no mail leaves")
    func unknown() async throws {
        let world = try await PorticoWorld()
        let email = "nobody@nowhere.example"
        let answer = try await world.post(as: .nobody, "/sign-in/code", [("email", email)])
        #expect(answer.status == 303)
        let page = await world.visit(as: .nobody, try #require(answer.target))
        #expect(page.scan.contains("If we know \(email), six digits are on their way."))
        try await world.workOff()
        #expect(world.mails.isEmpty)
    }
}
