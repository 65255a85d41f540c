import Basics
import Database

extension InvoiceAsk {
    fileprivate func condition(on today: CalendarDate) -> SQL {
        var condition: SQL =
            switch tab {
            case .drafts: "i.state = 'draft'"
            case .open: "i.state = 'open' AND i.balance > i.processing"
            case .overdue: "i.state = 'open' AND i.due_on < \(today) AND i.balance > i.processing"
            case .processing: "i.state = 'open' AND i.id = u.underway"
            case .paid: "i.state = 'paid'"
            case .all: "i.id <> ''"
            }
        if let client { condition = "\(condition) AND i.client_id = \(client)" }
        if !words.isEmpty {
            condition = """
                \(condition) AND (
                    \(SQL.contains("i.title", words)) OR \(SQL.contains("COALESCE(i.number, '')", words))
                    OR \(SQL.contains("i.client_name", words))
                )
                """
        }
        return condition
    }

    /// Payments under way are few, open invoices are not: that list begins with the payments.
    fileprivate func source(_ reach: SQL) -> SQL {
        guard tab == .processing else { return "\(reach) AS i" }
        return """
            (
                SELECT DISTINCT y.invoice_id AS underway FROM visible_payment AS y WHERE y.state = 'processing'
            ) AS u CROSS JOIN \(reach) AS i
            """
    }

    fileprivate var columns: OrderColumns {
        .single("i.due_on", id: "i.id", isNumber: false, falls: order == .newest)
    }

    func statement(in reach: Reach, on today: CalendarDate) -> SQL {
        """
        SELECT \(ListedInvoice.columns)
        FROM \(source(reach.invoices))
        WHERE \(condition(on: today)) \(columns.page(at: place))
        """
    }

    fileprivate func key(of invoice: ListedInvoice) -> ListKey {
        ListKey(order, value: invoice.standing.dueOn.iso, id: invoice.id.text)
    }
}

extension Reading where Self: ~Copyable {
    /// A page of the invoices a team member reaches.
    borrowing func invoices(_ ask: InvoiceAsk, for staff: Staff) throws -> Pageful<ListedInvoice> {
        let found = try rows(ask.statement(in: staff.reach, on: now.date), ListedInvoice.init)
        return Pageful(found, at: ask.place, key: ask.key)
    }

    /// What is overdue at the clients a team member reaches, the longest overdue first.
    borrowing func overdueInvoices(for staff: Staff) throws -> [ListedInvoice] {
        guard staff.role.seesMoney else { return [] }
        return try rows(
            """
            SELECT \(ListedInvoice.columns)
            FROM \(staff.reach.invoices) AS i
            WHERE i.state = 'open' AND i.due_on < \(now.date) AND i.balance > i.processing
            ORDER BY i.due_on, i.id
            LIMIT 25
            """,
            ListedInvoice.init
        )
    }
}
