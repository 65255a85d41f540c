import Basics
import Database

extension Reading where Self: ~Copyable {
    /// What the ledger says is owed on an invoice, in minor units. For jobs: it reads the base tables.
    borrowing func balance(of invoice: ID<Invoice>) throws -> Int64 {
        try value(
            """
            SELECT CAST(SUM(amount) AS BIGINT) FROM ledger_entry
            WHERE invoice_id = \(invoice) AND account = 'receivable'
            """
        ) ?? 0
    }

    /// What went back of one payment so far, in minor units.
    borrowing func refunded(of payment: ID<Payment>) throws -> Int64 {
        try value(
            """
            SELECT CAST(SUM(e.amount) AS BIGINT)
            FROM posting AS p JOIN ledger_entry AS e ON e.posting_id = p.id
            WHERE p.payment_id = \(payment) AND e.account = 'refund'
            """
        ) ?? 0
    }

    /// The entries of the posting with this key; empty when there is none.
    borrowing func entries(ofPosting key: String) throws -> [Posting.Entry] {
        try rows(
            """
            SELECT
                e.account,
                e.amount
            FROM posting AS p JOIN ledger_entry AS e ON e.posting_id = p.id
            WHERE p.key = \(key)
            ORDER BY e.position
            """
        ) { row in Posting.Entry(account: try row.next(), amount: try row.next()) }
    }

    /// What is wrong with the ledger: postings whose entries do not sum to zero. Empty is right.
    borrowing func unbalancedPostings() throws -> [String] {
        try rows(
            """
            SELECT posting_id FROM ledger_entry
            GROUP BY posting_id, currency
            HAVING SUM(amount) <> 0
            """
        ) { try $0.next() }
    }
}

extension WriteTransaction {
    /// Writes a posting down; false when what it stands for was posted before.
    @discardableResult
    borrowing func post(_ posting: Posting) throws -> Bool {
        let isNew =
            try run(
                """
                INSERT INTO posting (id, kind, key, client_id, invoice_id, payment_id, currency, posted_at)
                VALUES (
                    \(posting.id),
                    \(posting.kind),
                    \(posting.key),
                    \(posting.client),
                    \(posting.invoice),
                    \(posting.payment),
                    \(posting.currency),
                    \(now)
                )
                ON CONFLICT (key) DO NOTHING
                """
            ) == 1
        guard isNew else { return false }
        for (position, entry) in posting.entries.enumerated() {
            try run(
                """
                INSERT INTO ledger_entry (posting_id, position, account, client_id, invoice_id, amount, currency)
                VALUES (
                    \(posting.id),
                    \(position),
                    \(entry.account),
                    \(posting.client),
                    \(posting.invoice),
                    \(entry.amount),
                    \(posting.currency)
                )
                """
            )
        }
        return true
    }
}
