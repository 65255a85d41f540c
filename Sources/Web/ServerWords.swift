import Basics

/// What the server itself says: of requests it does not read, of forms that do not fit, of uploads that did
/// not arrive. In a browser as it comes these are rare: other texts are said long before.
enum ServerWords {
    static var ambiguous: String {
        say("We can’t tell what this request asks for. Please reload the page and try again.")
    }
    static var wrongMethod: String { say("This page can be read or posted to, and nothing else.") }
    static var wrongHost: String { say("There is no portal under this name. Please check the address.") }
    static func largerThan(_ megabytes: Int64) -> String {
        say("That’s too large: \(megabytes) MB is the most here. Please send it in parts.")
    }
    static var tooLarge: String { say("That’s too large. Please send it in parts.") }
    static var foreignForm: String {
        say(
            "This form came from another site, so nothing was changed. Please open the portal and send it there."
        )
    }
    static var tooSlow: String { say("This takes longer than it should. Please try again in a moment.") }
    static var restarting: String { say("We’re restarting. Please try again in a moment.") }

    // Fields.
    static func missing(_ field: String) -> String {
        say("The field “\(field)” is missing. Please reload the page and try again.")
    }
    static func twice(_ field: String) -> String {
        say("The field “\(field)” came twice. Please reload the page and try again.")
    }
    static func unknown(_ field: String) -> String {
        say("There is no field “\(field)” in this form. Please reload the page and try again.")
    }
    static func notANumber(_ field: String) -> String { say("The field “\(field)” needs a whole number.") }
    static func notAChoice(_ field: String) -> String {
        say("The field “\(field)” has a value it doesn’t offer. Please choose again.")
    }
    static func notAnID(_ field: String) -> String {
        say("The field “\(field)” names something we don’t know. Please reload the page and try again.")
    }
    static func notText(_ field: String) -> String {
        say("The field “\(field)” can’t be read as text. Please type it again.")
    }
    static func controls(_ field: String) -> String {
        say("The field “\(field)” has characters that can’t be shown. Please type it again.")
    }
    static func tooMany(_ field: String) -> String {
        say("There are too many fields “\(field)”. Please send fewer at once.")
    }
    static func tooLong(_ field: String, most: Int) -> String {
        say("The field “\(field)” is too long: \(most) characters is the most.")
    }
    static var oldForm: String {
        say("This form is too old, or not from here. Go back, reload the page and send it again.")
    }

    // Uploads.
    static var noSpace: String {
        say("There’s no room left to store this file. Nothing was kept; please tell the agency.")
    }
    static var cannotWrite: String {
        say("The file couldn’t be stored just now. Please try again in a moment.")
    }
    static var malformed: String { say("The upload arrived broken. Please try again.") }
    static var fieldsTooLarge: String { say("The texts beside the file are too long. Please shorten them.") }
    static func uploadTooLarge(_ megabytes: Int64) -> String {
        say("That’s too large: \(megabytes) MB is the most for one upload. Please send it in parts.")
    }
}
