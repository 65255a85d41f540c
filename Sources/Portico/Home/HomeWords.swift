import Basics

/// The words of both first pages, of what waits on whom, and of “More”.
enum HomeWords {
    static var home: String { say("Home") }
    static var waitingOnYou: String { say("Waiting on you") }
    static var nothingWaitsOnYou: String { say("Nothing waits on you") }
    static var waitingHint: String {
        say("When something needs your decision or your payment, you’ll find it here.")
    }
    static var projects: String { say("Projects") }
    static var allProjects: String { say("All projects") }
    static var projectsHint: String { say("When a project begins, you’ll follow its milestones here.") }
    static var balanceDue: String { say("Balance due") }
    static var nothingIsDue: String { say("Nothing is due. Thank you.") }
    static func isOverdue(_ money: String) -> String { say("\(money) is overdue") }
    static var openInvoices: String { say("Open invoices") }
    static var messages: String { say("Messages") }
    static var all: String { say("All") }
    static func writeTo(_ agency: String) -> String { say("Write to \(agency)") }
    static var yourTeam: String { say("Your team") }

    static var more: String { say("More") }
    static var profileAndSecurity: String { say("Profile and security") }
    static var profileHint: String { say("Your name, your password, where you’re signed in") }
    static var clients: String { say("Clients") }
    static var clientsHint: String { say("Companies and their people") }
    static var yourCompanies: String { say("Your companies") }
    static var yourColleaguesHere: String { say("Your colleagues here") }
    static var youreHere: String { say("You’re here") }
    static var switchCompany: String { say("Switch") }

    static var whatWaitsOnWhom: String { say("What waits on whom") }
    static var teamWaitingHint: String { say("Clients’ questions and change requests will show up here.") }
    static var waitingOnClients: String { say("Waiting on clients") }
    static var noClientOwes: String { say("No client owes you a decision.") }
    static var overdue: String { say("Overdue") }
    static var invoices: String { say("Invoices") }
    static var noInvoiceIsOverdue: String { say("No invoice is overdue.") }
    static var noProjectsYet: String { say("No projects yet") }
    static var noProjectsHint: String { say("Set up a client, then start its first project.") }
    static var answer: String { say("Answer") }

    static func greeting(_ name: String, at hour: Int) -> String {
        switch hour {
        case 5..<12: say("Good morning, \(name)")
        case 12..<18: say("Good afternoon, \(name)")
        default: say("Good evening, \(name)")
        }
    }

    /// The sentence under the greeting.
    static func lead(_ waiting: Int) -> String {
        switch waiting {
        case 0: say("Nothing waits on you.")
        case 1: say("One thing waits on you.")
        case 2: say("Two things wait on you.")
        case 3: say("Three things wait on you.")
        case 4: say("Four things wait on you.")
        case 5: say("Five things wait on you.")
        case 6: say("Six things wait on you.")
        case 7: say("Seven things wait on you.")
        case 8: say("Eight things wait on you.")
        case 9: say("Nine things wait on you.")
        default: say("\(waiting) things wait on you.")
        }
    }

    static func waitOnYou(_ count: Int) -> String {
        count == 1 ? say("1 thing waits on you") : say("\(count) things wait on you")
    }
    static func waitOnUs(_ count: Int) -> String {
        count == 1 ? say("1 thing waits on us") : say("\(count) things wait on us")
    }
    static func unread(_ count: Int) -> String {
        count == 1 ? say("1 unread conversation") : say("\(count) unread conversations")
    }
    static func didNotArrive(_ mails: Int) -> String {
        mails == 1 ? say("1 email didn’t arrive.") : say("\(mails) emails didn’t arrive.")
    }

    /// Who wrote last, and how it begins.
    static func said(_ name: String, at client: String, _ text: String) -> String {
        say("\(name) at \(client): \(text)")
    }
    static func today(_ weekday: String, _ date: String) -> String { say("\(weekday) \(date)") }
}
