import Basics
import Services

/// Reads settings one by one and remembers what was wrong with each.
struct SettingsReader {
    private let values: [String: String]
    private var known: Set<String> = ["CONFIG"]
    private var lines: [String] = []

    /// The shape and an example of each setting, for the words of a refusal.
    private static let shapes: [String: String] = [
        "LISTEN": "an address and a port, such as 127.0.0.1:8080",
        "DATA": "a folder, such as /var/lib/portico",
        "URL": "http:// or https:// and a host, such as https://portal.example.com",
        "DATABASE": "a file, or postgres://name:password@host/database",
        "FILES": "a folder, such as /var/lib/portico/files",
        "MAIL": "smtp://name:password@host:587, smtps://…, sendgrid:KEY or folder:PATH",
        "MAIL_FROM": "a mail address, such as portal@example.com",
        "ZONE": "a time zone’s name, such as Europe/Berlin",
        "REGION": "a language and a country, such as en-GB or de-DE",
        "LANGUAGE": "en, or pseudo for tests and translators",
        "STRIPE_KEY": "a secret or restricted key, which begins with sk_ or rk_",
        "STRIPE_PUBLISHABLE_KEY": "a publishable key, which begins with pk_",
        "STRIPE_WEBHOOK_SECRET": "a signing secret, which begins with whsec_",
        "STRIPE_API": "http:// or https:// and a host, such as https://api.stripe.com",
        "STRIPE_SCRIPT": "where Stripe’s script is, such as https://js.stripe.com/endive/stripe.js",
    ]

    /// Settings of Portico's are those whose names begin with `PORTICO_`; others are not looked at.
    init(values: [String: String]) {
        var ours: [String: String] = [:]
        for (name, value) in values where name.hasPrefix("PORTICO_") && !value.isEmpty {
            ours[String(name.dropFirst("PORTICO_".count))] = value
        }
        self.values = ours
    }

    mutating func text(_ name: String, default fallback: String) -> String {
        known.insert(name)
        return values[name] ?? fallback
    }

    mutating func value<T>(_ name: String, default fallback: String, _ parse: (String) -> T?) -> T? {
        let text = text(name, default: fallback)
        if let value = parse(text) { return value }
        refuse(name, text)
        return nil
    }

    /// Stripe's settings come together or not at all.
    mutating func stripe() -> Configuration.StripeSetting? {
        let key = optional("STRIPE_KEY") { $0.hasPrefix("sk_") || $0.hasPrefix("rk_") }
        let publishable = optional("STRIPE_PUBLISHABLE_KEY") { $0.hasPrefix("pk_") }
        let secrets = optional("STRIPE_WEBHOOK_SECRET") { $0.hasPrefix("whsec_") }
        let api = text("STRIPE_API", default: "https://api.stripe.com")
        let script = text("STRIPE_SCRIPT", default: "https://js.stripe.com/endive/stripe.js")
        if PublicURL(api) == nil { refuse("STRIPE_API", api) }
        guard key != nil || publishable != nil || secrets != nil else { return nil }
        for (name, value) in [("STRIPE_KEY", key), ("STRIPE_PUBLISHABLE_KEY", publishable)] where value == nil
        {
            lines.append("PORTICO_\(name) is missing: \(Self.shapes[name] ?? "").")
        }
        return Configuration.StripeSetting(
            key: key ?? "",
            publishableKey: publishable ?? "",
            webhookSecrets: secrets.map { $0.split(separator: ",").map(String.init) } ?? [],
            api: api,
            script: script
        )
    }

    /// A misspelt setting must not be silently without effect.
    mutating func refuseUnknown() {
        for name in values.keys.sorted() where !known.contains(name) && !name.hasPrefix("TEST_") {
            lines.append("PORTICO_\(name) is not a setting. Is it misspelt?")
        }
    }

    var problems: ConfigurationProblems? {
        lines.isEmpty ? nil : ConfigurationProblems(lines: lines)
    }

    private mutating func optional(_ name: String, _ isGood: (String) -> Bool) -> String? {
        known.insert(name)
        guard let text = values[name] else { return nil }
        if !isGood(text) { refuse(name, nil) }
        return text
    }

    /// Secrets are not repeated back.
    private mutating func refuse(_ name: String, _ text: String?) {
        let shown = name == "MAIL" || name == "DATABASE" ? nil : text
        let said = shown.map { " It says “\($0)”." } ?? ""
        lines.append("PORTICO_\(name) should be \(Self.shapes[name] ?? "something else").\(said)")
    }
}

/// Everything that is wrong with the configuration, a line each.
public struct ConfigurationProblems: Error, CustomStringConvertible {
    public let lines: [String]

    public init(lines: [String]) {
        self.lines = lines
    }

    public var description: String { lines.joined(separator: "\n") }
}
