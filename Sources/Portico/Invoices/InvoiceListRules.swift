import Basics

/// The parts of a list of invoices.
enum InvoiceTab: String, Sendable, CaseIterable {
    case drafts, open, overdue, processing, paid, all

    static let forClients: [InvoiceTab] = [.open, .processing, .paid, .all]
    static let forTeam: [InvoiceTab] = [.open, .overdue, .processing, .paid, .drafts, .all]

    var words: String {
        switch self {
        case .drafts: InvoiceWords.drafts
        case .open: InvoiceWords.openWord
        case .overdue: InvoiceWords.overdue
        case .processing: InvoiceWords.processing
        case .paid: InvoiceWords.paid
        case .all: InvoiceWords.all
        }
    }

    /// What is to be paid comes by its due date; what is done, the newest first.
    var isByDueDate: Bool {
        switch self {
        case .open, .overdue, .processing, .drafts: true
        case .paid, .all: false
        }
    }
}

/// Where a page of a list ended: `2026-11-30.inv_…`.
struct InvoiceCursor: Sendable, Equatable {
    let date: CalendarDate
    let id: ID<Invoice>

    init(date: CalendarDate, id: ID<Invoice>) {
        self.date = date
        self.id = id
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let date = CalendarDate(String(parts[0])),
            let id = ID<Invoice>(String(parts[1]))
        else {
            return nil
        }
        self.init(date: date, id: id)
    }

    var text: String { date.iso + "." + id.text }
}

/// A page of a list, and where the next one begins.
struct InvoicePageful: Sendable {
    static let size = 50

    let invoices: [ListedInvoice]
    let next: InvoiceCursor?

    /// - Parameter found: one more than a page holds, when there is more.
    init(_ found: [ListedInvoice]) {
        invoices = Array(found.prefix(Self.size))
        next =
            found.count > Self.size
            ? invoices.last.map { InvoiceCursor(date: $0.standing.dueOn, id: $0.id) } : nil
    }
}
