import Basics
import HTML

/// Who reads a client's first page, as far as the page has to know.
struct HomeReader: Sendable {
    let name: String
    let role: ClientRole
}

/// A client's first page: what waits on them, how their projects stand, what was last said, what they owe.
struct ClientHomePage: Page {
    let frame: Frame
    let contact: HomeReader
    let awaiting: [DeliverableLine]
    let invoices: [ListedInvoice]
    let threads: [ThreadLine]
    let projects: [ProjectLine]
    let balances: [Money]
    let team: [TeamLine]
    let now: Timestamp

    var title: String { HomeWords.home }
    private var decisions: [DeliverableLine] { contact.role.decides ? awaiting : [] }
    private var due: [ListedInvoice] { invoices.filter(\.waitsForPayment) }
    /// Conversations in which something was said; before that, the one to begin in.
    private var spoken: [ThreadLine] { threads.filter { $0.lastName != nil } }
    private var waiting: Int { decisions.count + due.count }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(
                greeting,
                over: HomeWords.today(now.localDate.weekdayName, now.localDate.short(on: now.localDate)),
                lead: HomeWords.lead(waiting)
            )
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
                            HomeWords.waitingHint
                        )
                    } else {
                        sheetRows {
                            for (index, line) in decisions.enumerated() {
                                DeliverableRow(line, isTeam: false, isFirst: index == 0, now: now)
                            }
                            for (index, invoice) in due.enumerated() {
                                invoice.waitingRow(isFirst: decisions.isEmpty && index == 0, now: now)
                            }
                        }
                    }
                }
                if contact.role.seesWork {
                    region(
                        HomeWords.projects,
                        id: "projects",
                        link: (HomeWords.allProjects, ProjectRoutes.list()),
                        live: "projects"
                    ) {
                        if projects.isEmpty {
                            p(class: "soft") { HomeWords.projectsHint }
                        } else {
                            rows {
                                for project in projects {
                                    ProjectRow(project, to: ProjectRoutes.show(project.id), now: now)
                                }
                            }
                        }
                    }
                }
            } aside: {
                if contact.role.pays {
                    region(HomeWords.balanceDue, id: "balance", live: "balance") {
                        if balances.isEmpty {
                            p(class: "soft") { HomeWords.nothingIsDue }
                        } else {
                            for money in balances { p { MoneyText(money, .large) } }
                            for money in overdue {
                                p(class: "small") {
                                    StatusWord(HomeWords.isOverdue(money.text), .late, mark: .late)
                                }
                            }
                            actions { KeyLink(HomeWords.openInvoices, to: InvoiceRoutes.list()) }
                        }
                    }
                }
                region(
                    HomeWords.messages,
                    id: "messages",
                    link: (HomeWords.all, MessageRoutes.list()),
                    live: "messages"
                ) {
                    rows(.peopleCompact) {
                        for line in spoken.isEmpty ? threads : spoken {
                            ListRow(
                                line.lastName ?? line.subject,
                                to: MessageRoutes.show(line.id),
                                .avatar(
                                    Avatar(
                                        line.lastName ?? frame.agency,
                                        isTeam: line.isTeam || line.lastName == nil
                                    )
                                ),
                                meta: line.lastName == nil
                                    ? HomeWords.writeTo(frame.agency) : String(line.lastText.prefix(80)),
                                side: line.lastName == nil ? [] : [.text(line.lastAt.shortWords(at: now))],
                                state: line.isUnread && line.lastName != nil ? .unread : .plain
                            )
                        }
                    }
                }
                if !team.isEmpty {
                    region(HomeWords.yourTeam, id: "team") {
                        for person in team.prefix(4) {
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

    private var greeting: String {
        let first = contact.name.split(separator: " ").first.map(String.init) ?? contact.name
        return HomeWords.greeting(first, at: now.localHour)
    }

    /// What of the balance is late, a sum for each currency.
    private var overdue: [Money] {
        let late = due.filter { $0.standing.dueOn < now.date }.map(\.standing.payable)
        return Dictionary(grouping: late, by: \.currency.code).sorted { $0.key < $1.key }
            .compactMap { _, sums in sums.dropFirst().reduce(sums[0], +) }
    }
}
