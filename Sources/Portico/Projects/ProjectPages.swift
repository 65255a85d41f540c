import Basics
import HTML

/// A client's projects.
struct ProjectListPage: Page {
    let frame: Frame
    let projects: [ProjectLine]
    let state: Project.State
    let now: Timestamp

    var title: String { ProjectWords.projects }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title)
            Tabs(
                title,
                [
                    Tabs.Tab(ProjectWords.active, ProjectRoutes.list()),
                    Tabs.Tab(ProjectWords.archived, ProjectRoutes.list().with("tab", "archived")),
                ],
                current: state == .active ? ProjectWords.active : ProjectWords.archived
            )
            if projects.isEmpty {
                Empty(
                    .folder,
                    state == .active ? ProjectWords.noneActive : ProjectWords.noneArchived,
                    state == .active
                        ? ProjectWords.activeLater(frame.agency)
                        : ProjectWords.archivedLater
                )
            } else {
                rows {
                    for project in projects {
                        ProjectRow(project, to: ProjectRoutes.show(project.id), now: now)
                    }
                }
            }
        }
    }
}

/// A project at a glance: how far, what is next, what waits, who works on it.
struct ProjectOverviewPage: Page {
    let head: ProjectHead
    let frame: Frame
    let milestones: [Milestone]
    let updates: [ProjectUpdate]
    let awaiting: [DeliverableLine]
    let people: [TeamLine]
    let now: Timestamp

    var title: String { head.name }
    private var today: CalendarDate { now.date }
    private var progress: Progress { Progress(milestones) }

    private var finished: String {
        MilestoneWords.finished(progress.done, of: progress.milestones)
    }

    var body: HTML {
        projectShell(head, frame, tab: .overview) {
            split {
                if !awaiting.isEmpty {
                    region(
                        head.isTeam ? MilestoneWords.waitingOnClient : MilestoneWords.waitingOnYou,
                        id: "awaiting",
                        live: "awaiting"
                    ) {
                        sheetRows {
                            for (index, line) in awaiting.enumerated() {
                                DeliverableRow(line, isTeam: head.isTeam, isFirst: index == 0, now: now)
                            }
                        }
                    }
                }
                if !milestones.isEmpty {
                    region(MilestoneWords.progress, id: "progress", count: MilestoneWords.percentDone(progress.percent), live: "progress") {
                        Gauge(milestones)
                        p(class: "soft small") { finished }
                    }
                }
                region(MilestoneWords.milestones, id: "milestones", live: "milestones") {
                    if milestones.isEmpty {
                        Empty(
                            .sun,
                            MilestoneWords.none,
                            head.isTeam
                                ? MilestoneWords.noneForTeam
                                : MilestoneWords.noneForClient
                        )
                    } else {
                        Timeline(milestones.map(line), today: today)
                    }
                }
            } aside: {
                if let update = updates.first { UpdateCard(update, now: now) }
                if updates.count > 1 {
                    region(UpdateWords.earlier, id: "earlier") {
                        rows(.compact) {
                            for update in updates.dropFirst() {
                                ListRow(
                                    update.health.words,
                                    .mark(update.health.mark),
                                    meta: "\(update.body.prefix(160))",
                                    side: [.text(update.postedAt.shortWords(at: now))]
                                )
                            }
                        }
                    }
                }
                region(ProjectWords.whoWorks, id: "people") {
                    for person in people {
                        PersonLine(
                            person.name,
                            isTeam: true,
                            about: person.jobTitle.isEmpty ? person.role.words : person.jobTitle
                        )
                    }
                }
            }
        }
    }

