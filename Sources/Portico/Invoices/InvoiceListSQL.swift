import Basics
import Database

/// One invoice of a list.
struct ListedInvoice: Sendable {
    let id: ID<Invoice>
    let client: ID<Client>
    let clientName: String
    let number: String?
    let title: String
    let issuedOn: CalendarDate?
    let standing: Standing

    static let columns: SQL = """
        i.id,
        i.client_id,
        i.client_name,
        i.number,
        i.title,
        i.issued_on,
        \(Standing.columns)
        """

    /// Of an invoice `i`: somebody still has to do something for it to be paid. See `waitsForPayment`.
    static var waits: SQL { "i.state = 'open' AND i.balance > i.processing AND i.disputed = 0" }

    init(_ row: inout Row) throws {
        id = try row.next()
        client = try row.next()
        clientName = try row.next()
        number = try row.next()
        title = try row.next()
        issuedOn = try row.next()
        standing = try Standing(&row)
    }
}

/// What is owed in one currency.
struct CurrencyBalance: Sendable {
    let due: Money
    let overdue: Money
    let processing: Money
}

extension InvoiceTab {
    /// Only money that is still owed is open; what is being paid counts as open until it is there.
    fileprivate func condition(on today: CalendarDate) -> SQL {
        switch self {
        case .drafts: "i.state = 'draft'"
        case .open: "i.state = 'open' AND i.balance > i.processing"
        case .overdue: "i.state = 'open' AND i.balance > i.processing AND i.due_on < \(today)"
        case .processing: "i.state = 'open' AND i.processing > 0"
        case .paid: "i.state = 'paid'"
        case .all: "i.state <> ''"
        }
    }

    /// What the list goes on after, in its order.
    fileprivate func isAfter(_ cursor: InvoiceCursor?) -> SQL {
        guard let cursor else { return "1 = 1" }
        return isByDueDate
            ? "(i.due_on > \(cursor.date) OR (i.due_on = \(cursor.date) AND i.id > \(cursor.id)))"
            : "(i.due_on < \(cursor.date) OR (i.due_on = \(cursor.date) AND i.id < \(cursor.id)))"
    }

    fileprivate var order: SQL {
        isByDueDate ? "i.due_on, i.id" : "i.due_on DESC, i.id DESC"
    }
}

extension Reading where Self: ~Copyable {
    /// A client's invoices, a page at a time. One more than `limit` says that there is another page.
    borrowing func invoices(
        for contact: Contact,
        _ tab: InvoiceTab,
        after cursor: InvoiceCursor?,
        limit: Int64
    ) throws -> [ListedInvoice] {
        try rows(
            """
            SELECT \(ListedInvoice.columns)
            FROM visible_invoice AS i
            WHERE i.client_id = \(contact.client) AND i.state <> 'draft'
                AND \(tab.condition(on: now.date)) AND \(tab.isAfter(cursor))
            ORDER BY \(tab.order)
            LIMIT \(limit)
            """,
            ListedInvoice.init
        )
    }

    /// What waits for the contact to pay, the longest due first.
    borrowing func openInvoices(for contact: Contact) throws -> [ListedInvoice] {
        try invoices(for: contact, .open, after: nil, limit: 25)
    }

    /// An invoice that somebody still has to pay; nil when nobody has to, or to someone who may not see it.
    borrowing func invoice(toPay id: ID<Invoice>) throws -> ListedInvoice? {
        try row(
            """
            SELECT \(ListedInvoice.columns)
            FROM visible_invoice AS i
            WHERE i.id = \(id) AND \(ListedInvoice.waits)
            """,
            ListedInvoice.init
        )
    }

    /// A project's invoices, as far as the reader may see them, the newest first.
    borrowing func invoices(in project: ID<Project>) throws -> [ListedInvoice] {
        try rows(
            """
            SELECT \(ListedInvoice.columns)
            FROM visible_invoice AS i
            WHERE i.project_id = \(project)
            ORDER BY i.due_on DESC, i.id DESC
            LIMIT 200
            """,
            ListedInvoice.init
        )
    }

    /// What a contact's company owes, never added across currencies.
    borrowing func currencyBalances(for contact: Contact) throws -> [CurrencyBalance] {
        try rows(
            """
            SELECT
                i.currency,
                CAST(SUM(i.balance) AS BIGINT),
                CAST(SUM(CASE WHEN i.due_on < \(now.date) AND i.balance > i.processing
                    THEN i.balance - i.processing ELSE 0 END) AS BIGINT),
                CAST(SUM(i.processing) AS BIGINT)
            FROM visible_invoice AS i
            WHERE i.client_id = \(contact.client) AND i.state = 'open'
            GROUP BY i.currency
            ORDER BY i.currency
            """
        ) { row in
            let currency: Currency = try row.next()
            return CurrencyBalance(
                due: Money(try row.next(), currency),
                overdue: Money(try row.next(), currency),
                processing: Money(try row.next(), currency)
            )
        }
    }

    /// Everything a contact may put into their books, the oldest first.
    borrowing func billingHistory(for contact: Contact) throws -> [HistoryLine] {
        try rows(
            """
            SELECT
                i.net,
                i.tax,
                \(ListedInvoice.columns)
            FROM visible_invoice AS i
            WHERE i.client_id = \(contact.client) AND i.state <> 'draft'
            ORDER BY i.issued_on, i.number
            LIMIT 50000
            """
        ) { row in
            let net: Int64 = try row.next()
            let tax: Int64 = try row.next()
            let invoice = try ListedInvoice(&row)
            let currency = invoice.standing.total.currency
            return HistoryLine(invoice: invoice, net: Money(net, currency), tax: Money(tax, currency))
        }
    }
}
