import Basics
import Database

extension Invoice: Guarded {
    static func find(_ id: ID<Invoice>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Invoice?
    {
        try tx.row("SELECT \(columns) FROM visible_invoice WHERE id = \(id)", Invoice.init)
    }

    fileprivate static let columns: SQL = """
        id,
        client_id,
        client_name,
        project_id,
        number,
        title,
        issued_on,
        notes,
        net,
        tax,
        bill_to,
        bill_from,
        bill_for,
        created_at,
        sent_at,
        \(Standing.columns)
        """

    fileprivate init(_ row: inout Row) throws {
        let id: ID<Invoice> = try row.next()
        let client: ID<Client> = try row.next()
        let clientName: String = try row.next()
        let project: ID<Project>? = try row.next()
        let number: String? = try row.next()
        let title: String = try row.next()
        let issuedOn: CalendarDate? = try row.next()
        let notes: String = try row.next()
        let net: Int64 = try row.next()
        let tax: Int64 = try row.next()
        let billTo: String = try row.next()
        let billFrom: String = try row.next()
        let billFor: String = try row.next()
        let createdAt: Timestamp = try row.next()
        let sentAt: Timestamp? = try row.next()
        let standing = try Standing(&row)
        let currency = standing.total.currency
        self.init(
            id: id,
            client: client,
            clientName: clientName,
            project: project,
            number: number,
            title: title,
            issuedOn: issuedOn,
            notes: notes,
            totals: InvoiceTotals(
                net: Money(net, currency),
                tax: Money(tax, currency),
                total: standing.total
            ),
            billTo: billTo,
            billFrom: billFrom,
            billFor: billFor,
            createdAt: createdAt,
            sentAt: sentAt,
            standing: standing
        )
    }
}

extension Standing {
    static let columns: SQL = """
        state,
        due_on,
        currency,
        total,
        balance,
        processing,
        received,
        refunded,
        disputed
        """

    init(_ row: inout Row) throws {
        let state: Invoice.State = try row.next()
        let dueOn: CalendarDate = try row.next()
        let currency: Currency = try row.next()
        self.init(
            state: state,
            dueOn: dueOn,
            total: Money(try row.next(), currency),
            balance: Money(try row.next(), currency),
            processing: Money(try row.next(), currency),
            received: Money(try row.next(), currency),
            refunded: Money(try row.next(), currency),
            isDisputed: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The lines of an invoice that the reader may see, in order.
    borrowing func lines(of invoice: ID<Invoice>, in currency: Currency) throws -> [InvoiceLine] {
        try rows(
            """
            SELECT
                description,
                quantity,
                unit_price,
                tax_rate,
                net
            FROM visible_invoice_line
            WHERE invoice_id = \(invoice)
            ORDER BY position
            """
        ) { row in
            InvoiceLine(
                description: try row.next(),
                quantity: try row.next(),
                unitPrice: Money(try row.next(), currency),
                taxRate: try row.next(),
                net: Money(try row.next(), currency)
            )
        }
    }

    /// An invoice as a person may see it at the moment of a mail; nil when they may not any more.
    borrowing func invoiceToTell(_ id: ID<Invoice>) throws -> Invoice? {
        try row("SELECT \(Invoice.columns) FROM visible_invoice WHERE id = \(id)", Invoice.init)
    }

    /// Whose invoice it is: for jobs.
    borrowing func clientToTell(of id: ID<Invoice>) throws -> ID<Client>? {
        try value("SELECT client_id FROM invoice WHERE id = \(id)")
    }

    /// Those at a client who get its invoices, whether or not they have come in yet.
    borrowing func payers(of client: ID<Client>) throws -> [(name: String, hasJoined: Bool)] {
        try rows(
            """
            SELECT
                name,
                has_joined
            FROM visible_membership
            WHERE client_id = \(client) AND role IN ('owner', 'billing')
            ORDER BY name
            LIMIT 200
            """
        ) { row in (name: try row.next(), hasJoined: try row.next()) }
    }

    /// The client's projects that an invoice can be for.
    borrowing func projectNames(of client: ID<Client>) throws -> [(id: ID<Project>, name: String)] {
        try rows(
            """
            SELECT
                id,
                name
            FROM visible_project
            WHERE client_id = \(client) AND state = 'active'
            ORDER BY name
            LIMIT 200
            """
        ) { row in (id: try row.next(), name: try row.next()) }
    }
}
