import Basics
import Database

extension Store {
    /// Does one thing to several rows in one transaction, with the note of how to take it back, if anything
    /// was done. `back` is the page it is done on.
    func bulk(
        _ kind: Undo.Kind,
        on count: Int,
        back: String,
        by staff: Staff,
        _ deed: @Sendable (borrowing WriteTransaction) throws -> BulkReport
    ) async throws -> (report: BulkReport, undo: ID<Undo>?) {
        if count == 0 { throw BulkRefusal.nothingChosen }
        let undo: ID<Undo> = randomness.id()
        let report = try await write(as: staff) { tx in
            let report = try deed(tx)
            if report.done > 0 { try tx.keep(undo, kind, report.items, back: back, by: staff) }
            return report
        }
        return (report, report.done > 0 ? undo : nil)
    }
}
