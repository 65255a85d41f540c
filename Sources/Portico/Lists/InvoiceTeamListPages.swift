import Basics
import HTML

/// The invoices a team member reaches.
struct TeamInvoiceListPage: Page {
    let frame: Frame
    let page: Pageful<ListedInvoice>
    let view: ListView<InvoiceAsk>
    let now: Timestamp

    var title: String { InvoiceWords.invoices }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(title)
            Tabs(
                InvoiceWords.invoicesByState,
                InvoiceTab.forTeam.map { Tabs.Tab($0.words, path(to: $0)) },
                current: view.ask.tab.words
            )
            ListHead(view: view, fields: NoMoreFields())
            div(.live("invoices")) {
                if page.lines.isEmpty, view.chips.isEmpty {
                    Empty(
                        .receipt,
                        view.ask.tab.emptyTitle,
                        InvoiceWords.openClientHint,
                        step: KeyLink(InvoiceWords.clients, to: ClientTeamRoutes.list())
                    )
                } else if page.lines.isEmpty {
                    NothingMatches(view: view)
                } else {
                    rows { for invoice in page.lines { invoice.row(isTeam: true, now: now) } }
                }
            }
            Pager(page, of: view.ask)
        }
    }

    private func path(to tab: InvoiceTab) -> Path {
        let path = InvoiceTeamRoutes.list().with("tab", tab.rawValue)
        return view.ask.client.map { path.with("client", $0.text) } ?? path
    }
}

/// For a list that is narrowed by words alone.
struct NoMoreFields: Component {
    var body: HTML { nothing() }
}
