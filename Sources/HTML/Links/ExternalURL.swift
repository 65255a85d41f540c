/// An address on another site. Only the configuration makes one, so a link or a script to elsewhere was
/// chosen by the person who runs this installation and never by what someone typed.
public struct ExternalURL: Hashable, Sendable {
    public let text: String

    /// `https://…`, or `http://…` for a server beside this one; nil for anything else, and for anything
    /// with a space, a quote, a control character or a character beyond ASCII.
    public init?(configured text: String) {
        let scheme = text.hasPrefix("https://") ? 8 : text.hasPrefix("http://") ? 7 : 0
        let host = text.utf8.dropFirst(scheme).prefix { $0 != UInt8(ascii: "/") }
        guard scheme > 0, !host.isEmpty, text.utf8.allSatisfy(Self.mayStand) else { return nil }
        self.text = text
    }

    /// `https://js.stripe.com` of `https://js.stripe.com/endive/stripe.js`: what a content security policy
    /// names.
    public var origin: String {
        let scheme = text.hasPrefix("https://") ? 8 : 7
        let host = text.utf8.dropFirst(scheme).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return String(text.prefix(scheme)) + String(decoding: host, as: UTF8.self)
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\"'<>\\^`{|};,".utf8.contains(byte)
    }
}
