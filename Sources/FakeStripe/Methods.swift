import Basics

/// Finding out with what somebody pays.
extension World {
    /// The method of a confirmation: given in full, named, or set before.
    mutating func method(_ parameters: Parameters, for intent: Intent) throws -> PaymentMethod {
        if let data = parameters.form["payment_method_data"] {
            let method = try newMethod(Parameters(form: data), for: intent)
            try check(method, for: intent)
            return method
        }
        if let name = parameters.text("payment_method") { return try method(named: name, for: intent) }
        guard let method = intent.method else {
            throw Failure.invalid(
                "You cannot confirm this PaymentIntent because it’s missing a payment method.",
                code: "payment_intent_unexpected_state",
                parameter: "payment_method"
            )
        }
        return method
    }

    /// `pm_card_visa` and its like, or one that was kept.
    mutating func method(named name: String, for intent: Intent) throws -> PaymentMethod {
        if let kept = account.methods[name] {
            try check(kept, for: intent)
            return kept
        }
        guard let known = TestMethods.named(name) else {
            throw Failure.noSuch("PaymentMethod", name, parameter: "payment_method")
        }
        let method = PaymentMethod(
            id: newID("pm_1"),
            created: now.seconds,
            type: known.type,
            lastFour: known.lastFour,
            expiry: [12, 2034],
            customer: intent.customer,
            outcome: known.outcome
        )
        try check(method, for: intent)
        account.methods[method.id] = method
        return method
    }

    private func check(_ method: PaymentMethod, for intent: Intent) throws {
        guard intent.types.contains(method.type) else {
            throw Failure.invalid(
                "The PaymentMethod provided (\(method.type)) is not allowed for this PaymentIntent.",
                code: "payment_intent_incompatible_payment_method",
                parameter: "payment_method"
            )
        }
    }

    /// Of the numbers only the last four stay.
    private mutating func newMethod(_ data: Parameters, for intent: Intent) throws -> PaymentMethod {
        let type = try data.require("type")
        var method = PaymentMethod(
            id: newID("pm_1"),
            created: now.seconds,
            type: type,
            lastFour: "",
            customer: intent.customer,
            payer: data.text("billing_details", "name"),
            outcome: Outcome(kind: .pays)
        )
        switch type {
        case "card": try fillCard(&method, data)
        case "us_bank_account": try fillBankAccount(&method, data)
        case "sepa_debit":
            let iban = (data.text("sepa_debit", "iban") ?? "").filter { $0 != " " }
            guard let outcome = TestMethods.iban(iban) else {
                throw Failure.invalid(
                    "The IBAN you provided is invalid.",
                    code: "invalid_bank_account_iban",
                    parameter: "iban"
                )
            }
            (method.outcome, method.lastFour) = (outcome, String(iban.suffix(4)))
        default: method.outcome = Outcome(kind: .awaitsTransfer)
        }
        account.methods[method.id] = method
        return method
    }

    private func fillCard(_ method: inout PaymentMethod, _ data: Parameters) throws {
        let number = (data.text("card", "number") ?? "").filter { $0 != " " }
        guard TestMethods.passesLuhn(number) else {
            throw Failure.card(.incorrectNumber, parameter: "number")
        }
        guard let month = data.text("card", "exp_month").flatMap(Int64.init), (1...12).contains(month) else {
            throw expiryProblem(
                "invalid_expiry_month",
                "Your card’s expiration month is invalid.",
                "exp_month"
            )
        }
        let (thisYear, thisMonth, _) = now.date.components
        guard let written = data.text("card", "exp_year").flatMap(Int64.init) else {
            throw expiryProblem("invalid_expiry_year", "Your card’s expiration year is invalid.", "exp_year")
        }
        let year = written < 100 ? written + 2000 : written
        guard (Int(year), Int(month)) >= (thisYear, thisMonth), year < thisYear + 50 else {
            throw expiryProblem(
                "invalid_expiry_year",
                "Your card’s expiration year is in the past.",
                "exp_year"
            )
        }
        if let code = data.text("card", "cvc"), !(3...4).contains(code.count) || Int(code) == nil {
            throw expiryProblem("invalid_cvc", "Your card’s security code is invalid.", "cvc")
        }
        method.lastFour = String(number.suffix(4))
        method.brand = number.hasPrefix("5") ? "mastercard" : number.hasPrefix("3") ? "amex" : "visa"
        method.expiry = [month, year]
        let unknown = "Your card was declined. Your request was in test mode, but used a non test card."
        method.outcome =
            TestMethods.card(number)
            ?? Outcome(kind: .declines, problem: .declined("test_mode_live_card", unknown))
    }

    private func fillBankAccount(_ method: inout PaymentMethod, _ data: Parameters) throws {
        guard data.text("us_bank_account", "routing_number") == "110000000" else {
            throw Failure.invalid(
                "You must use a test routing number, such as 110000000.",
                code: "routing_number_invalid",
                parameter: "routing_number"
            )
        }
        guard method.payer != nil else { throw Failure.missing("billing_details[name]") }
        let number = data.text("us_bank_account", "account_number") ?? ""
        guard let outcome = TestMethods.bankAccount(number) else {
            throw Failure.invalid(
                "You must use a test bank account number, such as 000123456789.",
                code: "account_number_invalid",
                parameter: "account_number"
            )
        }
        (method.outcome, method.lastFour) = (outcome, String(number.suffix(4)))
    }

    private func expiryProblem(_ code: String, _ message: String, _ parameter: String) -> Failure {
        Failure.card(.init(code: code, message: message), parameter: parameter)
    }
}
