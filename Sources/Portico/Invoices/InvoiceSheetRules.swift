import Basics

/// What stands on an invoice, as ready texts: the same on the page and on paper.
struct InvoiceSheet: Sendable {
    struct Line: Sendable {
        let description: String
        let quantity: String
        let price: String
        let tax: String
        let amount: String
    }

    let title: String
    let number: String
    let senderName: String
    let senderLines: [String]
    let recipientName: String
    let recipientLines: [String]
    let subject: String
    let project: String
    let issued: String
    let due: String
    let lines: [Line]
    /// `Net`, then each rate's tax.
    let sums: [(words: String, amount: String)]
    let total: String
    let notes: String

    init(_ invoice: Invoice, _ lines: [InvoiceLine], agency: String) {
        let sender = Self.lines(of: invoice.billFrom)
        let recipient = Self.lines(of: invoice.billTo)
        title = invoice.heading
        number = invoice.number ?? InvoiceWords.draft
        senderName = sender.first ?? agency
        senderLines = Array(sender.dropFirst())
        recipientName = recipient.first ?? invoice.clientName
        recipientLines = Array(recipient.dropFirst())
        subject = invoice.title
        project = invoice.billFor
        issued = invoice.issuedOn.map { InvoiceWords.issuedOn($0.long) } ?? InvoiceWords.notSentYet
        due = InvoiceWords.dueOn(invoice.dueOn.long)
        self.lines = lines.map { line in
            Line(
                description: line.description,
                quantity: InvoiceTotals.quantity(line.quantity),
                price: Self.amount(line.unitPrice),
                tax: InvoiceTotals.percent(line.taxRate),
                amount: Self.amount(line.net)
            )
        }
        // Taxes come from the lines, by the same rule that made the stored sums.
        let taxes = InvoiceTotals(of: lines, in: invoice.currency).groups.filter { $0.rate > 0 }
        sums =
            [(InvoiceWords.net, Self.amount(invoice.totals.net))]
            + taxes.map { (InvoiceWords.taxOf(InvoiceTotals.percent($0.rate)), Self.amount($0.tax)) }
        total = invoice.totals.total.text
        notes = invoice.notes
    }

    /// Grouped, without its symbol: a column of one currency needs it once.
    private static func amount(_ money: Money) -> String {
        money.amountText
    }

    private static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
