import Synchronization

/// True for the first who asks, false for everyone after.
final class TakenOnce: Sendable {
    private let isTaken = Atomic<Bool>(false)

    func take() -> Bool {
        !isTaken.exchange(true, ordering: .acquiringAndReleasing)
    }
}
