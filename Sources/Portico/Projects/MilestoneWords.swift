import Basics

/// What is said of milestones: their states and dates, the plan they make, and what is wrong with one.
enum MilestoneWords {
    static var milestones: String { say("Milestones") }
    static var dates: String { say("Dates") }

    // States.
    static var planned: String { say("Planned") }
    static var inProgress: String { say("In progress") }
    static var waitingForYou: String { say("Waiting for you") }
    static var waitingForClient: String { say("Waiting for the client") }
    static var done: String { say("Done") }
    static var onHold: String { say("On hold") }
    static var cancelled: String { say("Cancelled") }

    // How it stands.
    static var waitingOnClient: String { say("Waiting on the client") }
    static var waitingOnYou: String { say("Waiting on you") }
    static var progress: String { say("Progress") }
    static func percentDone(_ percent: Int) -> String { say("\(percent.percent) done") }
    static func finished(_ done: Int, of all: Int) -> String {
        all == 1
            ? say("\(done) of 1 milestone done. Each counts by its weight.")
            : say("\(done) of \(all) milestones done. Each counts by its weight.")
    }
    static func late(_ days: Int) -> String { days == 1 ? say("1 day late") : say("\(days) days late") }
    static func pastPlan(_ days: Int) -> String {
        days == 1 ? say("1 day past plan") : say("\(days) days past plan")
    }
    static var teamOnly: String { say("team only") }
    static var chosenPeople: String { say("chosen people") }
    /// One fact after the other: `In progress, 3 days late`.
    static func and(_ first: String, _ second: String) -> String { say("\(first), \(second)") }
    static func from(_ start: String, to end: String) -> String { say("\(start) to \(end)") }

    static func moves(_ times: Int) -> String {
        times == 1 ? say("moved once") : say("moved \(times) times")
    }
    /// What a line of the timeline draws.
    static func drawing(_ title: String, planned: String, now: String) -> String {
        say("\(title): planned for \(planned), now due \(now)")
    }
    static func drawing(_ title: String, planned: String, done: String) -> String {
        say("\(title): planned for \(planned), done \(done)")
    }
    static func window(_ shown: Int, of all: Int) -> String {
        say("\(shown) of \(all) milestones, around the first that is open.")
    }
    static func all(_ count: Int) -> String { say("All \(count) milestones") }
    static var asTable: String { say("The same as a table") }
    static var milestone: String { say("Milestone") }
    static var moved: String { say("Moved") }
    static var notYet: String { say("Not yet") }
    static var moreMilestones: String { say("More milestones") }
    static func percent(_ percent: Int) -> String { percent.percent }

    // Before there are any.
    static var none: String { say("No milestones yet") }
    static var noneForTeam: String {
        say("A milestone is a dated step with a weight. Progress is counted from them.")
    }
    static var noneForClient: String {
        say("The steps of this project will show up here, with their dates.")
    }
    static var nothingToLookAt: String { say("Nothing to look at yet") }
    static var handedOverLater: String { say("What is handed over in this step will show up here.") }

    // Dates, as facts.
    static var starts: String { say("Starts") }
    static var due: String { say("Due") }
    static var firstPlanned: String { say("First planned for") }
    static var weight: String { say("Weight") }
    static func moved(to date: String) -> String { say("Moved to \(date)") }
    static func move(from date: String, by name: String, on day: String) -> String {
        say("from \(date), by \(name) on \(day)")
    }

    // The form.
    static var add: String { say("Add milestone") }
    static var title: String { say("Title") }
    static var description: String { say("Description") }
    static var weightHint: String { say("Its share of the project’s progress.") }
    static var status: String { say("Status") }
    static func added(_ title: String) -> String { say("\(title) is added.") }
    static func saved(_ title: String) -> String { say("\(title) is saved.") }

    // Refusals.
    static var noTitle: String { say("Please type a title.") }
    static var badDate: String {
        say("We couldn’t read that date. Write it like 2026-11-30, with a year from 1900 to 9999.")
    }
    static var early: String { say("A milestone can’t be due before it starts.") }
    static var badWeight: String { say("A weight is a whole number from 1 to 1000.") }
    static var tooMany: String { say("This project has 5,000 milestones. Split it into two projects.") }
}
