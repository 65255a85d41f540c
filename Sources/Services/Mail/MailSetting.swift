import Basics

/// A mail server of one's own or of a provider.
public struct SMTPSettings: Sendable, Equatable {
    /// How the way to the server is protected.
    public enum Security: Sendable {
        /// In the clear: for a server on this machine.
        case none
        /// STARTTLS, and nothing is sent when the server has none.
        case startTLS
        /// TLS from the first byte, `smtps`.
        case tls
    }

    public var host: String
    public var port: Int
    public var security: Security
    /// Nil for a server that asks for none.
    public var login: String?
    public var password: String?
    /// A PEM file of certificate authorities, instead of the system's.
    public var authorities: String?
    /// Seconds for one mail, attachments and the server's own checks included.
    public var timeout: Int

    public init(
        host: String,
        port: Int,
        security: Security,
        login: String? = nil,
        password: String? = nil,
        authorities: String? = nil,
        timeout: Int = 120
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.login = login
        self.password = password
        self.authorities = authorities
        self.timeout = timeout
    }
}

/// Why a setting cannot be used, in words for who wrote it. Holds no part of a password or key.
public struct MailSettingProblem: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
}

/// How mails leave: the setting `PORTICO_MAIL`.
public enum MailSetting: Sendable, Equatable {
    case smtp(SMTPSettings)
    case sendGrid(key: String, api: String)
    case folder(path: String)

    /// The shapes `parse` knows, for a list of settings.
    public static let shape =
        "smtp://LOGIN:PASSWORD@HOST:587, smtps://LOGIN:PASSWORD@HOST:465, sendgrid:KEY, "
        + "sendgrid-eu:KEY or folder:PATH"

    /// Reads `smtp://login:password@host:port` (port 587; STARTTLS but on loopback), `smtps://…` (port
    /// 465), `sendgrid:KEY`, `sendgrid-eu:KEY` (kept in the European Union) or `folder:PATH`.
    /// Login and password are percent-encoded.
    public static func parse(_ text: String) throws(MailSettingProblem) -> MailSetting {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw problem("holds a line break or another control byte")
        }
        guard let colon = text.firstIndex(of: ":") else { throw problem("has no kind before a colon") }
        let rest = String(text[text.index(after: colon)...])
        switch text[..<colon].lowercased() {
        case "smtp": return .smtp(try SMTPAddress(rest).settings(isTLS: false))
        case "smtps": return .smtp(try SMTPAddress(rest).settings(isTLS: true))
        case "sendgrid": return .sendGrid(key: try key(rest), api: "https://api.sendgrid.com")
        case "sendgrid-eu": return .sendGrid(key: try key(rest), api: "https://api.eu.sendgrid.com")
        case "folder":
            guard !rest.isEmpty else { throw problem("names no folder", "folder:/var/lib/mail") }
            return .folder(path: rest)
        default: throw problem("is of a kind that is not known")
        }
    }

    private static func key(_ text: String) throws(MailSettingProblem) -> String {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw problem("has no usable API key after the colon", "sendgrid:SG.xxxx")
        }
        return text
    }

    fileprivate static func problem(_ what: String, _ example: String? = nil) -> MailSettingProblem {
        let hint = example.map { "for example \($0)" } ?? "it is one of \(shape)"
        return MailSettingProblem(description: "PORTICO_MAIL \(what); \(hint)")
    }
}

/// What follows `smtp:` or `smtps:`, taken apart (RFC 3986 section 3.2).
private struct SMTPAddress {
    var login: String?
    var password: String?
    var host: String
    var port: Int?

    private static let example = "smtp://LOGIN:PASSWORD@mail.example.com:587"

    init(_ rest: String) throws(MailSettingProblem) {
        guard rest.hasPrefix("//") else { throw Self.problem("has no // before the host") }
        var authority = rest.dropFirst(2)
        if authority.hasSuffix("/") { authority.removeLast() }
        var server = authority
        if let at = authority.lastIndex(of: "@") {
            let parts = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw Self.problem("needs both a login and a password before the @")
            }
            login = try Self.decoded(parts[0])
            password = try Self.decoded(parts[1])
            server = authority[authority.index(after: at)...]
        }
        // An IPv6 address has colons of its own and stands in brackets.
        let bracket = server.firstIndex(of: "]")
        let colon = server[(bracket ?? server.startIndex)...].firstIndex(of: ":")
        host = String(server[..<(colon ?? server.endIndex)])
        let isName =
            !host.isEmpty
            && host.utf8.allSatisfy { byte in
                ("a"..."z").contains(Character(Unicode.Scalar(byte | 0x20)))
                    || "0123456789.-".utf8.contains(byte)
            }
        let isIPv6 =
            host.hasPrefix("[") && host.hasSuffix("]") && host.count > 4
            && host.dropFirst().dropLast().utf8.allSatisfy("0123456789abcdefABCDEF:.".utf8.contains)
        guard isName || isIPv6 else {
            throw Self.problem(
                "has no usable host; in a login or password, / : @ and % are written %2F %3A %40 %25"
            )
        }
        if let colon {
            let digits = server[server.index(after: colon)...]
            guard digits.utf8.allSatisfy("0123456789".utf8.contains), let number = Int(digits),
                (1...65_535).contains(number)
            else { throw Self.problem("has a port that is not a number from 1 to 65535") }
            port = number
        }
    }

    func settings(isTLS: Bool) -> SMTPSettings {
        SMTPSettings(
            host: host,
            port: port ?? (isTLS ? 465 : 587),
            security: isTLS ? .tls : isLoopback ? .none : .startTLS,
            login: login,
            password: password
        )
    }

    private var isLoopback: Bool {
        let octets = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host.lowercased() == "localhost" || host == "[::1]"
            || octets.count == 4 && octets.first == 127 && !octets.contains(nil)
    }

    private static func decoded(_ text: Substring) throws(MailSettingProblem) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let high = digits.first.flatMap(hexadecimal),
                let low = digits.last.flatMap(hexadecimal)
            else {
                throw problem(
                    "has a % in its login or password that is not followed by two digits; a % itself is %25"
                )
            }
            bytes.append(high << 4 | low)
            rest = rest.dropFirst(2)
        }
        guard let plain = String(validating: bytes, as: UTF8.self),
            plain.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
        else {
            throw problem("has a login or password that is not text")
        }
        return plain
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    private static func problem(_ what: String) -> MailSettingProblem {
        MailSetting.problem(what, example)
    }
}
