public import Basics
import Glibc
import Regions
public import Services

/// How this installation is set up: read once at start, from the environment and a file, all mistakes told
/// together.
public struct Configuration: Sendable {
    /// `127.0.0.1:8080`: where the server listens.
    public var listen: ListenAddress
    /// The folder of the database, the keys and, without other settings, the files and mails.
    public var data: String
    /// What people type: `https://portal.example.com`. Without a path.
    public var url: PublicURL
    /// A file's path, or `postgres://…`.
    public var database: String
    /// A folder.
    public var files: String
    public var mail: MailSetting
    /// The address in `From`.
    public var mailFrom: EmailAddress
    public var stripe: StripeSetting?
    /// IANA name, such as `Europe/Berlin`: the zone of due dates.
    public var zone: String
    /// What everyone is spoken to in.
    public var language: Language
    /// BCP 47, such as `en-GB`: how dates, numbers and amounts are written for whoever chose nothing else.
    public var region: String
    /// Serve invented people and work, with test payments and a mailbox page.
    public var isDemo: Bool

    /// How Stripe is reached. Without one, invoices are paid by bank transfer only.
    public struct StripeSetting: Sendable {
        public var key: String
        public var publishableKey: String
        public var webhookSecrets: [String]
        public var api: String
        public var script: String

        public init(
            key: String,
            publishableKey: String,
            webhookSecrets: [String],
            api: String,
            script: String
        ) {
            self.key = key
            self.publishableKey = publishableKey
            self.webhookSecrets = webhookSecrets
            self.api = api
            self.script = script
        }
    }

    /// Reads what `environment` says over what the file says. Each mistake names the setting, its shape and
    /// an example.
    public static func read(
        environment: [String: String],
        file: [String: String] = [:],
        isDemo: Bool = false
    ) throws(ConfigurationProblems) -> Configuration {
        var settings = SettingsReader(values: file.merging(environment) { _, new in new })
        let listen = settings.value("LISTEN", default: "127.0.0.1:8080", ListenAddress.init)
        let data = settings.text("DATA", default: "data")
        let url = settings.value("URL", default: "http://localhost:8080", PublicURL.init)
        let database = settings.value("DATABASE", default: data + "/portico.db", Self.database)
        let files = settings.value("FILES", default: data + "/files", Self.folder)
        let mail = settings.value("MAIL", default: "folder:" + data + "/mail", Self.mail)
        let host = url?.host ?? "localhost"
        let from = settings.value("MAIL_FROM", default: "portal@" + Self.mailDomain(host), EmailAddress.init)
        let zone = settings.value("ZONE", default: "UTC") { Zone.exists($0) ? $0 : nil }
        let language = settings.value("LANGUAGE", default: "en", Language.named)
        let region = settings.value("REGION", default: "en-GB") { Regions.exists($0) ? $0 : nil }
        let stripe = settings.stripe()
        settings.refuseUnknown()
        if let problems = settings.problems { throw problems }
        guard let listen, let url, let database, let files, let mail, let from, let zone, let language,
            let region
        else {
            throw ConfigurationProblems(lines: ["The configuration cannot be read."])
        }
        return Configuration(
            listen: listen,
            data: data,
            url: url,
            database: database,
            files: files,
            mail: mail,
            mailFrom: from,
            stripe: stripe,
            zone: zone,
            language: language,
            region: region,
            isDemo: isDemo
        )
    }

    private static func database(_ text: String) -> String? {
        let isServer = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
        return isServer || !text.contains("://") ? text : nil
    }

    private static func folder(_ text: String) -> String? {
        text.contains("://") || text.isEmpty ? nil : text
    }

    private static func mail(_ text: String) -> MailSetting? {
        try? MailSetting.parse(text)
    }

    private static func mailDomain(_ host: String) -> String {
        host == "localhost" || !host.contains(".") || host.last?.isNumber == true ? "localhost" : host
    }
}

/// Where to listen.
public struct ListenAddress: Sendable, Equatable {
    /// An IPv4 or IPv6 address without brackets.
    public let host: String
    public let port: UInt16

    /// `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:80`, `:8080`, `8080`.
    public init?(_ text: String) {
        let colon = text.lastIndex(of: ":")
        let portText = colon.map { text[text.index(after: $0)...] } ?? Substring(text)
        guard let port = UInt16(portText) else { return nil }
        var host = colon.map { String(text[..<$0]) } ?? "127.0.0.1"
        if host.isEmpty { host = "127.0.0.1" }
        if host == "localhost" { host = "127.0.0.1" }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard host.allSatisfy({ $0.isHexDigit || $0 == "." || $0 == ":" }) else { return nil }
        self.host = host
        self.port = port
    }
}

/// The address people use: scheme and host, without a path.
public struct PublicURL: Sendable, Equatable {
    public let text: String
    public let isSecure: Bool
    /// Without the port.
    public let host: String
    /// With the port, as a browser sends it in `Host`.
    public let authority: String

    public init?(_ text: String) {
        var rest = Substring(text)
        if rest.hasSuffix("/") { rest.removeLast() }
        if rest.hasPrefix("https://") {
            isSecure = true
        } else if rest.hasPrefix("http://") {
            isSecure = false
        } else {
            return nil
        }
        let authority = rest.drop { $0 != "/" }.dropFirst(2)
        guard !authority.isEmpty, !authority.contains("/"), !authority.contains("@"),
            !authority.contains("?"),
            authority.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) })
        else { return nil }
        self.text = String(rest).lowercased()
        self.authority = authority.lowercased()
        let withoutPort = authority.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
        host =
            authority.hasPrefix("[") ? String(authority.prefix { $0 != "]" }) + "]" : withoutPort.lowercased()
    }
}
