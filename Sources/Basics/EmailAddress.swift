/// A mail address, as far as it can be judged without sending to it: `local@domain`, at most 254 bytes, ASCII
/// (RFC 5321 section 4.5.3.1). Two addresses that differ only in case are one.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// Lower case: how it is stored and compared.
    public let text: String

    /// Nil when no mail server would take it: spaces, control bytes, two `@`, no dot in the domain (but for
    /// `localhost`).
    public init?(_ typed: String) {
        let text = typed.trimmingSpaces.lowercased()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else {
            return nil
        }
        let isLocal = parts[0].utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !Self.forbidden.contains(byte)
        }
        guard isLocal, !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..") else {
            return nil
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2 || parts[1] == "localhost" else { return nil }
        for label in labels {
            let isLabel = label.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
            guard isLabel, (1...63).contains(label.utf8.count), !label.hasPrefix("-"), !label.hasSuffix("-")
            else {
                return nil
            }
        }
        self.text = text
    }

    public var description: String { text }
    public var domain: String { String(text.split(separator: "@")[1]) }

    private static let forbidden = Set("\"(),:;<>[\\]".utf8)
}

extension String {
    /// Without white space at either end.
    public var trimmingSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
