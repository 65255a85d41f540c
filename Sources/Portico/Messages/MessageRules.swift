import Basics

/// To read a thread as one of the client's people. Whether it is seen at all, its view has
/// decided.
enum Read: Action {
    static func decide(_ contact: Contact, _ thread: Thread) -> Decision {
        contact.client == thread.client ? .allow : .hide
    }
}

/// To write in a thread as one of the client's people.
enum Send: Action {
    static func decide(_ contact: Contact, _ thread: Thread) -> Decision {
        contact.client == thread.client ? thread.terms.decision(for: contact) : .hide
    }
}

/// To write in a thread as one of the team.
enum SendAsTeam: Action {
    static func decide(_ staff: Staff, _ thread: Thread) -> Decision { thread.terms.forTeam }
}

/// To read a thread as one of the team.
enum ReadAsTeam: Action {
    static func decide(_ staff: Staff, _ thread: Thread) -> Decision { .allow }
}

/// What is wrong with a message.
enum MessageRefusal: Refusal, Equatable {
    case empty, tooLong

    /// Characters.
    static let longest = 20_000

    var kind: RefusalKind { .unprocessable }
    var field: String? { "message" }

    var message: String {
        switch self {
        case .empty: MessageWords.messageEmpty
        case .tooLong:
            MessageWords.messageTooLong
        }
    }

    static func checked(_ typed: String) throws(MessageRefusal) -> String {
        let body = typed.trimmingSpaces
        if body.isEmpty { throw .empty }
        if body.count > longest { throw .tooLong }
        return body
    }
}
