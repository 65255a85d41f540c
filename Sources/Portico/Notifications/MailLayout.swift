import Basics
import HTML

/// Lays a draft out as a mail: text, and HTML as mail clients want it (tables, inline styles, 600 px, dark
/// mode).
struct MailLayout: Sendable {
    /// `https://portal.example.com`, before every path.
    let base: String

    func text(_ draft: MailDraft, to recipient: Recipient, from workspace: Workspace) -> String {
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
        if let button = draft.button { parts.append("\(button.label): \(base)\(button.path.text)") }
        parts.append("--\n\(workspace.name)\n\(draft.reason)\n" + MailWords.sentTo(recipient.email.text))
        return parts.joined(separator: "\n\n") + "\n"
    }

    func html(_ draft: MailDraft, to recipient: Recipient, from workspace: Workspace) -> String {
        var rows = [heading(draft)]
        if let quote = draft.quote { rows.append(quotation(quote)) }
        rows += draft.paragraphs.map { cell(Self.paragraph, "<p style=\"margin:0\">\(escaped($0))</p>") }
        if !draft.facts.isEmpty { rows.append(facts(draft.facts)) }
        if let button = draft.button { rows.append(key(button.label, base + button.path.text)) }
        let end =
            "\(escaped(workspace.name)). \(escaped(draft.reason))<br>"
            + escaped(MailWords.sentTo(recipient.email.text))
        rows.append(cell("padding:28px 4px 0;\(Self.font(13, 20));color:#57514a", end))
        return """
            <!doctype html>
            <html lang="\(Reader.current.language.code)" dir="\(Reader.current.language.direction)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
            <style>\(Self.darkStyles)</style><title>\(escaped(draft.subject))</title></head>
            <body style="margin:0;background:#f5f2ed" bgcolor="#f5f2ed">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
            <td align="center" style="padding:32px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
            \(cell("padding:0 4px 24px;\(Self.font(15, 20, weight: 600));color:#1f1b16", escaped(workspace.name)))
            \(rows.joined(separator: "\n"))
            </table></td></tr></table></body></html>

            """
    }

    private func heading(_ draft: MailDraft) -> String {
        cell(
            "padding:0 4px 16px",
            "<h1 style=\"margin:0;\(Self.font(24, 30, weight: 650));color:#1f1b16\">\(escaped(draft.heading))</h1>"
        )
    }

    private func quotation(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
        return """
            <tr><td style="padding:0 4px 20px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
            border="0" bgcolor="#fefdfb" style="background:#fefdfb;border:1px solid #ddd6cb;border-radius:10px;\
            border-collapse:separate"><tr><td style="padding:18px 24px;\(Self.font(16, 25));color:#1f1b16">\
            \(lines.joined(separator: "<br>"))</td></tr></table></td></tr>
            """
    }

    private func facts(_ facts: [(label: String, value: String)]) -> String {
        let rows = facts.map { fact in
            """
            <tr><td style="padding:4px 16px 4px 0;\(Self.font(15, 22));color:#57514a">\(escaped(fact.label))</td>\
            <td style="padding:4px 0;\(Self.font(15, 22, weight: 600));color:#1f1b16">\(escaped(fact.value))</td></tr>
            """
        }
        return cell(
            "padding:0 4px 20px",
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\(rows.joined())</table>"
        )
    }

    private func key(_ label: String, _ address: String) -> String {
        """
        <tr><td style="padding:4px 4px 8px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>\
        <td bgcolor="#17505c" style="border-radius:6px"><a href="\(escaped(address))" style="display:inline-block;\
        padding:13px 22px;\(Self.font(16, 20, weight: 600));color:#ffffff;text-decoration:none">\(escaped(label))</a>\
        </td></tr></table></td></tr>
        """
    }

    private func cell(_ style: String, _ content: String) -> String {
        "<tr><td style=\"\(style)\">\(content)</td></tr>"
    }

    private static let paragraph = "padding:0 4px 16px;\(font(16, 25));color:#1f1b16"

    private static func font(_ size: Int, _ line: Int, weight: Int = 400) -> String {
        "font:\(weight) \(size)px/\(line)px -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
    }

    private static let darkStyles = """
        @media (prefers-color-scheme: dark){[bgcolor="#f5f2ed"]{background:#161411!important}\
        [bgcolor="#fefdfb"],[bgcolor="#fefdfb"] td{background:#1f1d19!important;border-color:#37332c!important}\
        [style*="color:#1f1b16"]{color:#f0ece6!important}[style*="color:#57514a"]{color:#bdb6ab!important}\
        [bgcolor="#17505c"]{background:#7fd0dc!important}[bgcolor="#17505c"] a{color:#0b2228!important}}
        """

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}
