import Basics

/// The words of who may see and do what.
enum AccessWords {
    static var teamOnly: String { say("Team only") }
    static func everyoneAt(_ client: String) -> String { say("Everyone at \(client)") }
    static var chosenPeople: String { say("Chosen people") }

    static var whoMaySeeIt: String { say("Who may see it") }
    static func nobodyAtSeesIt(_ client: String) -> String { say("Nobody at \(client) sees it.") }
    static var everyoneHint: String { say("All who see the project. Billing contacts don’t.") }
    static var chosenHint: String { say("Only the people ticked below.") }

    static var gateSignIn: String { say("Please sign in.") }

    static var accessNotFound: String { say("We can’t find that.") }

    static func seesEveryProject(_ role: String) -> String { say("\(role), sees every project") }
    static var worksOnThisProject: String { say("Works on this project") }
    static func notSentToYet(_ client: String) -> String { say("Not sent to \(client) yet") }
    static var chosenByName: String { say("Chosen by name") }
    static func invitedNotHereYet(_ rule: String) -> String { say("\(rule). Invited, not here yet") }
    static var billingOnly: String { say("Billing contact, sees invoices only") }

    /// A rule that lets a contact see: all of the client may, and as what.
    static func everyone(at client: String, _ role: ClientRole) -> String {
        switch role {
        case .owner: say("Everyone at \(client), owner")
        case .member: say("Everyone at \(client), member")
        case .billing: say("Everyone at \(client), billing contact")
        case .approver: say("Everyone at \(client), approver")
        }
    }
}

extension WhoCanSee.Step.What {
    /// What is in the way of a contact: it is not shown to the client at all.
    var teamOnly: String {
        switch self {
        case .project: say("The project is for the team only")
        case .milestone: say("The milestone is for the team only")
        case .deliverable: say("The deliverable is for the team only")
        }
    }

    /// What is in the way of a contact: others were chosen.
    var notChosen: String {
        switch self {
        case .project: say("Not among those chosen for the project")
        case .milestone: say("Not among those chosen for the milestone")
        case .deliverable: say("Not among those chosen for the deliverable")
        }
    }
}
