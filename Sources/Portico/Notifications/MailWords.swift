import Basics

/// The words around every mail, and of the mailbox on this machine.
enum MailWords {
    static var manyPagesOpen: String {
        say("You have many pages open. This one won’t update by itself; reload it to see what is new.")
    }

    static var mailbox: String { say("Mailbox") }
    static var mailboxLead: String { say("Mails that would have left, kept on this machine.") }
    static var allMails: String { say("All mails") }
    static var to: String { say("To") }
    static var from: String { say("From") }
    static var sent: String { say("Sent") }
    static func at(_ day: String, _ time: String) -> String { say("\(day), \(time)") }
    static var noMailsYet: String { say("No mails yet") }
    static var noMailsHint: String {
        say("Invite someone, or ask for a sign-in code: the mail will be here.")
    }

    static func sentTo(_ address: String) -> String { say("Sent to \(address).") }
}
