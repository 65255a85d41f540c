import Basics
import Database

/// One mail to one person, and how far it came.
struct Mail: Identified, Sendable {
    static let idPrefix: StaticString = "mai"

    /// SendGrid's words (its Event Webhook), used for every way of sending.
    enum State: String, Sendable, ValueConvertible {
        case queued, accepted, delivered, deferred, bounced, complained, dropped
    }

    let id: ID<Mail>
    let address: EmailAddress
    let recipientName: String
    /// The agency’s name, as the recipient knows it now.
    let senderName: String
    let kind: String
    let subject: String
    let text: String
    let html: String
    let state: State
    let createdAt: Timestamp

    /// Bodies with a sign-in secret are forgotten once they left.
    static let secretKinds: Set<String> = ["invitation", "reset", "code"]
}

/// A mail about to be written down.
struct MailRecord: Sendable {
    let id: ID<Mail>
    let draft: MailDraft
    let recipient: Recipient
    /// Whom it is about; nil for the team, and when it is about none.
    let client: ID<Client>?
    let text: String
    let html: String
}
