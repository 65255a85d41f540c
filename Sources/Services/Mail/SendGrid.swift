import Basics
import FoundationEssentials

extension Mailer {
    /// Sends through SendGrid's v3 API (`POST /v3/mail/send`). A wrong key is for later: it is no fault of
    /// the address.
    /// - Parameter api: `https://api.sendgrid.com`, or `https://api.eu.sendgrid.com` for the European Union.
    public static func sendGrid(key: String, api: String, client: HTTPClient) -> Mailer {
        Mailer { mail in
            do {
                let request = HTTPRequest(
                    "POST",
                    api + "/v3/mail/send",
                    headers: [("Authorization", "Bearer \(key)"), ("Content-Type", "application/json")],
                    body: try SendGridMail(mail).json
                )
                return outcome(of: try await client.send(request))
            } catch let problem as HTTPProblem {
                return .later(problem.description)
            } catch {
                return .refused("The mail cannot be written as JSON: \(error)")
            }
        }
    }

    private static func outcome(of response: HTTPResponse) -> MailOutcome {
        let words = SendGridErrors.words(response.body)
        return switch response.status {
        case 202: .accepted(reference: response.header("X-Message-Id"))
        case 401, 403: .later("SendGrid does not accept the key or the sender (\(response.status)): \(words)")
        case 429: .later("SendGrid asks to slow down (429).")
        case 400..<500: .refused("SendGrid (\(response.status)): \(words)")
        default: .later("SendGrid (\(response.status)): \(words)")
        }
    }
}

/// SendGrid's answer to what it does not take.
private struct SendGridErrors: Decodable {
    struct Problem: Decodable {
        let message: String
    }
    let errors: [Problem]

    /// At most 500 characters: it ends in a log and on a page.
    static func words(_ body: [UInt8]) -> String {
        let known = try? JSONDecoder().decode(SendGridErrors.self, from: Data(body))
        let words =
            known?.errors.map(\.message).joined(separator: " ") ?? String(decoding: body, as: UTF8.self)
        return String(MIMEHeader.oneLine(words).prefix(500))
    }
}

/// The request, key by key as the OpenAPI of Twilio names it.
private struct SendGridMail: Encodable {
    struct Address: Encodable {
        let email: String
        let name: String?

        init(_ mailbox: Mailbox) {
            email = mailbox.address.text
            let line = MIMEHeader.oneLine(mailbox.name)
            name = line.isEmpty ? nil : line
        }
    }
    struct Personalization: Encodable {
        let to: [Address]
        let custom_args: [String: String]
    }
    struct Content: Encodable {
        let type: String
        let value: String
    }
    struct Attachment: Encodable {
        let content: String
        let type: String
        let filename: String
        let disposition: String
        /// Only of what the HTML shows.
        var content_id: String?
    }
    struct Switch: Encodable {
        var enable = false
    }
    struct ClickSwitch: Encodable {
        var enable = false
        var enable_text = false
    }
    struct Tracking: Encodable {
        var click_tracking = ClickSwitch()
        var open_tracking = Switch()
        var subscription_tracking = Switch()
    }

    let personalizations: [Personalization]
    let from: Address
    let reply_to: Address?
    let subject: String
    let content: [Content]
    let attachments: [Attachment]?
    let headers: [String: String]
    let categories: [String]
    let tracking_settings = Tracking()

    init(_ mail: OutgoingMail) {
        // In a personalization `custom_args` is an object; at the top it would be a string of JSON.
        personalizations = [
            Personalization(to: [Address(mail.to)], custom_args: ["mail_id": mail.trackingID])
        ]
        from = Address(mail.from)
        reply_to = mail.replyTo.map(Address.init)
        subject = MIMEHeader.oneLine(mail.subject)
        // Text first, then HTML: SendGrid refuses the other order. An empty part it refuses too.
        content = [
            Content(type: "text/plain", value: mail.text), Content(type: "text/html", value: mail.html),
        ]
        .filter { !$0.value.isEmpty }
        let files = mail.attachments.map { file in
            Attachment(
                content: MIMEBody.base64(file.bytes),
                type: MIMEHeader.mediaType(file.type),
                filename: MIMEHeader.oneLine(file.name),
                disposition: "attachment"
            )
        }
        let shown = mail.inlines.map { inline in
            Attachment(
                content: MIMEBody.base64(inline.bytes),
                type: MIMEHeader.mediaType(inline.type),
                filename: MIMEHeader.oneLine(inline.name),
                disposition: "inline",
                content_id: MIMEHeader.oneLine(inline.id)
            )
        }
        attachments = (files + shown).isEmpty ? nil : files + shown
        let tokens = MIMEMessage.tokens(of: mail).map { ($0.name, $0.words.joined(separator: " ")) }
        headers = Dictionary(tokens) { first, _ in first }
        categories = [String(mail.kind.prefix(255))]
    }

    var json: [UInt8] {
        get throws { Array(try JSONEncoder().encode(self)) }
    }
}
