import Basics

/// What is said of a project's updates, on pages and in mails.
enum UpdateWords {
    static var onTrack: String { say("On track") }
    static var atRisk: String { say("At risk") }
    static var offTrack: String { say("Off track") }

    static var publish: String { say("Publish update") }
    static var latest: String { say("Latest update") }
    static var earlier: String { say("Earlier updates") }
    static var all: String { say("All updates") }
    static var updates: String { say("Updates") }
    static var none: String { say("No updates yet") }
    static var noneYet: String { say("News on how the project is going will show up here.") }
    static var older: String { say("Older updates") }
    static func by(_ name: String, _ when: String) -> String { say("\(name), \(when)") }

    // The form.
    static func new(_ project: String) -> String { say("Update on \(project)") }
    static var health: String { say("How it stands") }
    static var body: String { say("What is new") }
    static var bodyHint: String { say("Everyone who can see the project can read it, here and by email.") }
    static var published: String { say("Published. Everyone who can see the project is told.") }
    static var noText: String { say("Please type a few words.") }
    static var longText: String {
        say("That’s longer than an update should be. Use at most 5,000 characters.")
    }

    // The mail.
    static func subject(_ project: String, _ health: String) -> String { say("\(project): \(health)") }
    static var open: String { say("Open the project") }
    static func reason(_ author: String) -> String {
        say("You get this because \(author) posted an update on a project you can see.")
    }
}
