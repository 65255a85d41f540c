import Basics

/// The words of files that come from someone's own device.
enum ShareWords {
    static var shared: String { say("Shared files") }
    static func `where`(_ count: Int) -> String {
        count == 1 ? say("Where does this file go?") : say("Where do these \(count) files go?")
    }
    static var onlyYou: String {
        say("So far only you see them. Choose a project; then you say who may see them there.")
    }
    static var into: String { say("Into which project") }
    static func add(to project: String) -> String { say("Add to \(project)") }
    static var remove: String { say("Put them nowhere") }
    static var removed: String { say("The shared files are gone from here.") }
    static var nothingShared: String { say("Nothing is shared") }
    static var howToShare: String {
        say("On a phone, choose “Share” for a photo or a file, then this portal.")
    }
    static var noProject: String { say("You work on no project yet. Ask a project manager to add you.") }

    static var teamOnly: String {
        say("Files are shared into projects by the team. Please send what you have in a message.")
    }
    static var noFile: String { say("No file came with this. Share a photo or a file, not only a text.") }
    static func tooMany(_ most: Int) -> String {
        say("At most \(most) files may wait here. Put those you have into a project first.")
    }
    static var nothingHere: String { say("There is nothing shared any more. Share the files again.") }
}
