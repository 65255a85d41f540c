import Basics
import HTML

/// The mails of the folder, the newest first, and one of them open. Its links lead into the portal.
struct MailboxPage: Page {
    let agency: String
    let mails: [KeptMail]
    let open: KeptMail?

    var title: String { open?.subject ?? MailWords.mailbox }

    var body: HTML {
        plainShell(Frame(agency: agency, home: HomeRoutes.home()), title: title, wide: true) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") { MailWords.mailboxLead }
            }
            if let open {
                p(class: "small") { a(href: MailboxRoutes.list()) { MailWords.allMails } }
                FactList([
                    (MailWords.to, open.to), (MailWords.from, open.from),
                    (MailWords.sent, MailWords.at(open.date.date.long, open.date.timeOfDay)),
                ])
                article(class: "sheet sheet-pad") { MailText(text: open.text) }
            } else if mails.isEmpty {
                Empty(
                    .letter,
                    MailWords.noMailsYet,
                    MailWords.noMailsHint
                )
            } else {
                rows {
                    for mail in mails {
                        ListRow(
                            mail.subject,
                            to: MailboxRoutes.show(mail.name),
                            .icon(.mail),
                            meta: mail.to,
                            side: [.text(mail.date.timeOfDay)]
                        )
                    }
                }
            }
        }
    }
}

/// A mail's text, with the addresses of this portal as links.
private struct MailText: Component {
    let text: String

    var body: HTML {
        for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
            p {
                for (index, line) in paragraph.split(separator: "\n").enumerated() {
                    if index > 0 { br() }
                    if let link = Self.link(in: line) {
                        a(href: link.path) { link.words }
                    } else {
                        String(line)
                    }
                }
            }
        }
    }

    /// `Accept the invitation: https://portal…/invitation/…`
    private static func link(in line: Substring) -> (words: String, path: Path)? {
        guard let scheme = line.firstRange(of: "http://") ?? line.firstRange(of: "https://") else {
            return nil
        }
        let path = line[scheme.upperBound...].drop { $0 != "/" }
        guard let target = HomeRoutes.home().landing(path.isEmpty ? "/" : String(path)) else { return nil }
        return (
            String(line[..<scheme.lowerBound].reversed().drop { $0 == " " || $0 == ":" }.reversed()), target
        )
    }
}
