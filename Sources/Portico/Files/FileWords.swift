import Basics

/// The words of files.
enum FileWords {
    static var lookAtTheFiles: String { say("Look at the files") }
    static func sharedReason(_ sender: String) -> String {
        say("You get this because \(sender) shared this with you.")
    }

    static var fileNoFile: String { say("Choose at least one file.") }
    static var fileTooMany: String {
        say("That’s more than 50 files at once. Put them into an archive, or send them in two lots.")
    }
    static var fileNobodyChosen: String { say("Choose at least one person, or a different audience.") }
    static var fileSharing: String {
        say(
            "Showing files to the client is for project managers. Add them for the team, and ask one of them."
        )
    }

    static func sharedSubject(_ count: Int, _ first: String, project: String) -> String {
        count == 1 ? say("New file: \(first)") : say("\(count) new files in \(project)")
    }
    static func added(_ count: Int, _ first: String, by name: String) -> String {
        count == 1 ? say("\(name) added “\(first)”") : say("\(name) added \(count) files")
    }
    static func added(_ count: Int) -> String { count == 1 ? say("Added.") : say("Added \(count) files.") }

    static func facts(_ size: String, digest: String) -> String { say("\(size), SHA-256 \(digest)") }
    static func bytes(_ count: Int64) -> String { say("\(count) bytes") }
    static func kilobytes(_ number: String) -> String { say("\(number) kB") }
    static func megabytes(_ number: String) -> String { say("\(number) MB") }
    static func gigabytes(_ number: String) -> String { say("\(number) GB") }
}
