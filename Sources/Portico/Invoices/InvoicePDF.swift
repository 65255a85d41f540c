import Basics
import PDF

/// Prints invoices, off the threads that answer requests.
struct InvoicePrinter: Sendable {
    /// An invoice is one document, whoever prints it: it is written as the agency writes.
    let agency: Reader
    private let printer = PDFPrinter()

    init(agency: Reader) { self.agency = agency }

    func print(_ view: InvoiceView) async throws -> [UInt8] {
        let document = agency.told { Self.document(view) }
        return try await printer.print(document, at: view.invoice.sentAt ?? view.invoice.createdAt)
    }

    static func document(_ view: InvoiceView) -> InvoiceDocument {
        let invoice = view.invoice
        let sheet = InvoiceSheet(invoice, view.lines, agency: "")
        var document = InvoiceDocument(
            title: invoice.number == nil ? InvoiceWords.draft : InvoiceWords.invoice,
            number: sheet.number,
            senderName: sheet.senderName,
            senderLines: sheet.senderLines,
            recipientLines: [sheet.recipientName] + sheet.recipientLines,
            lines: sheet.lines.map {
                InvoiceDocument.Line(
                    description: $0.description,
                    quantity: $0.quantity,
                    unitPrice: $0.price,
                    tax: $0.tax,
                    amount: $0.amount
                )
            },
            totals: sheet.sums.map { InvoiceDocument.Total($0.words, $0.amount) }
                + [InvoiceDocument.Total(InvoiceWords.total, sheet.total, isStrong: true)],
            language: Reader.current.language.code
        )
        document.facts = facts(invoice, sheet)
        document.status = InvoiceDocument.Status(view.shown.words, tone(view.shown))
        if invoice.state == .open {
            document.headline = InvoiceDocument.Fact(InvoiceWords.balanceDue, invoice.standing.balance.text)
        }
        document.payments = view.payments.filter { $0.state.isMoney }.map {
            InvoiceDocument.Payment(
                date: ($0.settledAt ?? $0.updatedAt).date.long,
                method: $0.methodWords,
                amount: $0.amount.text
            )
        }
        if !sheet.notes.isEmpty { document.notes = [InvoiceDocument.Note(InvoiceWords.notes, sheet.notes)] }
        return document
    }

    private static func facts(_ invoice: Invoice, _ sheet: InvoiceSheet) -> [InvoiceDocument.Fact] {
        var facts = [InvoiceDocument.Fact(InvoiceWords.subject, sheet.subject)]
        if !sheet.project.isEmpty { facts.append(InvoiceDocument.Fact(InvoiceWords.project, sheet.project)) }
        if let issued = invoice.issuedOn {
            facts.append(InvoiceDocument.Fact(InvoiceWords.issued, issued.long))
        }
        facts.append(InvoiceDocument.Fact(InvoiceWords.due, invoice.dueOn.long))
        return facts
    }

    private static func tone(_ shown: ShownState) -> InvoiceDocument.Status.Tone {
        switch shown {
        case .paid: .settled
        case .overdue, .disputed: .late
        case .open, .partlyPaid, .processing: .waiting
        case .void, .uncollectible, .refunded, .partlyRefunded, .draft: .neutral
        }
    }
}
