public import Basics
import FoundationEssentials
import Secrets

/// Something happened at Stripe. A hint only: events come twice, late and in any order, so fetch the object.
public struct StripeEvent: Sendable, Equatable {
    /// `evt_…`; two deliveries of one event have one.
    public let id: String
    /// Such as `payment_intent.succeeded`.
    public let type: String
    public let created: Timestamp
    /// False for test payments.
    public let isLive: Bool
    /// The object it is about: `pi_…`, `ch_…`, `re_…`, `dp_…`.
    public let objectID: String?
    /// The payment it is about, whether that is the object or the object belongs to it.
    public let paymentIntent: String?
    /// The connected account it is about; nil for one's own.
    public let account: String?
}

/// Why a delivery is not believed.
public struct StripeWebhookRefusal: Refusal, Equatable {
    public enum Reason: Sendable, Equatable {
        /// No signing secret is set: nobody can prove anything.
        case noSecret
        /// The header is missing or is not a signature.
        case noSignature
        /// Signed longer ago, or further ahead, than `StripeWebhook.tolerance`.
        case tooOld
        case wrongSignature
        /// Rightly signed, and yet not an event.
        case notAnEvent
    }

    public let reason: Reason

    public init(reason: Reason) {
        self.reason = reason
    }

    public var kind: RefusalKind {
        reason == .noSecret ? .notFound : .invalid
    }

    public var message: String {
        switch reason {
        case .noSecret: "There is no webhook here. Set its signing secret first."
        case .noSignature: "The Stripe-Signature header is missing or cannot be read."
        case .tooOld: "The signature’s time is more than five minutes off. Check the clocks."
        case .wrongSignature: "The signature does not match. Check the webhook’s signing secret."
        case .notAnEvent: "The body is not an event."
        }
    }
}

/// Webhook deliveries. Source: docs.stripe.com/webhooks, "Verify webhook signatures manually".
public enum StripeWebhook {
    /// How far, in seconds, a signature's time may be from now, either way.
    public static let tolerance: Int64 = 300

    /// The event in a delivery, when it was signed with one of the secrets.
    /// - Parameters:
    ///   - header: `Stripe-Signature`.
    ///   - body: the bytes as they came; decoded and encoded again they would not match.
    ///   - secrets: every `whsec_…` that is valid now, two while one is being replaced. Empty ones never
    ///     match.
    /// - Throws: `StripeWebhookRefusal`.
    public static func verify(
        header: String?,
        body: [UInt8],
        secrets: [String],
        now: Timestamp
    ) throws -> StripeEvent {
        let secrets = secrets.filter { !$0.isEmpty }
        guard !secrets.isEmpty else { throw StripeWebhookRefusal(reason: .noSecret) }
        let (time, signatures) = try parse(header ?? "")
        guard let seconds = Int64(time), !signatures.isEmpty else {
            throw StripeWebhookRefusal(reason: .noSignature)
        }
        guard abs(now.seconds.subtractingClamped(seconds)) <= tolerance else {
            throw StripeWebhookRefusal(reason: .tooOld)
        }
        let message = Array(time.utf8) + [UInt8(ascii: ".")] + body
        var isSigned = false
        for secret in secrets {
            let expected = HMAC.sha256(key: Array(secret.utf8), message: message)
            // Every signature is compared with every secret, so that the time tells nothing.
            for signature in signatures where constantTimeEquals(signature, expected) { isSigned = true }
        }
        guard isSigned else { throw StripeWebhookRefusal(reason: .wrongSignature) }
        guard let event = try? JSONDecoder().decode(EventAnswer.self, from: Data(body)).value else {
            throw StripeWebhookRefusal(reason: .notAnEvent)
        }
        return event
    }

    /// `t=…,v1=…,v1=…,v0=…`: the time as it was written, and the signatures of scheme v1.
    private static func parse(_ header: String) throws -> (time: String, signatures: [[UInt8]]) {
        var time = ""
        var signatures: [[UInt8]] = []
        for part in header.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            switch pair[0].drop(while: \.isWhitespace) {
            case "t": time = String(pair[1])
            case "v1": if let bytes = Hex.decode(pair[1]) { signatures.append(bytes) }
            default: continue
            }
            // A header of thousands of signatures would be a way to make us work.
            guard signatures.count <= 16 else { throw StripeWebhookRefusal(reason: .noSignature) }
        }
        return (time, signatures)
    }
}

extension Int64 {
    fileprivate func subtractingClamped(_ other: Int64) -> Int64 {
        let (difference, isTooLarge) = subtractingReportingOverflow(other)
        return isTooLarge || difference == .min ? .max : difference
    }
}

struct EventAnswer: StripeAnswer {
    struct Contents: Decodable {
        struct Object: Decodable {
            var id, object: String?
            var payment_intent: Expandable<Identifier>?
        }
        var object: Object
    }

    var id, type: String
    var created: Int64
    var livemode: Bool
    var account: String?
    var data: Contents

    var value: StripeEvent? {
        StripeEvent(
            id: id,
            type: type,
            created: Timestamp(seconds: created),
            isLive: livemode,
            objectID: data.object.id,
            paymentIntent: data.object.object == "payment_intent"
                ? data.object.id : data.object.payment_intent?.text,
            account: account
        )
    }
}
