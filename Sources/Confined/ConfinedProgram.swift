import Basics
import CConfine
import Glibc

/// The program inside: `portico confined WORK MEGABYTES SECONDS [ARGUMENT…]`.
///
/// First everything is given up that could do harm, then standard input is read, worked on, and the result
/// written to standard output. The exit code says how it ended, as `ConfinedExit` lists.
public enum ConfinedProgram {
    /// Does the work that the arguments name, and ends the process.
    public static func run(_ arguments: [String]) -> Never {
        guard arguments.count >= 3, let work = ConfinedWork.all[arguments[0]],
            let megabytes = UInt64(arguments[1]), let seconds = UInt32(arguments[2]), megabytes < 1 << 20
        else { _exit(ConfinedExit.unknown.rawValue) }
        work.prepare()
        if let lacking = confine(megabytes << 20, seconds) {
            write(Array(String(cString: lacking).utf8))
            _exit(ConfinedExit.unconfined.rawValue)
        }
        do {
            write(try work.work(readAll(), Array(arguments.dropFirst(3))))
            _exit(ConfinedExit.done.rawValue)
        } catch {
            write(Array(error.reason.utf8))
            _exit(ConfinedExit.refused.rawValue)
        }
    }

    private static func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        let step = 1 << 18
        while true {
            let before = bytes.count
            let room = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
                count = max(0, read(0, buffer.baseAddress, step))
            }
            bytes += room
            if bytes.count == before { return bytes }
        }
    }

    private static func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { all in
            var rest = all[...]
            while !rest.isEmpty {
                let step = Glibc.write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if step < 0, errno == EINTR { continue }
                if step <= 0 { _exit(ConfinedExit.unheard.rawValue) }
                rest = rest.dropFirst(step)
            }
        }
    }
}
