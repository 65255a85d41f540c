import Basics
import Database

// For checks, which look as the system.
extension Reading where Self: ~Copyable {
    /// The attempt whose identifier stands on an intent, if it is one of ours.
    borrowing func payment(attempt text: String?) throws -> Payment? {
        guard let id = text.flatMap({ ID<Payment>($0) }) else { return nil }
        return try payment(id)
    }

    /// What can be paid on an invoice now, in minor units: nothing unless it is open.
    borrowing func payable(on invoice: ID<Invoice>) throws -> Int64 {
        let isOpen = try exists(
            "SELECT 1 FROM invoice WHERE id = \(invoice) AND state IN ('open', 'uncollectible')"
        )
        guard isOpen else { return 0 }
        let processing: Int64 =
            try value(
                """
                SELECT CAST(SUM(amount) AS BIGINT) FROM payment
                WHERE invoice_id = \(invoice) AND state = 'processing'
                """
            ) ?? 0
        return max(0, try balance(of: invoice) - processing)
    }
}
