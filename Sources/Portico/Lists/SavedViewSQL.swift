import Basics
import Database

extension ListKind: ValueConvertible {}

extension SavedView: Guarded {
    static func find(_ id: ID<SavedView>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> SavedView?
    {
        try tx.row("SELECT \(columns) FROM visible_saved_view AS v WHERE v.id = \(id)", SavedView.init)
    }

    fileprivate static let columns: SQL = "v.id, v.list, v.name, v.query, v.is_default"

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            list: try row.next(),
            name: try row.next(),
            query: try row.next(),
            isDefault: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The reader’s own views of a list, in the order they were saved.
    borrowing func savedViews(of list: ListKind) throws -> [SavedView] {
        try rows(
            """
            SELECT \(SavedView.columns) FROM visible_saved_view AS v
            WHERE v.list = \(list)
            ORDER BY v.created_at, v.id
            LIMIT \(SavedView.most)
            """,
            SavedView.init
        )
    }

    /// All of the reader’s own views.
    borrowing func savedViews() throws -> [SavedView] {
        try rows(
            """
            SELECT \(SavedView.columns) FROM visible_saved_view AS v
            ORDER BY v.list, v.created_at, v.id
            LIMIT \(SavedView.most * ListKind.allCases.count)
            """,
            SavedView.init
        )
    }
}

extension WriteTransaction {
    borrowing func save(_ view: SavedView, by staff: Staff) throws {
        let others = try savedViews(of: view.list)
        if others.count >= SavedView.most { throw SavedViewRefusal.tooMany }
        if others.contains(where: { $0.name == view.name }) { throw SavedViewRefusal.taken }
        if view.isDefault { try dropDefault(of: view.list, staff) }
        try run(
            """
            INSERT INTO saved_view (id, person_id, list, name, query, is_default, created_at)
            VALUES (
                \(view.id), \(staff.id), \(view.list), \(view.name), \(view.query), \(view.isDefault), \(now)
            )
            """
        )
    }

    borrowing func rename(_ name: String, _ permit: consuming Permit<ManageView>) throws {
        let view = permit.subject
        if try savedViews(of: view.list).contains(where: { $0.name == name && $0.id != view.id }) {
            throw SavedViewRefusal.taken
        }
        try run("UPDATE saved_view SET name = \(name) WHERE id = \(view.id)")
    }

    /// The list opens with this view from now on, or with none.
    borrowing func setDefault(_ isDefault: Bool, _ permit: consuming Permit<ManageView>) throws {
        try dropDefault(of: permit.subject.list, permit.actor)
        try run("UPDATE saved_view SET is_default = \(isDefault) WHERE id = \(permit.subject.id)")
    }

    borrowing func remove(_ permit: consuming Permit<ManageView>) throws {
        try run("DELETE FROM saved_view WHERE id = \(permit.subject.id)")
    }

    private borrowing func dropDefault(of list: ListKind, _ staff: Staff) throws {
        try run("UPDATE saved_view SET is_default = 0 WHERE person_id = \(staff.id) AND list = \(list)")
    }
}
