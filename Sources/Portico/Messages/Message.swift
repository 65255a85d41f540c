import Basics
import Database

/// A conversation about a client in general, or about one item. It is seen by those who may see what it is
/// about.
struct Thread: Identified, Sendable {
    static let idPrefix: StaticString = "thr"

    enum Kind: String, Sendable, ValueConvertible {
        case general, project, deliverable, milestone, invoice
    }

    /// Who wrote, and so whose turn it is afterwards.
    enum Writer: Sendable {
        case contact
        /// `question` is the sentence that asks the client for an answer, if there is one.
        case team(question: String?)
    }

    let id: ID<Thread>
    let client: ID<Client>
    let clientName: String
    let project: ID<Project>?
    let kind: Kind
    /// The item it is about, as its identifier's text.
    let item: String
    let subject: String
    /// Of its project, where it is about something in one.
    var terms = Terms.open
}

/// One message of a thread.
struct Message: Identified, Sendable {
    static let idPrefix: StaticString = "msg"

    let id: ID<Message>
    let author: ID<Person>
    let authorName: String
    let isTeam: Bool
    let body: String
    let sentAt: Timestamp
}

/// One thread of a list.
struct ThreadLine: Sendable {
    let id: ID<Thread>
    let clientName: String
    let kind: Thread.Kind
    let subject: String
    let lastText: String
    let lastName: String?
    let isTeam: Bool
    let lastAt: Timestamp
    let isUnread: Bool
}
