public import Basics
import Synchronization

/// So many at once, then one more every so often, for each key (a token bucket). Old keys are forgotten.
public final class RateLimiter: Sendable {
    private struct Bucket {
        var level: Double
        var at: Int64
    }

    private let burst: Double
    private let millisecondsEach: Double
    private let clock: WallClock
    private let buckets = Mutex<[String: Bucket]>([:])

    /// How many keys are remembered at the most.
    private let keysAtMost: Int

    public convenience init(burst: Int, every interval: Duration, clock: WallClock) {
        self.init(burst: burst, every: interval, clock: clock, keysAtMost: 50_000)
    }

    init(burst: Int, every interval: Duration, clock: WallClock, keysAtMost: Int) {
        self.keysAtMost = keysAtMost
        self.burst = Double(burst)
        let parts = interval.components
        millisecondsEach = Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
        self.clock = clock
    }

    /// Counts one; false when it is one too many.
    public func admits(_ key: String) -> Bool {
        let now = clock.now().milliseconds
        return buckets.withLock { buckets in
            if buckets.count >= keysAtMost { forget(&buckets, at: now) }
            var bucket = buckets[key] ?? Bucket(level: 0, at: now)
            bucket.level = level(of: bucket, at: now)
            bucket.at = now
            let isAdmitted = bucket.level + 1 <= burst
            if isAdmitted { bucket.level += 1 }
            buckets[key] = bucket
            return isAdmitted
        }
    }

    /// Keys that are remembered.
    var count: Int { buckets.withLock { $0.count } }

    /// Lets a key begin anew, such as after a good password.
    public func forget(_ key: String) {
        _ = buckets.withLock { $0.removeValue(forKey: key) }
    }

    private func level(of bucket: Bucket, at now: Int64) -> Double {
        max(0, bucket.level - Double(max(0, now - bucket.at)) / millisecondsEach)
    }

    /// Those that have run dry. When too many are left, those that are nearest to it: a flood of new keys
    /// does not make us forget who has been trying for long.
    private func forget(_ buckets: inout [String: Bucket], at now: Int64) {
        buckets = buckets.filter { level(of: $0.value, at: now) > 0 }
        guard buckets.count > keysAtMost / 2 else { return }
        let levels = buckets.map { (key: $0.key, level: level(of: $0.value, at: now)) }.sorted {
            $0.level < $1.level
        }
        for entry in levels.prefix(buckets.count - keysAtMost / 2) { buckets[entry.key] = nil }
    }
}
