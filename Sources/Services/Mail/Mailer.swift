/// What became of a mail.
public enum MailOutcome: Sendable, Equatable {
    /// The next server has taken it, under this name of its own.
    case accepted(reference: String?)
    /// Not now: trying again later can help. The words are for the team and the log.
    case later(String)
    /// Never: this mail or this address is not wanted there, as after a bounce.
    case refused(String)
}

/// Hands mails to the world.
public struct Mailer: Sendable {
    public let send: @Sendable (OutgoingMail) async -> MailOutcome

    public init(send: @escaping @Sendable (OutgoingMail) async -> MailOutcome) {
        self.send = send
    }

    /// Refuses every mail: what a test has that did not say what to do with it.
    public static let refusing = Mailer { mail in
        .refused("A mail to \(mail.to.address) was not expected.")
    }

    /// The mailer a setting asks for.
    /// - Parameter client: used for SendGrid.
    public static func live(_ setting: MailSetting, client: HTTPClient) -> Mailer {
        switch setting {
        case .smtp(let settings): smtp(settings)
        case .sendGrid(let key, let api): sendGrid(key: key, api: api, client: client)
        case .folder(let path): folder(path)
        }
    }
}
