import Services
import Testing

@Suite struct MailSettingTests {
    private func smtp(_ text: String) throws -> SMTPSettings? {
        guard case .smtp(let settings) = try MailSetting.parse(text) else { return nil }
        return settings
    }

    @Test("a mail server elsewhere: STARTTLS, port 587, login and password decoded")
    func elsewhere() throws {
        let found = try smtp("smtp://studio%40lumen.example:p%3Aa%2Fs%20s%c3%b6%25@mail.lumen.example")
        #expect(
            found
                == SMTPSettings(
                    host: "mail.lumen.example",
                    port: 587,
                    security: .startTLS,
                    login: "studio@lumen.example",
                    password: "p:a/s sö%"
                )
        )
    }

    @Test("a password may hold colons and at signs as they are")
    func plainPassword() throws {
        let found = try smtp("smtp://ada:a:b@x@mail.lumen.example:2525/")
        #expect(found?.password == "a:b@x")
        #expect(found?.port == 2525)
    }

    @Test("smtps: TLS, port 465")
    func smtps() throws {
        let found = try smtp("SMTPS://mail.lumen.example")
        #expect(found == SMTPSettings(host: "mail.lumen.example", port: 465, security: .tls))
    }

    @Test(
        "on loopback, and only there, nothing is encrypted",
        arguments: ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"]
    )
    func loopback(host: String) throws {
        #expect(try smtp("smtp://\(host):25")?.security == SMTPSettings.Security.none)
        #expect(try smtp("smtps://\(host):25")?.security == .tls)
        for other in ["127.0.0.1.example.com", "localhost.example.com", "[2001:db8::1]", "127.0.0.999"] {
            #expect(try smtp("smtp://\(other)")?.security == .startTLS)
        }
    }

    @Test("SendGrid, in both its regions, and a folder")
    func others() throws {
        #expect(
            try MailSetting.parse("sendgrid:SG.a.b")
                == .sendGrid(key: "SG.a.b", api: "https://api.sendgrid.com")
        )
        let europe = MailSetting.sendGrid(key: "SG.a.b", api: "https://api.eu.sendgrid.com")
        #expect(try MailSetting.parse("sendgrid-eu:SG.a.b") == europe)
        #expect(try MailSetting.parse("folder:data/mails") == .folder(path: "data/mails"))
    }

    @Test(
        "each mistake is named, and no password or key is repeated",
        arguments: [
            ("", "no kind"), ("test2", "no kind"), ("post:test2", "kind that is not known"),
            ("smtp:ada:test2@h", "no // before the host"), ("smtp://ada:test2@", "no usable host"),
            ("smtp://", "no usable host"), ("smtp://ada:test2@a b", "no usable host"),
            ("smtp://ada:hun/test2@mail.example.com/x", "no usable host"), ("smtp://[::x]", "no usable host"),
            ("smtp://ada@mail.example.com", "both a login and a password"),
            ("smtp://ada:@mail.example.com", "both a login and a password"),
            ("smtp://:test2@mail.example.com", "both a login and a password"),
            ("smtp://mail.example.com:0", "port"), ("smtp://mail.example.com:65536", "port"),
            ("smtp://mail.example.com:", "port"), ("smtp://mail.example.com:+25", "port"),
            ("smtp://ada:test2%x@mail.example.com", "not followed by two digits"),
            ("smtp://ada:test2%in@mail.example.com", "not followed by two digits"),
            ("smtp://ada:test2%ff:test@mail.example.com", "not text"),
            ("smtp://ada:test2%0d%0a:test@mail.example.com", "not text"),
            ("smtp://mail.example.com\r\n", "control byte"),
            ("sendgrid:", "no usable API key"), ("sendgrid:SG test2", "no usable API key"),
            ("folder:", "no folder"),
        ]
    )
    func mistakes(text: String, words: String) {
        let problem = #expect(throws: MailSettingProblem.self) { try MailSetting.parse(text) }
        let description = problem?.description ?? ""
        #expect(description.hasPrefix("PORTICO_MAIL ") && description.contains(words), "\(description)")
        #expect(!description.contains("test2"))
    }
}
