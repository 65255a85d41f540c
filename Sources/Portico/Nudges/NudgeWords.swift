import Basics

/// The words of asking again.
enum NudgeWords {
    static var nudge: String { say("Nudge") }
    /// After “Nudge”, for a screen reader.
    static func about(_ title: String) -> String { say("about \(title)") }
    static func nudged(_ client: String) -> String {
        say("Nudged. Those at \(client) who can answer get one mail.")
    }
    static func nudged(daysAgo days: Int, by name: String) -> String {
        switch days {
        case 0: say("Nudged today by \(name)")
        case 1: say("Nudged yesterday by \(name)")
        default: say("Nudged \(days) days ago by \(name)")
        }
    }

    static var managersOnly: String {
        say("Nudging a client is for project managers and owners. Ask one of them.")
    }
    static var nothingWaits: String { say("This doesn’t wait on the client any more. Nobody was nudged.") }
    static func tooSoon(_ name: String, _ when: String) -> String {
        say("\(name) nudged them about this already (\(when)). Once a day is enough: try again tomorrow.")
    }
    static func nobody(_ client: String) -> String {
        say("Nobody at \(client) who has joined can answer this. Invite someone who can, or show it to them.")
    }

    static func decisionSubject(_ title: String) -> String { say("Waiting for your decision: \(title)") }
    static func decisionHeading(_ name: String) -> String { say("\(name) asks again for your decision") }
    static func decisionDetail(_ title: String, since: String) -> String {
        say("“\(title)” waits for you since \(since). Look at it and say whether it can stay as it is.")
    }
    static func invoiceSubject(_ number: String) -> String { say("Still to pay: \(number)") }
    static func invoiceHeading(_ name: String, _ amount: String) -> String {
        say("\(name) reminds you of \(amount)")
    }
    static var invoiceDetail: String {
        say("If your payment is on its way already, there is nothing more to do. Thank you!")
    }
    static func questionSubject(_ subject: String?) -> String {
        subject.map { say("A question for you in \($0)") } ?? say("A question for you")
    }
    static func questionHeading(_ name: String) -> String { say("\(name) hopes for an answer") }
    static func milestoneSubject(_ title: String) -> String { say("Waiting for you: \(title)") }
    static func milestoneHeading(_ name: String, _ project: String) -> String {
        say("\(name) waits for you in \(project)")
    }
    static func milestoneDetail(_ title: String) -> String {
        say("“\(title)” can go on once we hear from you.")
    }
    static var openIt: String { say("Open it") }
    static var answer: String { say("Answer") }
    static func reason(_ name: String) -> String {
        say("You get this because \(name) asked for it. Nobody is reminded of one thing twice in a day.")
    }
}
