import Basics
import Database
import Services
import Synchronization
import Testing

@testable import Portico

/// What test jobs do, by their subject: a job itself is only text.
private final class Bakery: Sendable {
    static let shared = Bakery()
    private let state = Mutex((runs: [String: Int](), failures: [String: Int]()))

    func runs(of subject: String) -> Int { state.withLock { $0.runs[subject] ?? 0 } }
    func fail(_ subject: String, times: Int) { state.withLock { $0.failures[subject] = times } }

    /// Counts a run; throws while it is to fail.
    func run(_ subject: String) throws {
        try state.withLock { state in
            state.runs[subject, default: 0] += 1
            guard let left = state.failures[subject], left > 0 else { return }
            state.failures[subject] = left - 1
            throw TryLater(description: "The oven is cold.")
        }
    }
}

private struct Bake: Job {
    static let name = "test-bake"
    let subject: String

    init(subject: String) { self.subject = subject }
    var key: String? { subject.hasPrefix("once:") ? subject : nil }
    func run(at bench: Workbench) async throws { try Bakery.shared.run(subject) }
}

private struct Picky: Job {
    static let name = "test-picky"
    let subject: String

    init(anything subject: String) { self.subject = subject }
    init?(subject: String) { return nil }
    func run(at bench: Workbench) async throws {}
}

@Suite("The outbox does what follows from a commit")
struct OutboxTests {
    let world: PorticoWorld
    private let worker: OutboxWorker

    init() async throws {
        world = try await PorticoWorld()
        worker = OutboxWorker(bench: world.app.bench, kinds: [Bake.self, Picky.self], log: .silent)
        // What the demo left to be done later is not looked at here.
        try await world.change("DELETE FROM outbox")
    }

    private func enqueue(_ job: some Job, at due: Timestamp? = nil) async throws {
        try await world.app.database.write(as: .system) { tx in try tx.enqueue(job, at: due) }
    }

    private func row(_ subject: String) async throws -> (
        state: String, attempts: Int64, problem: String, due: Timestamp
    ) {
        let row = try await world.app.database.read(as: .system) { tx in
            try tx.row("SELECT state, attempts, problem, due_at FROM outbox WHERE subject = \(subject)") {
                row in
                (
                    state: try row.next(String.self), attempts: try row.next(Int64.self),
                    problem: try row.next(String.self), due: try row.next(Timestamp.self)
                )
            }
        }
        return try #require(row)
    }

    @Test("a job is done once, and then it is done")
    func once() async throws {
        try await enqueue(Bake(subject: "loaf"))
        #expect(try await worker.workOnce() == 1)
        #expect(try await worker.workOnce() == 0)
        #expect(Bakery.shared.runs(of: "loaf") == 1)
        #expect(try await row("loaf").state == "done")
    }

    @Test("a job and the fact it follows from are written together or not at all")
    func together() async throws {
        struct Regret: Error {}
        try? await world.app.database.write(as: .system) { tx in
            try tx.enqueue(Bake(subject: "regretted"))
            throw Regret()
        }
        #expect(try await world.count("SELECT count(*) FROM outbox") == 0)
    }

    @Test("a job waits for its time")
    func waits() async throws {
        try await enqueue(Bake(subject: "later"), at: world.clock.now.adding(minutes: 5))
        #expect(try await worker.workOnce() == 0)
        world.clock.pass(minutes: 5)
        #expect(try await worker.workOnce() == 1)
    }

    @Test("a job that fails is tried again after 2, 4, 8 … seconds, and not before")
    func backsOff() async throws {
        Bakery.shared.fail("cold", times: 3)
        try await enqueue(Bake(subject: "cold"))
        for wait: Int64 in [2, 4, 8] {
            #expect(try await worker.workOnce() == 1)
            let row = try await row("cold")
            #expect(row.state == "waiting")
            #expect(row.problem == "The oven is cold.")
            #expect(row.due == world.clock.now.adding(seconds: wait))
            world.clock.pass(seconds: wait - 1)
            #expect(try await worker.workOnce() == 0)
            world.clock.pass(seconds: 1)
        }
        #expect(try await worker.workOnce() == 1)
        let row = try await row("cold")
        #expect(row.state == "done" && row.attempts == 4 && row.problem == "")
    }

