import Basics
import Database

/// One attempt to pay an invoice, or money that came another way and was written down.
struct Payment: Identified, Sendable {
    static let idPrefix: StaticString = "pay"

    enum State: String, Sendable, ValueConvertible, CaseIterable {
        case created
        case requiresAction = "requires_action"
        case processing, succeeded, failed, canceled
        /// Written down by the team: a transfer, a cheque.
        case recorded
    }

    enum Method: String, Sendable, ValueConvertible, CaseIterable {
        case card, bank, transfer, other
    }

    /// How far a payer's bank came that asked for the money back.
    enum Dispute: String, Sendable, ValueConvertible {
        case none, open, won, lost
    }

    let id: ID<Payment>
    let invoice: ID<Invoice>
    let client: ID<Client>
    let amount: Money
    let method: Method?
    /// `Visa ending 4242`
    let methodDetail: String
    let state: State
    /// Stripe's name of the attempt: `pi_…`. Nil until Stripe has answered.
    let intent: String?
    /// What lets the payer's browser confirm the attempt, and nothing else.
    let clientSecret: String?
    /// Why it failed, in the words of the payer's bank.
    let failure: String
    let dispute: Dispute
    /// Counts the changes, so that an older answer of Stripe's never overwrites a newer one.
    let revision: Int64
    let createdAt: Timestamp
    let updatedAt: Timestamp
    /// When it left the payer's hands.
    let confirmedAt: Timestamp?
    /// When the money was ours.
    let settledAt: Timestamp?

    /// The money had come, and the payer's bank took it back: nothing more can happen to this attempt.
    var isReturned: Bool { state == .failed && settledAt != nil }
    /// Whether Stripe can still say something new about it.
    var isUnfinished: Bool { state.isUnfinished && !isReturned }
    /// Whether the payer can still do something with it: type a card, confirm with the bank.
    var isPayable: Bool { state.isPayable && !isReturned }
}

/// What Stripe says about one PaymentIntent, in the words that matter here.
struct IntentFacts: Sendable, Equatable {
    enum Status: String, Sendable {
        case requiresPaymentMethod = "requires_payment_method"
        case requiresConfirmation = "requires_confirmation"
        case requiresAction = "requires_action"
        case processing
        case requiresCapture = "requires_capture"
        case succeeded, canceled
    }

    let id: String
    var isLive: Bool
    var status: Status
    var amount: Money
    /// What has arrived.
    var received: Money
    /// What we wrote on it: whose it is.
    var invoice: String?
    var attempt: String?
    var clientSecret: String?
    /// The bank's words for the last try that failed.
    var failure: String?
    var method: Payment.Method?
    var methodDetail: String
    /// What went back to the payer so far.
    var refunded: Money
    var dispute: Payment.Dispute
    /// Until when evidence may be handed in for an open one.
    var disputeDueAt: Timestamp?
}

/// Money moving between accounts, written once and never changed. Its entries sum to zero.
struct Posting: Identified, Sendable {
    static let idPrefix: StaticString = "pst"

    enum Kind: String, Sendable, ValueConvertible {
        case charge, payment, refund, `return`, dispute, void
    }

    /// Where the money is seen: what a client owes, what we earned, the tax in it, what we hold, what belongs
    /// to no invoice yet, and what went back and waits for a credit note or a new demand.
    enum Account: String, Sendable, ValueConvertible {
        case receivable, revenue, tax, cash, unapplied, refund
    }

    struct Entry: Sendable, Equatable {
        let account: Account
        /// Positive is a debit.
        let amount: Int64
    }

    let id: ID<Posting>
    let kind: Kind
    /// What it stands for, once for ever: `payment:pi_…`.
    let key: String
    let client: ID<Client>
    let invoice: ID<Invoice>
    let payment: ID<Payment>?
    let currency: Currency
    let entries: [Entry]

    /// Entries of nothing are left out; entries that do not sum to zero are a mistake of ours and stop the
    /// program.
    init(
        _ kind: Kind,
        id: ID<Posting>,
        key: String,
        for invoice: ID<Invoice>,
        of client: ID<Client>,
        payment: ID<Payment>? = nil,
        in currency: Currency,
        _ entries: [Entry]
    ) {
        precondition(entries.reduce(0) { $0 + $1.amount } == 0, "A posting sums to zero.")
        self.id = id
        self.kind = kind
        self.key = key
        self.client = client
        self.invoice = invoice
        self.payment = payment
        self.currency = currency
        self.entries = entries.filter { $0.amount != 0 }
    }
}
