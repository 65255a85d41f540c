import Basics
import Database

/// A project of the team’s list.
struct ListedProject: Sendable {
    let line: ProjectLine
    let leadName: String?
    fileprivate let health: Int64
    fileprivate let nextDueOn: String
    fileprivate let changedAt: Int64
}

extension Health {
    /// As a project keeps it, from the worst; 4 is when nobody said.
    var rank: Int64 {
        switch self {
        case .offTrack: 1
        case .atRisk: 2
        case .onTrack: 3
        }
    }

    init?(rank: Int64) {
        switch rank {
        case 1: self = .offTrack
        case 2: self = .atRisk
        case 3: self = .onTrack
        default: return nil
        }
    }
}

extension ProjectAsk {
    fileprivate func condition(on today: CalendarDate) -> SQL {
        var condition: SQL = "p.state = \(state)"
        if let client { condition = "\(condition) AND p.client_id = \(client)" }
        if let lead { condition = "\(condition) AND p.lead_id = \(lead)" }
        if let health { condition = "\(condition) AND p.health = \(health.rank)" }
        if isLate { condition = "\(condition) AND p.next_due_on < \(today)" }
        if !words.isEmpty {
            let client: SQL = "(SELECT c.name FROM visible_client AS c WHERE c.id = p.client_id)"
            condition =
                "\(condition) AND (\(SQL.contains("p.name", words)) OR \(SQL.contains(client, words)))"
        }
        return condition
    }

    fileprivate var columns: OrderColumns {
        switch order {
        case .name: .named("p.name", id: "p.id")
        case .next: .rising("p.next_due_on", name: "p.name", id: "p.id", isNumber: false)
        case .health: .rising("p.health", name: "p.name", id: "p.id", isNumber: true)
        case .changed: .single("p.updated_at", id: "p.id", isNumber: true, falls: true)
        }
    }

    func statement(in reach: Reach, on today: CalendarDate) -> SQL {
        """
        SELECT
            \(ProjectLine.columns),
            (SELECT m.name FROM visible_team_member AS m WHERE m.id = p.lead_id),
            p.health,
            p.next_due_on,
            p.updated_at
        FROM \(reach.projects) AS p
        WHERE \(condition(on: today)) \(columns.page(at: place))
        """
    }

    fileprivate func key(of project: ListedProject) -> ListKey {
        let (name, id) = (project.line.name, project.line.id.text)
        return switch order {
        case .name: ListKey(order, name: name, id: id)
        case .next: ListKey(order, value: project.nextDueOn, name: name, id: id)
        case .health: ListKey(order, value: String(project.health), name: name, id: id)
        case .changed: ListKey(order, value: String(project.changedAt), id: id)
        }
    }
}

extension Reading where Self: ~Copyable {
    /// A page of the projects a team member reaches.
    borrowing func projects(_ ask: ProjectAsk, for staff: Staff) throws -> Pageful<ListedProject> {
        let found = try rows(ask.statement(in: staff.reach, on: now.date)) { row in
            ListedProject(
                line: try ProjectLine(&row),
                leadName: try row.next(),
                health: try row.next(),
                nextDueOn: try row.next(),
                changedAt: try row.next()
            )
        }
        let page = Pageful(found, at: ask.place, key: ask.key)
        return page.with(try withMilestones(page.lines.map(\.line)))
    }
}

extension Pageful<ListedProject> {
    fileprivate func with(_ lines: [ProjectLine]) -> Pageful {
        replacing(
            zip(self.lines, lines).map {
                ListedProject(
                    line: $1,
                    leadName: $0.leadName,
                    health: $0.health,
                    nextDueOn: $0.nextDueOn,
                    changedAt: $0.changedAt
                )
            }
        )
    }
}
