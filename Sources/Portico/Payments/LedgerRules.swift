import Basics

/// Which entries stand for what happened. Debits are positive.
enum LedgerRules {
    /// The client owes the total; we earned the net and hold the tax for the state.
    static func charge(_ totals: InvoiceTotals) -> [Posting.Entry] {
        [
            .init(account: .receivable, amount: totals.total.minorUnits),
            .init(account: .revenue, amount: -totals.net.minorUnits),
            .init(account: .tax, amount: -totals.tax.minorUnits),
        ]
    }

    /// As if it had never been asked for.
    static func void(_ totals: InvoiceTotals) -> [Posting.Entry] {
        reversed(charge(totals))
    }

    /// Money came: it lowers what is owed, and what is beyond that belongs to no invoice yet.
    static func payment(_ amount: Int64, balance: Int64) -> [Posting.Entry] {
        let applied = min(amount, max(0, balance))
        return [
            .init(account: .cash, amount: amount),
            .init(account: .receivable, amount: -applied),
            .init(account: .unapplied, amount: -(amount - applied)),
        ]
    }

    /// Money went back by our own will. Negative when a refund did not reach the payer and came back.
    static func refund(_ amount: Int64) -> [Posting.Entry] {
        [.init(account: .cash, amount: -amount), .init(account: .refund, amount: amount)]
    }

    /// What was posted, taken back.
    static func reversed(_ entries: [Posting.Entry]) -> [Posting.Entry] {
        entries.map { .init(account: $0.account, amount: -$0.amount) }
    }
}
