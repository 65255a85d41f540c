import Basics

/// Trying to collect.
extension World {
    /// - Throws: `Failure` 402 when the bank says no; what that changes stays changed.
    mutating func confirm(_ id: String, _ parameters: Parameters) throws -> Intent {
        var intent = try intent(id)
        let open: [Intent.Status] = [.requiresPaymentMethod, .requiresConfirmation, .requiresAction]
        guard open.contains(intent.status) else { throw unexpectedState(intent, "confirmed") }
        if let setup = parameters.text("setup_future_usage") { intent.setup = setup }
        let method = try method(parameters, for: intent)
        (intent.method, intent.problem, intent.nextAction) = (method, nil, nil)
        account.intents[id] = intent
        let isAlone = parameters.bool("off_session")
        switch method.outcome.kind {
        case .pays: collect(id)
        case .declines: throw decline(id, method.outcome.problem ?? .declined("generic_decline"))
        case .authenticates:
            // A card that was authenticated when it was kept pays later invoices without its owner.
            let wasKept = account.intents.all.contains {
                $0.method?.id == method.id && $0.status == .succeeded
            }
            if isAlone, wasKept {
                collect(id)
            } else if isAlone || parameters.bool("error_on_requires_action") {
                throw decline(id, .authenticationRequired)
            } else {
                awaitAction(
                    id,
                    [
                        "type": "use_stripe_sdk",
                        "use_stripe_sdk": ["type": "three_d_secure_redirect", "source": .text(id)],
                    ]
                )
            }
        case .processes: process(id)
        case .awaitsTransfer: awaitAction(id, transferInstructions(intent.amount, intent.currency))
        }
        return try self.intent(id)
    }

    /// The end of 3-D Secure.
    mutating func authenticate(_ id: String, succeeds: Bool) throws -> Intent {
        let intent = try intent(id)
        guard intent.status == .requiresAction, let method = intent.method,
            method.outcome.kind == .authenticates
        else { throw unexpectedState(intent, "authenticated") }
        if !succeeds {
            _ = decline(id, .authentication)
        } else if let problem = method.outcome.problem {
            _ = decline(id, problem)
        } else {
            collect(id)
        }
        return try self.intent(id)
    }

    /// Paid: at once, or at the end of a debit that has a charge already.
    mutating func collect(_ id: String) {
        guard var intent = account.intents[id], let method = intent.method else { return }
        var charge =
            intent.charge.flatMap { account.charges[$0] }.flatMap { $0.status == "pending" ? $0 : nil }
            ?? newCharge(intent, method)
        charge.status = "succeeded"
        intent.status = .succeeded
        intent.received = intent.amount
        (intent.charge, intent.nextAction, intent.problem, intent.settlesAt) = (charge.id, nil, nil, nil)
        account.charges[charge.id] = charge
        account.intents[id] = intent
        emit("charge.succeeded", charge.json)
        emit("payment_intent.succeeded", intent.json)
        if method.outcome.isDisputed { _ = try? dispute(id, reason: "fraudulent") }
    }

    /// Not paid: it may be tried again with another method.
    mutating func decline(_ id: String, _ problem: Outcome.Problem) -> Failure {
        guard var intent = account.intents[id], let method = intent.method else {
            return Failure.noSuch("payment_intent", id)
        }
        // Who fails 3-D Secure was never charged.
        if problem != .authentication {
            var charge =
                intent.charge.flatMap { account.charges[$0] }.flatMap { $0.status == "pending" ? $0 : nil }
                ?? newCharge(intent, method)
            (charge.status, charge.problem) = ("failed", problem)
            account.charges[charge.id] = charge
            intent.charge = charge.id
            emit("charge.failed", charge.json)
        }
        (intent.status, intent.problem) = (.requiresPaymentMethod, problem)
        (intent.nextAction, intent.settlesAt) = (nil, nil)
        account.intents[id] = intent
        emit("payment_intent.payment_failed", intent.json)
        return Failure.card(problem, intent: intent.json)
    }

    private mutating func process(_ id: String) {
        guard var intent = account.intents[id], let method = intent.method else { return }
        let charge = newCharge(intent, method)
        account.charges[charge.id] = charge
        (intent.status, intent.charge) = (.processing, charge.id)
        intent.settlesAt = account.settlesAfter.map { now.seconds + $0 }
        account.intents[id] = intent
        emit("payment_intent.processing", intent.json)
        emit("charge.pending", charge.json)
    }

    private mutating func awaitAction(_ id: String, _ action: JSON) {
        guard var intent = account.intents[id] else { return }
        (intent.status, intent.nextAction) = (.requiresAction, action)
        account.intents[id] = intent
        emit("payment_intent.requires_action", intent.json)
    }

    private func newCharge(_ intent: Intent, _ method: PaymentMethod) -> Charge {
        Charge(
            id: newID(method.type == "card" ? "ch_3" : "py_3"),
            created: now.seconds,
            intent: intent.id,
            amount: intent.amount,
            currency: intent.currency,
            customer: intent.customer,
            description: intent.description,
            metadata: intent.metadata,
            method: method,
            status: "pending"
        )
    }

    func transferInstructions(_ remaining: Int64, _ currency: String) -> JSON {
        [
            "type": "display_bank_transfer_instructions",
            "display_bank_transfer_instructions": [
                "type": "eu_bank_transfer", "amount_remaining": .integer(remaining),
                "currency": .text(currency), "reference": "FAKE9XKTVJQ7",
                "financial_addresses": [
                    [
                        "type": "iban", "supported_networks": ["sepa"],
                        "iban": [
                            "iban": "DE00000000000000000001", "bic": "FAKEDEFF", "country": "DE",
                            "account_holder_name": "Test payments",
                        ],
                    ]
                ],
            ],
        ]
    }
}
