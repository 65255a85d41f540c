import Basics

/// What is said of the calendar that people subscribe to, and in it.
enum CalendarWords {
    static var calendar: String { say("Calendar") }
    static var about: String {
        say(
            "An address for your calendar app: the milestones and due dates you can see here, always up to date."
        )
    }
    static func since(_ date: String) -> String { say("You’ve had an address since \(date).") }
    static var make: String { say("Make a calendar address") }
    static var renew: String { say("Make a new address") }
    static var revoke: String { say("Revoke address") }
    static var revoked: String { say("Revoked. The address no longer works.") }
    static var made: String { say("Your calendar address") }
    static var once: String { say("Copy it now. We show it only once and don’t keep it.") }
    static var secret: String {
        say("Anyone who has it can read your dates, so keep it to yourself. Making a new one ends this one.")
    }
    static var how: String {
        say(
            "In your calendar app, subscribe to a calendar from the internet and paste the address."
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
