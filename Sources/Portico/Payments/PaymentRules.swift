import Basics

extension Payment.State {
    var isUnfinished: Bool {
        switch self {
        case .created, .requiresAction, .processing, .failed: true
        case .succeeded, .canceled, .recorded: false
        }
    }

    var isPayable: Bool {
        switch self {
        case .created, .requiresAction, .failed: true
        case .processing, .succeeded, .canceled, .recorded: false
        }
    }

    /// Money came and counts.
    var isMoney: Bool { self == .succeeded || self == .recorded }
}

extension Payment {
    /// Whether nobody goes on with it any more: two days without a try, or eleven with a bank account that is
    /// being proved, which takes its deposits up to ten.
    func isAbandoned(at now: Timestamp) -> Bool {
        switch state {
        case .created, .failed: !isReturned && now > createdAt.adding(hours: 48)
        case .requiresAction: now > createdAt.adding(days: 11)
        case .processing, .succeeded, .canceled, .recorded: false
        }
    }
}

/// What one answer of Stripe's means for one payment.
struct PaymentChange: Sendable, Equatable {
    var state: Payment.State
    var failure: String
    /// The money came now, for the first time.
    var settles = false
    /// Money that had come was taken back by the payer's bank.
    var isReturned = false

    /// - Throws: `PaymentMismatch` when the answer is not about this payment.
    init(from payment: Payment, _ facts: IntentFacts, isLive: Bool) throws(PaymentMismatch) {
        if facts.isLive != isLive { throw .mode }
        if facts.invoice != payment.invoice.text { throw .invoice }
        if facts.attempt != payment.id.text { throw .attempt }
        if facts.amount.currency != payment.amount.currency { throw .currency }
        if facts.amount != payment.amount { throw .amount }
        state = payment.state
        failure = payment.failure
        switch payment.state {
        case .recorded, .canceled:
            // What Stripe canceled stays so, but an attempt that only we gave up can have been paid.
            if facts.status == .succeeded, payment.state == .canceled { settle() }
        case .succeeded:
            let isUndone = facts.status == .requiresPaymentMethod || facts.status == .canceled
            if isUndone || facts.dispute == .lost { giveBack(facts) }
        case .created, .requiresAction, .processing, .failed:
            if !payment.isReturned { follow(facts) }
        }
    }

    private mutating func settle() {
        state = .succeeded
        failure = ""
        settles = true
    }

    private mutating func giveBack(_ facts: IntentFacts) {
        state = .failed
        failure = facts.failure ?? PaymentWords.bankTookBack
        isReturned = true
    }

    private mutating func follow(_ facts: IntentFacts) {
        switch facts.status {
        case .succeeded: settle()
        case .canceled: state = .canceled
        case .processing, .requiresCapture:
            state = .processing
            failure = ""
        case .requiresAction:
            state = .requiresAction
            failure = ""
        case .requiresPaymentMethod, .requiresConfirmation:
            // "Not yet" is not "failed": without a reason nothing was tried.
            if let reason = facts.failure {
                state = .failed
                failure = reason
            } else if state == .processing {
                state = .failed
                failure = PaymentWords.bankDidNotPay
            }
        }
    }
}

/// Stripe's answer and our row do not belong together. Nothing is changed; a person has to look.
enum PaymentMismatch: Error, Equatable, CustomStringConvertible {
    case mode, invoice, attempt, currency, amount

    var description: String {
        switch self {
        case .mode: "A test payment met live keys, or the other way round."
        case .invoice: "The payment names another invoice."
        case .attempt: "The payment names another attempt."
        case .currency: "The payment is in another currency."
        case .amount: "The payment is of another amount."
        }
    }
}

/// What is to be done so that somebody can pay now.
enum PaymentStep: Sendable {
    /// An open attempt of the right amount: the same page again, however often one goes back to it.
    case reuse(Payment)
    /// An open attempt of another amount: it must go before a new one comes.
    case replace(Payment)
    case make(Money)

    /// - Parameter unfinished: attempts that the payer could still confirm, the newest first.
    init(payable: Money, unfinished: [Payment]) {
        if let other = unfinished.first(where: { $0.amount != payable }) {
            self = .replace(other)
        } else if let same = unfinished.first {
            self = unfinished.count == 1 ? .reuse(same) : .replace(unfinished[1])
        } else {
            self = .make(payable)
        }
    }
}

/// Money that came another way, as the team typed it.
struct ManualPayment: Sendable {
    let amount: Money
    let receivedOn: CalendarDate
    let method: Payment.Method
    let detail: String

    init(
        amount: String,
        date: String,
        method: Payment.Method,
        detail: String,
        for invoice: Invoice,
        today: CalendarDate
    ) throws(ManualPaymentRefusal) {
        guard invoice.state == .open || invoice.state == .uncollectible else { throw .notOpen }
        guard let amount = Money(typed: amount.trimmingSpaces, in: invoice.currency), amount.isPositive else {
            throw .badAmount
        }
        if amount.minorUnits > invoice.standing.payable.minorUnits {
            throw .tooMuch(invoice.standing.payable)
        }
        guard let date = CalendarDate(date.trimmingSpaces) else { throw .badDate }
        if date > today { throw .later }
        let detail = detail.trimmingSpaces
        if detail.count > 120 { throw .longDetail }
        self.amount = amount
        receivedOn = date
        self.method = method
        self.detail = detail
    }
}

/// What is wrong with what was typed about a payment.
enum ManualPaymentRefusal: Refusal, Equatable {
    case notOpen, badAmount, badDate, later, longDetail, badMethod
    case tooMuch(Money)

    var kind: RefusalKind { self == .notOpen ? .conflict : .unprocessable }

    var field: String? {
        switch self {
        case .notOpen: nil
        case .badAmount, .tooMuch: "amount"
        case .badDate, .later: "date"
        case .longDetail: "detail"
        case .badMethod: "method"
        }
    }

    var message: String {
        switch self {
        case .notOpen: PaymentWords.manualPaymentNotOpen
        case .badAmount: PaymentWords.manualPaymentBadAmount
        case .tooMuch(let rest):
            PaymentWords.manualPaymentTooMuch(rest.text)
        case .badDate: PaymentWords.manualPaymentBadDate
        case .later: PaymentWords.manualPaymentLater
        case .longDetail: PaymentWords.manualPaymentLongDetail
        case .badMethod: PaymentWords.manualPaymentBadMethod
        }
    }
}

/// Why nobody can pay here just now.
enum PaymentRefusal: Refusal, Equatable {
    case notSetUp, notPayable, stripeSilent, stripeRefused

    var kind: RefusalKind {
        switch self {
        case .notSetUp, .notPayable: .conflict
        case .stripeSilent, .stripeRefused: .unavailable
        }
    }

    var message: String {
        switch self {
        case .notSetUp: PaymentWords.paymentNotSetUp
        case .notPayable:
            PaymentWords.paymentNotPayable
        case .stripeSilent:
            PaymentWords.paymentStripeSilent
        case .stripeRefused:
            PaymentWords.paymentStripeRefused
        }
    }
}
