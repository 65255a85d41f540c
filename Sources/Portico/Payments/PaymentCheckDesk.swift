import Basics
import Database
import Services

// What keeps payments true when nobody is looking: webhooks, checks, tidying, reconciliation.
extension PaymentDesk {
    /// Believes a delivery only when its signature fits, and keeps it with the job that works on it. Then it
    /// may be answered 200.
    /// - Throws: `StripeWebhookRefusal`.
    func receive(_ body: [UInt8], signature: String?) async throws {
        let event = try StripeWebhook.verify(
            header: signature,
            body: body,
            secrets: webhookSecrets,
            now: clock.now()
        )
        let payload = String(decoding: body, as: UTF8.self)
        try await database.write(as: .system) { tx in
            let isNew = try tx.store(
                event.id,
                type: event.type,
                intent: event.account == nil ? event.paymentIntent ?? "" : "",
                payload: payload
            )
            if isNew { try tx.enqueue(ProviderEventJob(event: event.id)) }
        }
        wake()
    }

    /// Works on a stored event: asks Stripe how the payment it hints at stands.
    func workOn(event id: String) async throws {
        let found = try await database.read(as: .system) { tx in try tx.providerEvent(id) }
        guard let event = found, !event.isDone else { return }
        var problem = ""
        do {
            if !event.intent.isEmpty, stripe != nil { try await apply(event.intent) }
        } catch let mismatch as PaymentMismatch {
            log.error("payments", "An event was not believed.", mismatch)
            problem = mismatch.description
        } catch let refused as StripeProblem where !refused.isWorthRetrying {
            log.error("payments", "An event could not be followed.", refused)
            problem = refused.description
        } catch let busy as StripeProblem {
            throw TryLater(description: busy.description)
        }
        let words = problem
        try await database.write(as: .system) { tx in try tx.finish(event: id, problem: words) }
    }

    /// How one attempt stands now, for someone who looks at it. Stripe’s silence is no error: then what is
    /// stored counts.
    func refreshed(_ payment: Payment) async throws -> Payment {
        guard payment.isUnfinished, let intent = payment.intent, stripe != nil else { return payment }
        do {
            return try await apply(intent) ?? payment
        } catch let problem as StripeProblem {
            log.error("payments", "A payment could not be looked up.", problem)
        } catch let mismatch as PaymentMismatch {
            log.error("payments", "A payment is not what Stripe says.", mismatch)
        }
        return payment
    }

    /// Asks again about an attempt that is not finished; one that nobody went on with for two days is ended.
    func check(_ id: ID<Payment>, again next: PaymentCheck) async throws {
        guard let stripe else { return }
        guard var payment = try await database.read(as: .system, { tx in try tx.payment(id) }) else { return }
        guard payment.isUnfinished else { return }
        if let intent = payment.intent {
            do {
                payment = try await apply(intent) ?? payment
            } catch let problem as StripeProblem where problem.isWorthRetrying {
                throw TryLater(description: problem.description)
            }
        }
        guard payment.isUnfinished else { return }
        if payment.isAbandoned(at: clock.now()) { try await stop(payment, with: stripe) }
        let due = clock.now().adding(minutes: next.minutes)
        try await database.write(as: .system) { tx in
            guard try tx.payment(id)?.isUnfinished == true else { return }
            try tx.enqueue(next, at: due)
        }
    }

    /// Ends attempts that would take more, or other, than what can be paid on the invoice now.
    func tidy(_ invoice: ID<Invoice>) async throws {
        guard let stripe else { return }
        let (payable, attempts) = try await database.read(as: .system) { tx in
            (try tx.payable(on: invoice), try tx.openAttempts(on: invoice))
        }
        for attempt in attempts where attempt.amount.minorUnits != payable {
            do {
                try await stop(attempt, with: stripe)
            } catch let refusal as PaymentRefusal {
                throw TryLater(description: refusal.message)
            }
        }
    }

    /// Looks through what Stripe has since then, and applies what we missed. The number of payments that
    /// changed.
    @discardableResult
    func reconcile(since: Timestamp) async throws -> Int {
        guard let stripe else { return 0 }
        var changed = 0
        var cursor: String?
        repeat {
            let page = try await stripe.listPaymentIntents(since: since, after: cursor)
            for intent in page.items where intent.metadata[IntentFacts.attemptKey] != nil {
                if try await missed(intent) { changed += 1 }
            }
            cursor = page.next
        } while cursor != nil
        return changed
    }

    /// Whether one intent of a list says something we did not know; then it is applied.
    private func missed(_ intent: PaymentIntent) async throws -> Bool {
        let before = try await database.read(as: .system) { tx in
            try tx.payment(ofIntent: intent.id)
                ?? tx.payment(attempt: intent.metadata[IntentFacts.attemptKey])
        }
        guard let before, try await isNews(intent, to: before) else { return false }
        do {
            guard let after = try await apply(intent.id) else { return false }
            return after.revision != before.revision
        } catch let mismatch as PaymentMismatch {
            log.error("payments", "A payment is not what Stripe says: \(intent.id).", mismatch)
            return false
        }
    }

    /// Whether a list's line says anything that the row does not, so that only what is new is asked about.
    private func isNews(_ intent: PaymentIntent, to payment: Payment) async throws -> Bool {
        guard payment.intent != nil, intent.latestCharge?.isDisputed != true else { return true }
        let facts = IntentFacts(intent, disputes: [])
        // What does not fit is looked at closely, and logged there.
        guard let change = try? PaymentChange(from: payment, facts, isLive: isLive) else { return true }
        if change.state != payment.state || payment.dispute != .none { return true }
        let refunded = try await database.read(as: .system) { tx in try tx.refunded(of: payment.id) }
        return facts.refunded.minorUnits != refunded
    }

    /// Looks at Stripe once at start, and sets the hourly look going. What cannot be done now is tried again.
    func keepWatch() async {
        guard stripe != nil else { return }
        while !Task.isCancelled {
            do {
                try await database.write(as: .system) { tx in
                    let next = tx.now.seconds / 3600 + 1
                    try tx.enqueue(Reconciliation(hour: next), at: Timestamp(seconds: next * 3600))
                }
                try await reconcile(since: clock.now().adding(days: -30))
                return
            } catch {
                log.error("payments", "The look at Stripe failed.", error)
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}
