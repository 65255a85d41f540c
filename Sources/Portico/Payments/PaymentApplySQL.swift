import Basics
import Database

/// What became of one answer of Stripe's.
enum Applied: Sendable {
    /// The row changed while Stripe was asked: ask again.
    case stale
    /// No attempt of ours.
    case notOurs
    case done(Payment)
}

/// What `apply` needs to know of an invoice.
private struct InvoiceFile {
    let state: Invoice.State
    let number: String
    let project: ID<Project>?

    init(_ row: inout Row) throws {
        state = try row.next()
        number = try row.next()
        project = try row.next()
    }
}

extension WriteTransaction {
    /// Brings payment, ledger, invoice and what is to be told in line with what Stripe says, in one
    /// transaction.
    ///
    /// The same answer any number of times changes things once. An older answer never undoes a newer one:
    /// `seen` is the row's revision from before Stripe was asked. Only money that came counts whatever else
    /// happened meanwhile.
    /// - Throws: `PaymentMismatch`; nothing is changed then.
    borrowing func apply(
        _ facts: IntentFacts,
        seen: Int64?,
        isLive: Bool,
        postingIDs: (ID<Posting>, ID<Posting>)
    ) throws -> Applied {
        guard let payment = try attempt(of: facts) else { return .notOurs }
        let change = try PaymentChange(from: payment, facts, isLive: isLive)
        let refund = try facts.refunded.minorUnits - refunded(of: payment.id)
        let isNews =
            change.state != payment.state || change.failure != payment.failure
            || facts.dispute != payment.dispute || refund != 0
        guard isNews else {
            if payment.intent == nil {
                try name(payment.id, intent: facts.id, clientSecret: facts.clientSecret)
            }
            return try .done(self.payment(payment.id) ?? payment)
        }
        let wasSeen = payment.intent == nil || seen == payment.revision
        if !wasSeen, !change.settles { return .stale }
        if payment.intent == nil { try name(payment.id, intent: facts.id, clientSecret: facts.clientSecret) }
        try self.change(payment, change, facts)
        guard let file = try file(of: payment.invoice) else { return .notOurs }
        if change.settles { try settle(payment, facts, id: postingIDs.0) }
        if change.isReturned { try giveBack(payment, facts, id: postingIDs.0) }
        // Money is only refunded of what came.
        if refund != 0, change.settles || payment.settledAt != nil {
            try postRefund(refund, of: payment, facts, id: postingIDs.1)
        }
        try settle(
            payment.invoice,
            from: file.state,
            balance: Money(try balance(of: payment.invoice), payment.amount.currency)
        )
        try tell(payment, change, file)
        return try .done(self.payment(payment.id) ?? payment)
    }

    /// The attempt an intent belongs to: by its name, or by what we wrote on it when we died before noting
    /// the name.
    private borrowing func attempt(of facts: IntentFacts) throws -> Payment? {
        if let known = try payment(ofIntent: facts.id) { return known }
        guard let id = facts.attempt.flatMap({ ID<Payment>($0) }), let payment = try payment(id) else {
            return nil
        }
        guard payment.intent == nil else { throw PaymentMismatch.attempt }
        return payment
    }

    private borrowing func file(of invoice: ID<Invoice>) throws -> InvoiceFile? {
        try row(
            """
            SELECT
                state,
                COALESCE(number, ''),
                project_id
            FROM invoice
            WHERE id = \(invoice)
            """,
            InvoiceFile.init
        )
    }

    private borrowing func settle(_ payment: Payment, _ facts: IntentFacts, id: ID<Posting>) throws {
        let came = facts.received.isPositive ? facts.received : payment.amount
        let balance = try balance(of: payment.invoice)
        try post(
            Posting(
                .payment,
                id: id,
                key: "payment:\(facts.id)",
                for: payment.invoice,
                of: payment.client,
                payment: payment.id,
                in: payment.amount.currency,
                LedgerRules.payment(came.minorUnits, balance: balance)
            )
        )
    }

    private borrowing func giveBack(_ payment: Payment, _ facts: IntentFacts, id: ID<Posting>) throws {
        let kind: Posting.Kind = facts.dispute == .lost && facts.method != .bank ? .dispute : .return
        try post(
            Posting(
                kind,
                id: id,
                key: "return:\(facts.id)",
                for: payment.invoice,
                of: payment.client,
                payment: payment.id,
                in: payment.amount.currency,
                LedgerRules.reversed(try entries(ofPosting: "payment:\(facts.id)"))
            )
        )
    }

    private borrowing func postRefund(
        _ amount: Int64,
        of payment: Payment,
        _ facts: IntentFacts,
        id: ID<Posting>
    ) throws {
        try post(
            Posting(
                .refund,
                id: id,
                key: "refund:\(facts.id):\(payment.revision)",
                for: payment.invoice,
                of: payment.client,
                payment: payment.id,
                in: payment.amount.currency,
                LedgerRules.refund(amount)
            )
        )
    }

    /// What a change sets going. The keys of these jobs let each of them happen once.
    private borrowing func tell(_ payment: Payment, _ change: PaymentChange, _ file: InvoiceFile) throws {
        func activity(_ action: Activity.Action) -> Activity {
            Activity(
                person: nil,
                client: payment.client,
                project: file.project,
                item: payment.invoice.text,
                action: action,
                detail: file.number
            )
        }
        if change.settles {
            try note(activity(.paymentSettled))
            try enqueue(ReceiptNotice(item: payment.id))
            try enqueue(AttemptTidying(item: payment.invoice))
        }
        if change.state == .processing, payment.state != .processing {
            try enqueue(ProcessingNotice(item: payment.id))
            try enqueue(AttemptTidying(item: payment.invoice))
        }
        let wasUnderway = payment.state == .processing || payment.state == .succeeded
        if change.state == .failed, wasUnderway {
            try note(activity(.paymentFailed))
            try enqueue(PaymentFailedNotice(item: payment.id))
        }
        try enqueue(InvoiceChanged(item: payment.invoice))
    }
}
