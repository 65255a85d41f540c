import Basics
import Database
import Synchronization

/// Does what the outbox holds: each job until it succeeds, later and later after each failure, aside after
/// the last.
final class OutboxWorker: Sendable {
    private let bench: Workbench
    private let kinds: [String: any Job.Type]
    private let bell = Bell()
    private let log: Log

    /// How many jobs run at once.
    static let lanes = 4
    /// A job that takes longer than this is taken up again by another lane.
    static let leaseSeconds: Int64 = 300
    /// After so many attempts a job is set aside: with the waits below that is about two days.
    static let attemptsAtMost: Int64 = 20

    init(bench: Workbench, kinds: [any Job.Type], log: Log) {
        self.bench = bench
        self.log = log
        var byName: [String: any Job.Type] = [:]
        for kind in kinds {
            precondition(byName.updateValue(kind, forKey: kind.name) == nil, "Two jobs have one name.")
        }
        self.kinds = byName
    }

    /// Something was enqueued, or a clock was moved: look now.
    func wake() { bell.ring() }

    /// Works until cancelled; what was taken up by then is finished first.
    func run() async {
        while !Task.isCancelled {
            do {
                while try await workOnce() > 0 {}
                try await bell.wait(atMost: try await pause())
            } catch is CancellationError {
                return
            } catch {
                log.error("outbox", "The outbox could not be read.", error)
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }

    /// Puts what was written into the index, and takes and does what is due now; the number of jobs that were
    /// done or postponed.
    func workOnce() async throws -> Int {
        await bench.search.catchUp()
        let due = try await bench.database.read(as: .system) { tx in try tx.dueJobs(limit: 32) }
        return try await withThrowingTaskGroup(of: Int.self) { group in
            var started = 0
            var done = 0
            for row in due where !Task.isCancelled {
                if started >= Self.lanes { done += try await group.next() ?? 0 }
                // Not cancelled with the worker: a mail that was handed over must be noted, or it goes twice.
                group.addTask { try await Task { try await self.takeUp(row) }.value ? 1 : 0 }
                started += 1
            }
            for try await one in group { done += one }
            return done
        }
    }

    private func takeUp(_ row: OutboxRow) async throws -> Bool {
        let isOurs = try await bench.database.write(as: .system) { tx in
            try tx.claim(row, until: tx.now.adding(seconds: Self.leaseSeconds))
        }
        guard isOurs else { return false }
        do {
            guard let kind = kinds[row.name], let job = kind.init(subject: row.subject) else {
                throw UnknownJob(name: row.name)
            }
            try await job.run(at: bench)
            try await bench.database.write(as: .system) { tx in try tx.finish(row) }
        } catch let problem {
            try await failed(row, problem)
        }
        return true
    }

    private func failed(_ row: OutboxRow, _ problem: any Error) async throws {
        let words = String(String(describing: problem).prefix(500))
        let isLast = row.attempts + 1 >= Self.attemptsAtMost || problem is UnknownJob
        if isLast || !(problem is TryLater) { log.error("outbox", "Job \(row.name) failed.", problem) }
        try await bench.database.write(as: .system) { tx in
            if isLast {
                try tx.setAside(row, because: words)
            } else {
                try tx.postpone(
                    row,
                    until: tx.now.adding(seconds: Self.wait(after: row.attempts)),
                    because: words
                )
            }
        }
    }

    /// 2, 4, 8 … seconds, at most six hours.
    static func wait(after attempts: Int64) -> Int64 {
        attempts >= 14 ? 21_600 : min(21_600, 2 << attempts)
    }

    /// Until the next job is due, at most a second longer than a person would wait to see.
    private func pause() async throws -> Duration {
        let next = try await bench.database.read(as: .system) { tx in
            try tx.nextJobDue().map { $0.milliseconds - tx.now.milliseconds }
        }
        guard let next else { return .seconds(5) }
        return .milliseconds(min(5000, max(50, next)))
    }
}

/// A job of a kind this program does not know: a newer one wrote it.
struct UnknownJob: Error, CustomStringConvertible {
    let name: String
    var description: String { "No job is called \(name), or its subject cannot be read." }
}

/// Wakes a waiter early; a ring that nobody waits for is kept.
private final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let waiter = state.withLock { state in
            let waiter = state.waiter
            state.waiter = nil
            if waiter == nil { state.hasRung = true }
            return waiter
        }
        waiter?.resume()
    }

    func wait(atMost limit: Duration) async throws {
        let alarm = Task {
            try await Task.sleep(for: limit)
            ring()
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasRung = state.withLock { state in
                    if state.hasRung {
                        state.hasRung = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if hasRung { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
        alarm.cancel()
        try Task.checkCancellation()
    }
}
