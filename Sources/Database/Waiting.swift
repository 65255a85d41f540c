import Synchronization

/// How many run or wait for their turn. A queue without an end would only turn an outage into a slower one.
final class Waiting: Sendable {
    private let limit: Int
    private let count = Atomic<Int>(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// Throws `unavailable` when too many wait; else `leave` must follow.
    func enter() throws {
        if count.add(1, ordering: .relaxed).newValue > limit {
            leave()
            throw DatabaseProblem.unavailable("too many transactions wait already")
        }
    }

    func leave() {
        count.subtract(1, ordering: .relaxed)
    }
}
