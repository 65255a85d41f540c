import Basics
import Database

extension WriteTransaction {
    /// Writes a draft down.
    borrowing func add(
        _ invoice: ID<Invoice>,
        _ draft: InvoiceDraft,
        by staff: Staff,
        _ permit: consuming Permit<InvoiceClient>
    ) throws {
        let client = permit.subject.id
        let projectName = try name(of: draft.project, at: client)
        try run(
            """
            INSERT INTO invoice (
                id, client_id, project_id, series, title, currency, state, due_on, notes, net, tax, total,
                bill_to, bill_from, bill_for, created_by, created_at
            ) VALUES (
                \(invoice),
                \(client),
                \(draft.project),
                '',
                \(draft.title),
                \(draft.currency),
                'draft',
                \(draft.dueOn),
                \(draft.notes),
                \(draft.totals.net.minorUnits),
                \(draft.totals.tax.minorUnits),
                \(draft.totals.total.minorUnits),
                '',
                '',
                \(projectName),
                \(staff.id),
                \(now)
            )
            """
        )
        try addLines(draft.lines, to: invoice)
    }

    /// Replaces what a draft says.
    borrowing func change(_ draft: InvoiceDraft, _ permit: consuming Permit<WorkOnInvoice>) throws {
        let invoice = permit.subject
        try invoice.checkEditable()
        let projectName = try name(of: draft.project, at: invoice.client)
        try run(
            """
            UPDATE invoice
            SET
                project_id = \(draft.project),
                title = \(draft.title),
                currency = \(draft.currency),
                due_on = \(draft.dueOn),
                notes = \(draft.notes),
                net = \(draft.totals.net.minorUnits),
                tax = \(draft.totals.tax.minorUnits),
                total = \(draft.totals.total.minorUnits),
                bill_for = \(projectName)
            WHERE id = \(invoice.id) AND state = 'draft'
            """
        )
        try run("DELETE FROM invoice_line WHERE invoice_id = \(invoice.id)")
        try addLines(draft.lines, to: invoice.id)
    }

    private borrowing func addLines(_ lines: [InvoiceLine], to invoice: ID<Invoice>) throws {
        for (position, line) in lines.enumerated() {
            try run(
                """
                INSERT INTO invoice_line (
                    invoice_id, position, description, quantity, unit_price, tax_rate, net
                ) VALUES (
                    \(invoice),
                    \(position),
                    \(line.description),
                    \(line.quantity),
                    \(line.unitPrice.minorUnits),
                    \(line.taxRate),
                    \(line.net.minorUnits)
                )
                """
            )
        }
    }

    private borrowing func name(of project: ID<Project>?, at client: ID<Client>) throws -> String {
        guard let project else { return "" }
        let name: String? = try value(
            "SELECT name FROM visible_project WHERE id = \(project) AND client_id = \(client)"
        )
        guard let name else { throw InvoiceDraftRefusal.badProject }
        return name
    }

    /// Takes the series' next number. The row is locked until the transaction ends, so no number is left out
    /// or given twice.
    borrowing func takeNumber(in series: String) throws -> Int64 {
        try run(
            "INSERT INTO invoice_series (series, next) VALUES (\(series), 1) ON CONFLICT (series) DO NOTHING"
        )
        let next: Int64? = try row(
            "UPDATE invoice_series SET next = next + 1 WHERE series = \(series) RETURNING next"
        ) { try $0.next() }
        guard let next else { throw MissingSeries(series: series) }
        return next - 1
    }

