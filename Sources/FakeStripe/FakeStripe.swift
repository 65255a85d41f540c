public import Basics
import Synchronization

/// Stripe, played: as much of its API as Portico calls, and of its script as Portico's pay page uses. No
/// money moves.
///
/// It can be called in memory, be mounted in a server below any path, or be a server of its own. For tests,
/// and for the demo that has no account at Stripe.
public final class FakeStripe: Sendable {
    /// The version it plays; what that version refuses, it refuses.
    public static let version = "2026-10-28.endive"

    /// Sends a delivery and returns the status of its answer, 0 when none came.
    public typealias Deliver =
        @Sendable (_ url: String, _ headers: [(String, String)], _ body: [UInt8]) async -> Int

    let account = Mutex(Account())
    let target = Mutex<(url: String, deliver: Deliver)?>(nil)
    let clock: WallClock
    let randomness: Randomness
    let keys: Keys
    let webhookSecret: String

    /// - Parameters:
    ///   - secretKey: `sk_test_…` or `rk_test_…`; the same with `rk_` for `sk_` is a restricted key.
    ///   - publishableKey: `pk_test_…`
    ///   - webhookSecret: `whsec_…`
    public init(
        clock: WallClock,
        randomness: Randomness,
        secretKey: String,
        publishableKey: String,
        webhookSecret: String
    ) {
        self.clock = clock
        self.randomness = randomness
        keys = Keys(secret: secretKey, publishable: publishableKey)
        self.webhookSecret = webhookSecret
    }

    /// Answers a call: `/v1/…` (the API), `/endive/stripe.js` and `/endive/stripe.css`, `/_fake/…` (the
    /// controls).
    /// - Parameter path: with its query, without what the fake is mounted below.
    /// - Returns: status 0 when there is to be no answer: drop the connection.
    public func answer(
        method: String,
        path: String,
        headers: [(String, String)],
        body: [UInt8]
    ) async -> (status: Int, headers: [(String, String)], body: [UInt8]) {
        let incoming = Incoming(method: method, path: path, headers: headers, body: body)
        var reply: Reply
        if method == "OPTIONS" {
            reply = Reply(status: 204, type: "text/plain", body: [])
        } else if incoming.path.hasPrefix("/v1/") {
            reply = await answerAPI(incoming)
        } else if incoming.path.hasPrefix("/_fake/") {
            reply = await control(incoming, body)
        } else {
            reply = Self.asset(incoming)
        }
        reply.headers += [
            ("Content-Type", reply.type), ("Request-Id", with { $0.newID("req_", length: 14) }),
            ("Access-Control-Allow-Origin", "*"), ("Access-Control-Allow-Methods", "GET, POST"),
            ("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Stripe-Version"),
            ("Cache-Control", "no-store"),
        ]
        return (reply.status, reply.headers, reply.body)
    }

    private func answerAPI(_ incoming: Incoming) async -> Reply {
        let fault = with { $0.takeFault(incoming.path) }
        if let fault, !fault.isAfterWork { return await reply(fault) }
        let reply = with { $0.answer(incoming, keys) }
        guard let fault else { return reply }
        if fault.kind == .outage, let key = incoming.header("idempotency-key") {
            with { world in
                world.account.remembered[key]?.status = 500
                world.account.remembered[key]?.body = JSON(bytes: fault.reply.body) ?? .null
            }
        }
        return await self.reply(fault)
    }

    private func reply(_ fault: Fault) async -> Reply {
        if fault.seconds > 0 { try? await Task.sleep(for: .seconds(fault.seconds)) }
        return fault.reply
    }

    private static func asset(_ incoming: Incoming) -> Reply {
        switch incoming.path {
        case "/endive/stripe.js":
            Reply(status: 200, type: "text/javascript; charset=utf-8", body: Array(script.utf8))
        case "/endive/stripe.css":
            Reply(status: 200, type: "text/css; charset=utf-8", body: Array(styles.utf8))
        default:
            Reply(status: 404, type: "text/plain; charset=utf-8", body: Array("There is nothing here.".utf8))
        }
    }

    /// Works on the account, alone. What was changed before an error stays changed.
    func with<Value>(_ body: (inout World) throws -> Value) rethrows -> Value {
        try account.withLock { account in
            // Taken out, so that its tables have one owner and are not copied when they change.
            var taken = Account()
            swap(&taken, &account)
            let now = Timestamp(milliseconds: clock.now().milliseconds + taken.ahead * 1000)
            var world = World(account: taken, now: now, randomness: randomness)
            taken = Account()
            defer { account = world.account }
            return try body(&world)
        }
    }
}
