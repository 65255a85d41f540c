import Basics
import HTML

/// Lays a draft out as a mail: text, and HTML as mail clients want it (tables, inline styles, 600 px, dark
/// mode).
enum MailLayout {
    static func text(_ draft: MailDraft, to recipient: Recipient, from sender: MailSender) -> String {
        var parts = [draft.heading]
        if let quote = draft.quote {
            parts.append(
                quote.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(
                    separator: "\n"
                )
            )
        }
        parts += draft.paragraphs
        if !draft.facts.isEmpty {
            parts.append(draft.facts.map { "\($0.label): \($0.value)" }.joined(separator: "\n"))
        }
        if let button = draft.button { parts.append("\(button.label): \(sender.base)\(button.path.text)") }
        parts.append(
            "--\n\(sender.workspace.name)\n\(draft.reason)\n" + MailWords.sentTo(recipient.email.text)
        )
        return parts.joined(separator: "\n\n") + "\n"
    }

    static func html(_ draft: MailDraft, to recipient: Recipient, from sender: MailSender) -> String {
        let (workspace, base) = (sender.workspace, sender.base)
        let page = MailPage(look: workspace.look, base: base)
        var rows = [page.heading(draft.heading)]
        if let quote = draft.quote { rows.append(page.quotation(quote)) }
        rows += draft.paragraphs.map(page.paragraph)
        if !draft.facts.isEmpty { rows.append(page.facts(draft.facts)) }
        if let button = draft.button { rows.append(page.key(button.label, base + button.path.text)) }
        rows.append(
            page.end(
                ["\(workspace.name). \(draft.reason)", MailWords.sentTo(recipient.email.text)]
            )
        )
        let logo = MailLogo(images: workspace.images, agency: workspace.name)
        return page.document(draft.subject, head: page.head(logo), rows)
    }
}
