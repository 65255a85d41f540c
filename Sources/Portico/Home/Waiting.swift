import Basics
import Database

/// A conversation in which one side owes a word.
struct WaitingThread: Sendable {
    let id: ID<Thread>
    let clientName: String
    let kind: Thread.Kind
    let subject: String
    /// The sentence that asks; empty when it is the team that owes an answer.
    let question: String
    let lastText: String
    let lastName: String
    let isTeamsTurn: Bool
    let since: Timestamp
}

/// A milestone that waits on the client, and not for a decision on something in it.
struct WaitingMilestone: Sendable {
    let id: ID<Milestone>
    let title: String
    let projectName: String
    let clientName: String
    let dueOn: CalendarDate
    let since: Timestamp
}

/// Something that went wrong and that a person has to look at.
struct Trouble: Sendable {
    enum Kind: String, Sendable, ValueConvertible, CaseIterable {
        /// A mail that did not arrive. `who` is its reader, `what` the address, `item` a client of theirs.
        case mail
        /// An attempt to pay that failed, a debit that the bank took back, a payment that is disputed:
        /// `item` is the invoice, `who` the client, `what` the invoice's number, `why` the bank's words.
        case payment, returned, disputed
        /// Jobs set aside, and jobs that nobody has taken up in time.
        case setAside = "set_aside"
        case late
        /// Mails that the mail server does not take.
        case mailWaits = "mail_waits"
        /// Payments came, and Stripe's webhook said nothing.
        case silent
    }

    let kind: Kind
    let item: String
    let who: String
    let what: String
    let why: String
    let count: Int64
    let amount: Money?
    let at: Timestamp
    let dueAt: Timestamp?
}

/// How far a new installation is.
struct TeamStart: Sendable {
    let client: ID<Client>?
    let hasProject: Bool
    let hasContact: Bool
    let wasRead: Bool
}

/// What a contact sees of the portal when nothing waits on them.
struct ContactStart: Sendable {
    let hasInvoice: Bool
    let wasRead: Bool
}
