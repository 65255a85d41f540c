import Basics
import Synchronization

@testable import FakeStripe

/// A fake with everything fixed, and short words for calling it.
final class Bench: Sendable {
    static let start = Timestamp(seconds: 1_795_000_000)
    let fake = FakeStripe(
        clock: .fixed(start),
        randomness: .seeded(7),
        secretKey: "sk_test_fake",
        publishableKey: "pk_test_fake",
        webhookSecret: "whsec_fake"
    )
    /// What was delivered to the webhook, in order.
    let delivered = Mutex<[(headers: [(String, String)], body: JSON, bytes: [UInt8])]>([])
    /// What the webhook answers next; 200 when empty.
    let answers = Mutex<[Int]>([])

    struct Answer {
        var status: Int
        var json: JSON
        var headers: [(String, String)]
        subscript(_ key: String) -> JSON? { json[key] }
        var id: String { json["id"]?.text ?? "" }
        var code: String? { json["error"]?["code"]?.text }
        func header(_ name: String) -> String? { headers.first { $0.0 == name }?.1 }
    }

    func call(
        _ method: String,
        _ path: String,
        _ form: String = "",
        key: String? = "sk_test_fake",
        idempotency: String? = nil
    ) async -> Answer {
        var headers: [(String, String)] = []
        if let key { headers.append(("Authorization", "Bearer " + key)) }
        if let idempotency { headers.append(("Idempotency-Key", idempotency)) }
        let path = method == "GET" && !form.isEmpty ? path + "?" + form : path
        let body = method == "GET" ? [] : Array(form.utf8)
        let answer = await fake.answer(method: method, path: path, headers: headers, body: body)
        return Answer(
            status: answer.status,
            json: JSON(bytes: answer.body) ?? .null,
            headers: answer.headers
        )
    }

    /// A new payment of 1,210.00 dollars by card or bank account.
    func payment(_ more: String = "") async -> Answer {
        await call("POST", "/v1/payment_intents", "amount=121000&currency=usd" + more)
    }

    /// Confirms as the browser does.
    func confirm(_ payment: Answer, _ data: String) async -> Answer {
        let secret = payment["client_secret"]?.text ?? ""
        return await call(
            "POST",
            "/v1/payment_intents/\(payment.id)/confirm",
            "key=pk_test_fake&client_secret=\(secret)&use_stripe_sdk=true&" + data,
            key: nil
        )
    }

    static func card(_ number: String) -> String {
        "payment_method_data[type]=card&payment_method_data[card][number]=\(number)"
            + "&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=2034"
            + "&payment_method_data[card][cvc]=123"
    }

    static func bankAccount(_ number: String) -> String {
        "payment_method_data[type]=us_bank_account"
            + "&payment_method_data[us_bank_account][account_number]=\(number)"
            + "&payment_method_data[us_bank_account][routing_number]=110000000"
            + "&payment_method_data[billing_details][name]=Noor+Haddad"
    }

    func status(_ payment: Answer) async -> String? {
        await call("GET", "/v1/payment_intents/\(payment.id)")["status"]?.text
    }

    /// The types of all events, oldest first.
    var events: [String] { fake.with { $0.account.events.all.map(\.type) } }

    func receiveWebhooks() {
        fake.sendWebhooks(to: "http://127.0.0.1:1/hook") { [self] _, headers, body in
            delivered.withLock { $0.append((headers, JSON(bytes: body) ?? .null, body)) }
            return answers.withLock { $0.isEmpty ? 200 : $0.removeFirst() }
        }
    }

    var deliveries: [(headers: [(String, String)], body: JSON, bytes: [UInt8])] { delivered.withLock { $0 } }
    var deliveredTypes: [String] { deliveries.compactMap { $0.body["type"]?.text } }
    func answerWebhooks(_ statuses: [Int]) { answers.withLock { $0 = statuses } }
}
