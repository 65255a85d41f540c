import Basics
import Database

// Written under the system's eye, as the rest of the demo is.
extension WriteTransaction {
    /// The demo's invoices, numbered and posted as any other, with what was paid on them.
    borrowing func addDemoInvoices(by person: ID<Person>) throws {
        let series = InvoiceNumber.series(of: try demoAgency().name, in: now.date.components.year)
        try run(
            """
            INSERT INTO invoice_series (series, next) VALUES (\(series), \(DemoInvoice.firstNumber))
            ON CONFLICT (series) DO NOTHING
            """
        )
        for demo in DemoInvoice.all { try add(demo, in: series, by: person) }
    }

    private borrowing func demoAgency() throws -> (name: String, letterhead: String) {
        try row("SELECT name, address, tax_number FROM workspace WHERE id = 1") { row in
            let name: String = try row.next()
            return (name, Self.letterhead(name, try row.next(), try row.next()))
        } ?? ("", "")
    }

    private borrowing func add(_ demo: DemoInvoice, in series: String, by person: ID<Person>) throws {
        let today = now.date
        let draft = try InvoiceDraft(
            title: demo.title,
            project: demo.project.map { Demo.id(Project.self, $0).text } ?? "",
            currency: demo.currency,
            due: today.adding(days: demo.due).iso,
            notes: demo.notes,
            lines: demo.lines
        )
        let id = Demo.id(Invoice.self, demo.title)
        let isDraft: Bool
        if case .draft = demo.fate { isDraft = true } else { isDraft = false }
        let sequence = isDraft ? nil : try takeNumber(in: series)
        let number = sequence.map { InvoiceNumber.text(series: series, sequence: $0) }
        let issuedAt = now.adding(days: Int64(demo.issued))
        try run(
            """
            INSERT INTO invoice (
                id, client_id, project_id, series, sequence, number, title, currency, state, issued_on, due_on,
                notes, net, tax, total, bill_to, bill_from, bill_for, created_by, created_at, finalised_at, sent_at
            ) VALUES (
                \(id),
                \(demo.client.id),
                \(draft.project),
                \(isDraft ? "" : series),
                \(sequence),
                \(number),
                \(draft.title),
                \(draft.currency),
                \(isDraft ? Invoice.State.draft : .open),
                \(isDraft ? nil : issuedAt.date),
                \(draft.dueOn),
                \(draft.notes),
                \(draft.totals.net.minorUnits),
                \(draft.totals.tax.minorUnits),
                \(draft.totals.total.minorUnits),
                \(isDraft ? "" : Self.letterhead(demo.client.name, demo.client.address, demo.client.taxNumber)),
                \(isDraft ? "" : try demoAgency().letterhead),
                \(demo.project ?? ""),
                \(person),
                \(issuedAt),
                \(isDraft ? nil : issuedAt),
                \(isDraft ? nil : issuedAt)
            )
            """
        )
        try addLines(draft.lines, to: id)
        guard let number else { return }
        try openThread(about: id, at: demo.client.id, in: draft.project, .invoice, subject: number)
        try post(demo, .charge, "charge:\(id.text)", LedgerRules.charge(draft.totals))
        try fulfil(demo, draft)
    }

    private borrowing func fulfil(_ demo: DemoInvoice, _ draft: InvoiceDraft) throws {
        let total = draft.totals.total.minorUnits
        switch demo.fate {
        case .open, .draft: return
        case .paid(let method, let daysAgo):
            try pay(demo, total, method, method == .card ? .succeeded : .recorded, daysAgo, balance: total)
        case .partlyPaid(let amount, let daysAgo):
            try pay(demo, amount, .transfer, .recorded, daysAgo, balance: total)
        case .processing(let daysAgo):
            try pay(demo, total, .bank, .processing, daysAgo, balance: total)
        }
    }

    private borrowing func pay(
        _ demo: DemoInvoice,
        _ amount: Int64,
        _ method: Payment.Method,
        _ state: Payment.State,
        _ daysAgo: Int,
        balance: Int64
    ) throws {
        let id = Demo.id(Payment.self, demo.title)
        let invoice = Demo.id(Invoice.self, demo.title)
        let at = now.adding(days: Int64(-daysAgo))
        try run(
            """
            INSERT INTO payment (
                id, invoice_id, client_id, person_id, amount, currency, method, method_detail, state,
                idempotency_key, failure, dispute, revision, created_at, updated_at, confirmed_at, settled_at
            ) VALUES (
                \(id),
                \(invoice),
                \(demo.client.id),
                \(Demo.id(Person.self, "sam@acmebakery.example")),
                \(amount),
                \(demo.currency),
                \(method),
                \(method == .transfer ? "" : method == .card ? "Card" : "Bank debit (ACH)"),
                \(state),
                \(id.text),
                '',
                'none',
                0,
                \(at),
                \(at),
                \(at),
                \(state.isMoney ? at : nil)
            )
            """
        )
        guard state.isMoney else { return }
        try post(demo, .payment, "payment:\(id.text)", LedgerRules.payment(amount, balance: balance), payment: id)
        if amount == balance { try run("UPDATE invoice SET state = 'paid' WHERE id = \(invoice)") }
    }

    private borrowing func post(
        _ demo: DemoInvoice,
        _ kind: Posting.Kind,
        _ key: String,
        _ entries: [Posting.Entry],
        payment: ID<Payment>? = nil
    ) throws {
        guard let currency = Currency(demo.currency) else { throw UnknownCurrency(code: demo.currency) }
        try post(
            Posting(
                kind,
                id: Demo.id(Posting.self, key),
                key: key,
                for: Demo.id(Invoice.self, demo.title),
                of: demo.client.id,
                payment: payment,
                in: currency,
                entries
            )
        )
    }
}
