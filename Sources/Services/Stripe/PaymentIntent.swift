public import Basics

/// One attempt to collect one amount, as Stripe knows it.
public struct PaymentIntent: Sendable, Equatable {
    /// Source: Stripe's API, "PaymentIntent", `status`.
    public enum Status: Sendable, Equatable {
        case requiresPaymentMethod, requiresConfirmation, requiresAction, processing, requiresCapture
        case canceled, succeeded
        /// A word that this version does not know: neither paid nor failed.
        case unknown(String)
    }

    /// Why the last try to pay failed.
    public struct Failure: Sendable, Equatable {
        public let code: String?
        public let declineCode: String?
        /// Written for the payer.
        public let message: String?

        public init(code: String?, declineCode: String? = nil, message: String? = nil) {
            (self.code, self.declineCode, self.message) = (code, declineCode, message)
        }
    }

    /// The money that moved, or is moving.
    public struct Charge: Sendable, Equatable {
        public let id: String
        public let amountRefunded: Money
        /// Whether it was ever disputed; how that stands, the dispute says.
        public let isDisputed: Bool
        /// `card`, `us_bank_account`, …
        public let paymentMethodType: String?

        public init(id: String, amountRefunded: Money, isDisputed: Bool, paymentMethodType: String?) {
            self.id = id
            self.amountRefunded = amountRefunded
            self.isDisputed = isDisputed
            self.paymentMethodType = paymentMethodType
        }
    }

    public let id: String
    public let status: Status
    public let amount: Money
    public let amountReceived: Money
    /// What a browser needs to pay this; a secret between Stripe and the payer.
    public let clientSecret: String?
    /// False for test payments.
    public let isLive: Bool
    public let metadata: [String: String]
    public let customer: String?
    public let lastFailure: Failure?
    /// Nil unless the call asked for it: `retrievePaymentIntent` and `paymentIntents` do.
    public let latestCharge: Charge?
    /// The type of the chosen method, or the only type that is allowed; nil while the payer has the choice.
    public let paymentMethodType: String?
    /// `use_stripe_sdk`, `verify_with_microdeposits`, `display_bank_transfer_instructions`, …
    public let nextActionType: String?
    public let created: Timestamp

    public init(
        id: String,
        status: Status,
        amount: Money,
        amountReceived: Money,
        clientSecret: String? = nil,
        isLive: Bool = false,
        metadata: [String: String] = [:],
        customer: String? = nil,
        lastFailure: Failure? = nil,
        latestCharge: Charge? = nil,
        paymentMethodType: String? = nil,
        nextActionType: String? = nil,
        created: Timestamp
    ) {
        self.id = id
        self.status = status
        self.amount = amount
        self.amountReceived = amountReceived
        self.clientSecret = clientSecret
        self.isLive = isLive
        self.metadata = metadata
        self.customer = customer
        self.lastFailure = lastFailure
        self.latestCharge = latestCharge
        self.paymentMethodType = paymentMethodType
        self.nextActionType = nextActionType
        self.created = created
    }

    public var currency: Currency { amount.currency }
}

extension PaymentIntent.Status {
    /// What Stripe calls it.
    public var word: String {
        switch self {
        case .requiresPaymentMethod: "requires_payment_method"
        case .requiresConfirmation: "requires_confirmation"
        case .requiresAction: "requires_action"
        case .processing: "processing"
        case .requiresCapture: "requires_capture"
        case .canceled: "canceled"
        case .succeeded: "succeeded"
        case .unknown(let word): word
        }
    }

    public init(word: String) {
        let known: [Self] = [
            .requiresPaymentMethod, .requiresConfirmation, .requiresAction, .processing, .requiresCapture,
            .canceled, .succeeded,
        ]
        self = known.first { $0.word == word } ?? .unknown(word)
    }
}

/// Money given back.
public struct StripeRefund: Sendable, Equatable {
    public let id: String
    public let amount: Money
    /// `pending`, `requires_action`, `succeeded`, `failed` or `canceled`.
    public let status: String
    public let paymentIntent: String?
    public let charge: String?
    public let failureReason: String?
    public let metadata: [String: String]
    public let created: Timestamp
}

/// A payment that its payer’s bank called back.
public struct StripeDispute: Sendable, Equatable {
    public let id: String
    public let amount: Money
    /// `needs_response`, `under_review`, `won`, `lost`, `warning_needs_response`, …
    public let status: String
    /// `fraudulent`, `product_not_received`, …
    public let reason: String
    public let paymentIntent: String?
    public let charge: String?
    /// Until when evidence may be handed in.
    public let dueBy: Timestamp?
    public let created: Timestamp
}

/// Some of a list, newest first.
public struct StripePage<Item: Sendable>: Sendable {
    public let items: [Item]
    /// What to go on after; nil when there is no more.
    public let next: String?
}
