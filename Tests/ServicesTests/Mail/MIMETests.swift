import Basics
import Foundation
import Testing

@testable import Services

/// What is composed, as a foreign parser reads it after a real journey over SMTP.
@Suite struct MIMETests {
    private let servers: MailServers

    init() throws {
        servers = try MailServers()
    }

    private func journey(_ mail: OutgoingMail) async throws -> ReceivedMail {
        let outcome = await Mailer.smtp(servers.settings("plain", .none)).send(mail)
        let mails = try await servers.received()
        #expect(outcome == .accepted(reference: "2.0.0 queued as \(mails.count)"))
        let received = try #require(mails.last)
        #expect(received.defects.isEmpty)
        #expect(received.bareLineEnds == 0)
        #expect(received.isASCII)
        #expect(received.longestLine <= 76)
        #expect(received.spacesAtEnds == 0)
        return received
    }

    @Test("a mail has exactly its headers and two parts, text first")
    func plain() async throws {
        let mail = try await journey(exampleMail())
        #expect(
            mail.names == [
                "Date", "From", "To", "Reply-To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version",
                "Content-Type",
            ]
        )
        #expect(mail.date == "2026-11-23T20:45:07+00:00")
        #expect(mail.from == [["Studio Lumen", "hello@lumen.example"]])
        #expect(mail.to == [["Noor Haddad", "noor@acme.example"]])
        #expect(mail.replyTo == [["Ada Okafor", "reply+7f3k@lumen.example"]])
        #expect(mail.headers["message-id"] == "<mail-17@lumen.example>")
        #expect(mail.headers["auto-submitted"] == "auto-generated")
        #expect(mail.structure == ["multipart/alternative", "text/plain", "text/html"])
        #expect(mail.parts[0].text == "Hello Noor,\n\nyour invoice is ready.\n")
        #expect(mail.parts[1].text == "<p>Hello Noor,</p>\n<p>your invoice is ready.</p>\n")
    }

    @Test("any subject arrives as written")
    func subjects() async throws {
        let subjects = [
            "Τιμολόγιο για την Άντα: η πρόσοψη του εργαστηρίου είναι έτοιμη για έγκριση",
            "請求書のお知らせ：スタジオ・ルーメンから新しい請求書が届きました。ご確認をお願いいたします。",
            "🎉👩🏽‍🎨 Ready 🇩🇪", "=?utf-8?B?SGk=?= is not decoded", "Plain, with \"quotes\" (and more): 100 % = all",
            String(repeating: "a long plain subject ", count: 12) + "ends",
            String(repeating: "x", count: 900), "é", "a b",
        ]
        for subject in subjects {
            let received = try await journey(exampleMail(subject: subject))
            #expect(received.subject == subject)
        }
    }

    @Test("any name arrives as written")
    func names() async throws {
        let names = [
            "Haddad, Noor", "Noor \"Nono\" Haddad", "Noor \\ Haddad", "Dr. Noor Haddad", "Νούρ Χαντάντ, Δρ.",
            "ノール・ハダド「アクメ・ベーカリー」代表取締役社長兼最高経営責任者", "noor@acme.example", "", "=?utf-8?Q?x?=",
            "Noor Haddad of the Acme Bakery, its shops, its ovens and everything that belongs to them",
        ]
        for name in names {
            let received = try await journey(exampleMail(name: name))
            #expect(received.to == [[name, "noor@acme.example"]])
        }
    }

    @Test("line breaks in any value are folded away: no header, no recipient, no part is added")
    func injection() async throws {
        let break_ = "\r\nBcc: iris@elsewhere.example\r\n\r\nbody\n"
        var mail = exampleMail(
            name: "Noor\(break_)",
            from: Mailbox("Lumen\(break_)", address("hello@lumen.example"))
        )
        mail.subject = "Hi\(break_)\u{2028}there\u{0}\u{85}"
        mail.replyTo = Mailbox("Ada\rBcc: x\n", address("ada@lumen.example"))
        mail.messageID = "<mail-17\(break_)@lumen.example>"
        mail.inReplyTo = "<a@b>\(break_)"
        mail.references = ["<a@b>\(break_)", "\r\n", "c@d"]
        mail.listUnsubscribe = "https://lumen.example/u/1\(break_)"
        mail.attachments = [.init(name: "a\(break_).pdf", type: "text/plain\(break_)", bytes: [1])]
        let received = try await journey(mail)
        #expect(received.headers["bcc"] == nil)
        #expect(["message-id", "in-reply-to", "list-unsubscribe"].allSatisfy { received.headers[$0] == nil })
        #expect(received.headers["references"] == "<c@d>")
        #expect(received.recipients == ["noor@acme.example"])
        #expect(received.subject == "Hi Bcc: iris@elsewhere.example body there")
        #expect(received.from == [["Lumen Bcc: iris@elsewhere.example body", "hello@lumen.example"]])
        #expect(
            received.structure == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                "application/octet-stream",
            ]
        )
        #expect(received.parts[2].filename == "a Bcc: iris@elsewhere.example body .pdf")
    }

    @Test("any text arrives: long lines, lone dots, trailing spaces, equals signs, other scripts")
    func bodies() async throws {
        let long = String(repeating: "0123456789=", count: 300)
        let texts = [
            ".\n..\n.hidden\n\n.\n", "ends in space \nand tab\t\nfrom\nFrom here\n", long + "\n",
            "no line end",
            String(repeating: "é", count: 30) + String(repeating: "e", count: 200) + "\n",
            String(repeating: "こんにちは、ノールさん。", count: 40) + "\n二行目\n", "--=_alternative--\n--=_mixed\n",
            String(repeating: "y", count: 76) + "\n" + String(repeating: "y", count: 75) + "é\n", "\n\n",
            "😀\n",
        ]
        let mailer = Mailer.smtp(servers.settings("plain", .none))
        for text in texts {
            _ = await mailer.send(exampleMail(text: text, html: text.replacing("\n", with: "\r\n")))
        }
        let received = try await servers.received()
        #expect(received.count == texts.count)
        for (mail, text) in zip(received, texts) {
            #expect(mail.parts.map(\.text) == [text, text])
            #expect(mail.longestLine <= 76 && mail.bareLineEnds == 0 && mail.spacesAtEnds == 0)
            #expect(mail.isASCII && mail.defects.isEmpty)
        }
        #expect(received[5].parts[0].encoding == "base64")
        #expect(received[4].parts[0].encoding == "quoted-printable")
    }

    @Test("attachments arrive byte for byte, under names in any script")
    func attachments() async throws {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let names = [
            "invoice.pdf", "Rechnung \"Größe\" für Café.pdf", "a;b\\c\"d.txt", "%41*'.pdf", "%41*'é.pdf",
            "請求書二〇二六年十一月分スタジオ・ルーメン株式会社.pdf", String(repeating: "long ", count: 30) + ".pdf",
        ]
        let mail = try await journey(
            exampleMail(
                attachments: names.map { .init(name: $0, type: "application/pdf", bytes: bytes) }
                    + [.init(name: "empty", type: "nonsense", bytes: [])]
            )
        )
        let files = mail.parts.dropFirst(2)
        #expect(files.map(\.filename) == names + ["empty"])
        #expect(
            files.dropLast().allSatisfy {
                $0.type == "application/pdf" && $0.bytes == Data(bytes).base64EncodedString()
            }
        )
        #expect(files.last?.type == "application/octet-stream" && files.last?.bytes == "")
    }

    @Test("a picture travels beside the HTML that shows it, under its own name in angle brackets")
    func inline() async throws {
        let bytes = (0..<900).map { UInt8(truncatingIfNeeded: $0 * 3) }
        var outgoing = exampleMail(attachments: [
            .init(name: "invoice.pdf", type: "application/pdf", bytes: [1])
        ])
        outgoing.html = "<p><img src=\"cid:logo@portal\" alt=\"Studio Lumen\"></p>\n"
        outgoing.inlines = [.init(id: "logo@portal", name: "logo.png", type: "image/png", bytes: bytes)]
        let mail = try await journey(outgoing)
        #expect(
            mail.structure == [
                "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html",
                "image/png", "application/pdf",
            ]
        )
        let picture = mail.parts[2]
        #expect(picture.type == "image/png" && picture.filename == "logo.png")
        #expect(picture.bytes == Data(bytes).base64EncodedString())
        let text = String(decoding: MIMEMessage.compose(outgoing), as: UTF8.self)
        #expect(text.contains("\r\nContent-ID: <logo@portal>\r\n"))
        #expect(text.contains("\r\nContent-Disposition: inline; filename="))
    }

    @Test("a thread is named by its first and last ten messages; unsubscribing takes one click")
    func thread() async throws {
        var mail = exampleMail()
        mail.references = (1...30).map { "<mail-\($0)@lumen.example>" }
        mail.inReplyTo = "<mail-30@lumen.example>"
        mail.listUnsubscribe = "https://lumen.example/u/opaque"
        let received = try await journey(mail)
        let kept = [1] + Array(21...30)
        #expect(
            received.headers["references"]
                == kept.map { "<mail-\($0)@lumen.example>" }.joined(separator: " ")
        )
        #expect(received.headers["in-reply-to"] == "<mail-30@lumen.example>")
        #expect(received.headers["list-unsubscribe"] == "<https://lumen.example/u/opaque>")
        #expect(received.headers["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
    }
}
