/// One of the API's calls.
struct Endpoint: Sendable {
    struct Call {
        /// What stands for `:id` in the path.
        var id = ""
        var parameters: Parameters
        /// Made with the publishable key, by a browser.
        var isPublic: Bool
    }

    var method: String
    /// `/v1/payment_intents/:id/confirm`
    var path: String
    /// What a restricted key needs, such as `rak_payment_intent_write`.
    var permission: String
    /// Whether a browser may call it with the publishable key and the client secret.
    var isPublic = false
    var shapes: [String: Shape]
    var run: @Sendable (inout World, Call) throws -> JSON

    /// What stands for `:id`, empty when there is none; nil when the path is another.
    func match(_ method: String, _ path: String) -> String? {
        guard method == self.method else { return nil }
        let (ours, theirs) = (self.path.split(separator: "/"), path.split(separator: "/"))
        guard ours.count == theirs.count else { return nil }
        var id = ""
        for (our, their) in zip(ours, theirs) {
            if our == ":id" {
                id = FormField.decoded(their) ?? ""
            } else if our != their {
                return nil
            }
        }
        return id
    }

    static let all = intents + lists + others
}

extension Shape {
    static let expand = Shape.list(.text())
    static let types = Shape.list(
        .choice(["card", "us_bank_account", "sepa_debit", "customer_balance", "link"])
    )
    static let billing = Shape.record([
        "name": .text(), "email": .text(), "phone": .text(),
        "address": .record([
            "city": .text(), "country": .text(), "line1": .text(), "line2": .text(), "postal_code": .text(),
            "state": .text(),
        ]),
    ])
    static let methodData = Shape.record([
        "type": .choice(["card", "us_bank_account", "sepa_debit", "customer_balance"]),
        "billing_details": billing, "metadata": .metadata,
        "card": .record([
            "number": .text(max: 30), "exp_month": .integer(), "exp_year": .integer(), "cvc": .text(max: 10),
        ]),
        "us_bank_account": .record([
            "account_number": .text(max: 20), "routing_number": .text(max: 20),
            "account_holder_type": .choice(["individual", "company"]),
            "account_type": .choice(["checking", "savings"]),
        ]),
        "sepa_debit": .record(["iban": .text(max: 40)]), "customer_balance": .record([:]),
    ])
    static let methodOptions = Shape.record([
        "card": .record(["request_three_d_secure": .choice(["any", "automatic", "challenge"])]),
        "us_bank_account": .record([
            "verification_method": .choice(["automatic", "instant", "microdeposits"]),
            "setup_future_usage": .choice(["none", "off_session", "on_session"]),
        ]),
        "customer_balance": .record([
            "funding_type": .choice(["bank_transfer"]),
            "bank_transfer": .record([
                "type": .choice([
                    "eu_bank_transfer", "gb_bank_transfer", "jp_bank_transfer", "mx_bank_transfer",
                    "us_bank_transfer",
                ]),
                "eu_bank_transfer": .record(["country": .choice(["BE", "DE", "ES", "FR", "IE", "NL"])]),
            ]),
        ]),
    ])
    static let setup = Shape.choice(["off_session", "on_session"])
    /// A moment, or a span of them.
    static let span = Shape.either(
        .integer(0...Int64.max),
        .record([
            "gt": .integer(0...Int64.max), "gte": .integer(0...Int64.max), "lt": .integer(0...Int64.max),
            "lte": .integer(0...Int64.max),
        ])
    )
    static let page: [String: Shape] = [
        "limit": .integer(1...100), "starting_after": .text(), "ending_before": .text(), "created": span,
        "expand": expand,
    ]
}
