import Basics
import CConfine
import Glibc

/// One confined process, from its start to its end. Blocks: it belongs on a queue of its own.
struct ConfinedProcess {
    let program: String
    let job: ConfinedJob
    let deadline: ContinuousClock.Instant

    func run() throws(ConfinedProblem) -> [UInt8] {
        let input = try openInput()
        defer { if isOurs { close(input) } }
        let (process, output) = try start(input)
        defer { close(output) }
        let answer: [UInt8]
        do {
            answer = try collect(output)
        } catch {
            kill(process, SIGKILL)
            _ = Self.end(of: process)
            throw error
        }
        return try verdict(try wait(process), answer)
    }

    private static var lastWords: String { String(cString: strerror(errno)) }

    /// Whether the input was opened here.
    private var isOurs: Bool { if case .descriptor = job.input { false } else { true } }

    private func openInput() throws(ConfinedProblem) -> Int32 {
        switch job.input {
        case .bytes(let bytes):
            let file = bytes.withUnsafeBytes { confine_memory_file($0.baseAddress, $0.count) }
            guard file >= 0 else { throw .unavailable("memfd_create: \(Self.lastWords)") }
            return file
        case .path(let path):
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw .unavailable("open: \(Self.lastWords)") }
            return file
        case .descriptor(let file):
            guard lseek(file, 0, SEEK_SET) == 0 else { throw .unavailable("lseek: \(Self.lastWords)") }
            return file
        }
    }

    private func start(_ input: Int32) throws(ConfinedProblem) -> (process: pid_t, output: Int32) {
        var seconds = job.limits.time.components.seconds
        if job.limits.time.components.attoseconds > 0 { seconds += 1 }
        let bounds = [String(max(job.limits.memory >> 20, 1)), String(max(seconds, 1))]
        let words = ["portico", "confined", job.work] + bounds + job.arguments
        let arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var (process, output): (pid_t, Int32) = (0, -1)
        let status = confine_start(program, arguments, input, &process, &output)
        guard status == 0 else { throw .unavailable("posix_spawn: \(String(cString: strerror(status)))") }
        return (process, output)
    }

    private func collect(_ output: Int32) throws(ConfinedProblem) -> [UInt8] {
        var answer: [UInt8] = []
        let step = 1 << 16
        while true {
            let left = deadline - .now
            let milliseconds =
                left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { throw .tooSlow }
            var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(min(milliseconds, 60_000)))
            if ready <= 0 { continue }
            let part = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                count = max(0, read(output, buffer.baseAddress, step))
            }
            if part.isEmpty { return answer }
            answer += part
            if answer.count > job.limits.answer { throw .tooLong }
        }
    }

    /// It has said all; its end is a moment away, or it plays for time.
    private func wait(_ process: pid_t) throws(ConfinedProblem) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now >= deadline {
                kill(process, SIGKILL)
                _ = Self.end(of: process)
                throw .tooSlow
            }
            usleep(500)
        }
        return status
    }

    private static func end(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    private func verdict(_ status: Int32, _ answer: [UInt8]) throws(ConfinedProblem) -> [UInt8] {
        let signal = status & 0x7F
        if signal == SIGXCPU { throw .tooSlow }
        guard signal == 0 else { throw .crashed }
        let words = String(decoding: answer.prefix(60), as: UTF8.self)
        switch ConfinedExit(rawValue: (status >> 8) & 0xFF) {
        case .done: return answer
        case .refused: throw .refused(words)
        case .unconfined:
            throw .unavailable("this system does not have what a confined process needs: \(words)")
        case .unknown: throw .unavailable("this program does not know the work “\(job.work)”")
        case .unheard, nil: throw .crashed
        }
    }
}
