import Basics
import Synchronization
import Testing

@testable import Web

@Suite("So many at once") struct RateLimiterTests {
    private final class Hand: Sendable {
        let now = Mutex(Timestamp(seconds: 1_000_000))
        var clock: WallClock { WallClock { self.now.withLock { $0 } } }
        func turn(_ seconds: Int64) { now.withLock { $0 = $0.adding(seconds: seconds) } }
    }

    private let hand = Hand()

    @Test("a burst, then one for each while that passes")
    func bucket() {
        let limiter = RateLimiter(burst: 3, every: .seconds(10), clock: hand.clock)
        #expect((0..<5).map { _ in limiter.admits("noor") } == [true, true, true, false, false])
        hand.turn(10)
        #expect((0..<2).map { _ in limiter.admits("noor") } == [true, false])
        hand.turn(3600)
        #expect((0..<4).map { _ in limiter.admits("noor") } == [true, true, true, false])
    }

    @Test("each key counts for itself, and a success begins anew")
    func keys() {
        let limiter = RateLimiter(burst: 1, every: .seconds(10), clock: hand.clock)
        #expect(limiter.admits("noor") && limiter.admits("sam"))
        #expect(!limiter.admits("noor"))
        limiter.forget("noor")
        #expect(limiter.admits("noor") && !limiter.admits("sam"))
    }

    @Test("a clock that is set back gives nothing away")
    func backwards() {
        let limiter = RateLimiter(burst: 1, every: .seconds(10), clock: hand.clock)
        #expect(limiter.admits("noor"))
        hand.turn(-3600)
        #expect(!limiter.admits("noor"))
    }
}
