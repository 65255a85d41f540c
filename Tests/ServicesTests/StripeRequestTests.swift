import Basics
import Testing

@testable import Services

@Suite("What is sent to Stripe")
struct StripeRequestTests {
    let wire = StripeWire()
    var stripe: Stripe { .live(key: "rk_test_1", client: wire.client) }

    @Test("every call names its version and key; a POST its idempotency key; the form is encoded")
    func post() async throws {
        wire.answer(200, StripeWire.intent)
        _ = try await stripe.createPaymentIntent(
            amount: Money(121_000, .usd),
            customer: "cus_1",
            description: "Invoice 2026-0041 & more",
            metadata: ["invoice": "inv_1", "attempt": "att=é"],
            methods: .only(["card", "us_bank_account"]),
            savesMethod: true,
            idempotencyKey: "att_1"
        )
        let request = try #require(wire.last)
        #expect(request.method == "POST" && request.url == "https://api.stripe.com/v1/payment_intents")
        #expect(request.headers.contains { $0 == ("Authorization", "Bearer rk_test_1") })
        #expect(request.headers.contains { $0 == ("Stripe-Version", "2026-10-28.endive") })
        #expect(request.headers.contains { $0 == ("Idempotency-Key", "att_1") })
        #expect(request.headers.contains { $0 == ("Content-Type", "application/x-www-form-urlencoded") })
        let form = String(decoding: request.body, as: UTF8.self)
        #expect(
            form == """
                amount=121000&currency=usd&description=Invoice%202026-0041%20%26%20more&customer=cus_1\
                &allowed_payment_method_types%5B0%5D=card&allowed_payment_method_types%5B1%5D=us_bank_account\
                &payment_method_options%5Bus_bank_account%5D%5Bverification_method%5D=automatic\
                &setup_future_usage=off_session&metadata%5Battempt%5D=att%3D%C3%A9&metadata%5Binvoice%5D=inv_1
                """
        )
    }

    @Test("a GET asks in its query and has no idempotency key")
    func get() async throws {
        wire.answer(200, StripeWire.intent)
        _ = try await stripe.retrievePaymentIntent("pi/1")
        let request = try #require(wire.last)
        #expect(request.url == "https://api.stripe.com/v1/payment_intents/pi%2F1?expand%5B0%5D=latest_charge")
        #expect(request.body.isEmpty && !request.headers.contains { $0.name == "Idempotency-Key" })
    }

    @Test(
        "amounts as Stripe counts them",
        arguments: [
            (Money(500, Currency("JPY")!), "500"), (Money(500, Currency("HUF")!), "500"),
            (Money(5, Currency("ISK")!), "500"), (Money(5, Currency("UGX")!), "500"),
            (Money(5120, Currency("KWD")!), "5120"), (Money(500, Currency("MGA")!), "5"),
            (Money(6000, .eur), "6000"),
        ]
    )
    func amounts(amount: Money, text: String) async throws {
        wire.answer(200, StripeWire.intent)
        _ = try await stripe.updatePaymentIntentAmount("pi_1", to: amount, idempotencyKey: "k")
        #expect(wire.last.map { String(decoding: $0.body, as: UTF8.self) } == "amount=" + text)
        #expect(StripeAmount.money(Int64(text)!, amount.currency.code.lowercased()) == amount)
    }

    @Test(
        "amounts that Stripe does not collect are not sent",
        arguments: [
            Money(0, .eur), Money(-1, .eur), Money(5121, Currency("KWD")!), Money(150, Currency("MGA")!),
            Money(.max, Currency("ISK")!),
        ]
    )
    func unpayable(amount: Money) async {
        let problem = await #expect(throws: StripeProblem.self) {
            _ = try await stripe.updatePaymentIntentAmount("pi_1", to: amount, idempotencyKey: "k")
        }
        #expect(problem?.kind == .notPayable && problem?.isWorthRetrying == false)
        #expect(wire.last == nil)
    }

    @Test("an amount that our minor unit cannot hold is not taken for another")
    func doubtful() {
        #expect(StripeAmount.money(550, "isk") == nil)
        #expect(StripeAmount.money(5, "xxx") == nil)
        #expect(StripeAmount.money(.max, "mga") == nil)
    }

    @Test("what is not connected refuses, and sends nothing")
    func refusing() async {
        let problem = await #expect(throws: StripeProblem.self) {
            _ = try await Stripe.refusing.retrievePaymentIntent("pi_1")
        }
        #expect(problem?.kind == .noAnswer(neverSent: true) && problem?.mayHaveTakenEffect == false)
    }
}
