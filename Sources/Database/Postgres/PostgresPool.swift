import CPostgres
import Synchronization

/// Sessions, each lent to one transaction at a time; who finds none waits in line.
final class PostgresPool: Sendable {
    private struct State {
        var free: [PostgresSession]
        var line: [CheckedContinuation<PostgresSession, Never>] = []
    }

    private let state: Mutex<State>
    private let waiting: Waiting

    /// Throws when the address cannot be one. Connects to nothing yet.
    init(address: String, options: DatabaseOptions) throws {
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(address, &message) else {
            defer { PQfreemem(message) }
            let reason = message.map { String(cString: $0) } ?? "no memory"
            throw DatabaseProblem.other(code: "address", message: reason)
        }
        PQconninfoFree(parsed)
        // The last is lent first, so that few connections are made while few are needed.
        let sessions = (0..<max(1, options.connections)).map { PostgresSession(address: address, number: $0) }
        state = Mutex(State(free: sessions))
        waiting = Waiting(limit: options.waiting + sessions.count)
    }

    func run<T: Sendable>(
        _ mode: PostgresSession.Mode,
        as principal: Principal,
        _ body: @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try waiting.enter()
        defer { waiting.leave() }
        let session = await take()
        defer { give(session) }
        return try await session.run(mode, as: principal, body)
    }

    private func take() async -> PostgresSession {
        await withCheckedContinuation { continuation in
            let free = state.withLock { state -> PostgresSession? in
                if let free = state.free.popLast() { return free }
                state.line.append(continuation)
                return nil
            }
            if let free { continuation.resume(returning: free) }
        }
    }

    private func give(_ session: PostgresSession) {
        let next = state.withLock { state -> CheckedContinuation<PostgresSession, Never>? in
            if !state.line.isEmpty { return state.line.removeFirst() }
            state.free.append(session)
            return nil
        }
        next?.resume(returning: session)
    }
}
