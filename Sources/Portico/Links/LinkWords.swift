import Basics

/// The words of guest links.
enum LinkWords {
    static var guestLinkNoLabel: String { say("Say who the link is for, so that you recognise it later.") }
    static var guestLinkLongLabel: String { say("Say who the link is for in at most 120 characters.") }
    static var guestLinkBadDays: String { say("A link can work for 1 to 90 days.") }
    static var guestLinkNotShared: String {
        say("Send a version for review first: a guest sees what the client sees.")
    }
    static var guestLinkExpired: String {
        say("This link has expired. Ask whoever gave it to you for a new one.")
    }
    static var guestLinkRevoked: String {
        say("Whoever gave you this link has closed it. Ask them for a new one.")
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
    static var copyNow: String { say("Copy it now. We show it only once and don’t keep it.") }
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
        say("It has expired, or whoever gave it to you closed it. Ask them for a new one.")
    }
    static func downloadBy(_ file: String, label: String) -> String {
        say("\(file), by the guest link for \(label)")
    }

    static var revokedNotice: String { say("Revoked. The link no longer works.") }

    /// As the record of a project keeps it.
    static func title(_ title: String, for label: String) -> String { say("\(title), for \(label)") }
}
