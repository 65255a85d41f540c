import Basics
import Database

extension Payment {
    fileprivate static let columns: SQL = """
        id,
        invoice_id,
        client_id,
        amount,
        currency,
        method,
        method_detail,
        state,
        intent_id,
        client_secret,
        failure,
        dispute,
        revision,
        created_at,
        updated_at,
        confirmed_at,
        settled_at
        """

    fileprivate init(_ row: inout Row) throws {
        let id: ID<Payment> = try row.next()
        let invoice: ID<Invoice> = try row.next()
        let client: ID<Client> = try row.next()
        let minorUnits: Int64 = try row.next()
        self.init(
            id: id,
            invoice: invoice,
            client: client,
            amount: Money(minorUnits, try row.next()),
            method: try row.next(),
            methodDetail: try row.next(),
            state: try row.next(),
            intent: try row.next(),
            clientSecret: try row.next(),
            failure: try row.next(),
            dispute: try row.next(),
            revision: try row.next(),
            createdAt: try row.next(),
            updatedAt: try row.next(),
            confirmedAt: try row.next(),
            settledAt: try row.next()
        )
    }
}

extension Reading where Self: ~Copyable {
    /// What was paid or tried on an invoice, as its reader may see it, the oldest first.
    borrowing func payments(of invoice: ID<Invoice>) throws -> [Payment] {
        try rows(
            """
            SELECT \(Payment.columns)
            FROM visible_payment
            WHERE invoice_id = \(invoice)
            ORDER BY created_at, id
            LIMIT 200
            """,
            Payment.init
        )
    }

    /// One attempt on an invoice, to someone who may see the invoice.
    borrowing func payment(_ id: ID<Payment>, on invoice: ID<Invoice>) throws -> Payment? {
        try row(
            """
            SELECT \(Payment.columns)
            FROM visible_payment
            WHERE id = \(id) AND invoice_id = \(invoice)
            """,
            Payment.init
        )
    }

    /// Attempts on an invoice that its payer could still confirm, the newest first.
    borrowing func payableAttempts(on invoice: ID<Invoice>) throws -> [Payment] {
        try rows(
            """
            SELECT \(Payment.columns)
            FROM visible_payment
            WHERE invoice_id = \(invoice) AND settled_at IS NULL
                AND state IN ('created', 'requires_action', 'failed')
            ORDER BY created_at DESC, id DESC
            LIMIT 20
            """,
            Payment.init
        )
    }

    // For jobs and for `apply`, which look as the system.

    borrowing func payment(_ id: ID<Payment>) throws -> Payment? {
        try row("SELECT \(Payment.columns) FROM payment WHERE id = \(id)", Payment.init)
    }

    borrowing func payment(ofIntent intent: String) throws -> Payment? {
        try row("SELECT \(Payment.columns) FROM payment WHERE intent_id = \(intent)", Payment.init)
    }

    /// Attempts that could still be confirmed by someone who has their page open.
    borrowing func openAttempts(on invoice: ID<Invoice>) throws -> [Payment] {
        try rows(
            """
            SELECT \(Payment.columns)
            FROM payment
            WHERE invoice_id = \(invoice) AND settled_at IS NULL
                AND state IN ('created', 'requires_action', 'failed')
            ORDER BY created_at DESC, id DESC
            LIMIT 50
            """,
            Payment.init
        )
    }
}

extension WriteTransaction {
    /// An attempt, before anyone outside is asked for anything. Its key makes every repetition the same
    /// question.
    borrowing func begin(
        _ payment: ID<Payment>,
        of amount: Money,
        by contact: Contact,
        _ permit: consuming Permit<PayInvoice>
    ) throws {
        let invoice = permit.subject
        try run(
            """
            INSERT INTO payment (
                id, invoice_id, client_id, person_id, amount, currency, method, method_detail, state,
                idempotency_key, intent_id, client_secret, failure, dispute, revision, created_at, updated_at
            ) VALUES (
                \(payment),
                \(invoice.id),
                \(invoice.client),
                \(contact.id),
                \(amount.minorUnits),
                \(amount.currency),
                NULL,
                '',
                'created',
                \(payment.text),
                NULL,
                NULL,
                '',
                'none',
                0,
                \(now),
                \(now)
            )
            """
        )
    }

    /// Money that came another way. Its posting is the ledger's to write.
    borrowing func record(
        _ payment: ID<Payment>,
        _ manual: ManualPayment,
        by staff: Staff,
        on invoice: Invoice
    ) throws {
        try run(
            """
            INSERT INTO payment (
                id, invoice_id, client_id, person_id, amount, currency, method, method_detail, state,
                idempotency_key, failure, dispute, revision, created_at, updated_at, confirmed_at, settled_at
            ) VALUES (
                \(payment),
                \(invoice.id),
                \(invoice.client),
                \(staff.id),
                \(manual.amount.minorUnits),
                \(manual.amount.currency),
                \(manual.method),
                \(manual.detail),
                'recorded',
                \(payment.text),
                '',
                'none',
                0,
                \(now),
                \(now),
                \(manual.receivedOn.start),
                \(manual.receivedOn.start)
            )
            """
        )
    }

    /// Stripe has answered: from here on the attempt has a name there. An answer that came before is kept.
    borrowing func name(_ payment: ID<Payment>, intent: String, clientSecret: String?) throws {
        try run(
            """
            UPDATE payment
            SET intent_id = \(intent), client_secret = \(clientSecret), updated_at = \(now), revision = revision + 1
            WHERE id = \(payment) AND intent_id IS NULL
            """
        )
    }

    /// An attempt that Stripe refused to begin: it can never be paid.
    borrowing func giveUp(_ payment: ID<Payment>, because failure: String) throws {
        try run(
            """
            UPDATE payment
            SET state = 'canceled', failure = \(failure), updated_at = \(now), revision = revision + 1
            WHERE id = \(payment) AND intent_id IS NULL AND state = 'created'
            """
        )
    }

    /// What Stripe said, on the row.
    borrowing func change(_ payment: Payment, _ change: PaymentChange, _ facts: IntentFacts) throws {
        let hasLeft = change.state == .processing || change.state == .succeeded
        try run(
            """
            UPDATE payment
            SET
                state = \(change.state),
                failure = \(change.failure),
                method = \(facts.method ?? payment.method),
                method_detail = \(facts.methodDetail.isEmpty ? payment.methodDetail : facts.methodDetail),
                dispute = \(facts.dispute),
                dispute_due_at = \(facts.dispute == .open ? facts.disputeDueAt : nil),
                confirmed_at = \(payment.confirmedAt ?? (hasLeft ? now : nil)),
                settled_at = \(payment.settledAt ?? (change.settles ? now : nil)),
                updated_at = \(now),
                revision = revision + 1
            WHERE id = \(payment.id)
            """
        )
    }

    /// Moves an invoice's stored state to what its balance makes of it. The only place that does, after the
    /// draft.
    borrowing func settle(_ invoice: ID<Invoice>, from state: Invoice.State, balance: Money) throws {
        let next = state.after(balance: balance)
        if next != state { try run("UPDATE invoice SET state = \(next) WHERE id = \(invoice)") }
    }
}
