/// What a test, or the person who runs the demo, can make happen.
extension FakeStripe {
    /// A payment that was collected.
    public struct CollectedCharge: Sendable, Equatable {
        public let paymentIntent: String
        /// In Stripe's smallest unit of the currency, as is `refunded`.
        public let amount: Int64
        public let refunded: Int64
        /// Lower case.
        public let currency: String
        public let metadata: [String: String]
    }

    /// A call that cannot be: what the API would say.
    public struct ControlProblem: Error, Sendable, Equatable, CustomStringConvertible {
        public let description: String
    }

    /// Every charge that succeeded, oldest first. There must be as many as paid attempts.
    public var collectedCharges: [CollectedCharge] {
        with { world in
            world.account.charges.all.filter(\.isPaid).map {
                CollectedCharge(
                    paymentIntent: $0.intent,
                    amount: $0.amount,
                    refunded: $0.refunded,
                    currency: $0.currency,
                    metadata: $0.metadata
                )
            }
        }
    }

    /// Decides debits that are processing, the way their account numbers say; all of them when none is named.
    public func settle(_ paymentIntent: String? = nil) {
        with { world in
            let ids = paymentIntent.map { [$0] } ?? world.account.intents.all.map(\.id)
            for id in ids { world.settle(id) }
        }
    }

    /// How many seconds a debit takes to be decided by itself; nil waits for `settle`.
    public func setSettling(after seconds: Int64?) {
        with { $0.account.settlesAfter = seconds }
    }

    /// Fails a debit that is processing, with a bank's reason such as `insufficient_funds`.
    public func fail(_ paymentIntent: String, code: String = "insufficient_funds") throws {
        try control { try $0.fail(paymentIntent, code: code) }
    }

    /// The bank takes a paid debit back: the charge is disputed and lost.
    public func returnPayment(_ paymentIntent: String) throws {
        try control { try $0.returnPayment(paymentIntent) }
    }

    /// Refunds as from Stripe's own dashboard. Returns the refund's identifier.
    /// - Parameter amount: nil for all that is left.
    @discardableResult
    public func refund(_ paymentIntent: String, amount: Int64? = nil) throws -> String {
        try control { try $0.refund(paymentIntent, amount: amount).id }
    }

    /// The bank sends a refund back.
    public func failRefund(_ refund: String) throws {
        try control { try $0.failRefund(refund) }
    }

    /// The payer calls their money back. Returns the dispute's identifier.
    @discardableResult
    public func dispute(_ paymentIntent: String, reason: String = "fraudulent") throws -> String {
        try control { try $0.dispute(paymentIntent, reason: reason).id }
    }

    /// The dispute is decided: won, the money comes back; lost, it stays away.
    public func closeDispute(_ dispute: String, isWon: Bool) throws {
        try control { try $0.closeDispute(dispute, isWon: isWon) }
    }

    /// A bank transfer towards a payment comes in, of less, as much or more than is asked.
    public func fund(_ paymentIntent: String, amount: Int64) throws {
        try control { try $0.fund(paymentIntent, amount: amount) }
    }

    /// From now on calls fail like this, as often as the fault says.
    public func add(_ fault: Fault) {
        with { $0.account.faults.append(fault) }
    }

    /// Calls are answered as they should be again.
    public func clearFaults() {
        with { $0.account.faults = [] }
    }

    /// What restricted keys may not do from now on, such as `rak_refund_write`.
    public func setMissingPermissions(_ permissions: Set<String>) {
        with { $0.account.missingPermissions = permissions }
    }

    /// Moves the account's clock ahead: debits are decided and deliveries fall due.
    public func advance(seconds: Int64) {
        with { $0.account.ahead += seconds }
        with { $0.settleDue() }
    }

    private func control<Value>(_ body: (inout World) throws -> Value) throws -> Value {
        do {
            return try with(body)
        } catch let failure as Failure {
            throw ControlProblem(description: failure.message)
        }
    }
}
