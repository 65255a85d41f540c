import Foundation
import Testing

@testable import FakeStripe

@Suite("The fake is served, and keeps its account")
struct ServingTests {
    let bench = Bench()

    @Test(
        "the script and its styles, from the place the real one has",
        arguments: [
            ("/endive/stripe.js", "text/javascript; charset=utf-8"),
            ("/endive/stripe.css", "text/css; charset=utf-8"),
        ]
    )
    func assets(path: String, type: String) async {
        let answer = await bench.fake.answer(method: "GET", path: path, headers: [], body: [])
        #expect(answer.status == 200 && answer.body.count > 1000)
        #expect(answer.headers.contains { $0 == ("Content-Type", type) })
    }

    @Test("the script names what Portico’s pay page uses, and sets no style by attribute")
    func script() {
        for name in [
            "confirmPayment", "retrievePaymentIntent", "elements", "submit", "Complete authentication",
        ] {
            #expect(FakeStripe.script.contains(name), "\(name)")
        }
        #expect(!FakeStripe.script.contains(".style"))
        #expect(!FakeStripe.script.contains("innerHTML"))
    }

    @Test("browsers of other origins may call")
    func crossOrigin() async {
        let asked = await bench.fake.answer(
            method: "OPTIONS",
            path: "/v1/payment_intents",
            headers: [],
            body: []
        )
        #expect(asked.status == 204)
        #expect(asked.headers.contains { $0 == ("Access-Control-Allow-Origin", "*") })
        #expect(await bench.fake.answer(method: "GET", path: "/other", headers: [], body: []).status == 404)
    }

    @Test("the account is the same after it was saved and loaded")
    func saved() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let payment = await bench.payment()
        _ = await bench.confirm(payment, Bench.card("4242424242424242"))
        _ = await bench.call("POST", "/v1/customers", "name=Acme", idempotency: "once")
        try bench.fake.save(to: path)
        let later = Bench()
        #expect(try later.fake.load(from: path))
        #expect(await later.status(payment) == "succeeded")
        #expect(later.events == bench.events)
        let replayed = await later.call("POST", "/v1/customers", "name=Acme", idempotency: "once")
        #expect(replayed.header("Idempotent-Replayed") == "true")
        #expect(try !later.fake.load(from: path + ".none"))
        #expect(throws: FakeStripeStorageProblem.self) { try later.fake.save(to: "/dev/null/account") }
    }

    @Test("form names with brackets are taken apart, and nonsense is refused")
    func forms() {
        let form = FormField(form: "a=1+2&b%5Bc%5D[]=x&b[c][]=y&d[0]=%C3%A9")
        #expect(form?["a"] == .text("1 2"))
        #expect(form?["b"]?["c"]?.items == [.text("x"), .text("y")])
        #expect(form?["d"]?.items == [.text("é")])
        for wrong in ["=1", "a[=1", "a]=1", "a=1&a[b]=2", "a=%zz", "a=%ff", "a=1&a=2", "[a]=1"] {
            #expect(FormField(form: wrong) == nil, "\(wrong)")
        }
    }

    @Test("mounted anywhere, it runs until it is told to stop, and has saved by then")
    func runs() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        bench.receiveWebhooks()
        let fake = bench.fake
        let running = Task { await fake.run(savingTo: path) }
        _ = await bench.payment()
        for _ in 0..<500 where bench.deliveries.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        running.cancel()
        await running.value
        #expect(bench.deliveredTypes == ["payment_intent.created"])
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
