import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Signing in and out")
struct SignInTests {
    @Test("the right password opens a session of its own and leads home")
    func signsIn() async throws {
        let world = try await PorticoWorld()
        let (one, other) = (Browser(world), Browser(world))
        let answer = await one.signIn(.noor)
        #expect(answer.status == 303)
        #expect(answer.target == "/")
        #expect(await one.get("/").scan.contains("Noor Haddad"))
        await other.signIn(.noor)
        #expect(await one.session != other.session)
    }

    @Test("signing in again gives another session: one planted before is not kept")
    func renewsSession() async throws {
        let world = try await PorticoWorld()
        let browser = Browser(world)
        await browser.signIn(.noor)
        let first = await browser.session
        // The page says nothing to whoever is signed in, so the form is sent as from a second window.
        let token = try await world.token(of: .noor)
        await browser.steal(world.cookieValue(of: .noor))
        let again = await browser.send(
            .post,
            "/sign-in",
            [("_token", token), ("email", Cast.noor.email), ("password", Cast.noor.password)]
        )
        #expect(again.status == 303)
        let second = await browser.session
        #expect(second != nil && second != first && second != world.cookieValue(of: .noor))
    }

    @Test("signing out ends the session itself: a copy of its cookie opens nothing")
    func signsOut() async throws {
        let world = try await PorticoWorld()
        let (browser, thief) = (Browser(world), Browser(world))
        await browser.signIn(.noor)
        await thief.steal(await browser.session)
        #expect(await thief.isSignedIn())
        let answer = await browser.submit("/profile", to: "/sign-out", [])
        #expect(answer.status == 303)
        #expect(answer.clearsSiteData)
        #expect(await browser.session == nil)
        #expect(await !thief.isSignedIn())
    }

    @Test(
        "a wrong password, an unknown address and someone without a password get the same answer, byte for byte"
    )
    func saysNothing() async throws {
        let world = try await PorticoWorld()
        try await world.change("UPDATE person SET password_hash = NULL WHERE id = \(Cast.sam.id)")
        var answers: [String] = []
        for email in [Cast.noor.email, "nobody@nowhere.example", Cast.sam.email, "no address"] {
            let fields = [("email", email), ("password", "wrong password")]
            let response = try await world.post(as: .nobody, "/sign-in", fields)
            #expect(response.status == 422)
            answers.append(response.sent.replacing(email, with: "…"))
        }
        #expect(Set(answers).count == 1)
        #expect(answers[0].contains("don’t go together"))
    }

    @Test("what was typed is kept, but for the password")
    func keepsTyped() async throws {
        let world = try await PorticoWorld()
        let browser = Browser(world)
        let answer = await browser.submit(
            "/sign-in",
            [("email", Cast.noor.email), ("password", "wrong password")]
        )
        #expect(answer.scan.value("email") == Cast.noor.email)
        #expect(!answer.sent.contains("wrong password"))
    }

    @Test("after ten wrong tries an address rests; another does not; time and success forgive")
    func limits() async throws {
        let world = try await PorticoWorld()
        func attempt(_ person: Cast, _ password: String) async throws -> Int {
            let fields = [("email", person.email), ("password", password)]
            return try await world.post(as: .nobody, "/sign-in", fields).status
        }
        for _ in 1...10 { #expect(try await attempt(.noor, "wrong") == 422) }
        #expect(try await attempt(.noor, Cast.noor.password) == 429)
        #expect(try await attempt(.sam, Cast.sam.password) == 303)
        world.clock.pass(seconds: 91)
        #expect(try await attempt(.noor, Cast.noor.password) == 303)
        for _ in 1...10 { #expect(try await attempt(.noor, "wrong") == 422) }
    }

    @Test("one network address has sixty tries, whatever addresses it types")
    func limitsNetworks() async throws {
        let world = try await PorticoWorld()
        for number in 1...60 {
            let fields = [("email", "a\(number)@nowhere.example"), ("password", "x")]
            #expect(try await world.post(as: .nobody, "/sign-in", fields).status == 422)
        }
        let noor = [("email", Cast.noor.email), ("password", Cast.noor.password)]
        #expect(try await world.post(as: .nobody, "/sign-in", noor).status == 429)
        let elsewhere = Browser(world, from: "198.51.100.7")
        #expect(await elsewhere.signIn(.noor).status == 303)
    }

    @Test("someone who was shut out cannot sign in, and is out at once")
    func shutOut() async throws {
        let world = try await PorticoWorld()
        let browser = Browser(world)
        await browser.signIn(.noor)
        try await world.change("UPDATE person SET disabled_at = 1 WHERE id = \(Cast.noor.id)")
        #expect(await !browser.isSignedIn())
        #expect(await Browser(world).signIn(.noor).status == 422)
    }

    @Test("someone whose last company ended is told so, and only with the right password")
    func noCompany() async throws {
        let world = try await PorticoWorld()
        try await world.change("DELETE FROM membership WHERE person_id = \(Cast.sam.id)")
        let browser = Browser(world)
        let answer = await browser.signIn(.sam)
        #expect(answer.status == 422)
        #expect(answer.scan.contains("Your access has ended."))
        #expect(await world.visit(as: .sam, "/").status == 302)
    }

    @Test("a session lives for thirty days without use, and on with it")
    func expires() async throws {
        let world = try await PorticoWorld()
        let (used, left) = (Browser(world), Browser(world))
        await used.signIn(.noor)
        await left.signIn(.noor)
        for _ in 1...31 {
            world.clock.pass(days: 1)
            #expect(await used.isSignedIn())
        }
        #expect(await !left.isSignedIn())
    }

    @Test(
        "after signing in one stays on this site, whatever the address said",
        arguments: [
            "//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example",
            "\\\\elsewhere.example",
            "javascript:alert(1)", "/a b", "/a\r\nSet-Cookie: x=y", "elsewhere.example", "",
        ]
    )
    func staysHere(next: String) async throws {
        let world = try await PorticoWorld()
        let fields = [("email", Cast.noor.email), ("password", Cast.noor.password), ("next", next)]
        let answer = try await world.post(as: .nobody, "/sign-in", fields)
        // A line break is no field of a browser's: it may be refused outright, and leads nowhere.
        #expect(answer.target == "/" || answer.status == 400)
    }

    @Test("after signing in one is where one wanted to be")
    func goesOn() async throws {
        let world = try await PorticoWorld()
        let browser = Browser(world)
        let asked = await browser.get("/projects/\(Scene.rebrand)")
        #expect(asked.status == 302)
        let page = try #require(asked.target)
        #expect(page.hasPrefix("/sign-in?next="))
        let answer = await browser.submit(
            page,
            [("email", Cast.noor.email), ("password", Cast.noor.password)]
        )
        #expect(answer.target == "/projects/\(Scene.rebrand)")
    }
}

extension PorticoWorld {
    func cookieValue(of person: Cast) -> String {
        app.parts.cookies.authenticator.sealed(person.session)
    }
}
