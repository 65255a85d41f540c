import Basics
import Database
import HTML
import Services

/// What one mail says, before it is laid out. One event is told to one person once: `event` and the person
/// are its key.
struct MailDraft: Sendable {
    /// `receipt:pay_…`, `message:msg_…`: the event that is told.
    let event: String
    /// A short name of the kind of mail, such as `receipt`.
    let kind: String
    let subject: String
    /// The first words of the body: what happened.
    let heading: String
    var paragraphs: [String] = []
    var facts: [(label: String, value: String)] = []
    /// Somebody's own words, shown as a quotation.
    var quote: String?
    var button: (label: String, path: Path)?
    /// Why this mail came, in a sentence.
    let reason: String
    /// What the mail is about, for its log.
    let item: String
    /// Its body carries a secret, and is forgotten once it left.
    var isSecret = false
}

/// Whom a mail goes to.
struct Recipient: Sendable {
    let person: ID<Person>
    let name: String
    let email: EmailAddress
    let whereabouts: Whereabouts
}

/// Mails leave from here: written down first, then sent by a job, so none is lost and none told twice.
struct Mailroom: Sendable {
    let database: Database
    let mailer: Mailer
    let layout: MailLayout
    let randomness: Randomness
    /// The address in `From`.
    let sender: EmailAddress
    let readers: Readers

    /// Writes a mail down for sending, in the recipient's language and formats, by their clock: `draft` is
    /// made when these are known; nil is nothing to tell. Nothing happens when this event was already told to
    /// this person.
    func post(_ draft: @autoclosure () -> MailDraft?, to recipient: Recipient) async throws {
        try await readers.reader(recipient.whereabouts).told {
            if let draft = draft() { try await write(draft, to: recipient) }
        }
    }

    private func write(_ draft: MailDraft, to recipient: Recipient) async throws {
        let workspace = try await database.read(as: .system) { tx in try tx.workspace() }
        let id: ID<Mail> = randomness.id()
        let text = layout.text(draft, to: recipient, from: workspace)
        let html = layout.html(draft, to: recipient, from: workspace)
        try await database.write(as: .system) { tx in
            let isNew = try tx.record(
                MailRecord(id: id, draft: draft, recipient: recipient, text: text, html: html)
            )
            if isNew { try tx.enqueue(MailDelivery(item: id)) }
        }
    }

    /// Hands a mail to the mail server. The server's word is the answer.
    func send(_ mail: Mail) async -> MailOutcome {
        let agency = try? await database.read(as: .system) { tx in try tx.workspace().name }
        return await mailer.send(
            OutgoingMail(
                messageID: "<\(mail.id.text)@\(sender.domain)>",
                from: Mailbox(agency ?? "", sender),
                to: Mailbox(mail.recipientName, mail.address),
                subject: mail.subject,
                text: mail.text,
                html: mail.html,
                date: mail.createdAt,
                kind: mail.kind,
                trackingID: mail.id.text
            )
        )
    }
}
