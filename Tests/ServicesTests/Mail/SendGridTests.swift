import Foundation
import Services
import Testing

@Suite struct SendGridTests {
    private let server: ServerProcess
    private let client = HTTPClient.live()

    init() throws {
        server = try ServerProcess("sendgrid.py")
    }

    private var mailer: Mailer { .sendGrid(key: server.text("key"), api: server.url(""), client: client) }

    private func faults(_ list: [Any]) async throws {
        let body = Array(try JSONSerialization.data(withJSONObject: list))
        _ = try await client.send(HTTPRequest("POST", server.url("/faults", port: "control"), body: body))
    }

    private func accepted() async throws -> [[String: Any]] {
        let response = try await client.send(HTTPRequest("GET", server.url("/", port: "control")))
        return try JSONSerialization.jsonObject(with: Data(response.body)) as? [[String: Any]] ?? []
    }

    private func later(_ outcome: MailOutcome) -> String? {
        if case .later(let words) = outcome { words } else { nil }
    }

    @Test("a whole mail passes the published schema and says what was written")
    func whole() async throws {
        var mail = exampleMail(
            name: "Haddad, \"Noor\"",
            subject: "請求書 🎉\r\nBcc: x",
            attachments: [.init(name: "Größe.pdf", type: "application/pdf", bytes: [0, 255, 7, 8])]
        )
        mail.inReplyTo = "<a@lumen.example>"
        mail.references = ["<a@lumen.example>", "<b@lumen.example>"]
        mail.listUnsubscribe = "https://lumen.example/u/1"
        #expect(await mailer.send(mail) == .accepted(reference: "message-1"))
        let sent = try #require(try await accepted().first as NSDictionary?)
        let expected: NSDictionary = [
            "personalizations": [
                [
                    "to": [["email": "noor@acme.example", "name": "Haddad, \"Noor\""]],
                    "custom_args": ["mail_id": "mail-17"],
                ]
            ],
            "from": ["email": "hello@lumen.example", "name": "Studio Lumen"],
            "reply_to": ["email": "reply+7f3k@lumen.example", "name": "Ada Okafor"],
            "subject": "請求書 🎉 Bcc: x",
            "content": [
                ["type": "text/plain", "value": mail.text],
                ["type": "text/html", "value": mail.html],
            ],
            "attachments": [
                [
                    "content": "AP8HCA==", "type": "application/pdf", "filename": "Größe.pdf",
                    "disposition": "attachment",
                ]
            ],
            "headers": [
                "Message-ID": "<mail-17@lumen.example>",
                "In-Reply-To": "<a@lumen.example>",
                "References": "<a@lumen.example> <b@lumen.example>",
                "Auto-Submitted": "auto-generated",
                "List-Unsubscribe": "<https://lumen.example/u/1>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            ],
            "categories": ["invoice-sent"],
            "tracking_settings": [
                "click_tracking": ["enable": false, "enable_text": false],
                "open_tracking": ["enable": false],
                "subscription_tracking": ["enable": false],
            ],
        ]
        #expect(sent == expected)
    }

    @Test("the least a mail can be passes too: no reply address, no name, no HTML")
    func least() async throws {
        var mail = exampleMail(name: "", html: "")
        mail.replyTo = nil
        #expect(await mailer.send(mail) == .accepted(reference: "message-1"))
        let sent = try #require(try await accepted().first)
        #expect(sent["reply_to"] == nil && sent["attachments"] == nil)
        #expect((sent["content"] as? [[String: String]])?.map { $0["type"] } == ["text/plain"])
    }

    @Test("a picture that the HTML shows is inline, with its content-id")
    func inline() async throws {
        var mail = exampleMail()
        mail.inlines = [.init(id: "logo@portal", name: "logo.png", type: "image/png", bytes: [0, 255, 7, 8])]
        #expect(await mailer.send(mail) == .accepted(reference: "message-1"))
        let sent = try #require(try await accepted().first)
        let picture = try #require((sent["attachments"] as? [[String: String]])?.first)
        #expect(
            picture == [
                "content": "AP8HCA==", "type": "image/png", "filename": "logo.png", "disposition": "inline",
                "content_id": "logo@portal",
            ]
        )
    }

    @Test("the fake refuses unknown keys, a wrong order of parts and reserved headers")
    func strictness() async throws {
        let head = #"{"from":{"email":"a@b.example"},"subject":"s","#
        let to = #""personalizations":[{"to":[{"email":"a@b.example"}]}],"#
        let text = #""content":[{"type":"text/plain","value":"v"}]"#
        let turned = #""content":[{"type":"text/html","value":"v"},{"type":"text/plain","value":"v"}]"#
        #expect(try await status("\(head)\(to)\(text)}") == 202)
        let wrong = [
            #"\#(head)\#(to)\#(text),"tracking":{}}"#,
            #"\#(head)"personalizations":[{"to":[{"email":"a@b.example","nick":"a"}]}],\#(text)}"#,
            #"\#(head)\#(to)\#(turned)}"#,
            #"\#(head)\#(to)\#(text),"headers":{"Subject":"x"}}"#,
        ]
        for body in wrong {
            #expect(try await status(body) == 400)
        }
        #expect(try await accepted().count == 1)
    }

    private func status(_ body: String) async throws -> Int {
        let request = HTTPRequest(
            "POST",
            server.url("/v3/mail/send"),
            headers: [
                ("Authorization", "Bearer \(server.text("key"))"), ("Content-Type", "application/json"),
            ],
            body: Array(body.utf8)
        )
        return try await client.send(request).status
    }

    @Test("too many, an outage, no answer, a cut: later; and then it passes")
    func faults() async throws {
        try await faults([429, 500, 503, "cut"])
        #expect(later(await mailer.send(exampleMail())) == "SendGrid asks to slow down (429).")
        #expect(later(await mailer.send(exampleMail())) == "SendGrid (500): fault 500")
        #expect(later(await mailer.send(exampleMail())) == "SendGrid (503): fault 503")
        #expect(later(await mailer.send(exampleMail()))?.hasPrefix("No answer from POST") == true)
        #expect(await mailer.send(exampleMail()) == .accepted(reference: "message-1"))
        let gone = Mailer.sendGrid(key: "SG.x", api: "http://127.0.0.1:9", client: client)
        #expect(later(await gone.send(exampleMail())) != nil)
    }

    @Test("a hanging API is given up by the time limit")
    func hang() async throws {
        try await faults(["hang"])
        let impatient = HTTPClient { [client] request in
            var request = request
            request.timeout = 1
            return try await client.send(request)
        }
        let mailer = Mailer.sendGrid(key: server.text("key"), api: server.url(""), client: impatient)
        #expect(later(await mailer.send(exampleMail()))?.hasPrefix("No answer from POST") == true)
    }

    @Test("a wrong key and an unverified sender are later, told apart from a mail that is wrong")
    func refusals() async throws {
        let wrong = Mailer.sendGrid(key: "SG.wrong", api: server.url(""), client: client)
        let words = later(await wrong.send(exampleMail()))
        #expect(
            words?.hasPrefix("SendGrid does not accept the key or the sender (401): The provided") == true
        )
        #expect(words?.contains("SG.wrong") == false)
        let sender = Mailbox("", address("hello+forbidden@lumen.example"))
        #expect(later(await mailer.send(exampleMail(from: sender)))?.contains("(403)") == true)
        let refused = await mailer.send(exampleMail(text: "", html: ""))
        #expect(refused == .refused("SendGrid (400): content: text/plain comes first, then text/html"))
    }
}
