import Basics

/// One invoice of the billing history.
struct HistoryLine: Sendable {
    let invoice: ListedInvoice
    let net: Money
    let tax: Money
}

/// The billing history as CSV (RFC 4180): commas, CRLF, every text in quotes.
enum BillingHistory {
    static var head: [String] {
        [
            InvoiceWords.number, InvoiceWords.title, InvoiceWords.issued, InvoiceWords.due,
            InvoiceWords.currency, InvoiceWords.net, InvoiceWords.tax, InvoiceWords.total, InvoiceWords.paid,
            InvoiceWords.balanceDue,
            InvoiceWords.status,
        ]
    }

    static func csv(_ lines: [HistoryLine], on today: CalendarDate) -> String {
        // The mark at the start tells spreadsheets that the text is UTF-8.
        var text = "\u{FEFF}" + head.map(field).joined(separator: ",") + "\r\n"
        for line in lines {
            text += fields(line, on: today).map(field).joined(separator: ",") + "\r\n"
        }
        return text
    }

    private static func fields(_ line: HistoryLine, on today: CalendarDate) -> [String] {
        let standing = line.invoice.standing
        return [
            line.invoice.number ?? "",
            line.invoice.title,
            line.invoice.issuedOn?.iso ?? "",
            standing.dueOn.iso,
            standing.total.currency.code,
            line.net.plain,
            line.tax.plain,
            standing.total.plain,
            standing.received.plain,
            standing.balance.plain,
            shownState(of: standing, on: today).words,
        ]
    }

    /// In quotes, and never a formula: a spreadsheet takes a text that begins like one for one, so it gets a
    /// quotation mark before it (OWASP, "CSV Injection"). A plain number may begin with a minus.
    static func field(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first),
            !isNumber(text)
        {
            text = "'" + text
        }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    private static func isNumber(_ text: String) -> Bool {
        text.first == "-" && text.count > 1
            && text.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    }
}

extension ShownState {
    /// As it is written wherever an invoice is: list, badge, page, mail, PDF.
    var words: String {
        switch self {
        case .void: InvoiceWords.void
        case .uncollectible: InvoiceWords.writtenOff
        case .disputed: InvoiceWords.disputed
        case .refunded: InvoiceWords.refunded
        case .partlyRefunded: InvoiceWords.partlyRefunded
        case .paid: InvoiceWords.paid
        case .processing: InvoiceWords.processing
        case .overdue(let days): InvoiceWords.overdue(days: days)
        case .partlyPaid: InvoiceWords.partlyPaid
        case .open: InvoiceWords.openWord
        case .draft: InvoiceWords.draft
        }
    }
}
