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
                    for project in projects.prefix(50) {
                        ProjectRow(project, to: ProjectRoutes.show(project.id), now: now)
                    }
                }
                MoreProjects(projects: projects, list: ProjectRoutes.list(), state: state)
            }
        }
    }
}

/// The way to the next fifty projects; there is one more than that when there is a way.
struct MoreProjects: Component, Sendable {
    let projects: [ProjectLine]
    let list: Path
    let state: Project.State

    var body: HTML {
        if projects.count > 50 {
            let last = projects[49]
            let tab = state == .archived ? list.with("tab", "archived") : list
            actions {
                KeyLink(ProjectWords.more, to: tab.with("after", last.name).with("id", last.id.text))
            }
        }
    }
}

/// A project at a glance: how far, what is next, what waits, who works on it.
struct ProjectOverviewPage: Page {
    let head: ProjectHead
    let frame: Frame
    let plan: Plan
    let updates: [ProjectUpdate]
    let awaiting: [DeliverableLine]
    let people: [TeamLine]
    let now: Timestamp

    var title: String { head.name }

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
                PlanPart(plan: plan, head: head, today: now.date)
            } aside: {
                if let update = updates.first { UpdateCard(update, now: now) }
                if updates.count > 1 {
                    EarlierUpdates(updates: Array(updates.dropFirst()), all: head.updates, now: now)
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
            ? [
                (ProjectWords.projects, ProjectTeamRoutes.list()),
                (project.name, ProjectTeamRoutes.show(project.id)),
            ]
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
                            on: move.at.localDate.short(on: today)
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
        facts.append((MilestoneWords.weight, Int(milestone.weight).text))
        return facts
    }
}
