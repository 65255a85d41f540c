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

    var title: String { InvoiceWords.invoices }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title, meta: clientName) {
                KeyLink(InvoiceWords.downloadBillingHistory, to: InvoiceRoutes.history(), icon: .download)
            }
            div(.live("invoices")) {
                for balance in balances { Balances(balance.amounts) }
                Tabs(
                    InvoiceWords.invoicesByState,
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
                                InvoiceWords.moreInvoices,
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
        [(InvoiceWords.balanceDue, due, nil)]
            + [(InvoiceWords.overdue, overdue, .late), (InvoiceWords.processing, processing, .processing)]
            .filter {
                $0.1.isPositive
            }
    }
}

extension InvoiceTab {
    var emptyTitle: String {
        switch self {
        case .open: InvoiceWords.nothingToPay
        case .overdue: InvoiceWords.nothingIsOverdue
        case .processing: InvoiceWords.noPaymentUnderway
        case .paid: InvoiceWords.nothingPaidYet
        case .drafts: InvoiceWords.noDrafts
        case .all: InvoiceWords.noInvoicesYet
        }
    }

    var emptyWords: String {
        switch self {
        case .open: InvoiceWords.openHint
        case .overdue: InvoiceWords.overdueHint
        case .processing: InvoiceWords.processingHint
        case .paid: InvoiceWords.paidHint
        case .drafts: InvoiceWords.draftsHint
        case .all: InvoiceWords.allHint
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
            pageHead(title, above: [(InvoiceWords.invoices, InvoiceRoutes.list())], lead: invoice.title) {
                KeyLink(InvoiceWords.downloadPDF, to: InvoiceRoutes.pdf(invoice.id), icon: .download)
                KeyLink(InvoiceWords.askAboutThisInvoice, to: thread, .quiet, icon: .messages)
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
                    words: InvoiceWords.howToPayHint
                )
            } else {
                sheet {
                    p(class: "small soft") { InvoiceWords.balanceDue }
                    MoneyText(invoice.standing.payable, .large)
                    p(class: "small soft") { PaymentRefusal.notSetUp.message }
                }
            }
        } else if view.shown == .processing {
            sheet {
                p(class: "small") { view.shown.status }
                MoneyText(invoice.standing.processing, .large)
                p(class: "small soft") { InvoiceWords.paymentUnderway }
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
                    InvoiceWords.sent
                    " "
                    b { issued.short(on: today) }
                }
            }
            if invoice.state != .paid, invoice.state != .void {
                li {
                    InvoiceWords.due
                    " "
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
                Paper.Party(InvoiceWords.billedTo, sheet.recipientName, sheet.recipientLines),
                Paper.Party(
                    InvoiceWords.subject,
                    sheet.subject,
                    sheet.project.isEmpty ? [] : [sheet.project]
                ),
                Paper.Party(sheet.issued, sheet.due, []),
            ],
            lines: sheet.lines.map {
                Paper.Line($0.description, quantity: $0.quantity, price: $0.price, amount: $0.amount)
            },
            sums: sheet.sums.map { ($0.words, $0.amount) },
            total: (InvoiceWords.total, sheet.total),
            notes: sheet.notes.isEmpty ? nil : sheet.notes
        )
    }
}

/// What was paid, and what was tried.
struct InvoicePayments: Component {
    let view: InvoiceView

    var body: HTML {
        region(InvoiceWords.payments, id: "payments") {
            let shown = view.payments.filter(\.isWorthShowing)
            if shown.isEmpty {
                p(class: "soft small") { InvoiceWords.noPaymentYet }
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
