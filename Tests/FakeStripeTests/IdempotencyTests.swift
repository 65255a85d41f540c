import Testing

@testable import FakeStripe

@Suite("One idempotency key has one answer")
struct IdempotencyTests {
    let bench = Bench()
    static let path = "/v1/payment_intents"
    static let form = "amount=121000&currency=usd"

    @Test("the same call again is the first one’s answer, and no second payment")
    func replay() async {
        let first = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
        let second = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
        #expect(first.status == 200 && second.json == first.json)
        #expect(first.header("Idempotent-Replayed") == nil)
        #expect(second.header("Idempotent-Replayed") == "true")
        #expect(bench.events == ["payment_intent.created"])
        let other = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-2")
        #expect(other.id != first.id)
    }

    @Test("the same key with another call is refused")
    func changed() async {
        _ = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
        let changed = await bench.call(
            "POST",
            Self.path,
            Self.form + "&description=x",
            idempotency: "attempt-1"
        )
        #expect(changed.status == 400)
        #expect(changed["error"]?["type"]?.text == "idempotency_error")
    }

    @Test("what failed its check is not remembered")
    func unchecked() async {
        #expect(await bench.call("POST", Self.path, "amount=x", idempotency: "attempt-1").status == 400)
        #expect(await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1").status == 200)
    }

    @Test("an outage after the work is replayed as an outage; the payment is there all the same")
    func outage() async {
        bench.fake.add(.init(.outage, isAfterWork: true))
        for _ in 0..<2 {
            let answer = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
            #expect(answer.status == 500)
        }
        let list = await bench.call("GET", Self.path)
        #expect(list["data"]?.list?.count == 1)
    }

    @Test(
        "an answer that was lost is there the second time",
        arguments: [FakeStripe.Fault.Kind.timeout, .garbage]
    )
    func lost(kind: FakeStripe.Fault.Kind) async {
        bench.fake.add(.init(kind, isAfterWork: true))
        let first = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
        #expect(first.json == .null && first.status == (kind == .timeout ? 0 : 200))
        let second = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
        #expect(second.status == 200 && second.header("Idempotent-Replayed") == "true")
        #expect(bench.events == ["payment_intent.created"])
    }

    @Test(
        "a fault before the work leaves nothing, strikes its path only, and ends",
        arguments: [
            (FakeStripe.Fault.Kind.tooMany, 429), (.outage, 500), (.conflict, 409), (.timeout, 0),
        ]
    )
    func before(kind: FakeStripe.Fault.Kind, status: Int) async {
        bench.fake.add(.init(kind, count: 2, path: Self.path))
        #expect(await bench.call("GET", "/v1/events").status == 200)
        for _ in 0..<2 {
            let answer = await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1")
            #expect(answer.status == status)
        }
        #expect(bench.events.isEmpty)
        #expect(await bench.call("POST", Self.path, Self.form, idempotency: "attempt-1").status == 200)
    }
}
