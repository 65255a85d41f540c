public import Basics
import Secrets
import Synchronization

/// An event that is still to be sent.
struct Delivery: Codable, Sendable {
    var event: String
    /// Milliseconds since 1970, by the account's clock.
    var due: Int64
    var attempt = 0
}

extension FakeStripe {
    /// How badly events travel.
    public struct WebhookMode: Codable, Sendable, Equatable {
        /// Seconds from the event to its first delivery.
        public var delay: Int64 = 0
        /// How many times each delivery is sent.
        public var copies = 1
        /// Whether those that are due are sent in any order.
        public var isShuffled = false
        /// How many of the next are never sent; below 0, all.
        public var lost = 0
        /// Whether they wait until this is false again.
        public var isHeld = false

        public init() {}
    }

    /// Where events go from now on.
    public func sendWebhooks(to url: String, deliver: @escaping Deliver) {
        target.withLock { $0 = (url, deliver) }
    }

    /// How events travel from now on.
    public func setWebhookMode(_ mode: WebhookMode) {
        with { $0.account.webhooks = mode }
    }

    /// `Stripe-Signature` for a body, with a v1 that is right and a v0 that must not matter.
    /// - Parameter time: now unless given.
    public func signature(of body: [UInt8], at time: Timestamp? = nil) -> String {
        let seconds = String((time ?? clock.now()).seconds)
        let message = Array(seconds.utf8) + [UInt8(ascii: ".")] + body
        let digest = HMAC.sha256(key: Array(webhookSecret.utf8), message: message)
        return "t=\(seconds),v1=\(Hex.encode(digest)),v0=\(SHA256.hex(of: body))"
    }

    /// Sends every event that is due, once, and queues those again that were not taken (answered 2xx).
    /// - Returns: how many deliveries were taken.
    @discardableResult
    public func deliverDue() async -> Int {
        let due = with { $0.takeDue() }
        guard let target = target.withLock({ $0 }) else { return 0 }
        var taken = 0
        for delivery in due {
            guard let body = with({ $0.account.events[delivery.event]?.json.bytes }) else { continue }
            var isTaken = false
            for _ in 0..<max(1, with { $0.account.webhooks.copies }) {
                let headers = [
                    ("Content-Type", "application/json; charset=utf-8"),
                    ("Stripe-Signature", signature(of: body)),
                ]
                let status = await target.deliver(target.url, headers, body)
                if (200..<300).contains(status) { (isTaken, taken) = (true, taken + 1) }
            }
            with { $0.finish(delivery, isTaken: isTaken) }
        }
        return taken
    }

    /// Delivers what falls due and decides debits whose time comes, until its task is cancelled.
    /// - Parameter path: a file to keep the account in; nil keeps it nowhere.
    public func run(savingTo path: String? = nil) async {
        var saved: [UInt8] = []
        var rounds = 0
        while !Task.isCancelled {
            await deliverDue()
            // Every two seconds, and once at the end.
            rounds += 1
            if rounds.isMultiple(of: 20), let path, let now = try? save(to: path, unless: saved) {
                saved = now
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
        if let path { _ = try? save(to: path, unless: saved) }
    }
}

extension World {
    mutating func takeDue() -> [Delivery] {
        settleDue()
        guard !account.webhooks.isHeld else { return [] }
        var due = account.deliveries.filter { $0.due <= now.milliseconds }
        account.deliveries.removeAll { $0.due <= now.milliseconds }
        if account.webhooks.lost < 0 { return [] }
        let lost = min(account.webhooks.lost, due.count)
        account.webhooks.lost -= lost
        due.removeFirst(lost)
        if account.webhooks.isShuffled {
            due = due.map { ($0, randomness.word()) }.sorted { $0.1 < $1.1 }.map(\.0)
        }
        return due
    }

    /// Tries again ever more slowly, for three days.
    mutating func finish(_ delivery: Delivery, isTaken: Bool) {
        let pauses: [Int64] = [5, 60, 300, 1800, 7200, 18_000, 36_000]
        if isTaken {
            account.events[delivery.event]?.pending = 0
        } else if delivery.attempt < pauses.count + 5 {
            let pause = delivery.attempt < pauses.count ? pauses[delivery.attempt] : 43_200
            account.deliveries.append(
                Delivery(
                    event: delivery.event,
                    due: now.milliseconds + pause * 1000,
                    attempt: delivery.attempt + 1
                )
            )
        }
    }
}
