import Basics
import Foundation
import Services
import Testing

/// A mail as the server's own parser read it.
struct ReceivedMail: Decodable {
    struct Part: Decodable {
        let type: String
        let encoding: String
        let filename: String?
        let text: String?
        let bytes: String?
    }
    let mailFrom: String
    let recipients: [String]
    let hello: String
    let isTLS: Bool
    let isAuthenticated: Bool
    let names: [String]
    let headers: [String: String]
    let subject: String
    let from, to, replyTo: [[String]]
    let date: String
    let parts: [Part]
    let structure: [String]
    let defects: [String]
    let longestLine: Int
    let spacesAtEnds: Int
    let bareLineEnds: Int
    let isASCII: Bool
}

/// The mail servers of smtp.py, and what they received.
struct MailServers {
    let process: ServerProcess
    private let client = HTTPClient.live()

    init() throws {
        process = try ServerProcess("smtp.py")
    }

    func received() async throws -> [ReceivedMail] {
        let response = try await client.send(HTTPRequest("GET", process.url("/mails", port: "control")))
        return try JSONDecoder().decode([ReceivedMail].self, from: Data(response.body))
    }

    func settings(_ port: String, _ security: SMTPSettings.Security, isKnown: Bool = true) -> SMTPSettings {
        SMTPSettings(
            host: "127.0.0.1",
            port: process.number(port),
            security: security,
            login: port == "plain" ? nil : "studio@example.com",
            password: port == "plain" ? nil : isKnown ? "p:a/s s@wörd%" : "wrong",
            authorities: security == .none ? nil : process.text("certificate"),
            timeout: 10
        )
    }
}

private func later(_ outcome: MailOutcome) -> String? {
    if case .later(let words) = outcome { words } else { nil }
}

@Suite struct SMTPTests {
    private let servers: MailServers

    init() throws {
        servers = try MailServers()
    }

    @Test("a mail arrives over STARTTLS, over TLS and in the clear, signed in where asked")
    func arrives() async throws {
        let ways: [(String, SMTPSettings.Security)] = [
            ("startTLS", .startTLS), ("smtps", .tls), ("plainWithLogin", .none), ("plain", .none),
        ]
        for (index, (port, security)) in ways.enumerated() {
            let outcome = await Mailer.smtp(servers.settings(port, security)).send(exampleMail())
            #expect(outcome == .accepted(reference: "2.0.0 queued as \(index + 1)"))
        }
        let mails = try await servers.received()
        #expect(mails.map(\.isTLS) == [true, true, false, false])
        #expect(mails.map(\.isAuthenticated) == [true, true, true, false])
        for mail in mails {
            #expect(mail.mailFrom == "hello@lumen.example")
            #expect(mail.recipients == ["noor@acme.example"])
            #expect(mail.hello == "lumen.example")
        }
    }

    @Test("a setting as written in a configuration sends")
    func fromSetting() async throws {
        let port = servers.process.number("plainWithLogin")
        let text = "smtp://studio%40example.com:p%3Aa%2Fs%20s%40w%C3%B6rd%25@127.0.0.1:\(port)"
        let mailer = Mailer.live(try MailSetting.parse(text), client: .refusing)
        #expect(await mailer.send(exampleMail()) == .accepted(reference: "2.0.0 queued as 1"))
    }

    @Test("4xx is later; 5xx to the recipient or the content is a refusal")
    func codes() async {
        let mailer = Mailer.smtp(servers.settings("plain", .none))
        let greylisted = later(await mailer.send(exampleMail(to: "noor+later@acme.example")))
        #expect(greylisted == "127.0.0.1 asks to try again later: 451 4.7.1 greylisted, come again")
        let unknown = await mailer.send(exampleMail(to: "noor+unknown@acme.example"))
        #expect(unknown == .refused("550 5.1.1 no such person"))
        let picky = await mailer.send(exampleMail(to: "noor+picky@acme.example"))
        #expect(picky == .refused("554 5.6.0 content not wanted"))
        let large = OutgoingMail.Attachment(
            name: "large",
            type: "image/png",
            bytes: .init(repeating: 0, count: 1_000_000)
        )
        let tooLarge = await mailer.send(exampleMail(attachments: [large]))
        #expect(tooLarge == .refused("552 Error: message size exceeds fixed maximum message size"))
    }

    @Test("what is about our own access is later, with words that say what to mend")
    func access() async {
        let wrong = later(
            await Mailer.smtp(servers.settings("startTLS", .startTLS, isKnown: false)).send(exampleMail())
        )
        #expect(
            wrong?.contains("does not accept the login and password of PORTICO_MAIL: 535") == true,
            "\(wrong ?? "")"
        )
        let plain = Mailer.smtp(servers.settings("plain", .none))
        let sender = Mailbox("", address("hello+forbidden@lumen.example"))
        let forbidden = later(await plain.send(exampleMail(from: sender)))
        #expect(forbidden == "127.0.0.1 does not let us send: 550 5.7.1 sender not allowed here")
        let strict = later(await plain.send(exampleMail(to: "noor+strict@acme.example")))
        #expect(strict?.contains("another way to sign in") == true)
    }

    @Test("an untrusted certificate is later, and no login is given to it")
    func certificate() async throws {
        for (port, security) in [("startTLS", SMTPSettings.Security.startTLS), ("smtps", .tls)] {
            var settings = servers.settings(port, security)
            settings.authorities = nil
            let words = later(await Mailer.smtp(settings).send(exampleMail()))
            #expect(
                words?.hasPrefix("The certificate of 127.0.0.1 cannot be trusted: ") == true,
                "\(words ?? "")"
            )
        }
        #expect(try await servers.received().isEmpty)
    }

    @Test("no STARTTLS where it is asked for: later, nothing sent in the clear")
    func noStartTLS() async throws {
        let words = later(
            await Mailer.smtp(servers.settings("plainWithLogin", .startTLS)).send(exampleMail())
        )
        #expect(words?.contains("offers no STARTTLS") == true, "\(words ?? "")")
        #expect(try await servers.received().isEmpty)
    }

    @Test("nobody there, and a server that says nothing, are later")
    func silence() async {
        let nobody = SMTPSettings(host: "127.0.0.1", port: 9, security: .none)
        let absent = later(await Mailer.smtp(nobody).send(exampleMail()))
        #expect(absent?.hasPrefix("No answer from 127.0.0.1: ") == true)
        var impatient = servers.settings("plain", .none)
        impatient.timeout = 1
        let silent = later(await Mailer.smtp(impatient).send(exampleMail(to: "noor+silent@acme.example")))
        #expect(silent?.hasPrefix("No answer from 127.0.0.1: ") == true)
    }
}
