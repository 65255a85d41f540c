public import Basics
import FoundationEssentials

extension Stripe {
    /// With what the payer may pay.
    public enum Methods: Sendable, Equatable {
        /// Whatever the account has switched on and the amount allows.
        case automatic
        /// By Stripe's words, such as `card` and `us_bank_account`; not empty.
        case only([String])
    }

    /// Returns the new customer's identifier, `cus_…`.
    /// - Throws: `StripeProblem`, as every call here does.
    public func createCustomer(
        email: EmailAddress?,
        name: String,
        metadata: [String: String],
        idempotencyKey: String
    ) async throws -> String {
        let email = email.map { [("email", $0.text)] } ?? []
        let parameters = email + [("name", name)] + Self.fields(metadata)
        return try await ask(CustomerAnswer.self, .post("/v1/customers", key: idempotencyKey, parameters))
    }

    /// Starts an attempt to collect the amount. Its `clientSecret` goes to the payer's browser.
    /// - Parameter savesMethod: whether the payer agreed that later invoices are paid the same way.
    public func createPaymentIntent(
        amount: Money,
        customer: String?,
        description: String,
        metadata: [String: String],
        methods: Methods = .automatic,
        savesMethod: Bool = false,
        idempotencyKey: String
    ) async throws -> PaymentIntent {
        var parameters = [
            ("amount", String(try StripeAmount.integer(amount))),
            ("currency", amount.currency.code.lowercased()),
            ("description", description),
        ]
        if let customer { parameters.append(("customer", customer)) }
        switch methods {
        case .automatic: parameters.append(("automatic_payment_methods[enabled]", "true"))
        case .only(let types):
            for (index, type) in types.enumerated() {
                parameters.append(("allowed_payment_method_types[\(index)]", type))
            }
            if types.contains("us_bank_account") {
                // Microdeposits only where the bank knows no faster way.
                let option = "payment_method_options[us_bank_account][verification_method]"
                parameters.append((option, "automatic"))
            }
        }
        if savesMethod { parameters.append(("setup_future_usage", "off_session")) }
        parameters += Self.fields(metadata)
        return try await ask(
            PaymentIntentAnswer.self,
            .post("/v1/payment_intents", key: idempotencyKey, parameters)
        )
    }

    /// How the attempt stands now, with its latest charge.
    public func retrievePaymentIntent(_ id: String) async throws -> PaymentIntent {
        let path = "/v1/payment_intents/" + StripeRequest.escaped(id)
        return try await ask(PaymentIntentAnswer.self, .get(path, [("expand[0]", "latest_charge")]))
    }

    /// Changes what is collected; only before the payer has confirmed.
    public func updatePaymentIntentAmount(
        _ id: String,
        to amount: Money,
        idempotencyKey: String
    ) async throws -> PaymentIntent {
        let path = "/v1/payment_intents/" + StripeRequest.escaped(id)
        let parameters = [("amount", String(try StripeAmount.integer(amount)))]
        return try await ask(PaymentIntentAnswer.self, .post(path, key: idempotencyKey, parameters))
    }

    /// Ends the attempt: nobody can pay it any more. Not possible once it is processing or paid.
    public func cancelPaymentIntent(_ id: String, idempotencyKey: String) async throws -> PaymentIntent {
        let path = "/v1/payment_intents/" + StripeRequest.escaped(id) + "/cancel"
        let parameters = [("cancellation_reason", "abandoned")]
        return try await ask(PaymentIntentAnswer.self, .post(path, key: idempotencyKey, parameters))
    }

    /// Gives back some or all of what was paid.
    public func createRefund(
        paymentIntent: String,
        amount: Money,
        metadata: [String: String],
        idempotencyKey: String
    ) async throws -> StripeRefund {
        let parameters = [
            ("payment_intent", paymentIntent), ("amount", String(try StripeAmount.integer(amount))),
            ("reason", "requested_by_customer"),
        ]
        return try await ask(
            RefundAnswer.self,
            .post("/v1/refunds", key: idempotencyKey, parameters + Self.fields(metadata))
        )
    }

    static func fields(_ metadata: [String: String]) -> [(String, String)] {
        metadata.sorted { $0.key < $1.key }.map { ("metadata[\($0.key)]", $0.value) }
    }

    func ask<Answer: StripeAnswer>(
        _: Answer.Type,
        _ request: StripeRequest
    ) async throws -> Answer.Value {
        guard let value = try await decode(Answer.self, request).value else {
            throw StripeProblem(.garbage, "Stripe’s answer to \(request.path) has an amount nobody can pay.")
        }
        return value
    }

    func decode<Answer: Decodable>(_: Answer.Type, _ request: StripeRequest) async throws -> Answer {
        let body = try await send(request)
        do {
            return try JSONDecoder().decode(Answer.self, from: Data(body))
        } catch {
            throw StripeProblem(.garbage, "Stripe’s answer to \(request.path) cannot be read.")
        }
    }
}
