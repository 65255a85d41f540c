import Basics
import HTML

/// A project's plan: its progress, a picture of its milestones against the calendar, and the same in words.
struct PlanPart: Component, Sendable {
    let plan: Plan
    let head: ProjectHead
    let today: CalendarDate

    var body: HTML {
        if plan.count > 0 {
            region(
                MilestoneWords.progress,
                id: "progress",
                count: MilestoneWords.percentDone(plan.progress.percent),
                live: "progress"
            ) {
                Gauge(plan.progress, plan.milestones)
                p(class: "soft small") {
                    MilestoneWords.finished(plan.progress.done, of: plan.progress.milestones)
                }
            }
        }
        region(
            MilestoneWords.milestones,
            id: "milestones",
            link: plan.count == 0 ? nil : (MilestoneWords.all(plan.count), head.plan),
            live: "milestones"
        ) {
            if plan.count == 0 {
                Empty(
                    .sun,
                    MilestoneWords.none,
                    head.isTeam ? MilestoneWords.noneForTeam : MilestoneWords.noneForClient
                )
            } else {
                if !plan.isWhole {
                    p(class: "soft small") {
                        MilestoneWords.window(plan.milestones.count, of: plan.count)
                    }
                }
                Timeline(plan.milestones.map(line), today: today)
                details(class: "more") {
                    summary { MilestoneWords.asTable }
                    MilestoneTable(
                        milestones: plan.milestones,
                        moves: plan.moves,
                        isTeam: head.isTeam,
                        today: today
                    )
                }
            }
        }
    }

    private func line(_ milestone: Milestone) -> Timeline.Line {
        let moves = plan.moves[milestone.id] ?? []
        let end = milestone.dueOn.short(on: today)
        let hasBegun = milestone.status != .planned && milestone.status != .cancelled
        return Timeline.Line(
            milestone.title,
            to: head.isTeam
                ? ProjectTeamRoutes.milestone(milestone.id) : ProjectRoutes.milestone(milestone.id),
            milestone.mark(on: today),
            dates: milestone.startsOn.map { MilestoneWords.from($0.short(on: today), to: end) } ?? end,
            words: words(milestone, moves.count),
            planned: (milestone.startsOn, milestone.firstDueOn),
            actual: (hasBegun ? milestone.startsOn ?? milestone.firstDueOn : nil, milestone.doneOn),
            moves: moves,
            said: drawing(milestone)
        )
    }

    private func words(_ milestone: Milestone, _ moves: Int) -> String {
        var words = [head.isTeam ? milestone.status.teamWords : milestone.status.words]
        if milestone.isLate(on: today) {
            words.append(MilestoneWords.late(milestone.dueOn.days(until: today)))
        }
        if milestone.daysPastPlan > 0 { words.append(MilestoneWords.pastPlan(milestone.daysPastPlan)) }
        if moves > 0 { words.append(MilestoneWords.moves(moves)) }
        if head.isTeam, milestone.audience != .everyone {
            words.append(
                milestone.audience == .team ? MilestoneWords.teamOnly : MilestoneWords.chosenPeople
            )
        }
        return words.dropFirst().reduce(words[0], MilestoneWords.and)
    }

    private func drawing(_ milestone: Milestone) -> String {
        let planned = milestone.firstDueOn.short(on: today)
        guard let done = milestone.doneOn else {
            return MilestoneWords.drawing(
                milestone.title,
                planned: planned,
                now: milestone.dueOn.short(on: today)
            )
        }
        return MilestoneWords.drawing(milestone.title, planned: planned, done: done.short(on: today))
    }
}

/// Milestones in columns: what the timeline draws, to read and to copy.
struct MilestoneTable: Component, Sendable {
    let milestones: [Milestone]
    let moves: [ID<Milestone>: [CalendarDate]]
    let isTeam: Bool
    let today: CalendarDate

    var body: HTML {
        div(class: "data-scroll", .tabIndex(0), .role("region"), .label(MilestoneWords.milestones)) {
            table(class: "data") {
                thead {
                    tr {
                        th { MilestoneWords.milestone }
                        th { MilestoneWords.status }
                        th { MilestoneWords.firstPlanned }
                        th { MilestoneWords.due }
                        th { MilestoneWords.done }
                        th(class: "end") { MilestoneWords.weight }
                    }
                }
                tbody { for milestone in milestones { row(milestone) } }
            }
        }
    }

    private func row(_ milestone: Milestone) -> Element {
        tr {
            th(scope: "row") {
                a(
                    href: isTeam
                        ? ProjectTeamRoutes.milestone(milestone.id) : ProjectRoutes.milestone(milestone.id)
                ) { milestone.title }
            }
            td { status(milestone) }
            td { milestone.firstDueOn.short(on: today) }
            td { due(milestone) }
            td { milestone.doneOn?.short(on: today) ?? MilestoneWords.notYet }
            td(class: "end") { milestone.weight }
        }
    }

    private func status(_ milestone: Milestone) -> String {
        let words = isTeam ? milestone.status.teamWords : milestone.status.words
        guard milestone.isLate(on: today) else { return words }
        return MilestoneWords.and(words, MilestoneWords.late(milestone.dueOn.days(until: today)))
    }

    private func due(_ milestone: Milestone) -> String {
        let due = milestone.dueOn.short(on: today)
        guard let moves = moves[milestone.id], !moves.isEmpty else { return due }
        return MilestoneWords.and(due, MilestoneWords.moves(moves.count))
    }
}

/// All milestones of a project, a page at a time.
struct MilestoneListPage: Page {
    let head: ProjectHead
    let frame: Frame
    /// One more than a page has says that there is another.
    let milestones: [Milestone]
    let now: Timestamp

    var title: String { MilestoneWords.milestones }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(head.name, head.overview)])
            if milestones.isEmpty {
                Empty(
                    .sun,
                    MilestoneWords.none,
                    head.isTeam ? MilestoneWords.noneForTeam : MilestoneWords.noneForClient
                )
            } else {
                MilestoneTable(
                    milestones: Array(milestones.prefix(Plan.page)),
                    moves: [:],
                    isTeam: head.isTeam,
                    today: now.date
                )
                if milestones.count > Plan.page {
                    actions {
                        KeyLink(
                            MilestoneWords.moreMilestones,
                            to: head.plan.with("after", milestones[Plan.page - 1].cursor.text)
                        )
                    }
                }
            }
        }
    }
}
