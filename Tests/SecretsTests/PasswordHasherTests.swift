import Basics
import Glibc
import Testing

@testable import Secrets

@Suite("Passwords are stored so that the store opens nothing")
struct PasswordHasherTests {
    static let pepper = [UInt8](repeating: 7, count: 32)
    let hasher = PasswordHasher(pepper: pepper, cost: .least)

    @Test("the right password matches, another does not, and a hash is never the same twice")
    func matches() async throws {
        let hash = try await hasher.hash("correct horse battery")
        #expect(hash.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(hash.utf8.count <= 127)
        #expect(try await hasher.verify("correct horse battery", against: hash))
        #expect(try await !hasher.verify("Correct horse battery", against: hash))
        #expect(try await hasher.hash("correct horse battery") != hash)
    }

    @Test("without the key outside the database a stolen hash compares with nothing")
    func withoutKey() async throws {
        let hash = try await hasher.hash("correct horse battery")
        let thief = PasswordHasher(pepper: Array(repeating: 8, count: 32), cost: .least)
        #expect(try await !thief.verify("correct horse battery", against: hash))
    }

    @Test("a password typed composed or decomposed is one password")
    func normalisation() async throws {
        let hash = try await hasher.hash("Tom\u{E1}s\u{212B}")
        #expect(try await hasher.verify("Toma\u{301}sA\u{30A}", against: hash))
    }

    @Test("nobody and nonsense never match")
    func nobody() async throws {
        #expect(try await !hasher.verify("anything", against: nil))
        #expect(try await !hasher.verify("", against: ""))
        #expect(try await !hasher.verify("anything", against: "$2b$12$notours"))
    }

    @Test("an unknown address costs as much as a known one")
    func equalCost() async throws {
        let costly = PasswordHasher(pepper: Self.pepper, cost: .standard)
        let hash = try await costly.hash("correct horse battery")
        let clock = ContinuousClock()
        var (known, unknown) = (Duration.seconds(60), Duration.seconds(60))
        // The quickest of several: what a busy machine adds is not the hash's.
        for _ in 0..<6 {
            known = min(
                known,
                try await clock.measure { _ = try await costly.verify("wrong", against: hash) }
            )
            unknown = min(
                unknown,
                try await clock.measure { _ = try await costly.verify("wrong", against: nil) }
            )
        }
        #expect(unknown > known / 4 && known > unknown / 4, "\(known) and \(unknown)")
    }

    @Test("a hash of another cost is outdated")
    func outdated() async throws {
        let hash = try await hasher.hash("correct horse battery")
        #expect(!hasher.isOutdated(hash))
        #expect(PasswordHasher(pepper: Self.pepper, cost: .standard).isOutdated(hash))
    }
}

@Suite("Hashes are made on few threads, and who would wait too long is told at once")
struct HashingThreadsTests {
    @Test("two at once, two wait, the fifth is refused")
    func bounded() async throws {
        let threads = HashingThreads(width: 2, queueLimit: 2)
        let gauge = Gauge()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    do {
                        try await threads.run {
                            gauge.enter()
                            var rests = 0
                            while !gauge.isOpen || gauge.most < 2, rests < 5000 {
                                rests += 1
                                usleep(1000)
                            }
                            gauge.leave()
                        }
                        return true
                    } catch is PasswordHasher.Busy {
                        gauge.open()
                        return false
                    }
                }
            }
            var done = 0
            for try await isDone in group where isDone { done += 1 }
            #expect(done == 4)
        }
        #expect(gauge.most == 2)
    }

    @Test("work goes on after the threads have ended, and errors come back")
    func again() async throws {
        let threads = HashingThreads(width: 1, queueLimit: 1)
        for number in 0..<50 { #expect(try await threads.run { number } == number) }
        struct Broken: Error {}
        await #expect(throws: Broken.self) { try await threads.run { throw Broken() } }
    }

    @Test("being busy is said in words that help")
    func busy() {
        let busy = PasswordHasher.Busy()
        #expect(busy.kind == .unavailable)
        #expect(busy.message == "Many people are signing in just now. Please try again in a few seconds.")
    }
}
