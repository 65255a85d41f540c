import Basics

/// The words of guest links.
enum LinkWords {
    static var guestLinkNoLabel: String { say("Say whom the link is for, so that you know it again.") }
    static var guestLinkLongLabel: String { say("Say whom the link is for in at most 120 characters.") }
    static var guestLinkBadDays: String { say("A link can live from 1 to 90 days.") }
    static var guestLinkNotShared: String {
        say("Send a version for review first: a guest sees what the client sees.")
    }
    static var guestLinkExpired: String {
        say("This link has run out. Ask whoever gave it to you for a new one.")
    }
    static var guestLinkRevoked: String {
        say("This link was closed by whoever gave it to you. Ask them for a new one.")
    }

    static func sharesSomethingWithYou(_ agency: String) -> String {
        say("\(agency) shares something with you")
    }
    static var signedInLead: String {
        say("You’re signed in, so it opens in your own portal, if it is shared with you there.")
    }
    static var guestLead: String {
        say("You can look at it and download its files. You don’t need an account.")
    }
    static var openWord: String { say("Open") }
    static func from(_ agency: String) -> String { say("From \(agency)") }
    static func version(_ number: Int64) -> String { say("Version \(number)") }
    static var files: String { say("Files") }
    static func comeBackUntil(_ date: String) -> String {
        say("You can come back to this page until \(date).")
    }
    static func guestLinkFor(_ label: String) -> String { say("Guest link for \(label)") }
    static var copyNow: String { say("Copy it now. It is shown this once, and stored nowhere.") }
    static func showsUntil(_ title: String, day: String, label: String) -> String {
        say(
            """
            It shows “\(title)” as the client sees it, until \(day) or until you revoke it. Pass it only to \
            \(label).
            """
        )
    }
    static var done: String { say("Done") }

    static var deadLinkDetail: String {
        say("It ran out, or was closed by whoever gave it to you. Ask them for a new one.")
    }
    static func downloadBy(_ file: String, label: String) -> String {
        say("\(file), by the guest link for \(label)")
    }

    static func revokeQuestion(_ label: String) -> String { say("Revoke the link for \(label)?") }
    static var revokeHint: String {
        say("It opens nothing from then on, also for those who have it already. A new link is another one.")
    }
    static var revokeLink: String { say("Revoke link") }
    static var revokedNotice: String { say("Revoked. The link opens nothing any more.") }

    /// As the record of a project keeps it.
    static func title(_ title: String, for label: String) -> String { say("\(title), for \(label)") }
}
