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
    let questions: [WaitingThread]
    let threads: [ThreadLine]
    let projects: [ProjectLine]
    let balances: [CurrencyBalance]
    let team: [TeamLine]
    var welcome: ContactWelcome?
    let now: Timestamp

    /// Projects that stand on this page; the others are on their own.
    static let projectsAtMost = 8

    var title: String { HomeWords.home }
    private var decisions: [DeliverableLine] { contact.role.decides ? awaiting : [] }
    private var due: [ListedInvoice] { invoices.filter(\.waitsForPayment) }
    private var milestones: [WaitingMilestone] { projects.waitingMilestones(besides: awaiting) }
    /// Conversations in which something was said; before that, the one to begin in.
    private var spoken: [ThreadLine] { threads.filter { $0.lastName != nil } }

    /// Nothing to do, to look at or to read: a first visit, most likely.
    var isEmpty: Bool { rows.isEmpty && !projects.hasWork && spoken.isEmpty && balances.isEmpty }

    func welcoming(_ welcome: ContactWelcome) -> ClientHomePage {
        var page = self
        page.welcome = welcome
        return page
    }

    /// What waits, what keeps others from their work first; only the first has the primary key.
    private var rows: [ListRow] {
        var rows: [ListRow] = []
        for line in decisions { rows.append(line.decisionRow(isFirst: rows.isEmpty, now: now)) }
        for invoice in due { rows.append(invoice.waitingRow(isFirst: rows.isEmpty, now: now)) }
        for question in questions { rows.append(question.questionRow(isFirst: rows.isEmpty, now: now)) }
        for milestone in milestones { rows.append(milestone.waitingRow(isFirst: rows.isEmpty, now: now)) }
        return rows
    }

    var body: HTML {
        let rows = rows
        shell(frame, title: title, current: .home) {
            pageHead(
                HomeWords.greeting(contact.name.firstWord, at: now.hour),
                over: HomeWords.today(now.date.weekdayName, now.date.short(on: now.date)),
                lead: HomeWords.lead(rows.count)
            )
            split {
                if let welcome { welcome }
                waiting(rows)
                if contact.role.seesWork { projectsPart }
            } aside: {
                if contact.role.pays {
                    BalancePart(balances: balances, due: due)
                }
                messagesPart
                if !team.isEmpty, welcome == nil {
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

    @HTMLBuilder private func waiting(_ rows: [ListRow]) -> HTML {
        region(
            HomeWords.waitingOnYou,
            id: "waiting",
            count: rows.isEmpty ? nil : String(rows.count),
            live: "waiting"
        ) {
            if !rows.isEmpty {
                sheetRows { for row in rows { row } }
            } else if let next = projects.nextStep(on: now.date) {
                Empty(
                    .sun,
                    HomeWords.nothingWaitsOnYou,
                    HomeWords.nextUp(next.title, next.dueOn.words(on: now.date), in: next.project.name),
                    step: KeyLink(HomeWords.seeTheProject, to: ProjectRoutes.show(next.project.id))
                )
            } else {
                Empty(.sun, HomeWords.nothingWaitsOnYou, HomeWords.waitingHint)
            }
        }
    }

    @HTMLBuilder private var projectsPart: HTML {
        region(
            HomeWords.projects,
            id: "projects",
            link: (HomeWords.allProjects, ProjectRoutes.list()),
            live: "projects"
        ) {
            if projects.isEmpty {
                p(class: "soft") { HomeWords.projectsHint }
            } else {
                Portico.rows {
                    for project in projects.prefix(Self.projectsAtMost) {
                        ProjectRow(project, to: ProjectRoutes.show(project.id), now: now)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var messagesPart: HTML {
        region(
            HomeWords.messages,
            id: "messages",
            link: (HomeWords.all, MessageRoutes.list()),
            live: "messages"
        ) {
            Portico.rows(.peopleCompact) {
                for line in spoken.isEmpty ? threads : spoken { row(of: line) }
            }
        }
    }

    private func row(of line: ThreadLine) -> ListRow {
        ListRow(
            line.lastName ?? (line.kind == .general ? frame.agency : line.subject),
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

/// What a client owes, and the way to pay it.
private struct BalancePart: Component {
    let balances: [CurrencyBalance]
    /// What can be paid now.
    let due: [ListedInvoice]

    var body: HTML {
        region(HomeWords.balanceDue, id: "balance", live: "balance") {
            let owed = balances.filter(\.due.isPositive)
            if owed.isEmpty {
                p(class: "soft") { HomeWords.nothingIsDue }
            } else {
                for balance in owed {
                    p { MoneyText(balance.due, .large) }
                    if balance.overdue.isPositive {
                        p(class: "small") {
                            StatusWord(HomeWords.isOverdue(balance.overdue.text), .late, mark: .late)
                        }
                    }
                    if balance.processing.isPositive {
                        p(class: "small soft") { HomeWords.isOnItsWay(balance.processing.text) }
                    }
                }
                actions { key }
            }
        }
    }

    private var key: KeyLink {
        switch due.count {
        case 0: KeyLink(HomeWords.seeInvoices, to: InvoiceRoutes.list())
        case 1:
            KeyLink(InvoiceWords.pay(due[0].standing.payable.text), to: InvoiceRoutes.show(due[0].id))
        default: KeyLink(HomeWords.payOpenInvoices, to: InvoiceRoutes.list())
        }
    }
}

extension String {
    /// What someone is greeted with: `Noor` of Noor Haddad.
    var firstWord: String { split(separator: " ").first.map(String.init) ?? self }
}
