import Basics

/// A mail as the bytes that travel: text and HTML as alternatives, attachments after them, all in seven bits.
enum MIMEMessage {
    static func compose(_ mail: OutgoingMail) -> [UInt8] {
        var message = MIMEHeader.field(
            "Date",
            MIMEHeader.date(mail.date).split(separator: " ").map(String.init)
        )
        message += MIMEHeader.field("From", MIMEHeader.mailbox(mail.from))
        message += MIMEHeader.field("To", MIMEHeader.mailbox(mail.to))
        if let replyTo = mail.replyTo { message += MIMEHeader.field("Reply-To", MIMEHeader.mailbox(replyTo)) }
        message += MIMEHeader.field("Subject", MIMEHeader.text(mail.subject))
        for (name, words) in tokens(of: mail) { message += MIMEHeader.field(name, words) }
        message += "MIME-Version: 1.0\r\n"
        message += mail.attachments.isEmpty ? alternative(mail) : mixed(mail)
        return Array(message.utf8)
    }

    /// The headers whose values are tokens, the same for SMTP and for a provider that writes the others
    /// itself.
    static func tokens(of mail: OutgoingMail) -> [(name: String, words: [String])] {
        var fields: [(name: String, words: [String])] = []
        if let id = MIMEHeader.bracketed(mail.messageID) { fields.append(("Message-ID", [id])) }
        if let id = mail.inReplyTo.flatMap(MIMEHeader.bracketed) { fields.append(("In-Reply-To", [id])) }
        let thread = mail.references.compactMap(MIMEHeader.bracketed)
        let kept = thread.count > 11 ? [thread[0]] + thread.suffix(10) : thread
        if !kept.isEmpty { fields.append(("References", kept)) }
        // RFC 3834: nobody’s holiday notice should answer.
        fields.append(("Auto-Submitted", ["auto-generated"]))
        if let address = mail.listUnsubscribe.flatMap(MIMEHeader.bracketed) {
            fields.append(("List-Unsubscribe", [address]))
            fields.append(("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]))
        }
        return fields
    }

    private static func mixed(_ mail: OutgoingMail) -> String {
        // `=_` occurs neither in quoted-printable nor in base64, so no body can hold a boundary.
        var body = "Content-Type: multipart/mixed; boundary=\"=_mixed\"\r\n\r\n--=_mixed\r\n"
        body += alternative(mail)
        for attachment in mail.attachments {
            body += "\r\n--=_mixed\r\n"
            body += MIMEHeader.field("Content-Type", [MIMEHeader.mediaType(attachment.type)])
            let name = MIMEHeader.filename(attachment.name)
            body += MIMEHeader.field("Content-Disposition", ["attachment;"] + name)
            body += "Content-Transfer-Encoding: base64\r\n\r\n"
            body += MIMEBody.base64Lines(attachment.bytes)
        }
        return body + "\r\n--=_mixed--\r\n"
    }

    private static func alternative(_ mail: OutgoingMail) -> String {
        var body = "Content-Type: multipart/alternative; boundary=\"=_alternative\"\r\n\r\n"
        // The line break before a boundary belongs to the boundary (RFC 2046 section 5.1.1).
        body += "--=_alternative\r\n" + part("text/plain", mail.text)
        let page = part("text/html", mail.html)
        body += "\r\n--=_alternative\r\n" + (mail.inlines.isEmpty ? page : related(page, mail.inlines))
        return body + "\r\n--=_alternative--\r\n"
    }

    /// A page and the pictures it shows, as one alternative (RFC 2387).
    private static func related(_ page: String, _ inlines: [OutgoingMail.Inline]) -> String {
        var body = "Content-Type: multipart/related; type=\"text/html\"; boundary=\"=_related\"\r\n\r\n"
        body += "--=_related\r\n" + page
        for inline in inlines {
            body += "\r\n--=_related\r\n"
            body += MIMEHeader.field("Content-Type", [MIMEHeader.mediaType(inline.type)])
            if let id = MIMEHeader.bracketed("<\(inline.id)>") {
                body += MIMEHeader.field("Content-ID", [id])
            }
            body += MIMEHeader.field("Content-Disposition", ["inline;"] + MIMEHeader.filename(inline.name))
            body += "Content-Transfer-Encoding: base64\r\n\r\n"
            body += MIMEBody.base64Lines(inline.bytes)
        }
        return body + "\r\n--=_related--\r\n"
    }

    private static func part(_ type: String, _ text: String) -> String {
        let foreign = text.utf8.count { $0 >= 0x80 }
        // Past a third of foreign bytes base64 is the shorter one.
        let isBase64 = foreign * 3 > text.utf8.count
        let body = isBase64 ? MIMEBody.base64Lines(MIMEBody.canonical(text)) : MIMEBody.quotedPrintable(text)
        let encoding = isBase64 ? "base64" : "quoted-printable"
        return "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(body)"
    }
}
