import Basics
import HTML

/// A project in a list: how it stands, what comes next, how far it is.
struct ProjectRow: Component, Sendable {
    let project: ProjectLine
    let path: Path
    let now: Timestamp
    let showsClient: Bool
    var leadName: String?
    var pick: RowPick?

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
            meta: about,
            side: side,
            gauge: standing.progress.milestones == 0 ? nil : Gauge(standing.progress, project.milestones),
            pick: pick
        )
    }

    private var about: String {
        guard showsClient else { return next }
        return ProjectWords.about(project.clientName, lead: leadName, next)
    }

    private var standing: ProjectStanding {
        project.standing ?? ProjectStanding(project.milestones, on: now.date)
    }

    /// What the team last said, and what the milestones say.
    private var side: [ListRow.Fact] {
        let figure = ListRow.Fact.figure(ProjectWords.figure(standing.progress.percent))
        guard let health = project.health, project.state == .active else { return [figure] }
        return [figure, .status(health.words, health.mark.tone)]
    }

    private var mark: Mark {
        if project.state == .archived { return .locked }
        if standing.isLate || project.health == .offTrack { return .late }
        if standing.isWaiting || project.health == .atRisk { return .wait }
        let progress = standing.progress
        return progress.milestones > 0 && progress.done == progress.milestones ? .done : .progress
    }

    /// The first step that is not done yet.
    private var next: String {
        guard let milestone = standing.next else {
            return standing.progress.milestones == 0 ? ProjectWords.noMilestones : ProjectWords.allDone
        }
        let late = milestone.dueOn.days(until: now.date)
        let when = late > 0 ? MilestoneWords.late(late) : milestone.dueOn.words(on: now.date)
        return ProjectWords.next(milestone.title, when)
    }
}

extension Gauge {
    /// A segment a milestone while they can be told apart, else one for all of them.
    init(_ progress: Progress, _ milestones: [Milestone]) {
        let counted = milestones.count { $0.status != .cancelled }
        if counted == progress.milestones, counted <= 60 {
            self.init(milestones)
        } else {
            let segment = Segment(weight: 1, done: progress.percent)
            self.init([segment], said: MilestoneWords.finished(progress.done, of: progress.milestones))
        }
    }

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
