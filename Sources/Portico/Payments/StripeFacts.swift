import Basics
import Services

extension IntentFacts {
    /// The names of what we write on an intent.
    static let invoiceKey = "invoice_id"
    static let attemptKey = "attempt_id"

    /// - Parameter disputes: of this payment; asked for only when its charge says that there are any.
    init(_ intent: PaymentIntent, disputes: [StripeDispute]) {
        let charge = intent.latestCharge
        self.init(
            id: intent.id,
            isLive: intent.isLive,
            status: Status(intent.status),
            amount: intent.amount,
            received: intent.amountReceived,
            invoice: intent.metadata[Self.invoiceKey],
            attempt: intent.metadata[Self.attemptKey],
            clientSecret: intent.clientSecret,
            failure: intent.lastFailure.map { $0.message ?? PaymentWords.didNotGoThrough },
            method: Payment.Method(stripe: charge?.paymentMethodType ?? intent.paymentMethodType),
            methodDetail: Self.words(charge?.paymentMethodType ?? intent.paymentMethodType),
            refunded: charge?.amountRefunded ?? .zero(intent.currency),
            dispute: Payment.Dispute(disputes)
        )
        disputeDueAt = disputes.filter { $0.status == "needs_response" }.compactMap(\.dueBy).min()
    }

    private static func words(_ type: String?) -> String {
        switch type {
        case nil: ""
        case "card": PaymentWords.card
        case "us_bank_account": PaymentWords.bankDebitACH
        case "sepa_debit": PaymentWords.bankDebitSEPA
        case "bacs_debit": PaymentWords.bankDebitBacs
        case "customer_balance": PaymentWords.bankTransfer
        case "link": PaymentWords.link
        default: PaymentWords.onlinePayment
        }
    }
}

extension IntentFacts.Status {
    /// A word that we do not know is neither paid nor failed: it waits.
    init(_ status: PaymentIntent.Status) {
        self = Self(rawValue: status.word) ?? .processing
    }
}

extension Payment.Method {
    fileprivate init?(stripe type: String?) {
        switch type {
        case nil: return nil
        case "card", "link": self = .card
        case "us_bank_account", "sepa_debit", "bacs_debit": self = .bank
        case "customer_balance": self = .transfer
        default: self = .other
        }
    }
}

extension Payment.Dispute {
    /// Lost once is lost. An inquiry (`warning_…`) takes no money.
    fileprivate init(_ disputes: [StripeDispute]) {
        let real = disputes.map(\.status).filter { !$0.hasPrefix("warning_") }
        if real.isEmpty {
            self = .none
        } else if real.contains("lost") {
            self = .lost
        } else {
            self = real.allSatisfy { $0 == "won" || $0 == "prevented" } ? .won : .open
        }
    }
}
