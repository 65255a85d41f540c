import Basics

/// What is said of templates and of projects that recur.
enum TemplateWords {
    static var templates: String { say("Templates") }
    static var template: String { say("Template") }
    static var new: String { say("New template") }
    static var none: String { say("No templates yet") }
    static var noneYet: String {
        say("Write down once how you work: the milestones, and how many days after the start each is due.")
    }
    static func steps(_ count: Int) -> String { count == 1 ? say("1 milestone") : say("\(count) milestones") }
    static func stepsAndDays(_ steps: String, _ days: Int) -> String {
        days == 1 ? say("\(steps) over 1 day") : say("\(steps) over \(days) days")
    }
    static var save: String { say("Save template") }
    static var saved: String { say("Saved. Projects that were made from it stay as they are.") }
    static var remove: String { say("Remove template") }
    static var removeHint: String { say("Projects that were made from it stay as they are.") }
    static func removed(_ name: String) -> String { say("\(name) is removed.") }

    // The form.
    static var name: String { say("Name") }
    static var summary: String { say("Summary") }
    static var title: String { say("Milestone") }
    static var starts: String { say("Starts after") }
    static var due: String { say("Due after") }
    static var weight: String { say("Weight") }
    static var deliverables: String { say("Deliverables") }
    static var teamOnly: String { say("For the team only") }
    static var linesHint: String {
        say(
            "Days are counted from the project’s start. Leave a line empty to leave it out. Separate deliverables with commas."
        )
    }
    static var moreLines: String { say("Add more lines") }

    // A project as a template, and from one.
    static var saveAs: String { say("Save as template") }
    static var saveAsHint: String {
        say(
            "Keeps the milestones, their weights and the days between them. Dates and files stay behind."
        )
    }
    static var noTemplate: String { say("None, start empty") }
    static var startsOn: String { say("Starts on") }
    static var startsOnHint: String { say("For a template: its days are counted from here.") }
    static func fromTemplate(_ name: String) -> String {
        say("\(name) is started, with the template’s milestones.")
    }

    // Recurring projects.
    static var recurring: String { say("Recurring projects") }
    static var newRecurrence: String { say("New recurring project") }
    static func newRecurrence(for client: String) -> String { say("New recurring project for \(client)") }
    static var recurringNone: String { say("None recurs here.") }
    static var rhythm: String { say("How often") }
    static var monthly: String { say("Every month") }
    static var quarterly: String { say("Every quarter") }
    static var firstOn: String { say("The first starts on") }
    static var recurringName: String { say("Name") }
    static var nameHint: String { say("The month is added by itself: “Care plan, December 2026”.") }
    static func named(_ name: String, _ month: String) -> String {
        say("\(as: "what recurs, and when")\(name), \(month)")
    }
    static func next(_ rhythm: String, _ date: String) -> String { say("\(rhythm), next on \(date)") }
    static func ended(_ rhythm: String) -> String { say("\(rhythm), ended") }
    static var start: String { say("Start recurring") }
    static func started(_ date: String) -> String { say("Set up. The first project is made on \(date).") }
    static var end: String { say("End it") }
    static var endHint: String { say("No more projects will be made. The ones made so far stay.") }
    static var endedNow: String { say("Ended. No more projects will be made.") }
    static var comingUp: String { say("Coming up") }
    static var thenMilestones: String { say("What the next one holds") }
    static var hasEnded: String { say("It has ended.") }
    static var made: String { say("Made so far") }
    static var noneMade: String { say("None yet.") }
    static var needsTemplate: String { say("Write a template first") }
    static var needsTemplateWhy: String { say("A recurring project is made from a template each time.") }

    // Refusals.
    static var managersOnly: String { say("Templates are for project managers. Ask one of them.") }
    static var noName: String { say("Please type the template’s name.") }
    static var noRecurringName: String { say("Please type a name.") }
    static var longRecurringName: String { say("Use at most 90 characters: the month is added to it.") }
    static var noSteps: String { say("Write down at least one milestone.") }
    static var manySteps: String { say("A template has at most 100 milestones. Split it into two.") }
    static func noTitle(_ line: Int) -> String { say("Line \(line) has no title.") }
    static func longTitle(_ line: Int) -> String {
        say("The title in line \(line) is too long. Use at most 120 characters.")
    }
    static func badDays(_ line: Int) -> String {
        say("Days in line \(line) are whole numbers from 0 to 3650, and it can’t be due before it starts.")
    }
    static func badWeight(_ line: Int) -> String {
        say("The weight in line \(line) is a whole number from 1 to 1000.")
    }
    static func badDeliverables(_ line: Int) -> String {
        say("Line \(line) can have 20 deliverables of at most 120 characters each.")
    }
    static var badStart: String {
        say(
            "Type the day it starts, such as 2026-11-30, so that the last milestone is due before the year 10000."
        )
    }
    static var badTemplate: String { say("That template is gone. Choose another one.") }
    static var pastStart: String { say("The first one can start today or later.") }
    static var inUse: String { say("A recurring project is made from it. End that first.") }
}
