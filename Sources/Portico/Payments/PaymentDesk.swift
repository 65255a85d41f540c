import Basics
import Database
import Services

/// Where money from outside becomes true here: attempts begin, Stripe is asked, and what it says is applied.
struct PaymentDesk: Sendable {
    let database: Database
    /// Nil where no account is connected: nobody can pay online then.
    let stripe: Stripe?
    let publishableKey: String
    /// Every signing secret that is valid now. None: the webhook does not exist.
    let webhookSecrets: [String]
    /// Where Stripe's own script is: `https://js.stripe.com/endive/stripe.js`.
    let script: String
    /// Where Stripe's API is: what the payer's browser may call.
    let api: String
    let clock: WallClock
    let randomness: Randomness
    let log: Log
    /// Told of every commit: what was enqueued in it wants to be done now.
    let wake: @Sendable () -> Void

    init(
        _ configuration: Configuration,
        database: Database,
        outside: App.Outside,
        wake: @escaping @Sendable () -> Void
    ) {
        let setting = configuration.stripe
        self.database = database
        stripe = setting.map { Stripe.live(key: $0.key, base: $0.api, client: outside.http) }
        publishableKey = setting?.publishableKey ?? ""
        webhookSecrets = setting?.webhookSecrets ?? []
        script = setting?.script ?? ""
        api = setting?.api ?? ""
        clock = outside.clock
        randomness = outside.randomness
        log = outside.log
        self.wake = wake
    }

    /// Whether anybody can pay online.
    var isOpen: Bool { stripe != nil }

    /// Whether real money moves.
    var isLive: Bool { publishableKey.hasPrefix("pk_live_") }

    /// How often a step is tried again because something else changed meanwhile.
    private static let rounds = 8

    /// The attempt with which the contact pays now: the open one again, or a new one.
    ///
    /// Its row is committed before Stripe is asked, so whatever happens in between, asking again is the same
    /// question.
    func begin(_ invoice: ID<Invoice>, for contact: Contact) async throws -> Payment {
        guard let stripe else { throw PaymentRefusal.notSetUp }
        for _ in 0..<Self.rounds {
            let (step, number) = try await nextStep(invoice, for: contact)
            switch step {
            case .reuse(let payment):
                if payment.intent != nil { return payment }
                return try await create(payment, number: number, with: stripe)
            case .replace(let payment):
                try await stop(payment, with: stripe)
            case .make: continue
            }
        }
        throw PaymentRefusal.stripeSilent
    }

    /// Decides, and writes a new attempt down where there is to be one: that step is then to use it.
    private func nextStep(
        _ invoice: ID<Invoice>,
        for contact: Contact
    ) async throws -> (step: PaymentStep, number: String) {
        let fresh: ID<Payment> = randomness.id()
        let result = try await database.write(as: contact.principal) { tx in
            let permit = try tx.permit(PayInvoice.self, for: contact, on: invoice)
            let subject = permit.subject
            let step = PaymentStep(
                payable: try subject.amountToPay(),
                unfinished: try tx.payableAttempts(on: invoice)
            )
            guard case .make(let amount) = step else { return (step, subject.number ?? "") }
            try tx.begin(fresh, of: amount, by: contact, permit)
            try tx.note(subject.activity(.paymentStarted, by: contact.id, subject.number ?? ""))
            try tx.enqueue(PaymentCheck(payment: fresh, occurrence: 0), at: tx.now.adding(minutes: 5))
            guard let payment = try tx.payment(fresh, on: invoice) else { throw AccessRefusal.notFound }
            return (PaymentStep.reuse(payment), subject.number ?? "")
        }
        wake()
        return result
    }

    /// Asks Stripe for the intent. Everything sent comes from the row and the immutable invoice, so that the
    /// key fits.
    private func create(_ payment: Payment, number: String, with stripe: Stripe) async throws -> Payment {
        do {
            let intent = try await stripe.createPaymentIntent(
                amount: payment.amount,
                customer: nil,
                description: PaymentWords.statement(number),
                metadata: [
                    IntentFacts.invoiceKey: payment.invoice.text,
                    IntentFacts.attemptKey: payment.id.text,
                ],
                idempotencyKey: payment.id.text
            )
            return try await database.write(as: .system) { tx in
                try tx.name(payment.id, intent: intent.id, clientSecret: intent.clientSecret)
                guard let named = try tx.payment(payment.id) else { throw AccessRefusal.notFound }
                return named
            }
        } catch let problem as StripeProblem {
            log.error("payments", "A payment could not be begun.", problem)
            switch problem.kind {
            case .inProgress, .tooMany, .noAnswer: throw PaymentRefusal.stripeSilent
            default:
                // Stripe repeats its answer to this key for a day, a failure too: the next try needs a key of
                // its own. Should an intent exist all the same, nobody holds its secret, so it can never be
                // paid.
                try await database.write(as: .system) { tx in
                    try tx.giveUp(payment.id, because: PaymentWords.serviceRefused)
                }
                throw problem.kind == .notPayable ? PaymentRefusal.notPayable : PaymentRefusal.stripeRefused
            }
        }
    }

    /// Ends an attempt that must not be paid any more. Paid or under way, it stays, and is applied.
    func stop(_ payment: Payment, with stripe: Stripe) async throws {
        guard let intent = payment.intent else {
            try await database.write(as: .system) { tx in try tx.giveUp(payment.id, because: "") }
            return
        }
        do {
            _ = try await stripe.cancelPaymentIntent(
                intent,
                idempotencyKey: "cancel-\(payment.id.text)-\(payment.revision)"
            )
        } catch let problem as StripeProblem where !problem.isWorthRetrying {
            log.error("payments", "A payment could not be stopped.", problem)
        } catch let problem as StripeProblem {
            log.error("payments", "A payment could not be stopped.", problem)
            throw PaymentRefusal.stripeSilent
        }
        try await apply(intent)
    }

    /// The one way in for what Stripe knows: webhook, return page, poller and reconciler all come here.
    ///
    /// An event or an address in a browser is a hint only; what counts is what Stripe answers now.
    /// - Returns: nil for an intent that is not of this installation.
    /// - Throws: `StripeProblem`, `PaymentMismatch`.
    @discardableResult
    func apply(_ intent: String) async throws -> Payment? {
        guard let stripe else { throw PaymentRefusal.notSetUp }
        for _ in 0..<Self.rounds {
            let seen = try await database.read(as: .system) { tx in try tx.payment(ofIntent: intent)?.revision
            }
            let facts = try await facts(of: intent, from: stripe)
            let ids: (ID<Posting>, ID<Posting>) = (randomness.id(), randomness.id())
            let applied = try await database.write(as: .system) { [isLive] tx in
                try tx.apply(facts, seen: seen, isLive: isLive, postingIDs: ids)
            }
            switch applied {
            case .stale: continue
            case .notOurs: return nil
            case .done(let payment):
                wake()
                return payment
            }
        }
        throw TryLater(description: "The payment \(intent) kept changing.")
    }

    private func facts(of intent: String, from stripe: Stripe) async throws -> IntentFacts {
        let answer = try await stripe.retrievePaymentIntent(intent)
        let isDisputed = answer.latestCharge?.isDisputed ?? false
        let disputes = isDisputed ? try await stripe.disputes(of: intent) : []
        return IntentFacts(answer, disputes: disputes)
    }
}
