import Basics

/// What happens to payments later, by the bank's hand or the agency's.
extension World {
    /// Decides every debit whose time has come.
    mutating func settleDue() {
        for intent in account.intents.all where intent.status == .processing {
            if let time = intent.settlesAt, time <= now.seconds { settle(intent.id) }
        }
    }

    /// Ends a debit the way its account number says.
    mutating func settle(_ id: String) {
        guard let intent = account.intents[id], intent.status == .processing else { return }
        if let problem = intent.method?.outcome.problem {
            _ = decline(id, problem)
        } else {
            collect(id)
        }
    }

    mutating func fail(_ id: String, code: String) throws {
        let intent = try intent(id)
        guard intent.status == .processing else { throw unexpectedState(intent, "failed") }
        _ = decline(id, .debit(code))
    }

    /// A paid debit that the bank takes back: a dispute that is lost from the start.
    mutating func returnPayment(_ id: String) throws {
        let lost = try dispute(id, reason: "bank_cannot_process")
        try closeDispute(lost.id, isWon: false)
    }

    /// - Parameter amount: nil for all that is left.
    mutating func refund(
        _ id: String,
        amount: Int64?,
        reason: String? = nil,
        metadata: [String: String] = [:]
    ) throws -> Refund {
        let intent = try intent(id, parameter: "payment_intent")
        guard var charge = intent.charge.flatMap({ account.charges[$0] }), charge.isPaid else {
            throw Failure.invalid(
                "This PaymentIntent (\(id)) does not have a successful charge to refund.",
                parameter: "payment_intent"
            )
        }
        if account.disputes.all.contains(where: { $0.charge == charge.id && $0.status != "won" }) {
            throw Failure.invalid(
                "Charge \(charge.id) has been charged back; cannot issue a refund.",
                code: "charge_disputed"
            )
        }
        let left = charge.amount - charge.refunded
        guard left > 0 else {
            throw Failure.invalid(
                "Charge \(charge.id) has already been refunded.",
                code: "charge_already_refunded"
            )
        }
        let amount = amount ?? left
        guard amount <= left else {
            throw Failure.invalid(
                "Refund amount (\(amount)) is greater than unrefunded amount on charge (\(left))",
                parameter: "amount"
            )
        }
        let refund = Refund(
            id: newID("re_3"),
            created: now.seconds,
            charge: charge.id,
            intent: id,
            amount: amount,
            currency: charge.currency,
            reason: reason,
            metadata: metadata,
            status: "succeeded"
        )
        charge.refunded += amount
        account.charges[charge.id] = charge
        account.refunds[refund.id] = refund
        emit("refund.created", refund.json)
        emit("charge.refunded", charge.json)
        emit("refund.updated", refund.json)
        return refund
    }

    /// The bank sends a refund back: its account is closed.
    mutating func failRefund(_ id: String) throws {
        guard var refund = account.refunds[id] else { throw Failure.noSuch("refund", id) }
        guard refund.status == "succeeded", var charge = account.charges[refund.charge] else {
            throw Failure.invalid("This refund has failed already.")
        }
        (refund.status, refund.failureReason) = ("failed", "lost_or_stolen_card")
        charge.refunded -= refund.amount
        account.charges[charge.id] = charge
        account.refunds[id] = refund
        emit("refund.failed", refund.json)
        emit("refund.updated", refund.json)
        emit("charge.updated", charge.json)
    }

    mutating func dispute(_ id: String, reason: String) throws -> Dispute {
        let intent = try intent(id)
        guard var charge = intent.charge.flatMap({ account.charges[$0] }), charge.isPaid, !charge.isDisputed
        else {
            throw Failure.invalid("There is no charge that can be disputed.")
        }
        let dispute = Dispute(
            id: newID("dp_1"),
            created: now.seconds,
            charge: charge.id,
            intent: id,
            amount: charge.amount - charge.refunded,
            currency: charge.currency,
            reason: reason,
            status: "needs_response"
        )
        charge.isDisputed = true
        account.charges[charge.id] = charge
        account.disputes[dispute.id] = dispute
        emit("charge.dispute.created", dispute.json)
        emit("charge.dispute.funds_withdrawn", dispute.json)
        return dispute
    }

    mutating func closeDispute(_ id: String, isWon: Bool) throws {
        guard var dispute = account.disputes[id] else { throw Failure.noSuch("dispute", id) }
        guard dispute.status == "needs_response" else {
            throw Failure.invalid("This dispute is closed already.")
        }
        dispute.status = isWon ? "won" : "lost"
        account.disputes[id] = dispute
        emit("charge.dispute.closed", dispute.json)
        if isWon { emit("charge.dispute.funds_reinstated", dispute.json) }
    }

    /// A bank transfer comes in: too little waits for the rest, too much goes to the customer's balance.
    mutating func fund(_ id: String, amount: Int64) throws {
        var intent = try intent(id)
        guard intent.status == .requiresAction, intent.method?.outcome.kind == .awaitsTransfer else {
            throw unexpectedState(intent, "funded")
        }
        let total = intent.received + amount
        guard total >= intent.amount else {
            intent.received = total
            intent.nextAction = transferInstructions(intent.amount - total, intent.currency)
            account.intents[id] = intent
            emit("payment_intent.partially_funded", intent.json)
            return
        }
        collect(id)
        guard total > intent.amount else { return }
        emit(
            "customer_cash_balance_transaction.created",
            [
                "id": .text(newID("ccsbtxn_")), "object": "customer_cash_balance_transaction",
                "customer": JSON(intent.customer), "currency": .text(intent.currency), "type": "funded",
                "net_amount": .integer(total - intent.amount),
                "ending_balance": .integer(total - intent.amount),
                "created": .integer(now.seconds), "livemode": false,
            ]
        )
    }
}
