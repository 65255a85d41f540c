import Basics
import HTML

enum StyleguideWords {
    static var title: String { say("Styleguide") }
    static var more: String { say("More") }
    static var lead: String {
        say("What every page is made of, with all its states, in the colours of your device.")
    }

    static var type: String { say("Type") }
    static var typeBehaviour: String {
        say("Five sizes. They grow with the reader’s own setting, and amounts stand under each other.")
    }
    static var typeTitle: String { say("Title, 26 to 34") }
    static var typeSheet: String { say("Sheet titles and amounts, 22") }
    static var typeLetter: String { say("Letters, 17. The printer holds our slot until Friday.") }
    static var typeBody: String { say("Body, rows and controls, 15 on a desk and 16 on a phone.") }
    static var typeMeta: String { say("Meta, 13. Packaging, version 3, from Tomás Rey") }

    static var colours: String { say("Colour roles") }
    static var coloursBehaviour: String {
        say("A brand sets the accent. States keep their own colours, and never speak by colour alone.")
    }
    static var roles: [(name: String, use: String)] {
        [
            (say("Canvas"), say("the page")), (say("Well"), say("rail and viewer")),
            (say("Sheet"), say("what is acted on")), (say("Ink"), say("text")),
            (say("Ink soft"), say("meta")), (say("Line"), say("divides")),
            (say("Line strong"), say("edges of controls")), (say("Accent"), say("primary, progress")),
            (say("Accent ink"), say("links and focus")), (say("Accent wash"), say("chosen")),
            (say("Done"), say("finished, paid")), (say("Wait"), say("someone’s turn")),
            (say("Late"), say("past a date")),
        ]
    }

    static var marks: String { say("Marks") }
    static var marksBehaviour: String {
        say("A shape for each state, told apart without its colour. The word beside it is what is heard.")
    }
    static var states: [(Mark, String)] {
        [
            (.wait, say("Waiting")), (.late, say("Overdue")), (.progress, say("In progress")),
            (.planned, say("Planned")), (.done, say("Done")), (.changes, say("Changes requested")),
            (.rejected, say("Rejected")), (.processing, say("Processing")), (.partly, say("Partly paid")),
            (.open, say("Open")), (.draft, say("Draft")), (.scheduled, say("Scheduled")),
            (.void, say("Void")), (.hold, say("On hold")), (.locked, say("Locked")),
            (.disputed, say("Disputed")), (.refunded, say("Refunded")), (.bounced, say("Bounced")),
            (.question, say("Question")), (.ask, say("File asked for")), (.unread, say("Unread")),
            (.health, say("On track")),
        ]
    }

    static var icons: String { say("Icons") }
    static var iconsBehaviour: String {
        say("They stand beside words and are not read out; alone on a key, the key has a name.")
    }

    static var keys: String { say("Keys") }
    static var keysBehaviour: String {
        say(
            "Tab reaches each; Enter or Space presses it, Escape closes what it opened. One primary in a view."
        )
    }
    static var primary: String { say("Approve") }
    static var plain: String { say("Request changes") }
    static var quiet: String { say("Cancel") }
    static var danger: String { say("Void invoice") }
    static var withIcon: String { say("Download") }
    static var disabled: String { say("Finalise and send") }
    static var opens: String { say("Open a dialog") }
    static var dialogTitle: String { say("A question") }
    static var dialogLead: String { say("Over the page, without a script") }
    static var dialogText: String { say("The page behind waits. Close leads back to where you were.") }
    static var question: String { say("Is version 3 ready for print?") }
    static var questionNote: String { say("2 comments open") }

    static var fields: String { say("Fields") }
    static var fieldsBehaviour: String {
        say("A label above, help below; what is wrong is said in words, tied to the field, and read out.")
    }
    static var name: String { say("Your name") }
    static var email: String { say("Email") }
    static var emailProblem: String { say("Add the end of the address, such as .com") }
    static var note: String { say("Note") }
    static var noteHint: String { say("Everyone on this deliverable reads it.") }
    static var client: String { say("Client") }
    static var clients: [FieldOption] {
        [FieldOption("acme", "Acme Bakery"), FieldOption("borealis", "Borealis Clinics")]
    }
    static var audience: String { say("Who can see this") }
    static var audiences: [FieldOption] {
        [
            FieldOption("all", say("Everyone at Acme Bakery"), hint: say("Whose role includes deliverables")),
            FieldOption("chosen", say("Chosen people")),
        ]
    }
    static var byMail: String { say("Tell them by email") }
    static var file: String { say("File") }
    static var fileHint: String { say("Up to 2 GB") }
}

// Sample texts of the lists.
extension StyleguideWords {
    static var rows: String { say("Rows") }
    static var rowsBehaviour: String {
        say("The whole row opens its title; its key lies on top. On a phone the facts move below.")
    }
    static var version: String { say("Packaging, version 3") }
    static var dueSoon: String { say("Due Wednesday") }
    static var sentAgo: String { say("sent 4 days ago") }
    static var review: String { say("Review") }
    static var invoice: String { say("Packaging, first stage") }
    static var overdue: String { say("7 days overdue") }
    static var unread: String { say("Unread") }
    static var current: String { say("The one that is open") }
    static var denied: String { say("Can’t see it") }
    static var partly: String { say("Partly paid") }
    static var fileMeta: String { say("PDF, 2.4 MB") }

    static var measures: String { say("Gauge, ticks, timeline") }
    static var measuresBehaviour: String {
        say("Pictures of numbers. Each says the same in words, for whoever hears the page.")
    }
    static var finished: String { say("1 to 11 September") }
    static var early: String { say("Finished a day early") }
    static var running: String { say("14 September to 16 October") }
    static var past: String { say("7 days past plan") }
    static var ahead: String { say("30 November to 18 December") }
    static var planned: String { say("Planned") }

    static var places: String { say("Versions and tabs") }
    static var placesBehaviour: String {
        say("Links with addresses of their own: the one you’re on is said to be the current one.")
    }
    static var versions: String { say("Versions") }
    static func version(_ number: Int) -> String { say("Version \(number)") }
    static var tabs: String { say("Invoices") }
    static var open: String { say("Open") }
    static var paid: String { say("Paid") }
    static var all: String { say("All") }
}

// Sample texts of what speaks.
extension StyleguideWords {
    static var banners: String { say("Banners and empty places") }
    static var bannersBehaviour: String {
        say("A fact about the whole page and at most one step. An empty place says what will be there.")
    }
    static var onItsWay: String { say("€484.00 is on its way.") }
    static var onItsWayMore: String { say("Your bank needs until about 26 November.") }
    static var approved: String { say("Version 4 is approved.") }
    static var seeIt: String { say("See it") }
    static var changes: String { say("Changes requested.") }
    static var changesMore: String { say("A new version will answer them.") }
    static var emptyTitle: String { say("Nothing waits on you") }
    static var emptyText: String { say("When something needs your decision, you’ll find it here.") }

    static var people: String { say("People and facts") }
    static var peopleBehaviour: String {
        say("The team has square corners, clients are round: you see who is on which side.")
    }
    static var manager: String { say("Project manager") }
    static var started: String { say("Started") }

    static var letters: String { say("Messages") }
    static var lettersBehaviour: String {
        say("Letters, not bubbles. New ones are read out as they arrive; an internal note is dashed.")
    }
    static var today: String { say("Today") }
    static var waits: String { say("Waits on your answer since yesterday") }
    static var answer: String { say("We keep it. Thank you!") }
    static var seen: String { say("Seen by Noor") }
    static var noteText: String { say("Only the team reads this.") }
    static var write: String { say("Write to Acme Bakery") }
}
