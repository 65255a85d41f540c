import Basics

/// To read and write in a thread as one of the client's people. Whether it is seen at all, its view has
/// decided.
enum Write: Action {
    static func decide(_ contact: Contact, _ thread: Thread) -> Decision {
        contact.client == thread.client ? .allow : .hide
    }
}

/// To read and write in a thread as one of the team.
enum WriteAsTeam: Action {
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
        case .empty: "Write a few words first."
        case .tooLong:
            "That’s longer than a message can be. Use at most 20,000 characters, or attach it as a file."
        }
    }

    static func checked(_ typed: String) throws(MessageRefusal) -> String {
        let body = typed.trimmingSpaces
        if body.isEmpty { throw .empty }
        if body.count > longest { throw .tooLong }
        return body
    }
}
