import Basics
import Services
import Testing

@testable import FakeStripe

@Suite("Portico’s client and the fake understand each other")
struct StripeClientTests {
    let bench = Bench()
    var stripe: Stripe { .live(key: "rk_test_fake", base: "http://127.0.0.1:1", client: bench.fake.client) }

    func attempt(_ key: String = "att_1", _ amount: Money = Money(121_000, .usd)) async throws
        -> PaymentIntent
    {
        try await stripe.createPaymentIntent(
            amount: amount,
            customer: nil,
            description: "Invoice 2026-0041",
            metadata: ["invoice": "inv_1", "attempt": key],
            methods: .only(["card", "us_bank_account"]),
            idempotencyKey: key
        )
    }

    func confirm(_ intent: PaymentIntent, _ data: String) async {
        let secret = intent.clientSecret ?? ""
        _ = await bench.call(
            "POST",
            "/v1/payment_intents/\(intent.id)/confirm",
            "client_secret=\(secret)&" + data,
            key: "pk_test_fake"
        )
    }

    @Test("a whole payment: made, changed, paid, refunded, disputed, listed")
    func whole() async throws {
        let customer = try await stripe.createCustomer(
            email: EmailAddress("noor@acme.example"),
            name: "Acme Bakery",
            metadata: ["client": "cli_1"],
            idempotencyKey: "cli_1"
        )
        #expect(customer.hasPrefix("cus_"))
        let made = try await attempt()
        #expect(made.status == .requiresPaymentMethod && made.amount == Money(121_000, .usd) && !made.isLive)
        #expect(made.latestCharge == nil && made.paymentMethodType == nil)
        let changed = try await stripe.updatePaymentIntentAmount(
            made.id,
            to: Money(100_000, .usd),
            idempotencyKey: "att_1-b"
        )
        #expect(changed.amount == Money(100_000, .usd))
        await confirm(made, Bench.card("4242424242424242"))
        let paid = try await stripe.retrievePaymentIntent(made.id)
        #expect(paid.status == .succeeded && paid.amountReceived == Money(100_000, .usd))
        #expect(paid.latestCharge?.paymentMethodType == "card" && paid.paymentMethodType == "card")
        let refund = try await stripe.createRefund(
            paymentIntent: made.id,
            amount: Money(1000, .usd),
            metadata: ["refund": "rfd_1"],
            idempotencyKey: "rfd_1"
        )
        #expect(refund.status == "succeeded" && refund.amount == Money(1000, .usd))
        #expect(try await stripe.refunds(of: made.id) == [refund])
        try bench.fake.dispute(made.id, reason: "product_not_received")
        let disputes = try await stripe.disputes(of: made.id)
        #expect(disputes.map(\.reason) == ["product_not_received"])
        #expect(disputes.first?.dueBy.map { $0 > Bench.start } == true)
        let seen = try await stripe.listPaymentIntents(since: Bench.start)
        #expect(seen.items.first?.latestCharge?.amountRefunded == Money(1000, .usd))
        #expect(seen.items.first?.latestCharge?.isDisputed == true && seen.next == nil)
        let events = try await stripe.listEvents(since: Bench.start, types: ["charge.dispute.created"])
        #expect(events.items.map(\.paymentIntent) == [made.id])
        #expect(try await stripe.missingPermissions() == [])
    }

    @Test("a lost answer is got by the same key, without a second payment")
    func lostAnswer() async throws {
        bench.fake.add(.init(.timeout, isAfterWork: true))
        let problem = await #expect(throws: StripeProblem.self) { _ = try await attempt() }
        #expect(problem?.mayHaveTakenEffect == true && problem?.isWorthRetrying == true)
        _ = try await attempt()
        #expect(bench.events == ["payment_intent.created"])
        let reused = await #expect(throws: StripeProblem.self) {
            _ = try await attempt("att_1", Money(500, .usd))
        }
        #expect(reused?.kind == .keyReused)
    }

    @Test(
        "every fault is the problem it looks like",
        arguments: [
            (FakeStripe.Fault.Kind.tooMany, StripeProblem.Kind.tooMany), (.outage, .outage),
            (.conflict, .inProgress),
            (.timeout, .noAnswer(neverSent: false)), (.garbage, .garbage),
        ]
    )
    func faults(fault: FakeStripe.Fault.Kind, kind: StripeProblem.Kind) async {
        bench.fake.add(.init(fault))
        let problem = await #expect(throws: StripeProblem.self) { _ = try await attempt() }
        #expect(problem?.kind == kind && problem?.isWorthRetrying == true)
    }

    @Test("a debit that fails says why; an attempt that is given up cannot be paid")
    func failures() async throws {
        let debit = try await attempt()
        await confirm(debit, Bench.bankAccount("000111111116"))
        #expect(try await stripe.retrievePaymentIntent(debit.id).status == .processing)
        bench.fake.settle()
        let failed = try await stripe.retrievePaymentIntent(debit.id)
        #expect(failed.status == .requiresPaymentMethod && failed.lastFailure?.code == "no_account")
        #expect(try await stripe.cancelPaymentIntent(debit.id, idempotencyKey: "end").status == .canceled)
        let late = await #expect(throws: StripeProblem.self) {
            _ = try await stripe.updatePaymentIntentAmount(
                debit.id,
                to: Money(500, .usd),
                idempotencyKey: "x"
            )
        }
        #expect(late?.kind == .invalidRequest && late?.code == "payment_intent_unexpected_state")
        let none = await #expect(throws: StripeProblem.self) {
            _ = try await stripe.retrievePaymentIntent("pi_0")
        }
        #expect(none?.kind == .notFound)
    }

    @Test("missing permissions are named")
    func permissions() async throws {
        bench.fake.setMissingPermissions(["rak_dispute_read", "rak_payment_intent_write"])
        #expect(try await stripe.missingPermissions() == ["rak_dispute_read"])
        let problem = await #expect(throws: StripeProblem.self) { _ = try await attempt() }
        #expect(problem?.kind == .permissionMissing("rak_payment_intent_write"))
        let wrong = Stripe.live(key: "sk_test_other", client: bench.fake.client)
        let refused = await #expect(throws: StripeProblem.self) { _ = try await wrong.missingPermissions() }
        #expect(refused?.kind == .keyRefused)
    }

    @Test("a delivery of the fake is believed, and forged ones are not")
    func webhook() async throws {
        bench.receiveWebhooks()
        let made = try await attempt()
        await bench.fake.deliverDue()
        let delivery = try #require(bench.deliveries.first)
        let header = delivery.headers.first { $0.0 == "Stripe-Signature" }?.1
        let event = try StripeWebhook.verify(
            header: header,
            body: delivery.bytes,
            secrets: ["whsec_fake"],
            now: Bench.start
        )
        #expect(event.type == "payment_intent.created" && event.paymentIntent == made.id)
        #expect(throws: StripeWebhookRefusal(reason: .wrongSignature)) {
            try StripeWebhook.verify(
                header: header,
                body: delivery.bytes,
                secrets: ["whsec_other"],
                now: Bench.start
            )
        }
    }
}
