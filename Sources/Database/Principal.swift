public import Basics

/// Whom a transaction reads for. The scoped views show this person's rows and nobody else's.
public struct Principal: Sendable, Hashable {
    /// What `portico_principal()` answers. An identifier has a prefix and digits, so the two words below are
    /// no one's.
    let text: String

    public init<Entity>(_ id: ID<Entity>) {
        text = id.text
    }

    /// Sees no scoped row at all.
    public static let nobody = Principal(text: "")

    /// Jobs, sign-in and webhooks: nobody's eyes, so the base tables may be read. Never for a page.
    public static let system = Principal(text: "system")

    private init(text: String) {
        self.text = text
    }
}
