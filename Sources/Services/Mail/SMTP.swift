import Basics
import CCurl

extension Mailer {
    /// Sends through a mail server (RFC 5321), a connection for each mail. Whatever is about our own access
    /// (login, certificate, a sender that is not allowed) is for later: it is no fault of the address, and
    /// mends once the settings are right.
    public static func smtp(_ settings: SMTPSettings) -> Mailer {
        let engine = CurlEngine()
        return Mailer { mail in
            settings.outcome(of: await engine.perform(settings.call(mail)))
        }
    }
}

extension SMTPSettings {
    fileprivate func call(_ mail: OutgoingMail) -> CurlCall {
        // What follows the host is how we name ourselves in EHLO.
        let url = "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)/\(mail.from.address.domain)"
        var options = CurlCall.common(
            url: url,
            protocols: "smtp,smtps",
            timeout: timeout,
            authorities: authorities
        )
        options += [
            .number(CURLOPT_USE_SSL, Int((security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)),
            .number(CURLOPT_FORBID_REUSE, 1),
            .text(CURLOPT_MAIL_FROM, "<\(mail.from.address)>"),
            .list(CURLOPT_MAIL_RCPT, ["<\(mail.to.address)>"]),
        ]
        if let login, let password {
            options += [.text(CURLOPT_USERNAME, login), .text(CURLOPT_PASSWORD, password)]
        }
        return CurlCall(settings: options, body: .mail(MIMEMessage.compose(mail)), answerLimit: 65_536)
    }

    func outcome(of answer: CurlAnswer) -> MailOutcome {
        // 221 is the answer to our goodbye.
        let said = answer.lines.last { !$0.hasPrefix("221") } ?? ""
        switch answer.end {
        case .complete:
            return .accepted(reference: said.count > 4 ? String(said.dropFirst(4)) : nil)
        case .cancelled:
            return .later("Sending was given up.")
        case .tooLarge:
            return .later("\(host) talks without end.")
        case .failed(let code):
            return failure(CURLcode(rawValue: code), answer, said)
        }
    }

    private func failure(_ code: CURLcode, _ answer: CurlAnswer, _ said: String) -> MailOutcome {
        let isPermanent = answer.status / 100 == 5
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE:
            return .later("The certificate of \(host) cannot be trusted: \(answer.words)")
        case CURLE_USE_SSL_FAILED:
            return .later(
                "\(host) offers no STARTTLS on port \(port), so nothing was sent; it may speak smtps://."
            )
        case CURLE_LOGIN_DENIED where isPermanent || answer.status / 100 != 4:
            return .later("\(host) does not accept the login and password of PORTICO_MAIL: \(said)")
        default: break
        }
        if [530, 534, 535, 538].contains(answer.status) {
            return .later("\(host) wants another way to sign in than PORTICO_MAIL has: \(said)")
        }
        guard isPermanent else {
            let isReply = answer.status / 100 == 4
            return .later(
                isReply
                    ? "\(host) asks to try again later: \(said)" : "No answer from \(host): \(answer.words)"
            )
        }
        // 354 is the answer to DATA: what came after it was about the message.
        let isAboutThisMail =
            answer.words.hasPrefix("RCPT failed") || answer.words.hasPrefix("DATA failed")
            || answer.lines.contains { $0.hasPrefix("354") }
        // 552 to MAIL: larger than the server takes (RFC 1870).
        if isAboutThisMail || answer.status == 552 { return .refused(said) }
        return .later("\(host) does not let us send: \(said)")
    }
}
