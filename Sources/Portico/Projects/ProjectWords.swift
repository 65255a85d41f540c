import Basics

/// What is said of projects: their lists, tabs and forms, and what is wrong with what was typed.
enum ProjectWords {
    static var projects: String { say("Projects") }
    static var clients: String { say("Clients") }
    static var active: String { say("Active") }
    static var archived: String { say("Archived") }
    static var project: String { say("Project") }

    // The tabs of a project.
    static var overview: String { say("Overview") }
    static var deliverables: String { say("Deliverables") }
    static var files: String { say("Files") }
    static var messages: String { say("Messages") }
    static var invoices: String { say("Invoices") }
    static var activity: String { say("Activity") }
    static func title(of tab: String, in project: String) -> String { say("\(tab), \(project)") }

    // Lists.
    static var noneActive: String { say("No active projects") }
    static var noneArchived: String { say("Nothing archived yet") }
    static func activeLater(_ agency: String) -> String {
        say("When \(agency) starts one with you, you’ll see its milestones and files here.")
    }
    static var archivedLater: String { say("Finished projects keep their files here.") }
    static var noneHere: String { say("No projects here") }
    static var noneHereYet: String {
        say("A project belongs to a client. Open the client to start one.")
    }
    static var more: String { say("More projects") }
    static func figure(_ percent: Int) -> String { percent.percent }
    static func next(_ milestone: String, _ when: String) -> String { say("Next: \(milestone), \(when)") }
    static var noMilestones: String { say("No milestones yet") }
    static var allDone: String { say("All milestones are done") }

    // What the team may do.
    static var newDeliverable: String { say("New deliverable") }
    static var edit: String { say("Edit") }
    static var save: String { say("Save") }
    static var saved: String { say("Saved.") }

    // Forms.
    static func newFor(_ client: String) -> String { say("New project for \(client)") }
    static func editing(_ project: String) -> String { say("Edit \(project)") }
    static var name: String { say("Name") }
    static var summary: String { say("Summary") }
    static var summaryHint: String { say("A sentence or two on what it is about.") }
    static var whoCanSee: String { say("Who can see it") }
    static var teamHint: String { say("Until you share it.") }
    static var everyoneHint: String { say("All but those who are there for billing only.") }
    static var create: String { say("Create project") }
    static func started(_ project: String) -> String {
        say("\(project) is started. Add its milestones next.")
    }
    static var archive: String { say("Archive project") }
    static var archiveHint: String {
        say(
            "For finished work: it leaves lists and reminders, keeps all its files, and can be reopened at any time."
        )
    }
    static var archivedNow: String { say("Archived. You’ll find it under Archived, with everything in it.") }
    static var isArchived: String { say("This project is archived.") }
    static var isKept: String { say("You can still read everything in it.") }
    static var didArchive: String { say("archived") }
    static var didReopen: String { say("reopened") }
    static var reopen: String { say("Reopen project") }
    static var reopenedNow: String { say("Reopened. It’s among the active projects again.") }

    // Who works on it.
    static var whoWorks: String { say("Who works on it") }
    static var team: String { say("Team") }
    static var saveTeam: String { say("Save team") }
    static var savedTeam: String { say("Saved who works on it.") }

    // What its tabs hold.
    static var noDeliverables: String { say("No deliverables yet") }
    static var deliverablesForTeam: String {
        say("A deliverable is a thing you promised, with versions and a decision on each.")
    }
    static func deliverablesLater(_ agency: String) -> String {
        say("What \(agency) hands over for your approval will show up here.")
    }
    static var noFiles: String { say("No files yet") }
    static var filesLater: String {
        say("Files shared in this project, and those of its deliverables, show up here.")
    }
    static func file(_ size: String, _ name: String, _ when: String) -> String {
        say("\(size), \(name), \(when)")
    }
    static var addFiles: String { say("Add files") }
    static var upload: String { say("Upload") }
    static var uploadHint: String { say("Up to 2 GB each.") }
    static var noInvoices: String { say("No invoices yet") }
    static var invoicesLater: String { say("Invoices for this project will show up here.") }
    static var noActivity: String { say("Nothing happened yet") }
    static var activityLater: String { say("Uploads, decisions and payments will be listed here.") }
    static func did(_ name: String, _ action: String, _ what: String) -> String {
        say("\(as: "who did what")\(name) \(action) \(what)")
    }

    // Refusals.
    static var managersOnly: String {
        say("Changing the plan is for project managers. Ask one of them.")
    }
    static var noName: String { say("Please type the project’s name.") }
    static var tooLong: String { say("That’s too long for our lists. Use at most 120 characters.") }
    static var longSummary: String {
        say("Keep the summary under 2,000 characters. Details fit in the deliverables.")
    }
    static var nobodyChosen: String { say("Choose at least one person, or a different audience.") }
}
