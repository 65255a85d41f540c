import Basics
import HTML
import Synchronization
import Testing

@testable import Web

@Suite("Cookies, notices, policies, rates")
struct ValueTests {
    private func request(cookie: String?) -> Request {
        var headers = RequestHeaders()
        headers.cookie = cookie
        return Request(method: .get, path: "/", headers: headers)
    }

    @Test("A cookie is read by its whole name, and two of one name are none")
    func cookies() {
        let request = request(cookie: "a=1; ab=2;b=x=y; c=; d=1; d=2")
        #expect(request.cookie(named: "a") == "1")
        #expect(request.cookie(named: "ab") == "2")
        #expect(request.cookie(named: "b") == "x=y")
        #expect(request.cookie(named: "c") == "")
        #expect(request.cookie(named: "d") == nil)
        #expect(request.cookie(named: "e") == nil)
    }

    @Test("A notice survives its journey; a long one loses its end and never half a character")
    func notice() {
        func journey(_ text: String) -> String? {
            request(cookie: "notice=\(Response.seeOther(root(), notice: text).cookies[0].value)").notice
        }
        #expect(journey("Approved; “thank you”, 100% – ça va?") == "Approved; “thank you”, 100% – ça va?")
        #expect(journey(String(repeating: "é", count: 300)) == String(repeating: "é", count: 200))
        #expect(request(cookie: "notice=%zz").notice == nil)
    }

    @Test("Only a page clears the notice, and only when there was one")
    func clearing() {
        let with = request(cookie: "notice=a")
        let without = request(cookie: nil)
        #expect(Response.page(NotePage(title: "a")).clearingNotice(of: with).cookies.count == 1)
        #expect(Response.page(NotePage(title: "a")).clearingNotice(of: without).cookies.isEmpty)
        #expect(Response.json("{}").clearingNotice(of: with).cookies.isEmpty)
    }

    @Test("The pay page opens only what its provider needs")
    func payments() throws {
        let script = try #require(ExternalURL(configured: "https://js.stripe.com/endive/stripe.js"))
        let api = try #require(ExternalURL(configured: "https://api.stripe.com"))
        let policy = ContentPolicy.payments(script: script, api: api).text
        #expect(policy.contains("script-src 'self' https://js.stripe.com https://*.js.stripe.com;"))
        #expect(policy.contains("connect-src 'self' https://api.stripe.com"))
        for policy in [ContentPolicy.payments(script: script, api: api), .page, .sandbox] {
            #expect(policy.text.contains("default-src 'none'"))
            #expect(!policy.text.contains("unsafe"))
        }
        #expect(!ContentPolicy.page.text.contains("frame-src"))
    }

    /// A clock that a test moves.
    private final class Hands: Sendable {
        let now = Mutex<Int64>(1_000_000)
        var clock: WallClock {
            WallClock { [self] in Timestamp(milliseconds: now.withLock { $0 }) }
        }
        func move(seconds: Double) { now.withLock { $0 += Int64(seconds * 1000) } }
    }

    @Test("Five at once, then one every two seconds, for each key of its own")
    func rates() {
        let hands = Hands()
        let limiter = RateLimiter(burst: 5, every: .seconds(2), clock: hands.clock)
        #expect((0..<7).map { _ in limiter.admits("a") } == [true, true, true, true, true, false, false])
        #expect(limiter.admits("b"))
        hands.move(seconds: 1.9)
        #expect(!limiter.admits("a"))
        hands.move(seconds: 0.1)
        #expect(limiter.admits("a"))
        #expect(!limiter.admits("a"))
        hands.move(seconds: 60)
        #expect((0..<6).map { _ in limiter.admits("a") } == [true, true, true, true, true, false])
        limiter.forget("a")
        #expect(limiter.admits("a"))
    }

    @Test("However many keys come, memory is bounded, and those that wait longest stay remembered")
    func boundedRates() {
        let hands = Hands()
        let limiter = RateLimiter(burst: 2, every: .seconds(50), clock: hands.clock, keysAtMost: 100)
        _ = limiter.admits("busy")
        _ = limiter.admits("busy")
        for number in 0..<1000 { _ = limiter.admits("\(number)") }
        #expect(limiter.count <= 100)
        #expect(!limiter.admits("busy"))
        hands.move(seconds: 1000)
        #expect(limiter.admits("busy"))
    }
}
