import Basics

/// Objects of one kind, in the order in which they came to be.
struct Table<Object: StripeObject>: Codable, Sendable {
    private var order: [String] = []
    private var objects: [String: Object] = [:]

    /// Setting one that is new puts it last.
    subscript(id: String) -> Object? {
        get { objects[id] }
        set {
            if objects[id] == nil, newValue != nil { order.append(id) }
            objects[id] = newValue
        }
    }

    var all: [Object] { order.compactMap { objects[$0] } }
    var newestFirst: some Sequence<Object> { order.reversed().lazy.compactMap { objects[$0] } }

    // Two lists that must agree are not kept in a file.
    init() {}
    init(from decoder: any Decoder) throws {
        for object in try [Object](from: decoder) { self[object.id] = object }
    }
    func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}

/// All that the account holds, as it is kept in a file.
struct Account: Codable, Sendable {
    /// The first answer to an idempotency key.
    struct Remembered: Codable, Sendable {
        var fingerprint: String
        var status: Int
        var body: JSON
    }

    var id = "acct_fake"
    var customers = Table<Customer>()
    var intents = Table<Intent>()
    var charges = Table<Charge>()
    var refunds = Table<Refund>()
    var disputes = Table<Dispute>()
    var methods = Table<PaymentMethod>()
    var events = Table<Event>()
    var remembered: [String: Remembered] = [:]
    var deliveries: [Delivery] = []
    var webhooks = FakeStripe.WebhookMode()
    var faults: [FakeStripe.Fault] = []
    /// Permissions that restricted keys lack, such as `rak_refund_write`.
    var missingPermissions: Set<String> = []
    /// Seconds that the account's clock is ahead of the injected one.
    var ahead: Int64 = 0
    /// Seconds until a debit is decided by itself; nil waits for a control call.
    var settlesAfter: Int64?
}

/// The account at one moment, and what happens to it.
struct World {
    var account: Account
    /// The moment by the account's own clock.
    let now: Timestamp
    let randomness: Randomness

    /// `pi_` and 24 letters and digits.
    func newID(_ prefix: String, length: Int = 24) -> String {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        let letters = randomness.bytes(length).map { alphabet[Int($0) % alphabet.count] }
        return prefix + String(decoding: letters, as: UTF8.self)
    }

    /// Writes the event down and queues it for the webhook.
    mutating func emit(_ type: String, _ object: JSON) {
        let event = Event(id: newID("evt_"), created: now.seconds, type: type, object: object)
        account.events[event.id] = event
        let due = now.milliseconds + account.webhooks.delay * 1000
        account.deliveries.append(Delivery(event: event.id, due: due))
    }

    func intent(_ id: String, parameter: String = "intent") throws -> Intent {
        guard let intent = account.intents[id] else {
            throw Failure.noSuch("payment_intent", id, parameter: parameter)
        }
        return intent
    }

    /// The JSON of any object, by its identifier's prefix.
    func object(_ id: String) -> JSON? {
        switch id.prefix(while: { $0 != "_" }) {
        case "pi": account.intents[id]?.json
        case "ch", "py": account.charges[id]?.json
        case "cus": account.customers[id]?.json
        case "pm": account.methods[id]?.json
        case "re": account.refunds[id]?.json
        case "dp": account.disputes[id]?.json
        default: nil
        }
    }
}
