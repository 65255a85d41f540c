import Basics
import Foundation
import Services
import Testing

@Suite("Every call to Stripe can be checked against Stripe’s own library")
struct StripeRecordingTests {
    let wire = StripeWire()
    var stripe: Stripe { .live(key: "sk_test_1", client: wire.client) }

    /// Enough of every object at once to be read as any of them.
    static let anything =
        #"{"data":[],"has_more":false,"reason":"fraudulent","# + StripeWire.intent.dropFirst()

    /// With `STRIPE_REQUESTS` set, each call is written into that folder for
    /// `Tests/Servers/test_stripe_requests.py`.
    @Test("all operations, each with a version, and an idempotency key where it changes something")
    func every() async throws {
        wire.answer(200, Self.anything)
        let (amount, note) = (Money(121_000, .usd), ["invoice": "inv_1", "attempt": "att_1"])
        _ = try await stripe.createCustomer(
            email: EmailAddress("noor@acme.example"),
            name: "Acme Bakery",
            metadata: ["client": "cli_1"],
            idempotencyKey: "1"
        )
        for methods in [Stripe.Methods.automatic, .only(["card", "us_bank_account"])] {
            _ = try await stripe.createPaymentIntent(
                amount: amount,
                customer: "cus_1",
                description: "Invoice 2026-0041",
                metadata: note,
                methods: methods,
                savesMethod: methods == .automatic,
                idempotencyKey: "2"
            )
        }
        _ = try await stripe.retrievePaymentIntent("pi_1")
        _ = try await stripe.updatePaymentIntentAmount("pi_1", to: amount, idempotencyKey: "3")
        _ = try await stripe.cancelPaymentIntent("pi_1", idempotencyKey: "4")
        _ = try await stripe.createRefund(
            paymentIntent: "pi_1",
            amount: amount,
            metadata: note,
            idempotencyKey: "5"
        )
        _ = try await stripe.listEvents(
            since: Timestamp(seconds: 1),
            types: ["refund.failed"],
            after: "evt_1"
        )
        _ = try await stripe.listPaymentIntents(since: Timestamp(seconds: 1), after: "pi_1")
        _ = try await stripe.refunds(of: "pi_1")
        _ = try await stripe.disputes(of: "pi_1")
        _ = try await stripe.missingPermissions()
        let requests = wire.all
        #expect(requests.count == 16)
        for request in requests {
            #expect(request.headers.contains { $0.name == "Stripe-Version" })
            let hasKey = request.headers.contains { $0.name == "Idempotency-Key" }
            #expect(hasKey == (request.method == "POST"), "\(request.url)")
        }
        guard let folder = ProcessInfo.processInfo.environment["STRIPE_REQUESTS"] else { return }
        for (index, request) in requests.enumerated() {
            let path = request.url.dropFirst("https://api.stripe.com".count)
            let text = "\(request.method) \(path)\n\n" + String(decoding: request.body, as: UTF8.self)
            try text.write(toFile: "\(folder)/\(index).txt", atomically: true, encoding: .utf8)
        }
    }
}
