import Basics

/// The words of clients, their people and invitations.
enum ClientWords {
    static func membershipSubject(_ clientName: String) -> String {
        say("You now also have a place for \(clientName)")
    }
    static func aNewPlace(_ clientName: String) -> String { say("A new place: \(clientName)") }
    static func membershipHowTo(_ clientName: String) -> String {
        say("Sign in as always, then choose \(clientName) under More.")
    }
    static var openThePortal: String { say("Open the portal") }
    static func membershipReason(_ clientName: String) -> String {
        say("You get this because you were invited to \(clientName).")
    }

    static var invitingForbidden: String {
        say("Inviting people is for project managers and owners. Ask one of them.")
    }
    static var clientNoName: String { say("Please type the client’s name.") }
    static var clientLongName: String {
        say("That name is too long for our lists. Please use at most 120 characters.")
    }
    static var clientLongAddress: String {
        say("That address doesn’t fit on an invoice. Use at most 500 characters.")
    }
    static var clientTaken: String { say("There is a client of that name already.") }

    static var clients: String { say("Clients") }
    static var newClient: String { say("New client") }
    static var searchClients: String { say("Search clients") }
    static var search: String { say("Search") }
    static var noClientsYet: String { say("No clients yet") }
    static var noClientMatches: String { say("No client matches") }
    static var noClientsHint: String {
        say("A client is a company you work for. Set one up, then invite its people.")
    }
    static var noMatchHint: String { say("Try fewer letters, or another part of the name.") }
    static func seen(_ value: String) -> String { say("Seen \(value)") }
    static var notHereYet: String { say("Not here yet") }
    static var moreClients: String { say("More clients") }
    static var name: String { say("Name") }
    static var billingAddress: String { say("Billing address") }
    static var addressHint: String { say("As it should appear on invoices.") }
    static var taxNumber: String { say("Tax number") }
    static var taxNumberHint: String { say("Optional, such as a VAT number.") }
    static var createClient: String { say("Create client") }
    static func editNamed(_ client: String) -> String { say("Edit \(client)") }
    static var save: String { say("Save") }
    static var newProject: String { say("New project") }
    static var invitePerson: String { say("Invite person") }
    static var newInvoice: String { say("New invoice") }
    static var edit: String { say("Edit") }
    static var projects: String { say("Projects") }
    static var noProjectsYet: String { say("No projects yet") }
    static var noProjectsHint: String {
        say("A project holds milestones, deliverables and files. Start one before you invite people.")
    }
    static var people: String { say("People") }
    static var nobodyIsInvitedYet: String { say("Nobody is invited yet.") }
    static var billing: String { say("Billing") }
    static var noAddressYet: String { say("No address yet.") }
    static var joined: String { say("Joined") }
    static var invited: String { say("Invited") }
    static var sendAgain: String { say("Send again") }
    static func inviteSomeoneAt(_ client: String) -> String { say("Invite someone at \(client)") }
    static func nothingToSee(_ client: String) -> String { say("There is nothing for \(client) to see yet.") }
    static var nothingToSeeHint: String {
        say("A first visit to an empty portal is often the last. Start a project and share it first.")
    }
    static var email: String { say("Email") }
    static var whatTheyMayDo: String { say("What they may do") }
    static var sendInvitation: String { say("Send invitation") }

    static func isSetUp(_ draft: String) -> String {
        say("\(draft) is set up. Start a project, then invite people.")
    }
    static var saved: String { say("Saved.") }
    static func invitationSent(_ draft: String) -> String { say("The invitation to \(draft) is on its way.") }
    static var invitedAgain: String { say("A new invitation is on its way. The old link no longer works.") }

    static func counts(projects: Int, people: Int) -> String {
        switch (projects, people) {
        case (1, 1): say("1 active project, 1 person")
        case (1, _): say("1 active project, \(people) people")
        case (_, 1): say("\(projects) active projects, 1 person")
        default: say("\(projects) active projects, \(people) people")
        }
    }
}
