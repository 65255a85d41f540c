import Basics
import Database

/// On whose paper a mail is written: under which name, in which colours, and with links to which door.
enum Letterhead: Sendable, Equatable {
    /// The agency's own: for its team.
    case team
    /// As the people of the client that the mail is about know the agency; nil when it is about none.
    case client(ID<Client>?)

    var client: ID<Client>? {
        switch self {
        case .team: nil
        case .client(let client): client
        }
    }
}

/// A letterhead with what stands on it.
struct MailSender: Sendable {
    let workspace: Workspace
    /// `https://portal.example.com`, before every path.
    let base: String
}
