import Basics

/// What the pages about client groups say.
enum GroupWords {
    static var groups: String { say("Client groups") }
    static var hint: String { say("Other brands for some of your clients") }
    static var lead: String {
        say(
            "A group’s clients meet you under another brand. What it leaves empty is as in your main brand."
        )
    }
    static var newGroup: String { say("New group") }
    static var title: String { say("Group") }
    static var titleHint: String { say("Your own word for it, such as Clinics. Its clients never see it.") }
    static var create: String { say("Create group") }
    static var noneYet: String { say("No groups yet") }
    static var noneHint: String { say("Until you make one, every client sees your main brand.") }

    static func clients(_ count: Int) -> String {
        count == 1 ? say("1 client") : say("\(count) clients")
    }
    static var clientsTitle: String { say("Clients") }
    static var nobodyYet: String {
        say("No client is in this group yet. Choose it where you edit a client.")
    }

    static var asInMain: String { say("As in the main brand") }
    static func asInMain(_ value: String) -> String { say("Empty: \(value), as in the main brand.") }
    static var emptyAsInMain: String { say("Empty: as in the main brand.") }
    static var saved: String { say("Saved. This is how the group’s clients see your portal now.") }
    static func isMade(_ title: String) -> String { say("\(title) is there. Now give it its brand.") }
    static var draftWords: String {
        say("Only you see it, in the preview. Save it to show it to the group’s clients.")
    }
    static var remove: String { say("Remove this group") }
    static var removal: String { say("Remove") }
    static var removeHint: String {
        say("Its clients see your main brand again. Nothing else of theirs changes.")
    }
    static func removed(_ title: String) -> String {
        say("\(title) is gone. Its clients see your main brand again.")
    }

    static var clientField: String { say("Brand") }
    static var mainBrand: String { say("The main brand") }
    static var clientFieldHint: String {
        say("What their people see in the portal, in mails and on invoices.")
    }
    static var unknown: String { say("That group isn’t there any more. Choose another brand.") }

    static var noTitle: String { say("Please type what you call this group.") }
    static var longTitle: String { say("That’s a long name for a group. Use at most 80 characters.") }
    static var taken: String { say("There is a group of that name already.") }
}
