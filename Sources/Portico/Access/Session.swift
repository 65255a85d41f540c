import Basics
import Database
import HTML

/// A browser that someone signed in with.
struct Session: Identified, Sendable {
    static let idPrefix: StaticString = "ses"
    /// How long a session lives without being used: 30 days (NIST SP 800-63B, AAL1).
    static let lifetimeDays: Int64 = 30
    /// How often a session's last use is written down.
    static let seenEverySeconds: Int64 = 600
}

/// Someone's way to one item without an account.
struct GuestLink: Identified, Sendable {
    static let idPrefix: StaticString = "lnk"
}

/// What one session says about who sends a request.
struct SessionRow: Sendable {
    struct Company: Sendable {
        let id: ID<Client>
        let name: String
        let role: ClientRole
    }

    let session: ID<Session>
    let person: ID<Person>
    let name: String
    let email: String
    let teamRole: TeamRole?
    let company: Company?
    let whereabouts: Whereabouts
    let lastSeen: Timestamp
}
