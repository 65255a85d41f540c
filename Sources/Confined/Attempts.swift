import CConfine
import Glibc

/// The work `check`: tries what must not be possible, so that a machine's walls can be seen to stand.
///
/// Without arguments it answers a line for each attempt, `read-file refused` or `read-file possible`. With
/// one it behaves badly in one way: `endless` never ends, `memory` takes all it gets, `crash` ends itself,
/// `noise` answers without end, `refuse` refuses, and `echo` gives back what it was given.
enum Attempts {
    static let names = [
        "read-file", "write-file", "look-at-file", "list-folder", "remove-file", "memory-file", "open-socket",
        "open-local-socket", "start-process", "run-program", "signal-others", "trace-others",
        "executable-memory", "copy-descriptor",
    ]

    static func work(_ input: [UInt8], _ arguments: [String]) throws(ConfinedRefusal) -> [UInt8] {
        switch arguments.first {
        case nil: return Array(report().utf8)
        case "echo": return input
        case "refuse": throw ConfinedRefusal("as-asked")
        case "crash": abort()
        case "endless": while true { sched_yield() }
        case "memory": takeMemory()
        case "noise": makeNoise()
        default: throw ConfinedRefusal("no-such-check")
        }
    }

    private static func report() -> String {
        names.map { "\($0) \(confine_attempt($0) > 0 ? "refused" : "possible")\n" }.joined()
    }

    private static func takeMemory() -> Never {
        while true {
            let size = 1 << 22
            guard let block = malloc(size) else { abort() }
            memset(block, 1, size)
        }
    }

    private static func makeNoise() -> Never {
        let noise = [UInt8](repeating: 0x2E, count: 1 << 16)
        while true { if noise.withUnsafeBytes({ write(1, $0.baseAddress, $0.count) }) <= 0 { abort() } }
    }
}
