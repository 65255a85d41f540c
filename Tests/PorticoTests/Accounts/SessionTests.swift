import Basics
import Database
import Services
import Testing

@testable import Portico
@testable import Web

@Suite("One's own sessions, name and password")
struct SessionTests {
    @Test("the profile lists every browser; one that is signed out there is out at once")
    func revokes() async throws {
        let world = try await PorticoWorld()
        let (here, there) = (Browser(world), Browser(world, from: "198.51.100.7"))
        await here.signIn(.noor)
        await there.signIn(.noor)
        let page = await here.get("/profile").scan
        #expect(page.contains("198.51.100.7"))
        let session = try #require(await there.session?.prefix { $0 != "." })
        let answer = await here.submit("/profile", to: "/profile/sessions/\(session)/end", [])
        #expect(answer.status == 303)
        #expect(await !there.isSignedIn())
        #expect(await here.isSignedIn())
    }

    @Test("nobody ends a session that is somebody else’s")
    func othersStay() async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .sam, "/profile/sessions/\(Cast.noor.session)/end")
        #expect(answer.status == 404)
        #expect(await world.visit(as: .noor, "/").status == 200)
    }

    @Test("“everywhere else” leaves this browser alone")
    func endsOthers() async throws {
        let world = try await PorticoWorld()
        let (here, there) = (Browser(world), Browser(world))
        await here.signIn(.noor)
        await there.signIn(.noor)
        await here.submit("/profile", to: "/profile/sessions/others", [])
        #expect(await here.isSignedIn())
        #expect(await !there.isSignedIn())
    }

    @Test("a new password signs out every other browser, and is told by mail")
    func changesPassword() async throws {
        let world = try await PorticoWorld()
        let (here, there) = (Browser(world), Browser(world))
        await here.signIn(.noor)
        await there.signIn(.noor)
        let new = "four loaves on a shelf"
        let fields = [("password-old", Cast.noor.password), ("password", new)]
        #expect(await here.submit("/profile", to: "/profile/password", fields).status == 303)
        #expect(await here.isSignedIn())
        #expect(await !there.isSignedIn())
        #expect(await there.signIn(.noor).status == 422)
        try await world.workOff()
        #expect(world.mails.map(\.subject) == ["Your password was changed"])
        #expect(world.mails[0].to.address.text == Cast.noor.email)
    }

    @Test("without the present password nothing is changed")
    func wrongOld() async throws {
        let world = try await PorticoWorld()
        let fields = [("password-old", "a guess at it all"), ("password", "four loaves on a shelf")]
        let answer = try await world.post(as: .noor, "/profile/password", fields)
        #expect(answer.status == 422)
        #expect(answer.scan.contains("That isn’t your current password."))
        #expect(await Browser(world).signIn(.noor).status == 303)
    }

    @Test("guessing the present password is limited, for each person by themselves")
    func limitsGuessing() async throws {
        let world = try await PorticoWorld()
        let fields = [("password-old", "a guess at it all"), ("password", "four loaves on a shelf")]
        for _ in 1...10 {
            #expect(try await world.post(as: .noor, "/profile/password", fields).status == 422)
        }
        #expect(try await world.post(as: .noor, "/profile/password", fields).status == 429)
        #expect(try await world.post(as: .sam, "/profile/password", fields).status == 422)
    }

    @Test(
        "a name that cannot be shown is refused, and stays in its field",
        arguments: [
            ("   ", "Please type a name."), (String(repeating: "n", count: 121), "too long for our lists"),
        ]
    )
    func badName(name: String, words: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .noor, "/profile/name", [("name", name)])
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(answer.scan.value("name") == name)
    }

    @Test("someone at two companies sees one at a time, and changes over")
    func switches() async throws {
        let world = try await PorticoWorld()
        #expect(await world.visit(as: .iris, "/projects/\(Scene.guide)").status == 404)
        let answer = try await world.post(as: .iris, "/company", [("client", Scene.borealis.text)])
        #expect(answer.status == 303)
        #expect(await world.visit(as: .iris, "/projects/\(Scene.guide)").status == 200)
        #expect(await world.visit(as: .iris, "/projects/\(Scene.rebrand)").status == 404)
    }

    @Test("nobody acts for a company that is not theirs, nor does the team for any")
    func keepsOut() async throws {
        let world = try await PorticoWorld()
        for person in [Visiting.noor, .ada] {
            #expect(
                try await world.post(as: person, "/company", [("client", Scene.borealis.text)]).status == 404
            )
        }
        #expect(await world.visit(as: .noor, "/").scan.contains("Acme Bakery"))
    }

    @Test("a cookie that was changed is nobody’s")
    func forged() async throws {
        let world = try await PorticoWorld()
        let value = world.cookieValue(of: .noor)
        let last = value.hasSuffix("0") ? "1" : "0"
        let forgeries = [
            String(value.dropLast()) + last, Cast.noor.session.text, Cast.noor.session.text + ".",
            value.replacing(Cast.noor.session.text, with: Cast.ada.session.text),
        ]
        for forgery in forgeries {
            let browser = Browser(world)
            await browser.steal(forgery)
            #expect(await !browser.isSignedIn(), "\(forgery)")
        }
    }
}
