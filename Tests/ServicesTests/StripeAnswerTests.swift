import Basics
import Services
import Testing

@Suite("What Stripe answers")
struct StripeAnswerTests {
    let wire = StripeWire()
    var stripe: Stripe { .live(key: "sk_test_1", client: wire.client) }

    @Test("a payment, read whole, unknown keys and all")
    func payment() async throws {
        wire.answer(200, StripeWire.intent)
        let intent = try await stripe.retrievePaymentIntent("pi_1")
        #expect(intent.id == "pi_1" && intent.status == .processing && intent.isLive)
        #expect(intent.amount == Money(121_000, .usd) && intent.amountReceived == Money(21_000, .usd))
        #expect(intent.currency == .usd && intent.clientSecret == "pi_1_secret_2")
        #expect(intent.metadata == ["attempt": "att_1"] && intent.customer == "cus_1")
        #expect(intent.lastFailure?.declineCode == "lost_card" && intent.lastFailure?.code == "card_declined")
        #expect(intent.latestCharge?.id == "py_1" && intent.latestCharge?.isDisputed == true)
        #expect(intent.latestCharge?.amountRefunded == Money(1000, .usd))
        #expect(intent.paymentMethodType == "us_bank_account")
        #expect(intent.nextActionType == "verify_with_microdeposits")
        #expect(intent.created == Timestamp(seconds: 1_795_000_000))
    }

    @Test(
        "every state by its word, and a new word as itself",
        arguments: [
            "requires_payment_method", "requires_confirmation", "requires_action", "processing",
            "requires_capture",
            "canceled", "succeeded", "tomorrow",
        ]
    )
    func states(word: String) {
        let status = PaymentIntent.Status(word: word)
        #expect(status.word == word)
        #expect((status == .unknown(word)) == (word == "tomorrow"))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var status: Int
        var type: String?
        var kind: StripeProblem.Kind
        var isWorthRetrying, mayHaveTakenEffect: Bool
        var testDescription: String { "\(status) \(type ?? "")" }
    }

    static let cases = [
        Case(
            status: 402,
            type: "card_error",
            kind: .declined,
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 400,
            type: "invalid_request_error",
            kind: .invalidRequest,
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 400,
            type: "idempotency_error",
            kind: .keyReused,
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 401,
            type: "invalid_request_error",
            kind: .keyRefused,
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 403,
            type: "invalid_request_error",
            kind: .permissionMissing("rak_refund_write"),
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 404,
            type: "invalid_request_error",
            kind: .notFound,
            isWorthRetrying: false,
            mayHaveTakenEffect: false
        ),
        Case(
            status: 409,
            type: "idempotency_error",
            kind: .inProgress,
            isWorthRetrying: true,
            mayHaveTakenEffect: true
        ),
        Case(
            status: 429,
            type: "invalid_request_error",
            kind: .tooMany,
            isWorthRetrying: true,
            mayHaveTakenEffect: false
        ),
        Case(status: 500, type: "api_error", kind: .outage, isWorthRetrying: true, mayHaveTakenEffect: true),
        Case(status: 503, type: nil, kind: .outage, isWorthRetrying: true, mayHaveTakenEffect: true),
        Case(status: 302, type: nil, kind: .garbage, isWorthRetrying: true, mayHaveTakenEffect: true),
    ]

    @Test("each problem says whether trying again helps, and whether it may have worked", arguments: cases)
    func problems(expected: Case) async {
        let message = "Having the 'rak_refund_write' permission would allow this."
        let body = expected.type.map {
            #"{"error":{"type":"\#($0)","code":"c","decline_code":"d","param":"p","message":"\#(message)"}}"#
        }
        wire.answer(expected.status, body ?? "<html>", headers: [(name: "request-id", value: "req_1")])
        let problem = await #expect(throws: StripeProblem.self) {
            _ = try await stripe.cancelPaymentIntent("pi_1", idempotencyKey: "k")
        }
        #expect(problem?.kind == expected.kind)
        #expect(problem?.isWorthRetrying == expected.isWorthRetrying)
        #expect(problem?.mayHaveTakenEffect == expected.mayHaveTakenEffect)
        #expect(problem?.requestID == "req_1")
        if expected.type != nil {
            #expect(problem?.code == "c" && problem?.declineCode == "d" && problem?.parameter == "p")
            #expect(problem?.message == message)
        }
    }

    @Test("Stripe’s own advice about trying again counts")
    func advice() async {
        wire.answer(500, "{}", headers: [(name: "Stripe-Should-Retry", value: "false")])
        let problem = await #expect(throws: StripeProblem.self) { _ = try await stripe.refunds(of: "pi_1") }
        #expect(problem?.isWorthRetrying == false && problem?.mayHaveTakenEffect == true)
    }

    @Test("no answer, before and after sending", arguments: [true, false])
    func silence(neverSent: Bool) async {
        wire.answer(with: .failure(HTTPProblem("The connection was refused.", neverSent: neverSent)))
        let problem = await #expect(throws: StripeProblem.self) { _ = try await stripe.disputes(of: "pi_1") }
        #expect(problem?.kind == .noAnswer(neverSent: neverSent))
        #expect(problem?.isWorthRetrying == true && problem?.mayHaveTakenEffect == !neverSent)
    }

    @Test(
        "answers that cannot be read, or are too long, are not taken for anything",
        arguments: [
            "", "{", "[]", #"{"id":7}"#, StripeWire.intent.replacing("usd", with: "xxx"),
            String(repeating: " ", count: 5 << 20) + StripeWire.intent,
        ]
    )
    func garbage(body: String) async {
        wire.answer(200, body)
        let problem = await #expect(throws: StripeProblem.self) {
            _ = try await stripe.retrievePaymentIntent("pi_1")
        }
        #expect(problem?.kind == .garbage)
    }

    @Test("a list leaves out what is in no currency of ours, and says where it goes on")
    func list() async throws {
        let other = StripeWire.intent.replacing("usd", with: "xxx").replacing("\"pi_1\"", with: "\"pi_2\"")
        wire.answer(200, #"{"object":"list","has_more":true,"data":[\#(StripeWire.intent),\#(other)]}"#)
        let page = try await stripe.listPaymentIntents(since: Timestamp(seconds: 5), after: "pi_0")
        #expect(page.items.map(\.id) == ["pi_1"] && page.next == "pi_2")
        #expect(
            wire.last?.url == """
                https://api.stripe.com/v1/payment_intents?created%5Bgte%5D=5\
                &expand%5B0%5D=data.latest_charge&limit=100&starting_after=pi_0
                """
        )
    }

    @Test("the key is in no description")
    func secrecy() async {
        wire.answer(
            401,
            #"{"error":{"type":"invalid_request_error","message":"Invalid API Key: sk_tes***"}}"#
        )
        let problem = await #expect(throws: StripeProblem.self) { _ = try await stripe.missingPermissions() }
        #expect(problem.map { !"\($0)".contains("sk_test_1") } == true)
    }
}
