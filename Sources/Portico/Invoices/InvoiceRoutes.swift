import Basics
import HTML
import Web

/// The client's side of invoices.
struct InvoiceRoutes: Sendable {
    static let list = root / "invoices"
    static let history = list / "history.csv"
    static let show = list / ID<Invoice>.self
    static let pdf = show / "pdf"
    static let payment = show / "payment"

    let store: Store
    let printer: InvoicePrinter
    let payments: PaymentDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .payer, list)
        routes.get(Self.history, for: .payer, history)
        routes.get(Self.show, for: .payer, show)
        routes.get(Self.pdf, for: .payer, pdf)
    }

    func list(_ request: Request, _ contact: Contact) async throws -> Response {
        let asked = request.query["tab"].flatMap(InvoiceTab.init(rawValue:))
        let tab = asked.flatMap { InvoiceTab.forClients.contains($0) ? $0 : nil } ?? .open
        let cursor = request.query["after"].flatMap(InvoiceCursor.init)
        let page = try await store.read(as: contact) { tx in
            let found = try tx.invoices(
                for: contact,
                tab,
                after: cursor,
                limit: Int64(InvoicePageful.size + 1)
            )
            return InvoiceListPage(
                frame: try tx.frame(for: contact),
                clientName: contact.clientName,
                tab: tab,
                pageful: InvoicePageful(found),
                balances: try tx.currencyBalances(for: contact),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func history(_: Request, _ contact: Contact) async throws -> Response {
        let csv = try await store.read(as: contact) { tx in
            BillingHistory.csv(try tx.billingHistory(for: contact), on: tx.instant.date)
        }
        return .attachment(Array(csv.utf8), type: "text/csv; charset=utf-8", name: "billing-history.csv")
    }

    func show(_: Request, _ contact: Contact, _ id: ID<Invoice>) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            InvoicePage(
                frame: try tx.frame(for: contact),
                view: try tx.view(of: id, for: contact),
                thread: MessageRoutes.show(ID<Thread>(id)),
                token: contact.formToken,
                online: payments.isOpen ? InvoicePage.Online(isTest: !payments.isLive) : nil
            )
        }
        return .page(page)
    }

    func pdf(_: Request, _ contact: Contact, _ id: ID<Invoice>) async throws -> Response {
        let (view, typeface) = try await store.read(as: contact) { tx in
            (try tx.view(of: id, for: contact), try tx.paperTypeface(for: contact.group))
        }
        return try await printer.response(view, in: typeface)
    }
}

extension InvoicePrinter {
    /// The file, under the invoice's number.
    func response(_ view: InvoiceView, in typeface: PaperTypeface) async throws -> Response {
        let bytes = try await print(view, in: typeface)
        let name = (view.invoice.number ?? "draft") + ".pdf"
        return .attachment(bytes, type: "application/pdf", name: name)
    }
}
