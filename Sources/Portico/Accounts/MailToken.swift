import Basics
import Database

/// A secret that was mailed to someone: it proves once that they read that mailbox. Only its hash is kept.
struct MailToken: Identified, Sendable {
    static let idPrefix: StaticString = "tok"

    enum Purpose: String, Sendable, ValueConvertible {
        case invitation, reset, code

        /// How long it can be used.
        var lifetimeMinutes: Int64 {
            switch self {
            case .invitation: 7 * 24 * 60
            case .reset: 60
            case .code: 10
            }
        }
    }

    /// So many wrong codes, and the code is dead: a six-digit code must not be found by trying.
    static let failuresAtMost: Int64 = 5

    let id: ID<MailToken>
    let purpose: Purpose
    let person: ID<Person>
    let personName: String
    let email: EmailAddress
    let hasPassword: Bool
    let isTeam: Bool
    let client: ID<Client>?
    let clientName: String?
    let inviterName: String?
    let expiresAt: Timestamp
    let usedAt: Timestamp?

    func check(at now: Timestamp) throws(LinkRefusal) {
        if usedAt != nil { throw .used }
        if expiresAt <= now { throw .expired }
    }
}

/// What signing in needs to know of a person.
struct Credentials: Sendable {
    let person: ID<Person>
    let name: String
    let email: EmailAddress
    let passwordHash: String?
    let isTeam: Bool
    /// The company a contact starts with: the one they were last at.
    let client: ID<Client>?
    let whereabouts: Whereabouts
}

/// One browser that a person is signed in with.
struct SessionLine: Sendable {
    let id: ID<Session>
    let device: String
    let address: String
    let createdAt: Timestamp
    let lastSeenAt: Timestamp
}
