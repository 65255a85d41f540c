import Basics
import HTML

/// A project in a list: how it stands, what comes next, how far it is.
struct ProjectRow: Component, Sendable {
    let project: ProjectLine
    let path: Path
    let now: Timestamp
    let showsClient: Bool

    init(_ project: ProjectLine, to path: Path, now: Timestamp, showsClient: Bool = false) {
        self.project = project
        self.path = path
        self.now = now
        self.showsClient = showsClient
    }

    var body: HTML {
        ListRow(
            project.name,
            to: path,
            .mark(mark),
            meta: (showsClient ? "\(project.clientName). " : "") + next,
            side: [.figure(ProjectWords.figure(gauge.percent))],
            gauge: project.milestones.isEmpty ? nil : gauge
        )
    }

    private var gauge: Gauge { Gauge(project.milestones) }

    private var mark: Mark {
        if project.state == .archived { return .locked }
        if project.milestones.contains(where: { $0.isLate(on: now.date) }) || project.health == .offTrack {
            return .late
        }
        if project.milestones.contains(where: { $0.status == .awaitingClient }) || project.health == .atRisk {
            return .wait
        }
        if !project.milestones.isEmpty, project.milestones.allSatisfy({ $0.status == .done }) { return .done }
        return .progress
    }

    /// The first step that is not done yet.
    private var next: String {
        let open = project.milestones.filter { $0.status != .done && $0.status != .cancelled }
        guard let milestone = open.min(by: { $0.dueOn < $1.dueOn }) else {
            return project.milestones.isEmpty ? ProjectWords.noMilestones : ProjectWords.allDone
        }
        let late = milestone.dueOn.days(until: now.date)
        let when = late > 0 ? MilestoneWords.late(late) : milestone.dueOn.words(on: now.date)
        return ProjectWords.next(milestone.title, when)
    }
}

extension Gauge {
    init(_ milestones: [Milestone]) {
        self.init(
            milestones.filter { $0.status != .cancelled }.map {
                Segment(weight: Int($0.weight), done: Int($0.status.thousandthsDone / 10))
            }
        )
    }
}

extension Milestone {
    func mark(on today: CalendarDate) -> Mark {
        if isLate(on: today) { return .late }
        switch status {
        case .planned: return .planned
        case .inProgress: return .progress
        case .awaitingClient: return .wait
        case .done: return .done
        case .onHold: return .hold
        case .cancelled: return .void
        }
    }
}
