import Basics

/// The words of both first pages, of what waits on whom, and of “More”.
enum HomeWords {
    static var home: String { say("Home") }
    static var waitingOnYou: String { say("Waiting on you") }
    static var nothingWaitsOnYou: String { say("Nothing waits on you") }
    static var waitingHint: String { say("When something needs your word or your payment, it stands here.") }
    static var projects: String { say("Projects") }
    static var allProjects: String { say("All projects") }
    static var projectsHint: String { say("When a project begins, you’ll follow its milestones here.") }
    static var balanceDue: String { say("Balance due") }
    static var nothingIsDue: String { say("Nothing is due. Thank you.") }
    static func isOverdue(_ money: String) -> String { say("\(money) is overdue") }
    static var payOpenInvoices: String { say("Pay open invoices") }
    static var seeInvoices: String { say("See the invoices") }
    static func isOnItsWay(_ money: String) -> String { say("\(money) is on its way.") }
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

    static var teamWaitingHint: String { say("Questions and change requests from clients will stand here.") }
    static var waitingOnClients: String { say("Waiting on clients") }
    static var noClientOwes: String { say("No client owes you a decision.") }
    static var overdue: String { say("Overdue") }
    static var invoices: String { say("Invoices") }
    static var noInvoiceIsOverdue: String { say("No invoice is overdue.") }
    static func overdueInvoices(_ count: Int, oldest days: Int, isCut: Bool) -> String {
        let late = MilestoneWords.late(days)
        if isCut { return say("Of the \(count) oldest invoices. The first is \(late).") }
        return count == 1 ? say("1 invoice, \(late).") : say("\(count) invoices. The oldest is \(late).")
    }
    static var noProjectsYet: String { say("No projects yet") }
    static var noProjectsHint: String { say("Set up a client, then start its first project.") }
    static var answer: String { say("Answer") }
    static var open: String { say("Open") }
    static var seeTheProject: String { say("See the project") }
    static func nextUp(_ title: String, _ day: String, in project: String) -> String {
        say("Next in \(project): \(title), \(day). We’ll write when it is ready.")
    }
    /// Of which project, which version, and whose work it is.
    static func version(_ project: String, _ number: Int64, from name: String?) -> String {
        guard let name else { return say("\(project), version \(number)") }
        return say("\(project), version \(number), from \(name)")
    }
    static func sent(daysAgo days: Int) -> String {
        switch days {
        case 0: say("sent today")
        case 1: say("sent yesterday")
        default: say("sent \(days) days ago")
        }
    }
    static func asked(by name: String, in subject: String) -> String { say("\(name) asked in \(subject)") }
    static func asked(by name: String) -> String { say("\(name) asked") }
    static func asked(daysAgo days: Int, at time: String) -> String {
        switch days {
        case 0: say("asked at \(time)")
        case 1: say("asked yesterday")
        default: say("asked \(days) days ago")
        }
    }
    static func waits(days: Int) -> String {
        switch days {
        case 0: say("since today")
        case 1: say("since yesterday")
        default: say("for \(days) days")
        }
    }
    static func milestone(of project: String) -> String { say("Milestone of \(project)") }
    static func askedForChanges(_ client: String, version: Int64) -> String {
        say("\(client) asked for changes to version \(version)")
    }
    static func awaited(_ client: String, _ what: String, due: String?) -> String {
        guard let due else { return say("\(client), \(what)") }
        return say("\(client), \(what), due \(due)")
    }
    static func askedClient(_ client: String, by name: String) -> String { say("\(name) asked \(client)") }
    static func invoice(_ number: String, _ amount: String) -> String { say("\(number), \(amount)") }
    static func and(_ one: String, _ other: String) -> String { say("\(one). \(other)") }
    static func lead(_ ours: Int, _ theirs: Int) -> String {
        switch (ours, theirs) {
        case (0, 0): say("Nothing waits, here or there.")
        case (_, 0): lead(ours)
        case (0, 1): say("Nothing waits on you, one thing on a client.")
        case (0, _): say("Nothing waits on you, \(theirs) things on clients.")
        case (_, 1): say("\(waitOnYou(ours)), one on a client.")
        default: say("\(waitOnYou(ours)), \(theirs) on clients.")
        }
    }

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
        mails == 1 ? say("1 mail did not arrive.") : say("\(mails) mails did not arrive.")
    }

    /// Who wrote last, and how it begins.
    static func said(_ name: String, at client: String, _ text: String) -> String {
        say("\(name) at \(client): \(text)")
    }
    static func today(_ weekday: String, _ date: String) -> String { say("\(weekday) \(date)") }
}
