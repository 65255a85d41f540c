import Basics
import HTML

/// The parts of a mail's HTML, as mail programs want them: tables, inline styles, 600 px, and the brand's
/// colours for light ground. Programs that know dark ground get those for dark.
struct MailPage: Sendable {
    private let light: ColorRoles
    private let dark: ColorRoles
    let base: String

    init(look: Look, base: String) {
        let colors = look.colors
        (light, dark, self.base) = (colors.light, colors.dark, base)
    }

    func document(_ subject: String, head: String, _ rows: [String]) -> String {
        """
        <!doctype html>
        <html lang="\(Language.current.code)" dir="\(Language.current.direction)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
        <style>\(darkStyles)</style><title>\(escaped(subject))</title></head>
        <body class="canvas" style="margin:0;background:\(light.canvas.hex)" bgcolor="\(light.canvas.hex)">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
        <td align="center" style="padding:32px 12px">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
        \(head)
        \(rows.joined(separator: "\n"))
        </table></td></tr></table></body></html>

        """
    }

    /// The agency's logo, or its name in words.
    func head(_ logo: MailLogo) -> String {
        let style = "padding:0 4px 24px;\(Self.font(15, 20, weight: 600));color:\(light.ink.hex)"
        return cell(style, logo.html ?? escaped(logo.agency), class: "ink")
    }

    func heading(_ words: String) -> String {
        let style = "margin:0;\(Self.font(24, 30, weight: 650));color:\(light.ink.hex)"
        return cell("padding:0 4px 16px", "<h1 class=\"ink\" style=\"\(style)\">\(escaped(words))</h1>")
    }

    func paragraph(_ words: String) -> String {
        let style = "padding:0 4px 16px;\(Self.font(16, 25));color:\(light.ink.hex)"
        return cell(style, "<p style=\"margin:0\">\(escaped(words))</p>", class: "ink")
    }

    func quotation(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
        let sheet = light.sheet.hex
        return """
            <tr><td style="padding:0 4px 20px"><table class="sheet" role="presentation" width="100%" cellpadding="0" \
            cellspacing="0" border="0" bgcolor="\(sheet)" style="background:\(sheet);\
            border:1px solid \(light.line.hex);border-radius:10px;border-collapse:separate"><tr>\
            <td class="ink" style="padding:18px 24px;\(Self.font(16, 25));color:\(light.ink.hex)">\
            \(lines.joined(separator: "<br>"))</td></tr></table></td></tr>
            """
    }

    func facts(_ facts: [(label: String, value: String)]) -> String {
        let rows = facts.map { fact in
            let label = "padding:4px 16px 4px 0;\(Self.font(15, 22));color:\(light.inkSoft.hex)"
            let value = "padding:4px 0;\(Self.font(15, 22, weight: 600));color:\(light.ink.hex)"
            return "<tr><td class=\"soft\" style=\"\(label)\">\(escaped(fact.label))</td>"
                + "<td class=\"ink\" style=\"\(value)\">\(escaped(fact.value))</td></tr>"
        }
        return cell(
            "padding:0 4px 20px",
            "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\(rows.joined())</table>"
        )
    }

    func key(_ label: String, _ address: String) -> String {
        """
        <tr><td style="padding:4px 4px 8px"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>\
        <td class="key" bgcolor="\(light.accent.hex)" style="border-radius:6px"><a href="\(escaped(address))" \
        style="display:inline-block;padding:13px 22px;\(Self.font(16, 20, weight: 600));\
        color:\(light.onAccent.hex);text-decoration:none">\(escaped(label))</a></td></tr></table></td></tr>
        """
    }

    /// Why it came; the way to the portal in the brand's colour.
    func end(_ lines: [String]) -> String {
        let style = "padding:28px 4px 0;\(Self.font(13, 20));color:\(light.inkSoft.hex)"
        let host = base.split(separator: "/").last.map(String.init) ?? base
        let link =
            "<a class=\"link\" href=\"\(escaped(base + HomeRoutes.home().text))\" "
            + "style=\"color:\(light.accentInk.hex)\">\(escaped(host))</a>"
        return cell(style, (lines.map(escaped) + [link]).joined(separator: "<br>"), class: "soft")
    }

    private func cell(_ style: String, _ content: String, class name: String? = nil) -> String {
        "<tr><td\(name.map { " class=\"\($0)\"" } ?? "") style=\"\(style)\">\(content)</td></tr>"
    }

    private static func font(_ size: Int, _ line: Int, weight: Int = 400) -> String {
        "font:\(weight) \(size)px/\(line)px -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
    }

    private var darkStyles: String {
        """
        @media (prefers-color-scheme: dark){.canvas{background:\(dark.canvas.hex)!important}\
        .sheet,.sheet td{background:\(dark.sheet.hex)!important;border-color:\(dark.line.hex)!important}\
        .ink{color:\(dark.ink.hex)!important}.soft{color:\(dark.inkSoft.hex)!important}\
        .key{background:\(dark.accent.hex)!important}.key a{color:\(dark.onAccent.hex)!important}\
        .link{color:\(dark.accentInk.hex)!important}.on-light{display:none!important}\
        .on-dark{display:block!important}.plate{background:#fff;padding:6px 10px;border-radius:6px}}
        """
    }

    private func escaped(_ text: String) -> String { MailEscapes.escaped(text) }
}
