public import Basics

/// A secret that one person is handed, in a link or a cookie: 256 random bits.
///
/// Only its digest is stored, so that a copy of the database opens nothing.
public struct SecretToken: Sendable, Hashable, CustomStringConvertible {
    /// What the person is handed: 43 characters that are safe in a URL.
    public let text: String

    public init(_ randomness: Randomness) {
        text = Base64URL.encode(randomness.bytes(32))
    }

    /// Nil when no token can have this text; whether one does, its digest tells.
    public init?(text: some StringProtocol) {
        guard Base64URL.decode(text)?.count == 32 else { return nil }
        self.text = String(text)
    }

    /// What is stored: the SHA-256 of the text, in 64 hexadecimal digits. A plain digest is enough for a
    /// secret that cannot be guessed.
    public var digest: String { SHA256.hex(of: text) }

    /// Keeps the secret out of logs and messages.
    public var description: String { "SecretToken" }
}

extension SecretToken {
    /// The digest of what someone handed in, whatever it is: what is no token has none that is stored.
    public static func digest(of text: String) -> String { SHA256.hex(of: text) }
}
