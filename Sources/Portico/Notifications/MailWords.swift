import Basics

/// The words around every mail, and of the mailbox on this machine.
enum MailWords {
    static var manyPagesOpen: String {
        say("You have many pages open. This one won’t update by itself; reload it to see what is new.")
    }

    static var mailbox: String { say("Mailbox") }
    static var mailboxLead: String { say("Emails that would have been sent, kept on this machine.") }
    static var allMails: String { say("All emails") }
    static var to: String { say("To") }
    static var from: String { say("From") }
    static var sent: String { say("Sent") }
    static var noMailsYet: String { say("No emails yet") }
    static var noMailsHint: String {
        say("Invite someone, or ask for a sign-in code: the email will be here.")
    }

    static func sentTo(_ address: String) -> String { say("Sent to \(address).") }
}
