import Basics
import HTML

/// The team's first page: what waits on us, what waits on clients and for how long, what went wrong.
struct TeamHomePage: Page {
    let frame: Frame
    let staff: Staff
    let threads: [ThreadLine]
    let changes: [DeliverableLine]
    let awaitingClients: [DeliverableLine]
    let overdue: [ListedInvoice]
    let undelivered: [MailLine]
    let projects: [ProjectLine]
    let now: Timestamp

    var title: String { HomeWords.home }
    private var waiting: Int { threads.count + changes.count }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(
                HomeWords.whatWaitsOnWhom,
                over: HomeWords.today(now.localDate.weekdayName, now.localDate.short(on: now.localDate))
            )
            if !undelivered.isEmpty {
                Banner(
                    .bounced,
                    HomeWords.didNotArrive(undelivered.count),
                    undelivered.prefix(3).map { "\($0.address): \($0.subject)" }.joined(separator: "; ")
                )
            }
            split {
                region(
                    HomeWords.waitingOnYou,
                    id: "waiting",
                    count: waiting == 0 ? nil : waiting.text,
                    live: "waiting"
                ) {
                    if waiting == 0 {
                        Empty(
                            .sun,
                            HomeWords.nothingWaitsOnYou,
                            HomeWords.teamWaitingHint
                        )
                    } else {
                        sheetRows {
                            for line in threads { threadRow(line, isFirst: line.id == threads.first?.id) }
                            for line in changes { DeliverableRow(line, isTeam: true, now: now) }
                        }
                    }
                }
                region(
                    HomeWords.waitingOnClients,
                    id: "clients",
                    count: awaitingClients.isEmpty ? nil : awaitingClients.count.text,
                    live: "clients"
                ) {
                    if awaitingClients.isEmpty {
                        p(class: "soft") { HomeWords.noClientOwes }
                    } else {
                        rows { for line in awaitingClients { DeliverableRow(line, isTeam: true, now: now) } }
                    }
                }
            } aside: {
                if staff.role.seesMoney {
                    region(
                        HomeWords.overdue,
                        id: "overdue",
                        link: (HomeWords.invoices, InvoiceTeamRoutes.list()),
                        live: "overdue"
                    ) {
                        if overdue.isEmpty {
                            p(class: "soft") { HomeWords.noInvoiceIsOverdue }
                        } else {
                            rows(.compact) { for invoice in overdue { invoice.narrowRow(now: now) } }
                        }
                    }
                }
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
    }

    private func threadRow(_ line: ThreadLine, isFirst: Bool) -> ListRow {
        ListRow(
            line.subject,
            to: MessageTeamRoutes.show(line.id),
            .mark(.question),
            meta: HomeWords.said(line.lastName ?? "", at: line.clientName, String(line.lastText.prefix(90))),
            side: [.age(days: max(0, line.lastAt.date.days(until: now.date)), .wait)],
            action: .link(HomeWords.answer, MessageTeamRoutes.show(line.id), isFirst ? .primary : .plain)
        )
    }
}
