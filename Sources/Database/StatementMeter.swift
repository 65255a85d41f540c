import Synchronization

/// Counts the statements of the transactions that a task opens on SQLite. For tests: how many questions a
/// page asks.
package final class StatementMeter: Sendable {
    /// The meter of this task, if somebody counts.
    @TaskLocal package static var current: StatementMeter?

    private let total = Atomic<Int>(0)

    package init() {}

    package var count: Int { total.load(ordering: .relaxed) }

    func add(_ statements: Int) { total.add(statements, ordering: .relaxed) }
}
