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
}

/// Mails leave from here: written down first, then sent by a job, so none is lost and none told twice.
struct Mailroom: Sendable {
    let database: Database
    let mailer: Mailer
    let hosts: HostDirectory
    let randomness: Randomness
    /// The address in `From`.
    let sender: EmailAddress
    /// What everyone is written to in, until people choose their own.
    let language: Language
    let images: BrandImageDesk

    /// Writes a mail down for sending, in the recipient's language: `draft` is made when that is known; nil
    /// is nothing to tell. Nothing happens when this event was already told to this person.
    func post(
        _ draft: @autoclosure () -> MailDraft?,
        to recipient: Recipient,
        on letterhead: Letterhead
    ) async throws {
        try await Language.$current.withValue(language) {
            if let draft = draft() { try await write(draft, to: recipient, on: letterhead) }
        }
    }

    /// To one of those who could be told.
    func post(_ draft: @autoclosure () -> MailDraft?, to candidate: Candidate) async throws {
        try await post(draft(), to: candidate.recipient, on: candidate.letterhead)
    }

    private func write(_ draft: MailDraft, to recipient: Recipient, on letterhead: Letterhead) async throws {
        let sender = try await database.read(as: .system) { tx in
            let group = try letterhead.client.flatMap { try tx.group(of: $0) }
            return MailSender(
                workspace: try tx.workspace(of: group),
                base: hosts.base(try tx.door(of: group))
            )
        }
        let id: ID<Mail> = randomness.id()
        let record = MailRecord(
            id: id,
            draft: draft,
            recipient: recipient,
            client: letterhead.client,
            text: MailLayout.text(draft, to: recipient, from: sender),
            html: MailLayout.html(draft, to: recipient, from: sender)
        )
        try await database.write(as: .system) { tx in
            let isNew = try tx.record(record)
            if isNew { try tx.enqueue(MailDelivery(item: id)) }
        }
    }

    /// Hands a mail to the mail server. The server's word is the answer.
    func send(_ mail: Mail) async -> MailOutcome {
        await mailer.send(
            OutgoingMail(
                messageID: "<\(mail.id.text)@\(sender.domain)>",
                from: Mailbox(mail.senderName, sender),
                to: Mailbox(mail.recipientName, mail.address),
                subject: mail.subject,
                text: mail.text,
                html: mail.html,
                date: mail.createdAt,
                kind: mail.kind,
                trackingID: mail.id.text,
                inlines: await logos(of: mail)
            )
        )
    }

    /// The pictures that a mail shows. They are those of now: a mail that waited shows today's logo.
    private func logos(of mail: Mail) async -> [OutgoingMail.Inline] {
        let digests = try? await database.read(as: .system) { tx in
            let images = try tx.workspace().images
            return try [(MailLogo.light, images.logo), (MailLogo.dark, images.darkLogo)].compactMap {
                id,
                pair in
                try pair.flatMap { try tx.brandImage($0.two.name) }.map { (id: id, sha256: $0) }
            }
        }
        return (digests ?? []).filter { mail.html.contains("\"cid:\($0.id)\"") }.compactMap { logo in
            images.bytes(logo.sha256).map {
                OutgoingMail.Inline(id: logo.id, name: "logo.png", type: "image/png", bytes: $0)
            }
        }
    }
}
