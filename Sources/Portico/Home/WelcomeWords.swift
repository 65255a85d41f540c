import Basics

/// The words of first visits, on both sides.
enum WelcomeWords {
    static func title(_ agency: String) -> String { say("Welcome to \(agency)") }
    static func ours(_ agency: String) -> String {
        say(
            """
            This is where your work with \(agency) comes together. There is nothing to do yet; when there is, \
            it stands on this page, and you get a mail.
            """
        )
    }
    static var yourPeople: String { say("Who works for you") }
    static var gotIt: String { say("Got it") }

    /// Three steps of what will happen, for what someone is here for.
    static func steps(for role: ClientRole, paysOnline: Bool) -> [(title: String, words: String)] {
        let paying =
            paysOnline
            ? (say("Pay in a minute"), say("By card or bank account, without leaving the page."))
            : (say("Pay from here"), say("Each invoice says what is due, until when, and how to pay it."))
        return switch role {
        case .owner, .approver:
            [
                (say("Follow the work"), say("Milestones, dates and how far we are.")),
                (
                    say("Say yes, or what to change"),
                    say("Each version waits here for your word, with a date.")
                ),
                role == .owner
                    ? paying : (say("Write to us"), say("Ask anything. You hear from us here and by mail.")),
            ]
        case .member:
            [
                (say("Follow the work"), say("Milestones, dates and how far we are.")),
                (say("Look at what we made"), say("Say what you think beside it.")),
                (say("Write to us"), say("Ask anything. You hear from us here and by mail.")),
            ]
        case .billing:
            [
                (say("Invoices come here"), say("With a mail on the day we send one.")),
                paying,
                (say("Keep the receipts"), say("The whole billing history, to download at any time.")),
            ]
        }
    }

    static var firstSteps: String { say("First steps") }
    static func done(_ done: Int, of all: Int) -> String { say("\(done) of \(all)") }
    static var hideSteps: String { say("Hide these steps") }
    static var isDone: String { say("Done") }

    static func title(of step: StartStep) -> String {
        switch step {
        case .brand: say("Make it look like you")
        case .client: say("Set up your first client")
        case .project: say("Start their first project")
        case .invitation: say("Invite someone")
        case .payments: say("Connect Stripe")
        case .mail: say("Let mails leave")
        }
    }

    static func hint(for step: StartStep) -> String {
        switch step {
        case .brand: say("Your colour, your type, and a word of welcome.")
        case .client: say("The company you work for.")
        case .project: say("With a milestone or two, so that a first visit finds something.")
        case .invitation: say("They get a mail, set a password and land on their own Home.")
        case .payments: say("Set PORTICO_STRIPE_KEY and start the portal again: clients pay online then.")
        case .mail: say("Set PORTICO_MAIL and start the portal again. Until then mails stay in a folder.")
        }
    }

    static func key(to step: StartStep) -> String {
        switch step {
        case .brand: say("Choose")
        case .client: say("New client")
        case .project: say("New project")
        case .invitation: say("Invite person")
        case .payments, .mail: say("Open")
        }
    }
}
