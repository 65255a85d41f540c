import Basics
import Database

/// A demand for payment: numbered when it is finalised, and immutable from then on.
struct Invoice: Identified, Sendable {
    static let idPrefix: StaticString = "inv"

    /// What is stored. What people are shown is `ShownState`.
    enum State: String, Sendable, ValueConvertible, CaseIterable {
        case draft, open, paid, void, uncollectible
    }

    let id: ID<Invoice>
    let client: ID<Client>
    let clientName: String
    let project: ID<Project>?
    /// `LUM-2026-041`; nil while it is a draft.
    let number: String?
    let title: String
    let issuedOn: CalendarDate?
    let notes: String
    let totals: InvoiceTotals
    /// Name, address and tax number of the client, a line each, as they were at finalisation.
    let billTo: String
    /// The same of the agency.
    let billFrom: String
    /// The project's name.
    let billFor: String
    let createdAt: Timestamp
    let sentAt: Timestamp?
    let standing: Standing

    var state: State { standing.state }
    var currency: Currency { totals.total.currency }
    var dueOn: CalendarDate { standing.dueOn }

    /// What stands over it and in a mail's subject: `Invoice LUM-2026-041`, or `Draft invoice`.
    var heading: String { number.map { InvoiceWords.invoiceNumber($0) } ?? InvoiceWords.draftInvoice }
}

/// One thing charged for.
struct InvoiceLine: Sendable, Equatable {
    let description: String
    /// In thousandths: 1.5 hours are 1,500.
    let quantity: Int64
    let unitPrice: Money
    /// In hundredths of a percent: 21 % is 2,100.
    let taxRate: Int64
    /// Quantity times unit price, rounded once, half up.
    let net: Money
}

/// How an invoice stands: what its shown state is a function of. Amounts come from the ledger and the
/// payments under way.
struct Standing: Sendable, Equatable {
    let state: Invoice.State
    let dueOn: CalendarDate
    let total: Money
    /// What is owed now.
    let balance: Money
    /// What payments under way would take from the balance.
    let processing: Money
    /// Money that came and stayed.
    let received: Money
    /// Money that went back and was not asked for again.
    let refunded: Money
    /// A payer's bank is asking for the money back.
    let isDisputed: Bool

    /// What can be paid now: the balance less what is on its way already.
    var payable: Money {
        guard state == .open || state == .uncollectible else { return .zero(total.currency) }
        let rest = balance - processing
        return rest.isPositive ? rest : .zero(total.currency)
    }
}

/// What people are told about an invoice. The only words for it on lists, badges, pages and in mails.
enum ShownState: Sendable, Equatable {
    case void, uncollectible, disputed, refunded, partlyRefunded, paid, processing
    case overdue(days: Int)
    case partlyPaid, open, draft
}
