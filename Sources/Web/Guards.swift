import Basics
import Glibc
import Synchronization

/// A total deadline for headers: libmicrohttpd's own timeout starts again with every byte.
final class HeaderDeadlines: Sendable {
    private let since = Mutex<[Int32: ContinuousClock.Instant]>([:])

    func awaiting(_ descriptor: Int32) {
        since.withLock { $0[descriptor] = .now }
    }

    func finished(_ descriptor: Int32) {
        _ = since.withLock { $0.removeValue(forKey: descriptor) }
    }

    /// libmicrohttpd reports a connection closed before it closes the descriptor, so none listed is
    /// another's.
    func sweep(limit: Duration) {
        let now = ContinuousClock.now
        since.withLock { since in
            for (descriptor, start) in since where now - start > limit {
                _ = shutdown(descriptor, Int32(SHUT_RDWR))
            }
        }
    }
}

/// Exchanges that are watched: bodies on their way, and handlers that wait for something.
final class Watch: Sendable {
    private struct State {
        var bodies: [ObjectIdentifier: Exchange] = [:]
        var waiting: [ObjectIdentifier: Exchange] = [:]
    }

    private let state = Mutex(State())

    func body(_ exchange: Exchange) { state.withLock { $0.bodies[ObjectIdentifier(exchange)] = exchange } }
    func bodyEnded(_ exchange: Exchange) {
        _ = state.withLock { $0.bodies.removeValue(forKey: ObjectIdentifier(exchange)) }
    }
    func waits(_ exchange: Exchange) { state.withLock { $0.waiting[ObjectIdentifier(exchange)] = exchange } }

    func ended(_ exchange: Exchange) {
        state.withLock { state in
            state.bodies[ObjectIdentifier(exchange)] = nil
            state.waiting[ObjectIdentifier(exchange)] = nil
        }
    }

    /// Ends bodies that trickle, and answers for handlers that take too long.
    func sweep(floor: Int, grace: Duration, deadline: Duration, told reader: Reader) {
        let waiting = state.withLock { state in
            // Under the lock that `ended` takes, so none of these descriptors is another connection's by now.
            for exchange in state.bodies.values where exchange.isSlower(than: floor, after: grace) {
                _ = shutdown(exchange.descriptor, Int32(SHUT_RDWR))
            }
            return Array(state.waiting.values)
        }
        for exchange in waiting where exchange.hasRun(longerThan: deadline) {
            exchange.expire(.tooSlow, told: reader)
        }
    }

    /// The server stops, and libmicrohttpd does not survive a connection that is still suspended then.
    func expireAll(told reader: Reader) {
        for exchange in state.withLock({ Array($0.waiting.values) }) {
            exchange.expire(.restarting, told: reader)
        }
    }
}

/// Why a request is answered without its handler.
enum Expiry {
    case tooSlow, restarting

    var response: Response {
        switch self {
        case .tooSlow: .text(ServerWords.tooSlow + "\n", status: 503)
        case .restarting: .text(ServerWords.restarting + "\n", status: 503)
        }
    }
}
