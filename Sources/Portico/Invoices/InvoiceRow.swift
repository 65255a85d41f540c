import Basics
import HTML

extension ShownState {
    /// The shape it has in lists and beside its word.
    var mark: Mark {
        switch self {
        case .void: .void
        case .uncollectible: .rejected
        case .disputed: .disputed
        case .refunded, .partlyRefunded: .refunded
        case .paid: .done
        case .processing: .processing
        case .overdue: .late
        case .partlyPaid: .partly
        case .open: .open
        case .draft: .draft
        }
    }

    var status: StatusWord { StatusWord(words, mark.tone, mark: mark) }
}

extension ListedInvoice {
    /// Its row in a list: what is left to pay, and of how much. The team also reads whose it is.
    func row(isTeam: Bool, now: Timestamp) -> InvoiceRow {
        let shown = shownState(of: standing, on: now.date)
        let isOwed = standing.state == .open || standing.state == .uncollectible
        let amount = isOwed ? standing.balance : standing.total
        return InvoiceRow(
            number.map { InvoiceWords.row($0, title) } ?? title,
            number: about(isTeam: isTeam, now: now),
            to: isTeam ? InvoiceTeamRoutes.show(id) : InvoiceRoutes.show(id),
            shown.mark,
            status: shown.words,
            due: isOwed || standing.state == .draft
                ? InvoiceWords.dueOn(standing.dueOn.short(on: now.date)) : "",
            amount: amount,
            of: amount == standing.total ? nil : standing.total
        )
    }

    private func about(isTeam: Bool, now: Timestamp) -> String {
        if isTeam { return clientName }
        return issuedOn.map { InvoiceWords.issuedOn($0.short(on: now.date)) } ?? ""
    }

    /// Whether somebody still has to do something for it to be paid.
    var waitsForPayment: Bool {
        standing.state == .open && standing.payable.isPositive && !standing.isDisputed
    }

    /// Its row among what waits on the reader, with the way to pay.
    func waitingRow(isFirst: Bool, now: Timestamp) -> ListRow {
        let shown = shownState(of: standing, on: now.date)
        let due = InvoiceWords.dueOn(standing.dueOn.short(on: now.date))
        let late: String? = if case .overdue = shown { shown.words } else { nil }
        return ListRow(
            title,
            to: InvoiceRoutes.show(id),
            .mark(late == nil ? .wait : .late),
            meta: InvoiceWords.invoiceNumber(number ?? ""),
            side: [
                .status(late ?? due, late == nil ? .wait : .late),
                .text(late == nil ? InvoiceWords.inDays(now.date.days(until: standing.dueOn)) : due),
            ],
            action: .link(
                InvoiceWords.pay(standing.payable.text),
                InvoiceRoutes.show(id),
                isFirst ? .primary : .plain
            )
        )
    }
}
