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

    var title: String { "Invoices" }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title)
            if clients.count > 1 {
                getForm(to: InvoiceTeamRoutes.list(), class: "form search") {
                    hiddenField("tab", tab.rawValue)
                    Select(
                        "client",
                        "Client",
                        [FieldOption("", "All clients")] + clients.map { FieldOption($0.id.text, $0.name) },
                        in: .empty,
                        value: client?.text ?? ""
                    )
                    KeyButton("Show")
                }
            }
            div(.live("invoices")) {
                Tabs(
                    "Invoices by state",
                    InvoiceTab.forTeam.map { Tabs.Tab($0.words, path(to: $0)) },
                    current: tab.words
                )
                if pageful.invoices.isEmpty {
                    Empty(
                        .receipt,
                        tab.emptyTitle,
                        "An invoice belongs to a client. Open the client to write one.",
                        step: KeyLink("Clients", to: ClientTeamRoutes.list())
                    )
                } else {
                    rows { for invoice in pageful.invoices { invoice.row(isTeam: true, now: now) } }
                    if let next = pageful.next {
                        actions { KeyLink("More invoices", to: path(to: tab).with("after", next.text)) }
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
                    ("Invoices", InvoiceTeamRoutes.list()),
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
                dialogBox("Void \(invoice.number ?? "")?", id: "void") {
                    p {
                        "The invoice keeps its number and can’t be opened again. Nothing is owed on it any more."
                    }
                    PostButton(
                        "Void invoice",
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
            KeyLink("Edit", to: InvoiceTeamRoutes.edit(invoice.id), icon: .edit)
            PostButton(
                "Finalise and send",
                to: InvoiceTeamRoutes.finalisation(invoice.id),
                token: token,
                .primary
            )
        } else {
            KeyLink("Download PDF", to: InvoiceTeamRoutes.pdf(invoice.id), icon: .download)
            KeyLink("Conversation", to: thread, .quiet, icon: .messages)
            if invoice.standing.payable.isPositive {
                KeyAction("Record payment", to: InvoiceTeamRoutes.payments(invoice.id))
            }
            if invoice.state == .open { DialogButton("Void invoice", opens: "void", .quiet) }
        }
    }

    private var recipients: String {
        if payers.isEmpty { return InvoiceRefusal.nobodyToBill(invoice.clientName).message }
        let names = payers.map { $0.hasJoined ? $0.name : "\($0.name) (invited)" }
        return "This is what the client will see. It goes to \(names.joined(separator: ", "))."
    }

    @HTMLBuilder private func recordingDialog(_ filled: Filled) -> HTML {
        openDialog(
            "Record payment",
            "For money that came another way than through this site.",
            id: "record",
            closes: InvoiceTeamRoutes.show(invoice.id)
        ) {
            postForm(to: InvoiceTeamRoutes.payments(invoice.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField(
                    "amount",
                    "Amount in \(invoice.currency.code)",
                    in: filled,
                    type: .amount,
                    value: invoice.standing.payable.plain,
                    required: true
                )
                TextField(
                    "date",
                    "Day it came",
                    in: filled,
                    type: .date,
                    value: view.now.date.iso,
                    required: true
                )
                Select(
                    "method",
                    "How",
                    [
                        FieldOption("transfer", "Bank transfer"), FieldOption("card", "Card"),
                        FieldOption("other", "Cash, cheque or other"),
                    ],
                    in: filled,
                    value: "transfer"
                )
                TextField(
                    "detail",
                    "Reference",
                    in: filled,
                    hint: "Optional, as on the bank statement.",
                    max: 120
                )
                actions { KeyButton("Record payment", .primary) }
            }
        }
    }
}
