import Basics

/// What is said of the calendar that people subscribe to, and in it.
enum CalendarWords {
    static var calendar: String { say("Calendar") }
    static var about: String {
        say(
            "An address for your calendar program: the milestones and due dates you can see here, always as they stand."
        )
    }
    static func since(_ date: String) -> String { say("You have an address since \(date).") }
    static var make: String { say("Make a calendar address") }
    static var renew: String { say("Make a new address") }
    static var revoke: String { say("Revoke address") }
    static var revokeQuestion: String { say("Revoke the calendar’s address?") }
    static var revokeHint: String {
        say("Every calendar that follows it stops showing what is due. A new address is another one.")
    }
    static var revokeNow: String { say("Revoke now") }
    static var revoked: String { say("Revoked. The address shows nothing any more.") }
    static var made: String { say("Your calendar address") }
    static var once: String { say("Copy it now. It is shown this once, and stored nowhere.") }
    static var secret: String {
        say("Whoever has it can read your dates, so keep it to yourself. A new one ends the one before.")
    }
    static var how: String {
        say(
            "In your calendar program, choose to subscribe to a calendar, or add one from the internet, and paste it."
        )
    }
    static var done: String { say("Done") }

    // In the calendar.
    static func milestone(_ title: String, _ project: String) -> String { say("\(title) (\(project))") }
    static func done(_ title: String) -> String { say("Done: \(title)") }
    static func at(_ client: String, _ what: String) -> String { say("\(client): \(what)") }
    static func invoiceDue(_ number: String) -> String { say("Invoice \(number) is due") }
    static func balance(_ money: String) -> String { say("\(money) to pay") }
    static func planned(_ date: String) -> String { say("First planned for \(date).") }
}
