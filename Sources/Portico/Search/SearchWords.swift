import Basics

/// The words of search, of the palette and of the keys.
enum SearchWords {
    static var search: String { say("Search") }
    static var hint: String { say("Names, numbers and words") }
    static var tooMany: String { say("That was a lot of searching. Please wait a moment, then try again.") }
    static var look: String { say("What are you looking for?") }
    static func nothing(_ typed: String) -> String { say("Nothing here for “\(typed)”") }
    static var fewer: String { say("Try fewer words, or just the beginning of one.") }
    static var whatClients: String {
        say(
            """
            You can look for projects, milestones, deliverables, files, invoices, messages and updates, and for \
            people, by name, by number or by words in the text.
            """
        )
    }
    static var whatTeam: String {
        say(
            """
            You can look for clients, projects, milestones, deliverables, files, invoices, messages and updates, \
            and for people, by name, by number or by words in the text.
            """
        )
    }
    static var allResults: String { say("All results") }
    static var next: String { say("Next") }
    static var updateIn: String { say("Update") }

    static func kind(_ kind: SearchKind) -> String {
        switch kind {
        case .project: say("Projects")
        case .client: say("Clients")
        case .deliverable: say("Deliverables")
        case .milestone: say("Milestones")
        case .invoice: say("Invoices")
        case .file: say("Files")
        case .contact: say("Contacts")
        case .team: say("Team")
        case .thread: say("Conversations")
        case .message: say("Messages")
        case .update: say("Updates")
        }
    }

    static func more(_ kind: SearchKind) -> String {
        switch kind {
        case .project: say("More projects")
        case .client: say("More clients")
        case .deliverable: say("More deliverables")
        case .milestone: say("More milestones")
        case .invoice: say("More invoices")
        case .file: say("More files")
        case .contact: say("More contacts")
        case .team: say("More of the team")
        case .thread: say("More conversations")
        case .message: say("More messages")
        case .update: say("More updates")
        }
    }
}

/// The words of the palette, where one goes by typing.
enum PaletteWords {
    static var goOrSearch: String { say("Go to or search") }
    static var goTo: String { say("Go to") }
    static var results: String { say("Results") }
    static var recent: String { say("Recent projects") }
    static var actions: String { say("Start something") }
    static var help: String { say("Arrow keys choose, Enter opens, Escape closes.") }
    static var none: String { say("Nothing found. Enter searches everywhere.") }
    static func count(_ count: Int) -> String {
        count == 1 ? say("1 result") : say("\(count) results")
    }
    static var newClient: String { say("New client") }
    static func newInvoice(_ client: String) -> String { say("New invoice for \(client)") }
    static func newProject(_ client: String) -> String { say("New project for \(client)") }
    static func invite(_ client: String) -> String { say("Invite a person of \(client)") }
}

/// The words of the keys, and of their switch.
enum ShortcutWords {
    static var title: String { say("Keyboard shortcuts") }
    static var lead: String { say("They wait while you type, and can be switched off.") }
    static var areOff: String { say("Single keys are switched off for you.") }
    static var offOnProfile: String { say("Switch them on or off") }
    static var use: String { say("Single keys lead somewhere") }
    static var useHint: String { say("Such as / for search. Ctrl K or ⌘ K opens Go to either way.") }
    static var seeAll: String { say("See all keys") }
    static var save: String { say("Save") }
    static var hint: String { say("Get around without a mouse") }

    static var palette: String { say("Go to or search") }
    static var search: String { say("Search") }
    static var home: String { say("Home") }
    static var clients: String { say("Clients") }
    static var projects: String { say("Projects") }
    static var messages: String { say("Messages") }
    static var invoices: String { say("Invoices") }
    static var down: String { say("Next in the list") }
    static var up: String { say("Previous in the list") }
    static var open: String { say("Open what is chosen") }
    static var keys: String { say("These keys") }
    static var close: String { say("Close") }
    static var then: String { say("then") }
    static var or: String { say("or") }
    static var anywhere: String { say("Anywhere") }
    static var lists: String { say("In a list") }
}
