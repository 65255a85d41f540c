import Glibc
import Synchronization

/// A few threads for work that takes long and much memory, apart from those that serve requests.
///
/// A thread is made when there is work and ends with it: an idle site keeps none.
final class HashingThreads: Sendable {
    private struct State {
        var threads = 0
        /// Waiting or being done.
        var unfinished = 0
        var waiting: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let width: Int
    private let queueLimit: Int

    init(width: Int, queueLimit: Int) {
        self.width = width
        self.queueLimit = queueLimit
    }

    /// - Throws: `PasswordHasher.Busy` at once when the queue is full.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = add { continuation.resume(with: Result { try work() }) }
            if !isTaken { continuation.resume(throwing: PasswordHasher.Busy()) }
        }
    }

    private func add(_ job: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, needsThread) = state.withLock { state in
            guard state.unfinished < width + queueLimit else { return (false, false) }
            state.unfinished += 1
            state.waiting.append(job)
            guard state.threads < width else { return (true, false) }
            state.threads += 1
            return (true, true)
        }
        if needsThread { startThread() }
        return isTaken
    }

    private func startThread() {
        var thread = pthread_t()
        let start = Unmanaged.passRetained(self)
        let problem = pthread_create(
            &thread,
            nil,
            { threads in
                pthread_detach(pthread_self())
                Unmanaged<HashingThreads>.fromOpaque(threads!).takeRetainedValue().drain()
                return nil
            },
            start.toOpaque()
        )
        if problem != 0 {
            start.release()
            // Slower beats never: the caller's own thread does what no new thread could be had for.
            drain()
        }
    }

    private func drain() {
        while let job = nextJob() {
            job()
            state.withLock { $0.unfinished -= 1 }
        }
    }

    private func nextJob() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.threads -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
