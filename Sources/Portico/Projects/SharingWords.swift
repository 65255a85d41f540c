import Basics

/// The words of what a client sees of a project.
enum SharingWords {
    static var sharing: String { say("What they see and may do") }

    static func readOnlyRefusal(_ agency: String) -> String {
        say("\(agency) has set this project to read-only. To say something, write to us under Messages.")
    }
    static func archived(_ agency: String) -> String {
        say("This project is archived. If something is left to say, write to \(agency) under Messages.")
    }
    static var reopenFirst: String {
        say("This project is archived. Reopen it first, then nothing is in the way.")
    }
    static func isReadOnly(_ agency: String) -> String { say("\(agency) has set this project to read-only.") }
    static var readOnlyMeans: String { say("Look at everything in it; decisions and messages rest.") }
    static func nothingToSend(_ client: String) -> String {
        say("\(client) sees this project’s overview only. Change that where you edit the project, then send.")
    }
    static var linkRests: String { say("Opens nothing while the project shows its overview only") }
    static var overviewObstacle: String { say("The project shows them its overview only") }
    static func readOnly(_ rule: String) -> String { say("\(rule). Read-only") }
}

extension Sharing {
    /// As the choice is written on the screen.
    var words: String {
        switch self {
        case .full: say("Full")
        case .readOnly: say("Read-only")
        case .overview: say("Overview")
        }
    }

    var hint: String {
        switch self {
        case .full: say("See what is shared, comment, decide and write.")
        case .readOnly: say("See what is shared. No comments, decisions or messages in it.")
        case .overview: say("Only how it stands: milestones and updates. No deliverables, files or messages.")
        }
    }

    /// Under the project's name, for the team; nil where there is nothing to say.
    func meta(_ client: String) -> String? {
        switch self {
        case .full: nil
        case .readOnly: say("Read-only for \(client)")
        case .overview: say("Overview only for \(client)")
        }
    }
}
