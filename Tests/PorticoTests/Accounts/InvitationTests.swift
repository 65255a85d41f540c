import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("Invitations")
struct InvitationTests {
    private let email = "new@acmebakery.example"
    private let accepted = [("name", "New Person"), ("password", "four loaves on a shelf")]

    @Test("looking uses nothing up; accepting does, once, and signs in")
    func accepts() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        let (scanner, browser) = (Browser(world), Browser(world))
        for _ in 1...2 { #expect(await scanner.get(link).scan.value("name") == "New Person") }
        let answer = await browser.submit(link, accepted)
        #expect(answer.status == 303)
        #expect(await browser.get("/").scan.contains("Acme Bakery"))
        // The page is gone for whoever comes second, and says what to do.
        let token = try await world.token(of: .nobody)
        let second = await world.app.site.respond(
            to: world.request(.post, link, as: .nobody, [("_token", token)] + accepted)
        )
        #expect(second.status == 410)
        #expect(second.scan.contains("This link was already used."))
        #expect(await scanner.get(link).status == 410)
    }

    @Test("whoever invited is told that the person has joined")
    func tells() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        await Browser(world).submit(link, accepted)
        try await world.workOff()
        let mail = try #require(world.mails.last)
        #expect(mail.subject == "New Person has joined")
        #expect(mail.to.address.text == Cast.grace.email)
    }

    @Test("a password that is refused leaves the link alive and the name as typed")
    func keepsTyped() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        let browser = Browser(world)
        let answer = await browser.submit(link, [("name", "Newer Person"), ("password", "short")])
        #expect(answer.status == 422)
        #expect(answer.scan.value("name") == "Newer Person")
        #expect(answer.scan.contains("at least 12 characters"))
        #expect(await browser.submit(link, accepted).status == 303)
    }

    @Test("after seven days the link is dead and offers a new one; the old one stays dead")
    func expires() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        world.clock.pass(days: 7)
        let browser = Browser(world)
        let page = await browser.get(link)
        #expect(page.status == 410)
        #expect(page.scan.contains("Send a new one"))
        #expect(await browser.submit(link, to: link + "/renewal", []).status == 303)
        try await world.workOff()
        let renewed = try #require(world.mailedLink(to: email, "invitation"))
        #expect(renewed != link)
        #expect(await browser.get(link).status == 410)
        #expect(await browser.submit(renewed, accepted).status == 303)
    }

    @Test("“Forgot password?” sends a waiting invitation again, and the old link is dead")
    func forgotten() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        let browser = Browser(world)
        await browser.submit("/forgot-password", [("email", email)])
        try await world.workOff()
        let again = try #require(world.mailedLink(to: email, "invitation"))
        #expect(world.mailedLink(to: email, "reset") == nil)
        #expect(again != link)
        #expect(await browser.get(link).status == 410)
        #expect(await browser.get(again).status == 200)
    }

    @Test("the team sends it again: the old link is dead; who has joined gets none")
    func again() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        let person = try await world.text("SELECT id FROM person WHERE email = \(email)")
        let path = "/team/clients/\(Scene.acme)/invitations/\(try #require(person))/renewal"
        #expect(try await world.post(as: .grace, path).status == 303)
        try await world.workOff()
        let browser = Browser(world)
        #expect(await browser.get(link).status == 410)
        await browser.submit(try #require(world.mailedLink(to: email, "invitation")), accepted)
        #expect(try await world.post(as: .grace, path).status == 404)
    }

    @Test("someone who has an account is given the place and told, without a new password")
    func known() async throws {
        let world = try await PorticoWorld()
        #expect(try await world.invite(Cast.mei.email) == nil)
        let mail = try #require(world.mails.last)
        #expect(mail.subject == "You now also have a place for Acme Bakery")
        #expect(mail.to.address.text == Cast.mei.email)
        #expect(try await world.post(as: .mei, "/company", [("client", Scene.acme.text)]).status == 303)
    }

    @Test("no secret stays in the records once its mail has left")
    func forgets() async throws {
        let world = try await PorticoWorld()
        let link = try #require(try await world.invite(email))
        let secret = String(link.dropFirst("/invitation/".count))
        let kept = try await world.count(
            "SELECT count(*) FROM mail WHERE text_body LIKE \("%\(secret)%") OR html_body LIKE \("%\(secret)%")"
        )
        #expect(kept == 0)
        #expect(try await world.count("SELECT count(*) FROM mail_token WHERE hash = \(secret)") == 0)
    }

    @Test("a secret nobody was sent opens nothing")
    func unknown() async throws {
        let world = try await PorticoWorld()
        #expect(
            await world.visit(as: .nobody, "/invitation/\(String(repeating: "A", count: 43))").status == 404
        )
        // A reset's secret is no invitation's.
        await Browser(world).submit("/forgot-password", [("email", Cast.noor.email)])
        try await world.workOff()
        let reset = try #require(world.mailedLink(to: Cast.noor.email, "reset"))
        #expect(
            await world.visit(as: .nobody, reset.replacing("/reset/", with: "/invitation/")).status == 404
        )
    }
}
