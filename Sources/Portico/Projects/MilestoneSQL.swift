import Basics
import Database

extension Milestone: Guarded {
    static func find(_ id: ID<Milestone>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Milestone?
    {
        try tx.row("SELECT \(columns) FROM visible_milestone WHERE id = \(id)", Milestone.init)
    }

    static let columns: SQL = """
        id,
        project_id,
        client_id,
        title,
        summary,
        starts_on,
        due_on,
        first_due_on,
        done_on,
        weight,
        status,
        audience,
        position,
        waits_since
        """

    init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            project: try row.next(),
            client: try row.next(),
            title: try row.next(),
            summary: try row.next(),
            startsOn: try row.next(),
            dueOn: try row.next(),
            firstDueOn: try row.next(),
            doneOn: try row.next(),
            weight: try row.next(),
            status: try row.next(),
            audience: try row.next(),
            position: try row.next(),
            waitsSince: try row.next()
        )
    }
}

/// A date that was moved: plans change, and it shows.
struct MilestoneMove: Sendable {
    let from: CalendarDate
    let to: CalendarDate
    let byName: String
    let at: Timestamp
}

extension Reading where Self: ~Copyable {
    /// A project's milestones in their order, those the reader may see.
    borrowing func milestones(of project: ID<Project>, limit: Int64 = 500) throws -> [Milestone] {
        try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE project_id = \(project)
            ORDER BY position, id
            LIMIT \(limit)
            """,
            Milestone.init
        )
    }

    /// A milestone that waits on the client; nil when it does not, or to someone who may not see it.
    borrowing func milestone(waiting id: ID<Milestone>) throws -> Milestone? {
        try row(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE id = \(id) AND waits_since IS NOT NULL
            """,
            Milestone.init
        )
    }

    /// The milestones of all of a client's projects, in one question.
    borrowing func milestones(at client: ID<Client>) throws -> [Milestone] {
        try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE client_id = \(client)
            ORDER BY project_id, position
            LIMIT \(ProjectLine.milestonesAtMost)
            """,
            Milestone.init
        )
    }

    /// The milestones of those projects that a statement names.
    borrowing func milestones(ofProjects projects: SQL) throws -> [Milestone] {
        try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE project_id IN (\(projects))
            ORDER BY project_id, position
            LIMIT \(ProjectLine.milestonesAtMost)
            """,
            Milestone.init
        )
    }

    borrowing func moves(of milestone: ID<Milestone>) throws -> [MilestoneMove] {
        try rows(
            """
            SELECT
                from_on,
                to_on,
                moved_by_name,
                moved_at
            FROM visible_milestone_move
            WHERE milestone_id = \(milestone)
            ORDER BY moved_at DESC
            LIMIT 100
            """
        ) { row in
            MilestoneMove(
                from: try row.next(),
                to: try row.next(),
                byName: try row.next(),
                at: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Adds a milestone at the end of its project.
    borrowing func add(
        _ milestone: ID<Milestone>,
        _ draft: MilestoneDraft,
        _ permit: consuming Permit<ManageProject>
    ) throws {
        let project = permit.subject.id
        let count: Int64 =
            try value("SELECT count(*) FROM visible_milestone WHERE project_id = \(project)") ?? 0
        guard count < MilestoneDraft.atMost else { throw ProjectRefusal.tooManyMilestones }
        let last: Int64? = try value(
            "SELECT COALESCE(MAX(position), 0) FROM visible_milestone WHERE project_id = \(project)"
        )
        try run(
            """
            INSERT INTO milestone (
                id, project_id, client_id, title, summary, position, starts_on, due_on, first_due_on, done_on,
                weight, status, audience, updated_at, waits_since
            ) VALUES (
                \(milestone),
                \(project),
                \(permit.subject.client),
                \(draft.title),
                \(draft.summary),
                \((last ?? 0) + 1),
                \(draft.startsOn),
                \(draft.dueOn),
                \(draft.dueOn),
                \(draft.status == .done ? now.date : nil),
                \(draft.weight),
                \(draft.status),
                \(draft.audience),
                \(now),
                \(draft.status == .awaitingClient ? now : nil)
            )
            """
        )
    }

    /// Changes a milestone; a moved date is written down beside it.
    borrowing func change(
        _ draft: MilestoneDraft,
        by staff: Staff,
        _ permit: consuming Permit<ManageMilestone>
    ) throws {
        let before = permit.subject
        let doneOn = draft.status == .done ? before.doneOn ?? now.date : nil
        let waits = draft.status == .awaitingClient
        let since: SQL = waits && before.status == .awaitingClient ? "waits_since" : "\(waits ? now : nil)"
        try run(
            """
            UPDATE milestone
            SET
                title = \(draft.title),
                summary = \(draft.summary),
                starts_on = \(draft.startsOn),
                due_on = \(draft.dueOn),
                done_on = \(doneOn),
                weight = \(draft.weight),
                status = \(draft.status),
                audience = \(draft.audience),
                updated_at = \(now),
                waits_since = \(since)
            WHERE id = \(before.id)
            """
        )
        guard draft.dueOn != before.dueOn else { return }
        try run(
            """
            INSERT INTO milestone_move (milestone_id, moved_at, moved_by, from_on, to_on)
            VALUES (\(before.id), \(now), \(staff.id), \(before.dueOn), \(draft.dueOn))
            ON CONFLICT (milestone_id, moved_at) DO NOTHING
            """
        )
    }
}
