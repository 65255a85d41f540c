/// A PaymentIntent.
struct Intent: StripeObject {
    enum Status: String, Codable {
        case requiresPaymentMethod = "requires_payment_method"
        case requiresConfirmation = "requires_confirmation"
        case requiresAction = "requires_action"
        case processing
        case succeeded
        case canceled
    }

    var id: String
    var created: Int64
    var secret: String
    var status = Status.requiresPaymentMethod
    var amount: Int64
    var received: Int64 = 0
    var currency: String
    var customer, description, receiptEmail, setup: String?
    var metadata: [String: String]
    /// With what it may be paid.
    var types: [String]
    /// What the call named; nil when Stripe chooses.
    var allowed: [String]?
    var method: PaymentMethod?
    var charge: String?
    var problem: Outcome.Problem?
    var nextAction: JSON?
    var canceledAt: Int64?
    var cancellation: String?
    /// When a debit that is processing is decided; nil waits for a control call.
    var settlesAt: Int64?

    var json: JSON {
        var json = publicJSON
        json["amount_received"] = .integer(received)
        json["amount_capturable"] = 0
        json["customer"] = JSON(customer)
        json["metadata"] = JSON(metadata)
        json["latest_charge"] = JSON(charge)
        json["allowed_payment_method_types"] = allowed.map { .list($0.map(JSON.text)) } ?? .null
        json["cancellation_reason"] = JSON(cancellation)
        json["application"] = .null
        json["on_behalf_of"] = .null
        json["payment_method_options"] = [:]
        json["processing"] = status == .processing ? ["type": .text(method?.type ?? "card")] : .null
        return json
    }

    /// What a browser that holds the client secret may see.
    var publicJSON: JSON {
        [
            "id": .text(id), "object": "payment_intent", "created": .integer(created), "livemode": false,
            "status": .text(status.rawValue), "amount": .integer(amount), "currency": .text(currency),
            "client_secret": .text(secret), "description": JSON(description),
            "payment_method_types": .list(types.map(JSON.text)), "payment_method": JSON(method?.id),
            "automatic_payment_methods": allowed == nil
                ? ["enabled": true, "allow_redirects": "always"] : .null,
            "next_action": nextAction ?? .null, "last_payment_error": problemJSON,
            "canceled_at": JSON(canceledAt), "receipt_email": JSON(receiptEmail),
            "setup_future_usage": JSON(setup), "capture_method": "automatic_async",
            "confirmation_method": "automatic", "shipping": nil,
        ]
    }

    private var problemJSON: JSON {
        guard let problem else { return .null }
        var json: JSON = [
            "type": "card_error", "code": .text(problem.code), "message": .text(problem.message),
        ]
        if let declineCode = problem.declineCode { json["decline_code"] = .text(declineCode) }
        if let method { json["payment_method"] = method.json }
        return json
    }
}
