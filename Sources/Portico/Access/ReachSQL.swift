import Database

/// Where the lists of a team member begin: an index over everything for those who see everything, else their
/// own assignments. Each view is scoped by itself; the choice makes it fast, not safe.
struct Reach: Sendable {
    let clients: SQL
    let projects: SQL
    let invoices: SQL
    /// Threads in which something was said.
    let threads: SQL
    /// Deliverables that wait for someone.
    let turns: SQL

    fileprivate static let everything = Reach(
        clients: "visible_every_client",
        projects: "visible_every_project",
        invoices: "visible_every_invoice",
        threads: "visible_every_thread",
        turns: "visible_every_turn"
    )

    fileprivate static let assigned = Reach(
        clients: "visible_assigned_client",
        projects: "visible_assigned_project",
        invoices: "visible_assigned_invoice",
        threads: "visible_assigned_thread",
        turns: "visible_assigned_turn"
    )
}

extension Staff {
    var reach: Reach { role.seesEverything ? .everything : .assigned }
}
