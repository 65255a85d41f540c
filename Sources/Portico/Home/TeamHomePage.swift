import Basics
import HTML

/// The team's first page: what waits on us, what waits on clients and for how long, what went wrong.
struct TeamHomePage: Page {
    let frame: Frame
    let staff: Staff
    let ours: [WaitingThread]
    let changes: [DeliverableLine]
    /// The longest waiting first.
    let theirs: [ClientWait]
    /// By what they were about.
    let nudges: [String: LastNudge]
    let overdue: [ListedInvoice]
    let troubles: [Trouble]
    /// What is left of the disk, to those who run the machine.
    let space: DiskSpace?
    /// Nil once everything is set up.
    let start: TeamFirstSteps?
    let projects: [ProjectLine]
    let now: Timestamp

    var title: String { HomeWords.home }
    private var waiting: Int { ours.count + changes.count }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(
                HomeWords.greeting(staff.name.firstWord, at: now.hour),
                over: HomeWords.today(now.date.weekdayName, now.date.short(on: now.date)),
                lead: HomeWords.lead(waiting, theirs.count)
            )
            split {
                if let start { start }
                troublePart
                ourPart
                theirPart
            } aside: {
                if staff.role.seesMoney { overduePart }
                projectsPart
            }
        }
    }

    @HTMLBuilder private var troublePart: HTML {
        let low = space.flatMap { $0.isLow ? $0 : nil }
        let count = troubles.count + (low == nil ? 0 : 1)
        if count > 0 {
            region(TroubleWords.toPutRight, id: "trouble", count: String(count), live: "trouble") {
                rows {
                    if let low { LowSpace(space: low) }
                    for trouble in troubles { trouble.row(now: now) }
                }
            }
        }
    }

    @HTMLBuilder private var ourPart: HTML {
        region(
            HomeWords.waitingOnYou,
            id: "waiting",
            count: waiting == 0 ? nil : String(waiting),
            live: "waiting"
        ) {
            if waiting == 0 {
                Empty(.sun, HomeWords.nothingWaitsOnYou, HomeWords.teamWaitingHint)
            } else {
                sheetRows {
                    for (index, thread) in ours.enumerated() {
                        thread.answerRow(isFirst: index == 0 && start == nil, now: now)
                    }
                    for (index, line) in changes.enumerated() {
                        line.changesRow(isFirst: ours.isEmpty && index == 0 && start == nil, now: now)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var theirPart: HTML {
        region(
            HomeWords.waitingOnClients,
            id: "clients",
            count: theirs.isEmpty ? nil : String(theirs.count),
            live: "clients"
        ) {
            if theirs.isEmpty {
                p(class: "soft") { HomeWords.noClientOwes }
            } else {
                rows {
                    for wait in theirs {
                        wait.row(last: nudges[wait.item], token: staff.formToken, now: now)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var overduePart: HTML {
        region(
            HomeWords.overdue,
            id: "overdue",
            link: (HomeWords.invoices, InvoiceTeamRoutes.list().with("tab", InvoiceTab.overdue.rawValue)),
            live: "overdue"
        ) {
            if overdue.isEmpty {
                p(class: "soft") { HomeWords.noInvoiceIsOverdue }
            } else {
                for sum in overdue.payableSums { p { MoneyText(sum, .large) } }
                p(class: "small soft") {
                    HomeWords.overdueInvoices(
                        overdue.count,
                        oldest: overdue.map { $0.wait.daysPast(at: now) }.max() ?? 0,
                        isCut: overdue.count >= 25
                    )
                }
            }
        }
    }

    @HTMLBuilder private var projectsPart: HTML {
        region(
            HomeWords.projects,
            id: "projects",
            link: (HomeWords.all, ProjectTeamRoutes.list()),
            live: "projects"
        ) {
            if projects.isEmpty {
                Empty(
                    .folder,
                    HomeWords.noProjectsYet,
                    HomeWords.noProjectsHint,
                    step: KeyLink(HomeWords.clients, to: ClientTeamRoutes.list())
                )
            } else {
                rows(.compact) {
                    for project in projects {
                        ProjectRow(
                            project,
                            to: ProjectTeamRoutes.show(project.id),
                            now: now,
                            showsClient: true
                        )
                    }
                }
            }
        }
    }
}

extension [ListedInvoice] {
    /// What is to be paid, a sum for each currency.
    var payableSums: [Money] {
        Dictionary(grouping: map(\.standing.payable), by: \.currency.code).sorted { $0.key < $1.key }
            .compactMap { _, sums in sums.dropFirst().reduce(sums[0], +) }
    }
}
