import Basics

/// The words of the team’s lists: what narrows and orders them, and what is done to several rows.
enum ListWords {
    static var clients: String { say("Clients") }
    static var projects: String { say("Projects") }
    static var invoices: String { say("Invoices") }
    static var messages: String { say("Messages") }

    // Orders.
    static var order: String { say("Order") }
    static var byName: String { say("By name") }
    static var byNext: String { say("By next date") }
    static var byHealth: String { say("Worst health first") }
    static var byChange: String { say("Changed last") }
    static var bySeen: String { say("Longest unseen first") }
    static var byOwed: String { say("Largest balance first") }
    static var byDueDate: String { say("By due date") }
    static var byNewest: String { say("Newest first") }
    static var byOldest: String { say("Oldest first") }

    // Filters.
    static var nameHas: String { say("Name has") }
    static var leadField: String { say("Lead") }
    static var healthField: String { say("Health") }
    static var any: String { say("Any") }
    static var anyone: String { say("Anyone") }
    static var narrowedBy: String { say("Narrowed by") }
    static var takeAllAway: String { say("Take all away") }
    static func client(_ name: String) -> String { say("Client: \(name)") }
    static func lead(_ name: String) -> String { say("Lead: \(name)") }
    static var clientGone: String { say("A client you can’t see any more") }
    static var leadGone: String { say("Someone who is not in the team any more") }
    static func health(_ words: String) -> String { say("Health: \(words)") }
    static var isLate: String { say("Past its next date") }
    static var hasOverdue: String { say("Something overdue") }
    static var unread: String { say("Unread") }
    static func named(_ words: String) -> String { say("Name has “\(words)”") }

    // Nothing found.
    static var nothingMatches: String { say("Nothing matches") }
    static func without(_ filter: String) -> String { say("Without “\(filter)” there is something to see.") }
    static func noneEver(_ filter: String) -> String { say("“\(filter)” leaves nothing here just now.") }
    static var severalInTheWay: String { say("It takes more than one of the filters to be taken away.") }
    static func takeAway(_ filter: String) -> String { say("Take away “\(filter)”") }

    // Pages.
    static var older: String { say("Older") }
    static var newer: String { say("Newer") }
    static var next: String { say("Next page") }
    static var previous: String { say("Previous page") }

    // Rows.
    static func activeProjects(_ count: Int) -> String {
        switch count {
        case 0: say("No active projects")
        case 1: say("1 active project")
        default: say("\(count) active projects")
        }
    }
    static func ledBy(_ name: String) -> String { say("led by \(name)") }
    static var nobodySaid: String { say("No update yet") }
    static func both(_ one: String, _ other: String) -> String { say("\(one), \(other)") }

    // Several rows.
    static var archive: String { say("Archive") }
    static var reopen: String { say("Reopen") }
    static var setLead: String { say("Set lead") }
    static var markRead: String { say("Mark as read") }
    static var whoLeads: String { say("Choose a lead") }
    static var nothingChosen: String {
        say("Choose at least one row first. Go back to the list and tick it.")
    }
    static var noLead: String { say("Choose someone of the team to lead, then press Set lead again.") }
    static func archived(_ count: Int) -> String { say("\(count) archived.") }
    static func reopened(_ count: Int) -> String { say("\(count) reopened.") }
    static func ledAnew(_ count: Int) -> String { say("\(count) have a new lead.") }
    static func read(_ count: Int) -> String { say("\(count) marked as read.") }
    static func wereSo(_ count: Int) -> String {
        count == 1 ? say("1 was so already.") : say("\(count) were so already.")
    }
    static func couldNot(_ count: Int, _ why: String) -> String { say("\(count) could not be: \(why)") }

    // One’s own views.
    static var yourViews: String { say("Your views") }
    static var everything: String { say("Everything") }
    static var changeViews: String { say("Change views") }
    static var saveThisView: String { say("Save this view") }
    static var saveView: String { say("Save view") }
    static var nameOfView: String { say("Name of the view") }
    static func viewName(_ view: String) -> String { say("Name of \(view)") }
    static var rename: String { say("Rename") }
    static var openFirst: String { say("Open the list with it") }
    static var notFirst: String { say("No longer open with it") }
    static var opensFirst: String { say("The list opens with it.") }
    static var remove: String { say("Remove") }
    static func removeView(_ view: String) -> String { say("Remove \(view)?") }
    static var removeViewHint: String { say("Only the view goes. What it shows stays where it is.") }
    static var viewsLead: String {
        say("A view is a list with its filters and its order, under a name of yours. Only you see it.")
    }
    static var noViews: String { say("No views yet") }
    static var noViewsHint: String { say("Narrow a list, then save it as a view.") }
    static var viewIsBroken: String {
        say("It names something that is gone or not yours to see any more. Remove it, or make it anew.")
    }
    static func broken(_ view: String) -> String { say("\(view) (no longer works)") }
    static func viewSaved(_ view: String) -> String { say("\(view) is among your views.") }
    static func viewRenamed(_ view: String) -> String { say("It is called \(view) now.") }
    static func viewIsFirst(_ view: String) -> String { say("The list opens with \(view) from now on.") }
    static var viewIsNotFirst: String { say("The list opens with everything again.") }
    static func viewRemoved(_ view: String) -> String { say("\(view) is removed.") }
    static var viewNoName: String { say("Please give the view a name.") }
    static var viewLongName: String { say("That’s too long for a tab. Use at most 40 characters.") }
    static var viewTaken: String { say("You have a view of that name on this list. Take another name.") }
    static func viewTooMany(_ most: Int) -> String {
        say("A list has room for \(most) views. Remove one you don’t use, then save this one.")
    }
}
