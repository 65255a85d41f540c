import Basics
import HTML

/// A client's invoices.
struct InvoiceListPage: Page {
    let frame: Frame
    let clientName: String
    let tab: InvoiceTab
    let pageful: InvoicePageful
    let balances: [CurrencyBalance]
    let now: Timestamp

    var title: String { "Invoices" }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title, meta: clientName) {
                KeyLink("Download billing history", to: InvoiceRoutes.history(), icon: .download)
            }
            div(.live("invoices")) {
                for balance in balances { Balances(balance.amounts) }
                Tabs(
                    "Invoices by state",
                    InvoiceTab.forClients.map {
                        Tabs.Tab($0.words, InvoiceRoutes.list().with("tab", $0.rawValue))
                    },
                    current: tab.words
                )
                if pageful.invoices.isEmpty {
                    Empty(.receipt, tab.emptyTitle, tab.emptyWords)
                } else {
                    rows { for invoice in pageful.invoices { invoice.row(isTeam: false, now: now) } }
                    if let next = pageful.next {
                        actions {
                            KeyLink(
                                "More invoices",
                                to: InvoiceRoutes.list().with("tab", tab.rawValue).with("after", next.text)
                            )
                        }
                    }
                }
            }
        }
    }
}

extension CurrencyBalance {
    /// The amounts over a list. A currency has its own line: amounts of two are never added.
    var amounts: [(String, Money, Mark?)] {
        // Nothing overdue and nothing on its way are no news.
        [("Balance due", due, nil)]
            + [("Overdue", overdue, .late), ("Processing", processing, .processing)].filter {
                $0.1.isPositive
            }
    }
}

extension InvoiceTab {
    var emptyTitle: String {
        switch self {
        case .open: "Nothing to pay"
        case .overdue: "Nothing is overdue"
        case .processing: "No payment on its way"
        case .paid: "Nothing paid yet"
        case .drafts: "No drafts"
        case .all: "No invoices yet"
        }
    }

    var emptyWords: String {
        switch self {
        case .open: "Invoices that wait for payment stand here."
        case .overdue: "Invoices past their due date would stand here."
        case .processing: "Bank payments take some days. While they do, their invoices stand here."
        case .paid: "Invoices move here when their money has arrived."
        case .drafts: "Drafts are seen by the team only, until they are sent."
        case .all: "Every invoice, in every state, will stand here."
        }
    }
}

/// How an invoice reads on the page, to whom it concerns.
struct InvoiceView: Sendable {
    let invoice: Invoice
    let lines: [InvoiceLine]
    let payments: [Payment]
    let isTeam: Bool
    let now: Timestamp

    var shown: ShownState { shownState(of: invoice.standing, on: now.date) }
}

/// One invoice, as its client reads it: the document, what was paid, and the button that pays the rest.
struct InvoicePage: Page {
    let frame: Frame
    let view: InvoiceView
    let thread: Path
    let token: FormToken
    /// Nil where nobody can pay online.
    let online: Online?

    struct Online: Sendable {
        let isTest: Bool
    }

    private var invoice: Invoice { view.invoice }
    var title: String { invoice.heading }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title, above: [("Invoices", InvoiceRoutes.list())], lead: invoice.title) {
                KeyLink("Download PDF", to: InvoiceRoutes.pdf(invoice.id), icon: .download)
                KeyLink("Ask about this invoice", to: thread, .quiet, icon: .messages)
            }
            div(.live("status")) { InvoiceStatusLine(view: view) }
            div(class: "split split-pay", .live("invoice")) {
                pay
                InvoicePaper(frame: frame, view: view)
                InvoicePayments(view: view)
            }
        }
    }

    @HTMLBuilder private var pay: HTML {
        if invoice.standing.payable.isPositive {
            if let online {
                PayStart(
                    balance: invoice.standing.payable,
                    view.shown.status,
                    to: InvoiceRoutes.payment(invoice.id),
                    token: token,
                    isTest: online.isTest,
                    words: "By card or from your bank account. No fee."
                )
            } else {
                sheet {
                    p(class: "small soft") { "Balance due" }
                    MoneyText(invoice.standing.payable, .large)
                    p(class: "small soft") { PaymentRefusal.notSetUp.message }
                }
            }
        } else if view.shown == .processing {
            sheet {
                p(class: "small") { view.shown.status }
                MoneyText(invoice.standing.processing, .large)
                p(class: "small soft") { "The payment is on its way. You have nothing to do." }
            }
        }
    }
}

/// The dates of an invoice's life, and how it stands.
struct InvoiceStatusLine: Component {
    let view: InvoiceView

    var body: HTML {
        let invoice = view.invoice
        let today = view.now.date
        ul(class: "status-line") {
            if let issued = invoice.issuedOn {
                li {
                    "Sent "
                    b { issued.short(on: today) }
                }
            }
            if invoice.state != .paid, invoice.state != .void {
                li {
                    "Due "
                    b { invoice.dueOn.short(on: today) }
                }
            }
            li(class: view.shown.mark.tone == .late ? "late" : nil) {
                view.shown.mark
                b { view.shown.words }
            }
        }
    }
}

/// The invoice as a document.
struct InvoicePaper: Component {
    let frame: Frame
    let view: InvoiceView

    var body: HTML {
        let sheet = InvoiceSheet(view.invoice, view.lines, agency: frame.agency)
        Paper(
            sheet.title,
            in: frame,
            sender: sheet.senderLines,
            parties: [
                Paper.Party("Billed to", sheet.recipientName, sheet.recipientLines),
                Paper.Party("For", sheet.subject, sheet.project.isEmpty ? [] : [sheet.project]),
                Paper.Party(sheet.issued, sheet.due, []),
            ],
            lines: sheet.lines.map {
                Paper.Line($0.description, quantity: $0.quantity, price: $0.price, amount: $0.amount)
            },
            sums: sheet.sums.map { ($0.words, $0.amount) },
            total: ("Total", sheet.total),
            notes: sheet.notes.isEmpty ? nil : sheet.notes
        )
    }
}

/// What was paid, and what was tried.
struct InvoicePayments: Component {
    let view: InvoiceView

    var body: HTML {
        region("Payments", id: "payments") {
            let shown = view.payments.filter(\.isWorthShowing)
            if shown.isEmpty {
                p(class: "soft small") { "No payment yet." }
            } else {
                rows(.compact) {
                    for payment in shown {
                        ListRow(
                            payment.words(isTeam: view.isTeam),
                            .mark(payment.mark),
                            meta: payment.meta(at: view.now),
                            side: [.money(payment.amount)]
                        )
                    }
                }
            }
        }
    }
}
