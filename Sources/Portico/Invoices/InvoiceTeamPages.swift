import Basics
import HTML

/// The invoices a team member reaches.
struct TeamInvoiceListPage: Page {
    let frame: Frame
    let tab: InvoiceTab
    let client: ID<Client>?
    let clients: [ClientLine]
    let pageful: InvoicePageful
    let now: Timestamp

    var title: String { InvoiceWords.invoices }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title)
            if clients.count > 1 {
                getForm(to: InvoiceTeamRoutes.list(), class: "form search") {
                    hiddenField("tab", tab.rawValue)
                    Select(
                        "client",
                        InvoiceWords.client,
                        [FieldOption("", InvoiceWords.allClients)]
                            + clients.map { FieldOption($0.id.text, $0.name) },
                        in: .empty,
                        value: client?.text ?? ""
                    )
                    KeyButton(InvoiceWords.show)
                }
            }
            div(.live("invoices")) {
                Tabs(
                    InvoiceWords.invoicesByState,
                    InvoiceTab.forTeam.map { Tabs.Tab($0.words, path(to: $0)) },
                    current: tab.words
                )
                if pageful.invoices.isEmpty {
                    Empty(
                        .receipt,
                        tab.emptyTitle,
                        InvoiceWords.openClientHint,
                        step: KeyLink(InvoiceWords.clients, to: ClientTeamRoutes.list())
                    )
                } else {
                    rows { for invoice in pageful.invoices { invoice.row(isTeam: true, now: now) } }
                    if let next = pageful.next {
                        actions {
                            KeyLink(InvoiceWords.moreInvoices, to: path(to: tab).with("after", next.text))
                        }
                    }
                }
            }
        }
    }

    private func path(to tab: InvoiceTab) -> Path {
        let path = InvoiceTeamRoutes.list().with("tab", tab.rawValue)
        return client.map { path.with("client", $0.text) } ?? path
    }
}

/// One invoice, as the team works with it. A draft looks as its client will see it.
struct TeamInvoicePage: Page {
    let frame: Frame
    let view: InvoiceView
    let payers: [(name: String, hasJoined: Bool)]
    let thread: Path
    let token: FormToken
    /// Why the last action could not be done.
    let problem: Filled
    /// The form for a payment that came another way, when it is open.
    let recording: Filled?

    private var invoice: Invoice { view.invoice }
    var title: String { invoice.heading }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                title,
                above: [
                    (InvoiceWords.invoices, InvoiceTeamRoutes.list()),
                    (invoice.clientName, ClientTeamRoutes.show(invoice.client)),
                ],
                lead: invoice.title
            ) {
                keys
            }
            ProblemSummary(problem)
            div(.live("status")) { InvoiceStatusLine(view: view) }
            div(class: "stack", .live("invoice")) {
                if invoice.state == .draft { p(class: "soft small") { recipients } }
                InvoicePaper(frame: frame, view: view)
                if invoice.state != .draft { InvoicePayments(view: view) }
            }
            if invoice.state == .open {
                dialogBox(InvoiceWords.voidQuestion(invoice.number ?? ""), id: "void") {
                    p {
                        InvoiceWords.voidDetail
                    }
                    PostButton(
                        InvoiceWords.voidInvoice,
                        to: InvoiceTeamRoutes.void(invoice.id),
                        token: token,
                        .danger
                    )
                }
            }
            if let recording { recordingDialog(recording) }
        }
    }

    @HTMLBuilder private var keys: HTML {
        if invoice.state == .draft {
            KeyLink(InvoiceWords.edit, to: InvoiceTeamRoutes.edit(invoice.id), icon: .edit)
            PostButton(
                InvoiceWords.finaliseAndSend,
                to: InvoiceTeamRoutes.finalisation(invoice.id),
                token: token,
                .primary
            )
        } else {
            KeyLink(InvoiceWords.downloadPDF, to: InvoiceTeamRoutes.pdf(invoice.id), icon: .download)
            KeyLink(InvoiceWords.conversation, to: thread, .quiet, icon: .messages)
            if invoice.standing.payable.isPositive {
                KeyAction(InvoiceWords.recordPayment, to: InvoiceTeamRoutes.payments(invoice.id))
            }
            if invoice.state == .open { DialogButton(InvoiceWords.voidInvoice, opens: "void", .quiet) }
        }
    }

    private var recipients: String {
        if payers.isEmpty { return InvoiceRefusal.nobodyToBill(invoice.clientName).message }
        let names = payers.map { $0.hasJoined ? $0.name : InvoiceWords.invited($0.name) }
        return InvoiceWords.goesTo(list(names))
    }

    @HTMLBuilder private func recordingDialog(_ filled: Filled) -> HTML {
        openDialog(
            InvoiceWords.recordPayment,
            InvoiceWords.recordPaymentLead,
            id: "record",
            closes: InvoiceTeamRoutes.show(invoice.id)
        ) {
            postForm(to: InvoiceTeamRoutes.payments(invoice.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField(
                    "amount",
                    InvoiceWords.amountIn(invoice.currency.code),
                    in: filled,
                    type: .amount,
                    value: invoice.standing.payable.plain,
                    required: true
                )
                TextField(
                    "date",
                    InvoiceWords.dayItCame,
                    in: filled,
                    type: .date,
                    value: view.now.date.iso,
                    required: true
                )
                Select(
                    "method",
                    InvoiceWords.how,
                    [
                        FieldOption("transfer", InvoiceWords.bankTransfer),
                        FieldOption("card", InvoiceWords.card),
                        FieldOption("other", InvoiceWords.cashChequeOrOther),
                    ],
                    in: filled,
                    value: "transfer"
                )
                TextField(
                    "detail",
                    InvoiceWords.reference,
                    in: filled,
                    hint: InvoiceWords.referenceHint,
                    max: 120
                )
                actions { KeyButton(InvoiceWords.recordPayment, .primary) }
            }
        }
    }
}
