import Basics

/// The words around every page: navigation, doors, refusals, and of the parts that pages are made of.
enum ShellWords {
    static var certificate: String { say("Certificate") }
    static var testPayments: String { say("Test payments.") }
    static var noMoneyMoves: String { say("No money moves.") }

    static var decision: String { say("Decision") }
    static var approve: String { say("Approve") }
    static var requestChanges: String { say("Request changes") }
    static func approveVersion(_ version: Int) -> String { say("Approve version \(version)") }
    static func requestChangesToVersion(_ version: Int) -> String {
        say("Request changes to version \(version)")
    }
    static var note: String { say("Note") }
    static var approvalHint: String { say("Optional. Kept with the decision.") }
    static var changesHint: String { say("Say what must change. Everyone on this deliverable reads it.") }
    static var cancel: String { say("Cancel") }
    static var confirmDecision: String { say("Confirm decision") }

    static var close: String { say("Close") }

    static var home: String { say("Home") }
    static var clients: String { say("Clients") }
    static var projects: String { say("Projects") }
    static var messages: String { say("Messages") }
    static var invoices: String { say("Invoices") }
    static var more: String { say("More") }
    static var clientPortal: String { say("Client portal") }
    static var teamWorkspace: String { say("Team workspace") }

    static var you: String { say("You") }
    static var message: String { say("Message") }
    static var send: String { say("Send") }

    static var invoiceLines: String { say("Invoice lines") }
    static var work: String { say("Work") }
    static var quantity: String { say("Quantity") }
    static var price: String { say("Price") }
    static var amount: String { say("Amount") }

    static var payThisInvoice: String { say("Pay this invoice") }
    static func pay(_ balance: String) -> String { say("Pay \(balance)") }
    static var cardDetails: String { say("Card details, handled by Stripe") }
    static var cardFieldsComing: String { say("The card fields are on their way.") }
    static var needsJavaScript: String { say("The card fields are Stripe’s own and need JavaScript.") }
    static var turnItOn: String { say("Please turn it on, or write to us to pay another way.") }
    static var cardDetailsStayAway: String {
        say("Card details go straight to Stripe and never reach us.")
    }
    static var backToTheInvoice: String { say("Back to the invoice") }
    static var balanceDue: String { say("Balance due") }

    static var ourMistake: String { say("Something went wrong on our side") }
    static var nothingIsLost: String {
        say("It wasn’t you, and nothing you saved is lost. Please try again in a moment.")
    }
    static var signIn: String { say("Sign in") }
    static var goToHome: String { say("Go to Home") }
    static var nothingHere: String { say("There is nothing at this address") }
    static var notYours: String { say("This isn’t yours to do") }
    static var pleaseSignIn: String { say("Please sign in") }
    static var didNotWork: String { say("That didn’t work") }
    static var changedMeanwhile: String { say("Something changed in the meantime") }
    static var tooLarge: String { say("That is too large") }
    static var slower: String { say("One moment, please") }
    static var notJustNow: String { say("Not just now") }
    static var noRoom: String { say("There is no room left") }
    static var mentionReference: String { say("If you ask for help, mention reference") }

    static var databaseDown: String {
        say("We can’t reach our records just now. Nothing is lost. Please try again in a minute.")
    }
    static var noSpace: String {
        say("There’s no room left to write this down. Nothing was changed; please tell the agency.")
    }

    /// On a mark that has room for three signs.
    static var manyCounted: String { say("\(99)+") }

    static var skipToContent: String { say("Skip to content") }
    static var needHelp: String { say("Need help?") }
    static var writeToUs: String { say("Write to us") }
    static var main: String { say("Main") }
    static var mainBottom: String { say("Main, bottom") }
    static var signOut: String { say("Sign out") }

    static var today: String { say("Today") }
    static func scale(_ first: String, last: String, today: String) -> String {
        say("Scale from \(first) to \(last). Today is \(today).")
    }
    static var planned: String { say("Planned") }
    static var actual: String { say("Actual") }
    static var pastPlan: String { say("Past plan") }
    static var wasDue: String { say("Was due") }

    static func milestonesFinished(_ finished: Int, of all: Int) -> String {
        all == 1
            ? say("\(finished) of 1 milestone finished") : say("\(finished) of \(all) milestones finished")
    }
    static func percentDone(_ percent: Int, _ words: String) -> String {
        say("\(percent.percent) done: \(words)")
    }
    static func age(days: Int) -> String {
        switch days {
        case 0: today
        case 1: say("1 day")
        default: say("\(days) days")
        }
    }
}