    @Test("the wait grows to six hours, and no further")
    func waitsAtMost() {
        #expect((0..<16).map(OutboxWorker.wait).last == 21_600)
        #expect(OutboxWorker.wait(after: 12) == 8192)
        #expect(OutboxWorker.wait(after: .max) == 21_600)
    }

    @Test("one that fails twenty times is set aside for a person, and holds nothing up")
    func poison() async throws {
        Bakery.shared.fail("poison", times: .max)
        try await enqueue(Bake(subject: "poison"))
        try await enqueue(Bake(subject: "beside"))
        for _ in 1...25 {
            _ = try await worker.workOnce()
            world.clock.pass(days: 1)
        }
        #expect(Bakery.shared.runs(of: "poison") == 20)
        let row = try await row("poison")
        #expect(row.state == "failed" && row.problem == "The oven is cold.")
        #expect(try await self.row("beside").state == "done")
    }

    @Test("a kind nobody knows, and a subject nobody can read, are set aside at once")
    func unknown() async throws {
        try await world.change(
            """
            INSERT INTO outbox (name, subject, state, attempts, problem, enqueued_at, due_at)
            VALUES ('from-the-future', 'x', 'waiting', 0, '', \(world.clock.now), \(world.clock.now))
            """
        )
        try await enqueue(Picky(anything: "unreadable"))
        #expect(try await worker.workOnce() == 2)
        #expect(try await row("x").state == "failed")
        #expect(try await row("x").problem.contains("from-the-future"))
        #expect(try await row("unreadable").state == "failed")
    }

    @Test("a job with a key is enqueued once, even after it is done")
    func keyed() async throws {
        for _ in 1...2 { try await enqueue(Bake(subject: "once:bread")) }
        #expect(try await worker.workOnce() == 1)
        try await enqueue(Bake(subject: "once:bread"))
        #expect(try await worker.workOnce() == 0)
        #expect(Bakery.shared.runs(of: "once:bread") == 1)
    }

    @Test("of several workers one does it, on both databases", arguments: [Database.Kind.sqlite, .postgres])
    func several(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        try await world.change("DELETE FROM outbox")
        let subjects = (1...20).map { "\(kind) \($0)" }
        for subject in subjects {
            try await world.app.database.write(as: .system) { tx in try tx.enqueue(Bake(subject: subject)) }
        }
        let bench = world.app.bench
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...3 {
                let worker = OutboxWorker(bench: bench, kinds: [Bake.self], log: .silent)
                group.addTask { while try await worker.workOnce() > 0 {} }
            }
            try await group.waitForAll()
        }
        for subject in subjects { #expect(Bakery.shared.runs(of: subject) == 1, "\(subject)") }
        #expect(try await world.count("SELECT count(*) FROM outbox WHERE state <> 'done'") == 0)
    }

    @Test("a worker that died holding a job loses it to the next one after five minutes")
    func lease() async throws {
        try await enqueue(Bake(subject: "held"))
        try await world.app.database.write(as: .system) { tx in
            let job = try tx.dueJobs(limit: 1)[0]
            #expect(try tx.claim(job, until: tx.now.adding(seconds: OutboxWorker.leaseSeconds)))
            #expect(try !tx.claim(job, until: tx.now.adding(seconds: OutboxWorker.leaseSeconds)))
        }
        #expect(try await worker.workOnce() == 0)
        world.clock.pass(seconds: OutboxWorker.leaseSeconds)
        #expect(try await worker.workOnce() == 1)
        #expect(Bakery.shared.runs(of: "held") == 1)
    }
}
