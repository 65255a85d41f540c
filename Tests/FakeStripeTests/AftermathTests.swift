import Testing

@testable import FakeStripe

@Suite("What happens to a payment afterwards")
struct AftermathTests {
    let bench = Bench()

    func paid(_ data: String = Bench.card("4242424242424242")) async -> String {
        let payment = await bench.payment()
        _ = await bench.confirm(payment, data)
        bench.fake.settle()
        return payment.id
    }

    @Test("refunds from the API and the dashboard come to no more than was paid")
    func refunds() async throws {
        let id = await paid()
        let first = await bench.call(
            "POST",
            "/v1/refunds",
            "payment_intent=\(id)&amount=21000&metadata[why]=x"
        )
        #expect(first.status == 200 && first["status"]?.text == "succeeded")
        let tooMuch = await bench.call("POST", "/v1/refunds", "payment_intent=\(id)&amount=100001")
        #expect(tooMuch.status == 400)
        try bench.fake.refund(id)
        #expect(bench.fake.collectedCharges.map(\.refunded) == [121_000])
        #expect(
            await bench.call("POST", "/v1/refunds", "payment_intent=\(id)").code == "charge_already_refunded"
        )
        let listed = await bench.call("GET", "/v1/refunds", "payment_intent=\(id)")
        #expect(listed["data"]?.list?.compactMap { $0["amount"]?.integer } == [100_000, 21_000])
        #expect(bench.events.suffix(3) == ["refund.created", "charge.refunded", "refund.updated"])
    }

    @Test("a refund that the bank sends back makes room again")
    func failedRefund() async throws {
        let id = await paid()
        try bench.fake.failRefund(try bench.fake.refund(id, amount: 1000))
        #expect(bench.fake.collectedCharges.map(\.refunded) == [0])
        #expect(bench.events.contains("refund.failed"))
    }

    @Test("nothing is refunded that was not paid, or while it is disputed")
    func unrefundable() async throws {
        let open = await bench.payment()
        #expect(throws: FakeStripe.ControlProblem.self) { try bench.fake.refund(open.id) }
        let id = await paid()
        let dispute = try bench.fake.dispute(id)
        #expect(await bench.call("POST", "/v1/refunds", "payment_intent=\(id)").code == "charge_disputed")
        try bench.fake.closeDispute(dispute, isWon: true)
        #expect(await bench.call("POST", "/v1/refunds", "payment_intent=\(id)").status == 200)
    }

    @Test("disputes are won and lost", arguments: [true, false])
    func disputes(isWon: Bool) async throws {
        let id = await paid()
        let dispute = try bench.fake.dispute(id, reason: "product_not_received")
        try bench.fake.closeDispute(dispute, isWon: isWon)
        let listed = await bench.call("GET", "/v1/disputes", "payment_intent=\(id)")
        #expect(listed["data"]?.list?.first?["status"]?.text == (isWon ? "won" : "lost"))
        #expect(bench.events.last == (isWon ? "charge.dispute.funds_reinstated" : "charge.dispute.closed"))
        #expect(throws: FakeStripe.ControlProblem.self) { try bench.fake.closeDispute(dispute, isWon: true) }
        #expect(throws: FakeStripe.ControlProblem.self) { try bench.fake.dispute(id) }
    }

    @Test("a paid debit is returned days later: a dispute that is lost")
    func returned() async throws {
        let id = await paid(Bench.bankAccount("000123456789"))
        bench.fake.advance(seconds: 4 * 86_400)
        try bench.fake.returnPayment(id)
        let whole = await bench.call("GET", "/v1/payment_intents/\(id)", "expand[]=latest_charge")
        #expect(whole["status"]?.text == "succeeded")
        #expect(whole["latest_charge"]?["disputed"]?.bool == true)
        #expect(bench.events.last == "charge.dispute.closed")
    }

    @Test("a card that is disputed right after it paid")
    func disputedCard() async {
        _ = await paid(Bench.card("4000000000000259"))
        #expect(bench.events.contains("charge.dispute.created"))
    }

    @Test("the controls work over HTTP, and only for the owner of the key")
    func controls() async {
        let payment = await bench.payment()
        _ = await bench.confirm(payment, Bench.bankAccount("000123456789"))
        let body = #"{"payment_intent":"\#(payment.id)"}"#
        for key in [nil, "pk_test_fake", "rk_test_fake"] {
            #expect(await bench.call("POST", "/_fake/settle", body, key: key).status == 401)
        }
        #expect(await bench.status(payment) == "processing")
        #expect(await bench.call("POST", "/_fake/settle", body).status == 200)
        #expect(await bench.status(payment) == "succeeded")
        let dispute = await bench.call("POST", "/_fake/dispute", body)
        let close = #"{"dispute":"\#(dispute.id)","won":true}"#
        #expect(await bench.call("POST", "/_fake/dispute_close", close).status == 200)
        #expect(await bench.call("POST", "/_fake/refund", body).status == 200)
        let charges = await bench.call("POST", "/_fake/charges")
        #expect(charges["charges"]?.list?.first?["refunded"]?.integer == 121_000)
        #expect(
            await bench.call("POST", "/_fake/faults", #"{"kind":"outage","path":"/v1/events"}"#).status == 200
        )
        #expect(await bench.call("GET", "/v1/events").status == 500)
        #expect(await bench.call("POST", "/_fake/nothing").status == 404)
        #expect(await bench.call("POST", "/_fake/refund", body).status == 400)
        #expect(await bench.call("POST", "/_fake/reset").status == 200)
        #expect(bench.events.isEmpty)
    }
}
