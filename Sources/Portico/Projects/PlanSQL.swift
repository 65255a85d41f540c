import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What a project's page shows of its plan. A long plan is a window around the first open milestone.
    borrowing func plan(of project: ID<Project>) throws -> Plan {
        let whole = try milestones(of: project, limit: Int64(Plan.window) + 1)
        if whole.count <= Plan.window {
            return Plan(
                milestones: whole,
                progress: Progress(whole),
                count: whole.count,
                moves: try moves(in: project, of: whole)
            )
        }
        let open: Int64? = try value(
            """
            SELECT position FROM visible_milestone
            WHERE project_id = \(project) AND status <> 'done' AND status <> 'cancelled'
            ORDER BY position
            LIMIT 1
            """
        )
        let shown = try milestones(of: project, around: open ?? Int64.max)
        let (progress, count) = try progress(of: project)
        return Plan(
            milestones: shown,
            progress: progress,
            count: count,
            moves: try moves(in: project, of: shown)
        )
    }

    /// A page of a project's milestones, in their order.
    borrowing func milestones(
        of project: ID<Project>,
        after cursor: MilestoneCursor?,
        limit: Int64
    ) throws -> [Milestone] {
        let (position, id) = (cursor?.position ?? -1, cursor?.id.text ?? "")
        return try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE project_id = \(project) AND (position > \(position) OR (position = \(position) AND id > \(id)))
            ORDER BY position, id
            LIMIT \(limit)
            """,
            Milestone.init
        )
    }

    private borrowing func milestones(of project: ID<Project>, around position: Int64) throws -> [Milestone] {
        let before = try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE project_id = \(project) AND position < \(position)
            ORDER BY position DESC, id DESC
            LIMIT \(Int64(Plan.window))
            """,
            Milestone.init
        )
        let after = try rows(
            """
            SELECT \(Milestone.columns)
            FROM visible_milestone
            WHERE project_id = \(project) AND position >= \(position)
            ORDER BY position, id
            LIMIT \(Int64(Plan.window))
            """,
            Milestone.init
        )
        let done = max(Plan.before, Plan.window - after.count)
        let shown = before.prefix(done).reversed() + after
        return Array(shown.prefix(Plan.window))
    }

    /// How far a project is, and how many milestones it has, without reading each.
    private borrowing func progress(of project: ID<Project>) throws -> (Progress, Int) {
        let sums = try row(
            """
            SELECT \(Progress.sums), count(*)
            FROM visible_milestone AS m
            WHERE m.project_id = \(project)
            """
        ) { row in
            let progress = try Progress(&row)
            let count: Int64 = try row.next()
            return (progress, Int(count))
        }
        return sums ?? (Progress([]), 0)
    }

    /// The days that these milestones were due before.
    private borrowing func moves(
        in project: ID<Project>,
        of milestones: [Milestone]
    ) throws -> [ID<Milestone>: [CalendarDate]] {
        // Most plans never moved; then there is nothing to ask for.
        guard milestones.contains(where: { $0.firstDueOn != $0.dueOn }) else {
            return [:]
        }
        let shown = Set(milestones.map(\.id))
        let found: [(ID<Milestone>, CalendarDate)] = try rows(
            """
            SELECT
                v.milestone_id,
                v.from_on
            FROM visible_milestone_move AS v
            WHERE v.milestone_id IN (SELECT m.id FROM visible_milestone AS m WHERE m.project_id = \(project))
            ORDER BY v.moved_at
            LIMIT 1000
            """
        ) { row in (try row.next(), try row.next()) }
        return Dictionary(grouping: found.filter { shown.contains($0.0) }) { $0.0 }
            .mapValues { $0.map(\.1) }
    }

    /// How each of these projects stands, where they have too many milestones to read them all.
    borrowing func standings(ofProjects projects: SQL) throws -> [ID<Project>: ProjectStanding] {
        let found: [(ID<Project>, ProjectStanding)] = try rows(
            """
            SELECT
                m.project_id,
                \(Progress.sums),
                CAST(SUM(CASE WHEN m.status <> 'done' AND m.status <> 'cancelled' AND m.due_on < \(now.date)
                    THEN 1 ELSE 0 END) AS BIGINT),
                CAST(SUM(CASE WHEN m.status = 'awaiting_client' THEN 1 ELSE 0 END) AS BIGINT),
                (
                    SELECT n.title FROM visible_milestone AS n
                    WHERE n.project_id = m.project_id AND n.status <> 'done' AND n.status <> 'cancelled'
                    ORDER BY n.due_on, n.position
                    LIMIT 1
                ),
                MIN(CASE WHEN m.status <> 'done' AND m.status <> 'cancelled' THEN m.due_on END)
            FROM visible_milestone AS m
            WHERE m.project_id IN (\(projects))
            GROUP BY m.project_id
            """
        ) { row in
            let id: ID<Project> = try row.next()
            let progress = try Progress(&row)
            let (late, waiting): (Int64, Int64) = (try row.next(), try row.next())
            let (title, dueOn): (String?, CalendarDate?) = (try row.next(), try row.next())
            var next: (String, CalendarDate)?
            if let title, let dueOn { next = (title, dueOn) }
            return (
                id,
                ProjectStanding(progress: progress, isLate: late > 0, isWaiting: waiting > 0, next: next)
            )
        }
        return Dictionary(found) { one, _ in one }
    }
}

extension Progress {
    /// The sums that `init(_ row:)` reads, of `visible_milestone AS m`.
    fileprivate static let sums: SQL = """
        CAST(SUM(CASE WHEN m.status <> 'cancelled' THEN m.weight ELSE 0 END) AS BIGINT),
        CAST(SUM(m.weight * CASE m.status
            WHEN 'done' THEN \(Milestone.Status.done.thousandthsDone)
            WHEN 'awaiting_client' THEN \(Milestone.Status.awaitingClient.thousandthsDone)
            WHEN 'in_progress' THEN \(Milestone.Status.inProgress.thousandthsDone)
            ELSE 0 END) AS BIGINT),
        CAST(SUM(CASE WHEN m.status <> 'cancelled' THEN 1 ELSE 0 END) AS BIGINT),
        CAST(SUM(CASE WHEN m.status = 'done' THEN 1 ELSE 0 END) AS BIGINT)
        """

    fileprivate init(_ row: inout Row) throws {
        let sums: [Int64?] = [try row.next(), try row.next(), try row.next(), try row.next()]
        self.init(
            weight: sums[0] ?? 0,
            doneInThousandths: sums[1] ?? 0,
            milestones: Int(sums[2] ?? 0),
            done: Int(sums[3] ?? 0)
        )
    }
}
