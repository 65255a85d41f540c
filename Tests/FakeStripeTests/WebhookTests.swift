import Basics
import Secrets
import Testing

@testable import FakeStripe

@Suite("Events travel as badly as they are told to")
struct WebhookTests {
    let bench = Bench()

    init() async {
        bench.receiveWebhooks()
    }

    func pay() async {
        _ = await bench.confirm(await bench.payment(), Bench.card("4242424242424242"))
    }

    @Test("each is signed with the secret and comes once")
    func signed() async throws {
        await pay()
        #expect(await bench.fake.deliverDue() == 3)
        #expect(await bench.fake.deliverDue() == 0)
        #expect(bench.deliveredTypes == bench.events)
        let delivery = try #require(bench.deliveries.last)
        let header = try #require(delivery.headers.first { $0.0 == "Stripe-Signature" }?.1)
        let message = Array("\(Bench.start.seconds).".utf8) + delivery.bytes
        let digest = Hex.encode(HMAC.sha256(key: Array("whsec_fake".utf8), message: message))
        #expect(header.hasPrefix("t=\(Bench.start.seconds),v1=\(digest),v0="))
        #expect(delivery.body["data"]?["object"]?["status"]?.text == "succeeded")
    }

    @Test("doubled, held, late, lost and shuffled")
    func modes() async {
        var mode = FakeStripe.WebhookMode()
        (mode.copies, mode.isHeld, mode.delay) = (3, true, 60)
        bench.fake.setWebhookMode(mode)
        await pay()
        bench.fake.advance(seconds: 60)
        #expect(await bench.fake.deliverDue() == 0)
        (mode.isHeld, mode.lost) = (false, 1)
        bench.fake.setWebhookMode(mode)
        #expect(await bench.fake.deliverDue() == 6)
        let succeeded = "payment_intent.succeeded"
        #expect(bench.deliveredTypes.filter { $0 == succeeded }.count == 3)
        await pay()
        #expect(await bench.fake.deliverDue() == 0, "sixty seconds late")
        bench.fake.advance(seconds: 60)
        #expect(await bench.fake.deliverDue() == 9)
    }

    @Test("shuffled, all come, in another order")
    func shuffled() async {
        var mode = FakeStripe.WebhookMode()
        mode.isShuffled = true
        bench.fake.setWebhookMode(mode)
        for _ in 0..<4 { await pay() }
        await bench.fake.deliverDue()
        #expect(bench.deliveredTypes != bench.events)
        #expect(bench.deliveredTypes.sorted() == bench.events.sorted())
    }

    @Test("what is not taken comes again, later; what is lost for good is still listed")
    func retried() async {
        bench.answerWebhooks([500, 0, 200])
        await pay()
        #expect(await bench.fake.deliverDue() == 1)
        #expect(await bench.fake.deliverDue() == 0)
        let waiting = await bench.call("GET", "/v1/events", "delivery_success=false")
        #expect(waiting["data"]?.list?.count == 2)
        bench.fake.advance(seconds: 5)
        #expect(await bench.fake.deliverDue() == 2)
        var mode = FakeStripe.WebhookMode()
        mode.lost = -1
        bench.fake.setWebhookMode(mode)
        await pay()
        #expect(await bench.fake.deliverDue() == 0)
        #expect(await bench.call("GET", "/v1/events", "delivery_success=false")["data"]?.list?.count == 3)
    }

    @Test("after three days it gives up")
    func givesUp() async {
        bench.answerWebhooks(Array(repeating: 500, count: 1000))
        _ = await bench.payment()
        for _ in 0..<40 {
            await bench.fake.deliverDue()
            bench.fake.advance(seconds: 43_200)
        }
        #expect(bench.deliveries.count == 13)
    }

    @Test("events are listed newest first, by type, time and page")
    func listed() async {
        await pay()
        bench.fake.advance(seconds: 10)
        await pay()
        let all = await bench.call("GET", "/v1/events", "limit=100")["data"]?.list ?? []
        #expect(all.compactMap { $0["type"]?.text } == bench.events.reversed())
        let later =
            "created[gte]=\(Bench.start.seconds + 10)&types[]=payment_intent.succeeded&types[]=charge.*"
        let found = await bench.call("GET", "/v1/events", later)["data"]?.list ?? []
        #expect(found.compactMap { $0["type"]?.text } == ["payment_intent.succeeded", "charge.succeeded"])
        var seen: [JSON] = []
        var cursor = ""
        while true {
            let page = await bench.call("GET", "/v1/events", "limit=4" + cursor)
            seen += page["data"]?.list ?? []
            guard page["has_more"]?.bool == true else { break }
            cursor = "&starting_after=" + (seen.last?["id"]?.text ?? "")
        }
        #expect(seen == all)
        #expect(await bench.call("GET", "/v1/events", "limit=101").status == 400)
    }
}
