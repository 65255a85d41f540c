import Glibc
import Services
import TestSupport
import Testing

@Suite("A confined process") struct ConfinementTests {
    private static let shared = Confinement.live(program: PorticoProgram.path)
    let confinement = shared

    private func check(_ behaviour: String..., limits: ConfinedJob.Limits = .init()) async throws -> String {
        String(decoding: try await confinement.run(job(behaviour, limits)), as: UTF8.self)
    }

    private func job(_ behaviour: [String], _ limits: ConfinedJob.Limits) -> ConfinedJob {
        ConfinedJob("check", behaviour, input: .bytes(Array("input".utf8)), limits: limits)
    }

    private func limits(memory: Int = 256 << 20, time: Duration = .seconds(30), answer: Int = 1 << 20)
        -> ConfinedJob.Limits
    {
        ConfinedJob.Limits(memory: memory, time: time, answer: answer)
    }

    @Test("opens no file, no socket and no folder, and starts, signals and traces no process")
    func walls() async throws {
        let lines = try await check().split(separator: "\n").map(String.init)
        #expect(lines.count == 14)
        #expect(lines.filter { !$0.hasSuffix(" refused") } == [])
    }

    @Test("gets its bytes and gives back what it made of them, however many")
    func echo() async throws {
        let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let back = try await confinement.run(
            ConfinedJob("check", ["echo"], input: .bytes(bytes), limits: limits(answer: 4 << 20))
        )
        #expect(back == bytes)
        #expect(try await confinement.run(ConfinedJob("check", ["echo"], input: .bytes([]))) == [])
    }

    @Test("reads an open file from its beginning, wherever it stood")
    func descriptor() async throws {
        let path = "/tmp/portico-confined-\(getpid())"
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        unlink(path)
        defer { close(file) }
        #expect(write(file, "written", 7) == 7)
        let back = try await confinement.run(ConfinedJob("check", ["echo"], input: .descriptor(file)))
        #expect(back == Array("written".utf8))
    }

    @Test("says in a word why it refuses")
    func refusal() async {
        await #expect(throws: ConfinedProblem.refused("as-asked")) { try await check("refuse") }
    }

    @Test("is ended when it does not end by itself")
    func slow() async {
        await #expect(throws: ConfinedProblem.tooSlow) {
            try await check("endless", limits: limits(time: .milliseconds(300)))
        }
    }

    @Test("has no more of a processor’s time than it may wait")
    func processorTime() throws {
        // Nobody watches the clock here: its own limit of one second ends it.
        let status = try Child.status(of: PorticoProgram.path, ["confined", "check", "64", "1", "endless"])
        // Whether the first warning is heard depends on who started the tests; the second always is.
        #expect([SIGXCPU, SIGKILL].contains(status & 0x7F))
    }

    @Test("gets no more memory than it may have")
    func memory() async {
        await #expect(throws: ConfinedProblem.crashed) {
            try await check("memory", limits: limits(memory: 64 << 20))
        }
    }

    @Test("is ended when its answer does not end")
    func noise() async {
        await #expect(throws: ConfinedProblem.tooLong) { try await check("noise") }
    }

    @Test("may crash without anyone else’s harm")
    func crash() async throws {
        await #expect(throws: ConfinedProblem.crashed) { try await check("crash") }
        #expect(try await check("echo") == "input")
    }

    @Test("is named when it cannot be started, and when nobody knows the work")
    func unavailable() async {
        let nowhere = Confinement.live(program: "/nonexistent/portico")
        await #expect(throws: ConfinedProblem.unavailable("posix_spawn: No such file or directory")) {
            try await nowhere.run(ConfinedJob("check", input: .bytes([])))
        }
        await #expect(throws: ConfinedProblem.unavailable("this program does not know the work “dream”")) {
            try await confinement.run(ConfinedJob("dream", input: .bytes([])))
        }
    }

    @Test("waits for the others, two at a time")
    func manyAtOnce() async throws {
        let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in UInt8(0)..<8 {
                group.addTask {
                    try await confinement.run(ConfinedJob("check", ["echo"], input: .bytes([number])))
                }
            }
            return try await group.reduce(into: [UInt8]()) { $0 += $1 }
        }
        #expect(answers.sorted() == Array(0..<8))
    }
}

/// A child of the test itself, with nobody between.
private enum Child {
    static func status(of program: String, _ arguments: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)..<3 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = (["portico"] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let problem = posix_spawn(&process, program, &actions, nil, &words, nil)
        guard problem == 0 else { throw ConfinedProblem.unavailable("posix_spawn: \(problem)") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
