import Basics

/// Making, changing and ending PaymentIntents.
extension World {
    mutating func createIntent(_ parameters: Parameters) throws -> Intent {
        let amount = parameters.integer("amount")
        guard let amount else { throw Failure.missing("amount") }
        let currency = try parameters.require("currency")
        try Self.checkAmount(amount, currency)
        let customer = parameters.text("customer")
        if let customer, account.customers[customer] == nil {
            throw Failure.noSuch("customer", customer, parameter: "customer")
        }
        let id = newID("pi_3")
        var intent = Intent(
            id: id,
            created: now.seconds,
            secret: newID(id + "_secret_", length: 25),
            amount: amount,
            currency: currency,
            customer: customer,
            description: parameters.text("description"),
            receiptEmail: parameters.text("receipt_email"),
            setup: parameters.text("setup_future_usage"),
            metadata: parameters.map("metadata"),
            types: []
        )
        (intent.types, intent.allowed) = try types(parameters, currency: currency, customer: customer)
        account.intents[id] = intent
        emit("payment_intent.created", intent.json)
        guard parameters.bool("confirm") else {
            if let method = parameters.text("payment_method") {
                intent.method = try self.method(named: method, for: intent)
                intent.status = .requiresConfirmation
                account.intents[id] = intent
            }
            return intent
        }
        return try confirm(id, parameters)
    }

    /// The list that was named, or what fits the currency; never both (Stripe, version 2026-09-30.endive).
    private func types(
        _ parameters: Parameters,
        currency: String,
        customer: String?
    ) throws -> (types: [String], allowed: [String]?) {
        let named = parameters.texts("allowed_payment_method_types")
        if named != nil, parameters.text("automatic_payment_methods", "enabled") == "true" {
            throw Failure.invalid(
                "You may only specify one of these parameters: "
                    + "automatic_payment_methods, allowed_payment_method_types."
            )
        }
        let wanted = named ?? ["card", "us_bank_account"]
        let fitting = wanted.filter { type in
            switch type {
            case "us_bank_account": currency == "usd"
            case "sepa_debit": currency == "eur"
            case "customer_balance":
                customer != nil && ["eur", "usd", "gbp", "jpy", "mxn"].contains(currency)
            default: true
            }
        }
        guard !fitting.isEmpty else {
            throw Failure.invalid(
                "No valid payment method types for this Payment Intent in \(currency).",
                code: "payment_intent_invalid_parameter",
                parameter: "allowed_payment_method_types"
            )
        }
        return (fitting, named)
    }

    static func checkAmount(_ amount: Int64, _ currency: String) throws {
        switch currency {
        case "usd", "eur", "gbp":
            let least: Int64 = currency == "gbp" ? 30 : 50
            guard amount >= least else {
                let message = "Amount must be at least \(least) cents in \(currency)."
                throw Failure.invalid(message, code: "amount_too_small", parameter: "amount")
            }
        case "isk", "ugx":
            guard amount.isMultiple(of: 100) else {
                throw Failure.invalid(
                    "Invalid amount. Currency \(currency.uppercased()) has become effectively zero-decimal "
                        + "and charged amounts must be evenly divisible by 100.",
                    code: "invalid_charge_amount_no_decimal_compatible",
                    parameter: "amount"
                )
            }
        case "bhd", "iqd", "jod", "kwd", "lyd", "omr", "tnd":
            guard amount.isMultiple(of: 10) else {
                throw Failure.invalid("Invalid amount: the last digit must be 0.", parameter: "amount")
            }
        default: break
        }
    }

    mutating func updateIntent(_ id: String, _ parameters: Parameters) throws -> Intent {
        var intent = try intent(id)
        if let amount = parameters.integer("amount") {
            guard [.requiresPaymentMethod, .requiresConfirmation].contains(intent.status) else {
                throw unexpectedState(intent, "updated")
            }
            try Self.checkAmount(amount, intent.currency)
            intent.amount = amount
        }
        if let description = parameters.text("description") { intent.description = description }
        intent.metadata.merge(parameters.map("metadata")) { _, new in new }
        intent.metadata = intent.metadata.filter { !$0.value.isEmpty }
        account.intents[id] = intent
        return intent
    }

    mutating func cancelIntent(_ id: String, _ parameters: Parameters) throws -> Intent {
        var intent = try intent(id)
        guard [.requiresPaymentMethod, .requiresConfirmation, .requiresAction].contains(intent.status) else {
            throw unexpectedState(intent, "canceled")
        }
        intent.status = .canceled
        intent.canceledAt = now.seconds
        intent.cancellation = parameters.text("cancellation_reason")
        intent.nextAction = nil
        account.intents[id] = intent
        emit("payment_intent.canceled", intent.json)
        return intent
    }

    func unexpectedState(_ intent: Intent, _ verb: String) -> Failure {
        var failure = Failure.invalid(
            "This PaymentIntent could not be \(verb) because it has a status of \(intent.status.rawValue).",
            code: "payment_intent_unexpected_state"
        )
        failure.intent = intent.json
        return failure
    }
}
