/// What has an identifier and a JSON form at Stripe.
protocol StripeObject: Codable, Sendable {
    var id: String { get }
    /// Seconds since 1970.
    var created: Int64 { get }
    var json: JSON { get }
}

struct Customer: StripeObject {
    var id: String
    var created: Int64
    var email, name, description: String?
    var metadata: [String: String]

    var json: JSON {
        [
            "id": .text(id), "object": "customer", "created": .integer(created), "livemode": false,
            "email": JSON(email), "name": JSON(name), "description": JSON(description),
            "metadata": JSON(metadata), "balance": 0, "currency": nil, "delinquent": false, "phone": nil,
            "address": nil, "shipping": nil,
        ]
    }
}

struct PaymentMethod: StripeObject {
    var id: String
    var created: Int64
    /// `card`, `us_bank_account`, `sepa_debit` or `customer_balance`.
    var type: String
    var lastFour: String
    var brand: String?
    var expiry: [Int64]?
    var customer: String?
    var payer: String?
    var outcome: Outcome

    var json: JSON {
        var json: JSON = [
            "id": .text(id), "object": "payment_method", "created": .integer(created), "livemode": false,
            "type": .text(type), "customer": JSON(customer), "metadata": [:],
            "billing_details": ["name": JSON(payer), "email": nil, "phone": nil, "address": nil],
        ]
        json[type] = details
        return json
    }

    /// The part under the type's own name, here and in a charge's `payment_method_details`.
    var details: JSON {
        var details: JSON = ["last4": .text(lastFour)]
        switch type {
        case "card":
            details["brand"] = .text(brand ?? "visa")
            details["exp_month"] = JSON(expiry?.first)
            details["exp_year"] = JSON(expiry?.last)
            details["funding"] = "credit"
            details["country"] = "US"
        case "us_bank_account":
            details["bank_name"] = "STRIPE TEST BANK"
            details["account_type"] = "checking"
            details["account_holder_type"] = "individual"
            details["routing_number"] = "110000000"
        case "sepa_debit": details["country"] = "AT"
        default: details = [:]
        }
        return details
    }
}

struct Charge: StripeObject {
    var id: String
    var created: Int64
    var intent: String
    var amount: Int64
    var refunded: Int64 = 0
    var currency: String
    var customer, description: String?
    var metadata: [String: String]
    var method: PaymentMethod
    /// `pending`, `succeeded` or `failed`.
    var status: String
    var problem: Outcome.Problem?
    /// Stays true after a dispute is won, as at Stripe.
    var isDisputed = false

    var isPaid: Bool { status == "succeeded" }

    var json: JSON {
        [
            "id": .text(id), "object": "charge", "created": .integer(created), "livemode": false,
            "payment_intent": .text(intent), "amount": .integer(amount),
            "amount_captured": .integer(status == "failed" ? 0 : amount),
            "amount_refunded": .integer(refunded),
            "currency": .text(currency), "customer": JSON(customer), "description": JSON(description),
            "metadata": JSON(metadata), "status": .text(status), "paid": .bool(isPaid || status == "pending"),
            "captured": .bool(status != "failed"), "refunded": .bool(refunded == amount && amount > 0),
            "disputed": .bool(isDisputed), "failure_code": JSON(problem?.code),
            "failure_message": JSON(problem?.message), "payment_method": .text(method.id),
            "payment_method_details": ["type": .text(method.type), method.type: method.details],
            "billing_details": ["name": JSON(method.payer), "email": nil, "phone": nil, "address": nil],
            "balance_transaction": nil, "receipt_url": nil, "receipt_email": nil,
        ]
    }
}

struct Refund: StripeObject {
    var id: String
    var created: Int64
    var charge, intent: String
    var amount: Int64
    var currency: String
    var reason: String?
    var metadata: [String: String]
    /// `pending`, `succeeded`, `failed` or `canceled`.
    var status: String
    var failureReason: String?

    var json: JSON {
        var json: JSON = [
            "id": .text(id), "object": "refund", "created": .integer(created), "charge": .text(charge),
            "payment_intent": .text(intent), "amount": .integer(amount), "currency": .text(currency),
            "reason": JSON(reason), "metadata": JSON(metadata), "status": .text(status),
            "balance_transaction": nil, "receipt_number": nil,
        ]
        if let failureReason { json["failure_reason"] = .text(failureReason) }
        return json
    }
}

struct Dispute: StripeObject {
    var id: String
    var created: Int64
    var charge, intent: String
    var amount: Int64
    var currency: String
    var reason: String
    /// `needs_response`, `won` or `lost`.
    var status: String

    var json: JSON {
        [
            "id": .text(id), "object": "dispute", "created": .integer(created), "livemode": false,
            "charge": .text(charge), "payment_intent": .text(intent), "amount": .integer(amount),
            "currency": .text(currency), "reason": .text(reason), "status": .text(status), "metadata": [:],
            "is_charge_refundable": false, "balance_transactions": [], "evidence": [:],
            "enhanced_eligibility_types": [],
            "evidence_details": [
                "due_by": .integer(created + 9 * 86_400), "has_evidence": false, "past_due": false,
                "submission_count": 0,
            ],
        ]
    }
}

struct Event: StripeObject {
    var id: String
    var created: Int64
    var type: String
    /// As it stood when it happened.
    var object: JSON
    var pending = 1

    var json: JSON {
        [
            "id": .text(id), "object": "event", "created": .integer(created), "livemode": false,
            "type": .text(type), "api_version": .text(FakeStripe.version), "data": ["object": object],
            "pending_webhooks": .integer(Int64(pending)), "request": ["id": nil, "idempotency_key": nil],
        ]
    }
}
