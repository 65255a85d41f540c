import Basics
import Database
import FakeStripe
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("What Stripe tells us")
struct WebhookTests {
    private func event(_ intent: String, id: String = "evt_1", account: String = "null") -> [UInt8] {
        Array(
            """
            {"id":"\(id)","object":"event","type":"payment_intent.succeeded","created":1795435200,"livemode":false,\
            "account":\(account),"data":{"object":{"id":"\(intent)","object":"payment_intent"}}}
            """.utf8
        )
    }

    private func stored(_ world: MoneyWorld) async throws -> [String] {
        try await world.database.read(as: .system) { tx in
            try tx.rows("SELECT id, problem FROM provider_event ORDER BY id") { row in
                let id: String = try row.next()
                let problem: String = try row.next()
                return problem.isEmpty ? id : "\(id): \(problem)"
            }
        }
    }

    @Test("forged, unsigned, stale and foreign deliveries are refused and leave nothing")
    func forged() async throws {
        let world = try await MoneyWorld()
        let body = event("pi_1")
        let good = world.stripe.signature(of: body)
        let stale = world.stripe.signature(of: body, at: world.time.value.adding(seconds: -301))
        for signature in [
            nil, "", "t=1,v1=00", good.replacing("v1=", with: "v1=00"), stale,
            good.replacing("v1", with: "v0"),
        ] {
            #expect(await world.deliver(body, signature).status == 400)
        }
        #expect(await world.deliver(event("pi_2"), good).status == 400)
        #expect(try await stored(world) == [])
        #expect(await world.deliver(body, good).status == 200)
        #expect(try await stored(world) == ["evt_1"])
    }

    @Test("without a signing secret there is no such address")
    func noSecret() async throws {
        let world = try await MoneyWorld(webhookSecrets: [])
        let body = event("pi_1")
        #expect(await world.deliver(body, world.stripe.signature(of: body)).status == 404)
        let empty = try await MoneyWorld(webhookSecrets: [""])
        #expect(await empty.deliver(body, world.stripe.signature(of: body)).status == 404)
    }

    @Test("an event is kept once, and answered 200 however often it comes")
    func twice() async throws {
        let world = try await MoneyWorld()
        let body = event("pi_nobody")
        for _ in 0..<3 { #expect(await world.deliver(body, world.stripe.signature(of: body)).status == 200) }
        #expect(try await stored(world).count == 1)
    }

    @Test("an event about a payment that Stripe does not know changes nothing and says so")
    func unknown() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let body = event("pi_nobody")
        _ = await world.deliver(body, world.stripe.signature(of: body))
        try await world.app.workOff()
        #expect(try await world.shown(id) == .open)
        let rows = try await stored(world)
        #expect(rows.count == 1 && rows[0].contains("Stripe"))
    }

    @Test("a rightly signed lie is not believed: Stripe is asked")
    func lie() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        let body = event(payment.intent ?? "")
        _ = await world.deliver(body, world.stripe.signature(of: body))
        try await world.app.workOff()
        #expect(try await world.shown(id) == .open)
        #expect(try await world.postings(.payment) == 0)
    }

    @Test("another account’s event is kept and not followed")
    func otherAccount() async throws {
        let world = try await MoneyWorld()
        let body = event("pi_1", account: "\"acct_2\"")
        _ = await world.deliver(body, world.stripe.signature(of: body))
        let calls = world.wire.calls
        try await world.app.workOff()
        #expect(world.wire.calls == calls)
    }

    @Test("while Stripe is down the event waits")
    func down() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        world.stripe.add(.init(.outage, count: 3, path: "/v1/payment_intents"))
        await world.deliverEvents()
        try await world.app.workOff()
        for _ in 0..<10 {
            world.time.pass(minutes: 1)
            try await world.app.workOff()
        }
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.mails("receipt") == 2)
    }
}
