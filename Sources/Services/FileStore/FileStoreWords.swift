import Basics

/// Why a file could not be kept or found, to whoever uploads or downloads it.
enum FileStoreWords {
    static var noSpace: String {
        say("There’s no room left to store this file. Nothing was kept; please tell the agency.")
    }
    static var cannotWrite: String {
        say("The file couldn’t be stored just now. Please try again in a moment.")
    }
    static var missing: String {
        say(
            "We can’t find this file in our storage any more. Please tell the agency; they can upload it again."
        )
    }
    static var cannotRead: String { say("The file can’t be read just now. Please try again in a moment.") }
}
