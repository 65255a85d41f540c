import Basics
import HTML

/// The agency's logo in a mail. It travels with the mail: many programs show no picture that they would have
/// to fetch.
struct MailLogo {
    /// Content-IDs (RFC 2392).
    static let light = "logo@portal"
    static let dark = "logo-dark@portal"

    let images: BrandImages
    let agency: String

    /// The cell at the head of the mail, or nil without a logo. A logo that only light ground shows keeps it
    /// on dark screens, unless there is one for them.
    var html: String? {
        guard let logo = images.logo else { return nil }
        let light = Self.picture(Self.light, logo.one, alt: agency)
        guard let dark = images.darkLogo else {
            guard logo.one.needsLight else { return light }
            return """
                <table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="plate">\
                \(light)</td></tr></table>
                """
        }
        return """
            <div class="on-light">\(light)</div><div class="on-dark" style="display:none;mso-hide:all">\
            \(Self.picture(Self.dark, dark.one, alt: agency))</div>
            """
    }

    private static func picture(_ id: String, _ image: BrandImage, alt: String) -> String {
        """
        <img src="cid:\(id)" width="\(image.width)" height="\(image.height)" alt="\(MailEscapes.escaped(alt))" \
        style="display:block;border:0;max-width:100%;height:auto">
        """
    }
}

/// What mails are written with.
enum MailEscapes {
    static func escaped(_ text: String) -> String {
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
