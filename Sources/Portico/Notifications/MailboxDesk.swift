import Basics
import Services

/// A mail of the folder, as the mailbox shows it.
struct KeptMail: Sendable {
    let name: MailFileName
    let date: Timestamp
    let from: String
    let to: String
    let subject: String
    let text: String
}

/// Reads the mails that went into a folder.
struct MailboxDesk: Sendable {
    let folder: MailFolder

    /// The newest first.
    func newest(_ limit: Int) -> [KeptMail] {
        folder.list(limit: limit).map(KeptMail.init)
    }

    func mail(_ name: MailFileName) -> KeptMail? {
        folder.read(name.text).map(KeptMail.init)
    }
}

extension KeptMail {
    fileprivate init(_ mail: StoredMail) {
        self.init(
            name: MailFileName(mail.name),
            date: mail.date,
            from: mail.from,
            to: mail.to,
            subject: mail.subject,
            text: mail.text
        )
    }
}
