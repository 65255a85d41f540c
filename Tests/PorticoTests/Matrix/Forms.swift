import Basics

@testable import Portico

/// Forms that would be taken: what is refused is refused for who sends it, not for what it says.
enum MatrixForms {
    static func fields(_ pattern: String) -> [(String, String)] {
        let last = pattern.split(separator: "/").last.map(String.init) ?? ""
        if pattern.hasPrefix("/team/invoices/") || pattern.hasSuffix("/invoices") { return invoice(last) }
        if pattern.hasPrefix("/team/") { return team(pattern, last) }
        switch last {
        case "sign-in": return [("email", Cast.noor.email), ("password", Cast.noor.password)]
        case "code", "forgot-password": return [("email", Cast.noor.email)]
        case "entry": return [("email", Cast.noor.email), ("code", "123456")]
        case "name": return [("name", "Somebody Else")]
        case "formats": return [("region", "de-DE"), ("zone", "Asia/Kolkata")]
        case "password": return [("password-old", "not the old one"), ("password", "four loaves on a shelf")]
        case "company": return [("client", Scene.acme.text)]
        case "decision": return [("decision", "approve"), ("version", "1"), ("note", "")]
        case "comments", "messages", "{thr}": return [("message", "Hello")]
        case "set-up": return setUp
        case "{secret}" where pattern.hasPrefix("/reset"): return [("password", "four loaves on a shelf")]
        case "{secret}" where pattern.hasPrefix("/invitation"):
            return [("name", "Sam"), ("password", "four loaves on a shelf")]
        default: return []
        }
    }

    private static func team(_ pattern: String, _ last: String) -> [(String, String)] {
        switch last {
        case "brand", "preview": return brand
        case "clients": return client("New Client")
        case "edit" where pattern.contains("{cli}"): return client("Acme Bakery and Sons")
        case "edit", "projects": return [("name", "Changed"), ("summary", ""), ("audience", "everyone")]
        case "invitations":
            return [("name", "Somebody"), ("email", "new@acmebakery.example"), ("role", "member")]
        case "team": return [("person", Cast.ada.id.text)]
        case "milestones", "{mil}": return milestone
        case "templates", "{tpl}":
            return [
                ("name", "Shop in a month"), ("summary", ""), ("title-0", "Concept"), ("starts-0", "0"),
                ("due-0", "9"),
                ("weight-0", "10"), ("deliverables-0", "Wireframes"),
            ]
        case "recurrences":
            return [
                ("name", "Care plan"), ("template", Scene.template.text), ("rhythm", "month"),
                ("starts", "2026-12-01"), ("audience", "everyone"),
            ]
        case "updates": return [("health", "on_track"), ("body", "All is well.")]
        case "deliverables": return [("title", "Something new"), ("summary", ""), ("due", "")]
        case "versions": return [("note", "")]
        case "comments", "messages", "{thr}": return [("message", "Hello")]
        case "review": return [("audience", "everyone"), ("due", "")]
        case "audience", "files": return [("audience", "team")]
        case "links": return [("label", "The printer"), ("days", "7")]
        default: return []
        }
    }

    private static func invoice(_ last: String) -> [(String, String)] {
        switch last {
        case "finalisation", "void": []
        case "payments":
            [("amount", "10.00"), ("date", "2026-11-20"), ("method", "transfer"), ("detail", "")]
        default:
            [
                ("title", "Something new"), ("project", ""), ("currency", "EUR"), ("due", "2026-12-24"),
                ("notes", ""),
                ("description-0", "Work"), ("quantity-0", "1"), ("price-0", "100.00"), ("tax-0", "21"),
            ]
        }
    }

    private static func client(_ name: String) -> [(String, String)] {
        [("name", name), ("address", ""), ("tax", "")]
    }

    private static let milestone = [
        ("title", "Something new"), ("summary", ""), ("starts", ""), ("due", "2026-12-24"), ("weight", "10"),
        ("status", "planned"), ("audience", "everyone"),
    ]

    private static let brand = [
        ("name", "Studio Lumen"), ("accent", "#ff6b55"), ("dark", ""), ("paper", "warm"), ("corners", "soft"),
        ("density", "calm"), ("typeface", "inter"), ("character", "instrument"), ("welcome", ""),
    ]

    private static let setUp = [
        ("code", "x"), ("agency", "Studio Lumen"), ("name", "Ada Okafor"), ("email", Cast.ada.email),
        ("password", "four loaves on a shelf"), ("currency", "EUR"),
    ]
}
