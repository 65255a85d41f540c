import Basics
import Database

extension Undo: Guarded {
    static func find(_ id: ID<Undo>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Undo?
    {
        try tx.row(
            """
            SELECT
                id,
                kind,
                items,
                back,
                made_at,
                (used_at IS NOT NULL)
            FROM visible_undo
            WHERE id = \(id)
            """
        ) { row in
            Undo(
                id: try row.next(),
                kind: try row.next(),
                items: Undo.items(in: try row.next()),
                back: try row.next(),
                madeAt: try row.next(),
                wasUsed: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Writes down how to take back what this transaction did; older notes of the same person go.
    borrowing func keep(
        _ id: ID<Undo>,
        _ kind: Undo.Kind,
        _ items: [Undo.Item],
        back: String,
        by staff: Staff
    ) throws {
        let old = Timestamp(milliseconds: now.milliseconds - Undo.seconds * 2000)
        try run("DELETE FROM undo WHERE person_id = \(staff.id) AND made_at < \(old)")
        try run(
            """
            INSERT INTO undo (id, person_id, kind, items, back, made_at)
            VALUES (\(id), \(staff.id), \(kind), \(Undo.text(of: items)), \(back), \(now))
            """
        )
    }

    /// It was taken back: not a second time.
    borrowing func spend(_ permit: consuming Permit<TakeBack>) throws {
        let changed = try run(
            "UPDATE undo SET used_at = \(now) WHERE id = \(permit.subject.id) AND used_at IS NULL"
        )
        guard changed == 1 else { throw UndoRefusal.done }
    }
}
