import Basics

/// The words of conversations and of the mails about them.
enum MessageWords {
    static var answer: String { say("Answer") }
    static func mailReason(_ authorName: String) -> String {
        say("You get this because \(authorName) wrote in a conversation you are part of.")
    }

    static var invoiceReaders: String { say("Those who can see the invoice read this.") }
    static var nobodyHasWritten: String { say("Nobody has written here yet.") }
    static func writeTo(_ clientName: String) -> String { say("Write to \(clientName)") }
    static var writeToTheTeam: String { say("Write to the team") }
    static var today: String { say("Today") }
    static var yesterday: String { say("Yesterday") }
    static var comments: String { say("Comments") }
    static var sayHello: String { say("Say hello") }
    static var messages: String { say("Messages") }
    static var noMessagesYet: String { say("No messages yet") }
    static var teamThreadsHint: String {
        say("Your conversations with clients will show up here.")
    }
    static var threadsHint: String {
        say("What you write to the team, and their answers, will show up here.")
    }
    static var conversations: String { say("Conversations") }

    static var messageEmpty: String { say("Write a few words first.") }
    static var messageTooLong: String {
        say("That’s longer than a message can be. Use at most 20,000 characters, or attach it as a file.")
    }

    /// `client` is whose people read it, for the team; nil for the client's own people.
    static func everyoneReads(_ client: String?) -> String {
        guard let client else { return say("The team and your colleagues read this.") }
        return say("Everyone at \(client) and your team read this.")
    }
    /// The same, where not everyone may see what it is about.
    static func thoseWhoSeeRead(_ client: String?) -> String {
        guard let client else { return say("The team and your colleagues who can see this read it.") }
        return say("\(client) and your team who can see this read it.")
    }
    /// Who wrote last, and how it begins.
    static func said(_ name: String, _ text: String) -> String { say("\(name): \(text)") }
    static func mailSubject(_ name: String, subject: String) -> String { say("\(name) wrote: \(subject)") }
    static func mailHeading(_ name: String) -> String { say("\(name) wrote") }
}
