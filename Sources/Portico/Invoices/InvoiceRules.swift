import Basics

/// What people are told about an invoice. First match wins, for both sides alike.
func shownState(of standing: Standing, on today: CalendarDate) -> ShownState {
    switch standing.state {
    case .draft: return .draft
    case .void: return .void
    case .uncollectible: return .uncollectible
    case .open, .paid: break
    }
    if standing.isDisputed { return .disputed }
    if standing.refunded.isPositive { return standing.received.isPositive ? .partlyRefunded : .refunded }
    if standing.state == .paid { return .paid }
    let uncovered = standing.balance - standing.processing
    if standing.processing.isPositive, !uncovered.isPositive { return .processing }
    if standing.dueOn < today { return .overdue(days: standing.dueOn.days(until: today)) }
    return standing.balance.minorUnits < standing.total.minorUnits ? .partlyPaid : .open
}

extension Invoice.State {
    /// What a balance makes of a stored state. Only money moves it: a label never does.
    func after(balance: Money) -> Invoice.State {
        switch self {
        case .open, .uncollectible: balance.isPositive ? self : .paid
        case .paid: balance.isPositive ? .open : .paid
        case .draft, .void: self
        }
    }
}

/// To see a client's invoice as one of those at the client who pay.
enum SeeInvoice: Action {
    static func decide(_ contact: Contact, _ invoice: Invoice) -> Decision {
        contact.client == invoice.client && contact.role.pays && invoice.state != .draft ? .allow : .hide
    }
}

/// To pay it.
enum PayInvoice: Action {
    static func decide(_ contact: Contact, _ invoice: Invoice) -> Decision {
        SeeInvoice.decide(contact, invoice)
    }
}

/// To see and write invoices as one of the team. The reach is the view's.
enum WorkOnInvoice: Action {
    static func decide(_ staff: Staff, _ invoice: Invoice) -> Decision {
        staff.role.seesMoney ? .allow : .hide
    }
}

/// To write a client's new invoice.
enum InvoiceClient: Action {
    static func decide(_ staff: Staff, _ client: Client) -> Decision {
        staff.role.seesMoney ? .allow : .hide
    }
}

extension Invoice {
    /// A finalised invoice never changes again.
    func checkEditable() throws(InvoiceRefusal) {
        if state != .draft { throw .finalised }
    }

    /// Whether the draft can be demanded: it has lines that come to something, and somebody gets it.
    func checkFinalisable(lines: Int, payers: Int) throws(InvoiceRefusal) {
        if state != .draft { throw .finalised }
        if lines == 0 { throw .noLines }
        guard totals.total.isPositive else { throw .nothingToPay }
        if payers == 0 { throw .nobodyToBill(clientName) }
    }

    /// Whether it may be made void: no money came, and none is on its way.
    func checkVoidable() throws(InvoiceRefusal) {
        switch state {
        case .draft: throw .draft
        case .void: throw .void
        case .paid: throw .moneyCame
        case .open, .uncollectible: break
        }
        if standing.processing.isPositive { throw .moneyUnderway }
        if standing.balance != standing.total || standing.refunded.isPositive { throw .moneyCame }
    }

    /// What a contact would pay now, or why there is nothing to pay.
    func amountToPay() throws(InvoiceRefusal) -> Money {
        switch state {
        case .draft: throw .draft
        case .void: throw .void
        case .paid: throw .paid
        case .open, .uncollectible: break
        }
        guard standing.payable.isPositive else { throw .moneyUnderway }
        return standing.payable
    }
}

/// Why an invoice could not be changed, sent or paid.
enum InvoiceRefusal: Refusal, Equatable {
    case finalised, draft, void, paid, noLines, nothingToPay, moneyCame, moneyUnderway
    case nobodyToBill(String)

    var kind: RefusalKind { .conflict }

    var message: String {
        switch self {
        case .finalised: InvoiceWords.invoiceFinalised
        case .draft: InvoiceWords.invoiceDraft
        case .void: InvoiceWords.invoiceVoid
        case .paid: InvoiceWords.invoicePaid
        case .noLines: InvoiceWords.invoiceNoLines
        case .nothingToPay: InvoiceWords.invoiceNothingToPay
        case .moneyCame: InvoiceWords.invoiceMoneyCame
        case .moneyUnderway: InvoiceWords.invoiceMoneyUnderway
        case .nobodyToBill(let client):
            InvoiceWords.invoiceNobodyToBill(client)
        }
    }
}