    private func line(_ milestone: Milestone) -> Timeline.Line {
        let late = milestone.dueOn.days(until: today)
        var words = head.isTeam ? milestone.status.teamWords : milestone.status.words
        if milestone.isLate(on: today) { words = MilestoneWords.and(words, MilestoneWords.late(late)) }
        if milestone.daysPastPlan > 0 {
            words = MilestoneWords.and(words, MilestoneWords.pastPlan(milestone.daysPastPlan))
        }
        if head.isTeam, milestone.audience != .everyone {
            let audience =
                milestone.audience == .team ? MilestoneWords.teamOnly : MilestoneWords.chosenPeople
            words = MilestoneWords.and(words, audience)
        }
        let end = milestone.dueOn.short(on: today)
        let hasBegun = milestone.status != .planned && milestone.status != .cancelled
        return Timeline.Line(
            milestone.title,
            to: head.isTeam
                ? ProjectTeamRoutes.milestone(milestone.id) : ProjectRoutes.milestone(milestone.id),
            milestone.mark(on: today),
            dates: milestone.startsOn.map { MilestoneWords.from($0.short(on: today), to: end) } ?? end,
            words: words,
            planned: (milestone.startsOn, milestone.firstDueOn),
            actual: (hasBegun ? milestone.startsOn ?? milestone.firstDueOn : nil, milestone.doneOn)
        )
    }
}

extension Health {
    var mark: Mark {
        switch self {
        case .onTrack: .done
        case .atRisk: .wait
        case .offTrack: .late
        }
    }
}

/// What the team last said.
struct UpdateCard: Component, Sendable {
    let update: ProjectUpdate
    let now: Timestamp

    init(_ update: ProjectUpdate, now: Timestamp) {
        self.update = update
        self.now = now
    }

    var body: HTML {
        region(UpdateWords.latest, id: "update") {
            sheet {
                p { StatusWord(update.health.words, update.health.mark.tone, mark: update.health.mark) }
                Paragraphs(update.body)
                p(class: "small soft") { UpdateWords.by(update.authorName, update.postedAt.words(at: now)) }
            }
        }
    }
}

/// A step of a project: its dates and how they moved, and what is handed over in it.
struct MilestonePage: Page {
    let frame: Frame
    let project: Project
    let milestone: Milestone
    let moves: [MilestoneMove]
    let deliverables: [DeliverableLine]
    let isTeam: Bool
    let now: Timestamp

    var title: String { milestone.title }

    private var above: [(words: String, path: Path)] {
        isTeam
            ? [(ProjectWords.projects, ProjectTeamRoutes.list()), (project.name, ProjectTeamRoutes.show(project.id))]
            : [(ProjectWords.projects, ProjectRoutes.list()), (project.name, ProjectRoutes.show(project.id))]
    }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(
                title,
                above: above,
                status: StatusWord(
                    isTeam ? milestone.status.teamWords : milestone.status.words,
                    milestone.mark(on: now.date).tone,
                    mark: milestone.mark(on: now.date)
                ),
                lead: milestone.summary.isEmpty ? nil : milestone.summary
            )
            split {
                region(ProjectWords.deliverables, id: "deliverables") {
                    if deliverables.isEmpty {
                        Empty(
                            .folder,
                            MilestoneWords.nothingToLookAt,
                            MilestoneWords.handedOverLater
                        )
                    } else {
                        rows { for line in deliverables { DeliverableRow(line, isTeam: isTeam, now: now) } }
                    }
                }
            } aside: {
                region(MilestoneWords.dates, id: "dates") {
                    MilestoneDates(milestone: milestone, moves: moves, today: now.date)
                }
            }
        }
    }
}

/// When a milestone is due, when it was first planned, and each time it moved.
struct MilestoneDates: Component, Sendable {
    let milestone: Milestone
    let moves: [MilestoneMove]
    let today: CalendarDate

    var body: HTML {
        FactList(facts)
        if !moves.isEmpty {
            rows(.compact) {
                for move in moves {
                    ListRow(
                        MilestoneWords.moved(to: move.to.short(on: today)),
                        .icon(.calendar),
                        meta: MilestoneWords.move(
                            from: move.from.short(on: today),
                            by: move.byName,
                            on: move.at.date.short(on: today)
                        )
                    )
                }
            }
        }
    }

    private var facts: [(String, String)] {
        var facts: [(String, String)] = []
        if let start = milestone.startsOn { facts.append((MilestoneWords.starts, start.long)) }
        facts.append((MilestoneWords.due, milestone.dueOn.long))
        if milestone.firstDueOn != milestone.dueOn {
            facts.append((MilestoneWords.firstPlanned, milestone.firstDueOn.long))
        }
        if let done = milestone.doneOn { facts.append((MilestoneWords.done, done.long)) }
        facts.append((MilestoneWords.weight, String(milestone.weight)))
        return facts
    }
}
