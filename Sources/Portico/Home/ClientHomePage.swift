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

    var title: String { "Home" }
    private var decisions: [DeliverableLine] { contact.role.decides ? awaiting : [] }
    private var due: [ListedInvoice] { invoices.filter(\.waitsForPayment) }
    /// Conversations in which something was said; before that, the one to begin in.
    private var spoken: [ThreadLine] { threads.filter { $0.lastName != nil } }
    private var waiting: Int { decisions.count + due.count }

    var body: HTML {
        shell(frame, title: title, current: .home) {
            pageHead(greeting, over: "\(now.date.weekdayName) \(now.date.short(on: now.date))", lead: lead)
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
                            "When something needs your word or your payment, it stands here."
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
                        "Projects",
                        id: "projects",
                        link: ("All projects", ProjectRoutes.list()),
                        live: "projects"
                    ) {
                        if projects.isEmpty {
                            p(class: "soft") { "When a project begins, you’ll follow its milestones here." }
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
                    region("Balance due", id: "balance", live: "balance") {
                        if balances.isEmpty {
                            p(class: "soft") { "Nothing is due. Thank you." }
                        } else {
                            for money in balances { p { MoneyText(money, .large) } }
                            for money in overdue {
                                p(class: "small") {
                                    StatusWord("\(money.text) is overdue", .late, mark: .late)
                                }
                            }
                            actions { KeyLink("Open invoices", to: InvoiceRoutes.list()) }
                        }
                    }
                }
                region("Messages", id: "messages", link: ("All", MessageRoutes.list()), live: "messages") {
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
                                    ? "Write to \(frame.agency)" : String(line.lastText.prefix(80)),
                                side: line.lastName == nil ? [] : [.text(line.lastAt.shortWords(at: now))],
                                state: line.isUnread && line.lastName != nil ? .unread : .plain
                            )
                        }
                    }
                }
                if !team.isEmpty {
                    region("Your team", id: "team") {
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
        let part =
            switch now.hour {
            case 5..<12: "Good morning"
            case 12..<18: "Good afternoon"
            default: "Good evening"
            }
        return "\(part), \(contact.name.split(separator: " ").first.map(String.init) ?? contact.name)"
    }

    private static let numbers = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]

    /// What of the balance is late, a sum for each currency.
    private var overdue: [Money] {
        let late = due.filter { $0.standing.dueOn < now.date }.map(\.standing.payable)
        return Dictionary(grouping: late, by: \.currency.code).sorted { $0.key < $1.key }
            .compactMap { _, sums in sums.dropFirst().reduce(sums[0], +) }
    }

    private var lead: String {
        switch waiting {
        case 0: "Nothing waits on you."
        case 1: "One thing waits on you."
        case 2...9: "\(Self.numbers[waiting - 2]) things wait on you."
        default: "\(waiting) things wait on you."
        }
    }
}
