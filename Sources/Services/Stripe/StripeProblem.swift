import FoundationEssentials

/// Why a call to Stripe gave nothing.
public struct StripeProblem: Error, Sendable, CustomStringConvertible {
    public enum Kind: Sendable, Equatable {
        /// 402: the bank or the card said no. `message` may be shown to the payer.
        case declined
        /// 400 and what else says that the call is wrong: a bug of ours.
        case invalidRequest
        /// 400: this idempotency key was used for another call: a bug of ours.
        case keyReused
        /// 401: the key is wrong, or was revoked.
        case keyRefused
        /// 403: the restricted key may not do this; the permission to add, where Stripe names it.
        case permissionMissing(String?)
        /// 404: there is no such object in this account and mode.
        case notFound
        /// 409: a call with this idempotency key is still being worked on.
        case inProgress
        /// 429
        case tooMany
        /// 500 and above.
        case outage
        /// No byte of an answer came.
        case noAnswer(neverSent: Bool)
        /// An answer that cannot be read, or has too many bytes.
        case garbage
        /// The amount has a fraction or a size that Stripe does not collect in that currency; nothing was
        /// sent.
        case notPayable
    }

    public let kind: Kind
    /// Stripe's words, or ours. May be shown to the payer only when `kind` is `declined`.
    public let message: String
    /// Stripe's `code`, such as `card_declined`, and `decline_code`, such as `insufficient_funds`.
    public let code: String?
    public let declineCode: String?
    /// The parameter that is wrong.
    public let parameter: String?
    /// Stripe's name for the call, to ask its support about.
    public let requestID: String?
    /// What Stripe itself says about trying again (`Stripe-Should-Retry`).
    public let advice: Bool?

    public init(_ kind: Kind, _ message: String) {
        (self.kind, self.message) = (kind, message)
        (code, declineCode, parameter, requestID, advice) = (nil, nil, nil, nil, nil)
    }

    /// Whether the same call under the same key is safe and may help, after a pause.
    public var isWorthRetrying: Bool {
        switch kind {
        case .inProgress, .tooMany: true
        case .outage, .noAnswer, .garbage: advice ?? true
        default: false
        }
    }

    /// Whether the call may have done its work all the same: look at Stripe before saying that it failed.
    public var mayHaveTakenEffect: Bool {
        switch kind {
        case .outage, .garbage, .inProgress, .noAnswer(neverSent: false): true
        default: false
        }
    }

    public var description: String {
        let details = [code, declineCode, parameter, requestID].compactMap(\.self)
        return "Stripe: \(kind): \(message)"
            + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }
}

extension StripeProblem {
    /// What an answer with another status than 200 says.
    init(_ response: HTTPResponse) {
        struct Answer: Decodable {
            struct Problem: Decodable {
                var type, code, decline_code, message, param: String?
            }
            var error: Problem
        }
        let problem = (try? JSONDecoder().decode(Answer.self, from: Data(response.body)))?.error
        kind = Self.kind(response.status, problem?.type, problem?.message)
        message = problem?.message ?? "Status \(response.status)."
        code = problem?.code
        declineCode = problem?.decline_code
        parameter = problem?.param
        requestID = response.header("Request-Id")
        advice = response.header("Stripe-Should-Retry").flatMap(Bool.init)
    }

    private static func kind(_ status: Int, _ type: String?, _ message: String?) -> Kind {
        switch status {
        case 429: return .tooMany
        case 500...: return .outage
        // Without Stripe's own error object, something between us and Stripe answered.
        case _ where type == nil: return .garbage
        case 401: return .keyRefused
        case 402: return .declined
        case 403: return .permissionMissing(message.flatMap(permission))
        case 404: return .notFound
        case 409: return .inProgress
        default: return type == "idempotency_error" ? .keyReused : .invalidRequest
        }
    }

    /// `rak_payment_intent_write` from "… Having the 'rak_payment_intent_write' permission would allow
    /// …".
    private static func permission(in message: String) -> String? {
        message.split { $0 == "'" || $0 == "‘" || $0 == "’" }.first { $0.hasPrefix("rak_") }.map(String.init)
    }
}
