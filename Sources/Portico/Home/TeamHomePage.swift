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

    var title: String { "Home" }
    private var waiting: Int { threads.count + changes.count }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(
                "What waits on whom",
                over: "\(now.date.weekdayName) \(now.date.short(on: now.date))"
            )
            if !undelivered.isEmpty {
                Banner(
                    .bounced,
                    "\(undelivered.count.counted("mail")) did not arrive.",
                    undelivered.prefix(3).map { "\($0.address): \($0.subject)" }.joined(separator: "; ")
                )
            }
            split {
                region(
                    "Waiting on you",
                    id: "waiting",
                    count: waiting == 0 ? nil : String(waiting),
                    live: "waiting"
                ) {
                    if waiting == 0 {
                        Empty(
                            .sun,
                            "Nothing waits on you",
                            "Questions and change requests from clients will stand here."
                        )
                    } else {
                        sheetRows {
                            for line in threads { threadRow(line, isFirst: line.id == threads.first?.id) }
                            for line in changes { DeliverableRow(line, isTeam: true, now: now) }
                        }
                    }
                }
                region(
                    "Waiting on clients",
                    id: "clients",
                    count: awaitingClients.isEmpty ? nil : String(awaitingClients.count),
                    live: "clients"
                ) {
                    if awaitingClients.isEmpty {
                        p(class: "soft") { "No client owes you a decision." }
                    } else {
                        rows { for line in awaitingClients { DeliverableRow(line, isTeam: true, now: now) } }
                    }
                }
            } aside: {
                if staff.role.seesMoney {
                    region(
                        "Overdue",
                        id: "overdue",
                        link: ("Invoices", InvoiceTeamRoutes.list()),
                        live: "overdue"
                    ) {
                        if overdue.isEmpty {
                            p(class: "soft") { "No invoice is overdue." }
                        } else {
                            rows(.compact) { for invoice in overdue { invoice.narrowRow(now: now) } }
                        }
                    }
                }
                region("Projects", id: "projects", link: ("All", ProjectTeamRoutes.list()), live: "projects")
                {
                    if projects.isEmpty {
                        Empty(
                            .folder,
                            "No projects yet",
                            "Set up a client, then start its first project.",
                            step: KeyLink("Clients", to: ClientTeamRoutes.list())
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
            meta: "\(line.lastName ?? "") at \(line.clientName): \(line.lastText.prefix(90))",
            side: [.age(days: max(0, line.lastAt.date.days(until: now.date)), .wait)],
            action: .link("Answer", MessageTeamRoutes.show(line.id), isFirst ? .primary : .plain)
        )
    }
}