    /// Numbers a draft, posts what is owed, and has the client told. Immutable from here on. Returns its
    /// number.
    @discardableResult
    borrowing func finalise(
        _ permit: consuming Permit<WorkOnInvoice>,
        by staff: Staff,
        postingID: ID<Posting>
    ) throws -> String {
        let invoice = permit.subject
        let lines = try lines(of: invoice.id, in: invoice.currency)
        try invoice.checkFinalisable(lines: lines.count, payers: payers(of: invoice.client).count)
        // One series, under whatever name a client knows the agency.
        let series = InvoiceNumber.series(of: try workspace().name, in: now.date.components.year)
        let sequence = try takeNumber(in: series)
        let number = InvoiceNumber.text(series: series, sequence: sequence)
        let heads = try heads(of: invoice)
        try run(
            """
            UPDATE invoice
            SET
                series = \(series),
                sequence = \(sequence),
                number = \(number),
                state = 'open',
                issued_on = \(now.date),
                bill_to = \(heads.to),
                bill_from = \(heads.from),
                finalised_at = \(now),
                sent_at = \(now)
            WHERE id = \(invoice.id) AND state = 'draft'
            """
        )
        try post(
            Posting(
                .charge,
                id: postingID,
                key: "charge:\(invoice.id.text)",
                for: invoice.id,
                of: invoice.client,
                in: invoice.currency,
                LedgerRules.charge(invoice.totals)
            )
        )
        try note(invoice.activity(.invoiceFinalised, by: staff.id, number))
        try openThread(about: invoice.id, at: invoice.client, in: invoice.project, .invoice, subject: number)
        try enqueue(InvoiceNotice(item: invoice.id))
        try enqueue(InvoiceChanged(item: invoice.id))
        return number
    }

    /// Makes an invoice void that nobody paid. It keeps its number.
    borrowing func void(_ permit: consuming Permit<WorkOnInvoice>, by staff: Staff, postingID: ID<Posting>)
        throws
    {
        let invoice = permit.subject
        try invoice.checkVoidable()
        try run("UPDATE invoice SET state = 'void' WHERE id = \(invoice.id)")
        try post(
            Posting(
                .void,
                id: postingID,
                key: "void:\(invoice.id.text)",
                for: invoice.id,
                of: invoice.client,
                in: invoice.currency,
                LedgerRules.void(invoice.totals)
            )
        )
        try note(invoice.activity(.invoiceVoided, by: staff.id, invoice.number ?? ""))
        try enqueue(AttemptTidying(item: invoice.id))
        try enqueue(InvoiceChanged(item: invoice.id))
    }

    /// Writes down money that came another way, and what it settles.
    borrowing func record(
        _ manual: ManualPayment,
        as payment: ID<Payment>,
        _ permit: consuming Permit<WorkOnInvoice>,
        by staff: Staff,
        postingID: ID<Posting>
    ) throws {
        let invoice = permit.subject
        try record(payment, manual, by: staff, on: invoice)
        let balance = invoice.standing.balance
        try post(
            Posting(
                .payment,
                id: postingID,
                key: "payment:\(payment.text)",
                for: invoice.id,
                of: invoice.client,
                payment: payment,
                in: invoice.currency,
                LedgerRules.payment(manual.amount.minorUnits, balance: balance.minorUnits)
            )
        )
        try settle(invoice.id, from: invoice.state, balance: balance - manual.amount)
        try note(invoice.activity(.paymentRecorded, by: staff.id, invoice.number ?? ""))
        try enqueue(ReceiptNotice(item: payment))
        try enqueue(AttemptTidying(item: invoice.id))
        try enqueue(InvoiceChanged(item: invoice.id))
    }

    /// Who is billed, and by whom: under the name that the client knows, with the agency's own beside it.
    private borrowing func heads(of invoice: Invoice) throws -> (to: String, from: String) {
        let client = try row(
            "SELECT name, address, tax_number, group_id FROM visible_client WHERE id = \(invoice.client)"
        ) { row in
            (
                head: try Self.letterhead(row.next(), row.next(), row.next()),
                group: try row.next(ID<ClientGroup>?.self)
            )
        }
        let agency = try workspace()
        let name = try workspace(of: client?.group).name
        let isNamed = name == agency.name || agency.address.hasPrefix(agency.name)
        let address = isNamed ? agency.address : agency.name + "\n" + agency.address
        return (
            to: client?.head ?? invoice.clientName,
            from: Self.letterhead(name, address, agency.taxNumber)
        )
    }

    private static func letterhead(_ name: String, _ address: String, _ taxNumber: String) -> String {
        [name, address, taxNumber].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// The series was written in the line before: without it the database is not what we think it is.
struct MissingSeries: Error { let series: String }

extension Invoice {
    func activity(_ action: Activity.Action, by person: ID<Person>?, _ detail: String) -> Activity {
        Activity(
            person: person,
            client: client,
            project: project,
            item: id.text,
            action: action,
            detail: detail
        )
    }
}
