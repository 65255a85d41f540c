import Synchronization

/// How many are inside at once, behind a gate. In a file of its own: the test macros cannot stand beside
/// `import Synchronization` (Swift 6.3.1).
final class Gauge: Sendable {
    private let state = Mutex((inside: 0, most: 0, isOpen: false))

    var most: Int { state.withLock { $0.most } }
    var isOpen: Bool { state.withLock { $0.isOpen } }

    func enter() {
        state.withLock { state in
            state.inside += 1
            state.most = max(state.most, state.inside)
        }
    }

    func leave() { state.withLock { $0.inside -= 1 } }
    func open() { state.withLock { $0.isOpen = true } }
}
