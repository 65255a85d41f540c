import Basics
import Dispatch
import Synchronization

extension Confinement {
    /// The real thing: this very program once more, as `portico confined …`, with its walls up. At most
    /// `atOnce` at a time, and the others wait; their time begins when they do.
    /// - Parameter program: what to start; tests, which are another program, say where Portico is.
    public static func live(program: String = "/proc/self/exe", atOnce: Int = 2) -> Confinement {
        let lanes = Lanes(atOnce)
        return Confinement { job throws(ConfinedProblem) in
            let process = ConfinedProcess(program: program, job: job)
            let result = await withCheckedContinuation { done in
                lanes.next().async {
                    done.resume(
                        returning: Result { () throws(ConfinedProblem) in try process.run() }
                    )
                }
            }
            return try result.get()
        }
    }
}

/// Queues that wait for children, so that nothing else does.
private final class Lanes: Sendable {
    private let queues: [DispatchQueue]
    private let turn = Atomic<Int>(0)

    init(_ count: Int) {
        queues = (0..<max(count, 1)).map { DispatchQueue(label: "portico.confined.\($0)") }
    }

    func next() -> DispatchQueue {
        queues[turn.wrappingAdd(1, ordering: .relaxed).oldValue % queues.count]
    }
}
