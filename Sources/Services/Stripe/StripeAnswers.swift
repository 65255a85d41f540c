import Basics
import FoundationEssentials

/// Stripe's JSON, as far as it is read. Keys that are not named here are ignored, whatever they hold.
protocol StripeAnswer: Decodable {
    associatedtype Value: Sendable
    var id: String { get }
    /// Nil when it holds an amount that no currency of ours has.
    var value: Value? { get }
}

/// A field that holds an identifier, or the object itself where the call asked for that.
enum Expandable<Object: Decodable>: Decodable {
    case id(String)
    case object(Object)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let id = try? container.decode(String.self) {
            self = .id(id)
        } else {
            self = .object(try container.decode(Object.self))
        }
    }

    var object: Object? {
        if case .object(let object) = self { object } else { nil }
    }
}

struct Identifier: Decodable {
    var id: String
}

extension Expandable<Identifier> {
    var text: String {
        switch self {
        case .id(let id): id
        case .object(let object): object.id
        }
    }
}

struct PaymentIntentAnswer: StripeAnswer {
    struct Failure: Decodable {
        var code, decline_code, message: String?
    }

    struct Typed: Decodable {
        var type: String?
    }

    struct Charge: Decodable {
        var id: String
        var amount_refunded: Int64
        var disputed: Bool
        var payment_method_details: Typed?
    }

    var id, status, currency: String
    var amount, created: Int64
    var amount_received: Int64?
    var client_secret: String?
    var livemode: Bool
    var metadata: [String: String]?
    var customer: Expandable<Identifier>?
    var last_payment_error: Failure?
    var latest_charge: Expandable<Charge>?
    var payment_method_types: [String]?
    var next_action: Typed?

    var value: PaymentIntent? {
        guard let total = StripeAmount.money(amount, currency),
            let received = StripeAmount.money(amount_received ?? 0, currency)
        else { return nil }
        let charge = latest_charge?.object
        guard let refunded = StripeAmount.money(charge?.amount_refunded ?? 0, currency) else { return nil }
        let type = charge?.payment_method_details?.type
        return PaymentIntent(
            id: id,
            status: PaymentIntent.Status(word: status),
            amount: total,
            amountReceived: received,
            clientSecret: client_secret,
            isLive: livemode,
            metadata: metadata ?? [:],
            customer: customer?.text,
            lastFailure: last_payment_error.map {
                PaymentIntent.Failure(code: $0.code, declineCode: $0.decline_code, message: $0.message)
            },
            latestCharge: charge.map {
                PaymentIntent.Charge(
                    id: $0.id,
                    amountRefunded: refunded,
                    isDisputed: $0.disputed,
                    paymentMethodType: type
                )
            },
            paymentMethodType: type ?? (payment_method_types?.count == 1 ? payment_method_types?.first : nil),
            nextActionType: next_action?.type,
            created: Timestamp(seconds: created)
        )
    }
}

struct RefundAnswer: StripeAnswer {
    var id, currency: String
    var amount, created: Int64
    var status: String?
    var payment_intent, charge: Expandable<Identifier>?
    var failure_reason: String?
    var metadata: [String: String]?

    var value: StripeRefund? {
        guard let amount = StripeAmount.money(amount, currency) else { return nil }
        return StripeRefund(
            id: id,
            amount: amount,
            status: status ?? "pending",
            paymentIntent: payment_intent?.text,
            charge: charge?.text,
            failureReason: failure_reason,
            metadata: metadata ?? [:],
            created: Timestamp(seconds: created)
        )
    }
}

struct DisputeAnswer: StripeAnswer {
    struct Evidence: Decodable {
        var due_by: Int64?
    }

    var id, currency, status, reason: String
    var amount, created: Int64
    var payment_intent, charge: Expandable<Identifier>?
    var evidence_details: Evidence?

    var value: StripeDispute? {
        guard let amount = StripeAmount.money(amount, currency) else { return nil }
        return StripeDispute(
            id: id,
            amount: amount,
            status: status,
            reason: reason,
            paymentIntent: payment_intent?.text,
            charge: charge?.text,
            dueBy: evidence_details?.due_by.map { Timestamp(seconds: $0) },
            created: Timestamp(seconds: created)
        )
    }
}

struct CustomerAnswer: StripeAnswer {
    var id: String
    var value: String? { id }
}

struct ListAnswer<Item: StripeAnswer>: Decodable {
    var data: [Item]
    var has_more: Bool
}
