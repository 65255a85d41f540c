public import Basics

extension Stripe {
    /// What happened since, newest first: for those whose webhook was lost. Stripe keeps events for 30 days.
    /// - Parameters:
    ///   - types: only these, such as `payment_intent.succeeded`; all when empty.
    ///   - cursor: the page before's `next`.
    public func listEvents(
        since: Timestamp,
        types: [String] = [],
        after cursor: String? = nil
    ) async throws -> StripePage<StripeEvent> {
        let types = types.enumerated().map { ("types[\($0.offset)]", $0.element) }
        let parameters = [("created[gte]", String(since.seconds))] + types
        return try await page(EventAnswer.self, "/v1/events", parameters, after: cursor)
    }

    /// The attempts begun since, newest first, each with its latest charge.
    public func listPaymentIntents(
        since: Timestamp,
        after cursor: String? = nil
    ) async throws -> StripePage<PaymentIntent> {
        let parameters = [("created[gte]", String(since.seconds)), ("expand[0]", "data.latest_charge")]
        return try await page(PaymentIntentAnswer.self, "/v1/payment_intents", parameters, after: cursor)
    }

    /// What was given back of one payment, newest first: at most 100.
    public func refunds(of paymentIntent: String) async throws -> [StripeRefund] {
        let parameters = [("payment_intent", paymentIntent)]
        return try await page(RefundAnswer.self, "/v1/refunds", parameters, after: nil).items
    }

    /// The disputes of one payment, newest first: at most 100.
    public func disputes(of paymentIntent: String) async throws -> [StripeDispute] {
        let parameters = [("payment_intent", paymentIntent)]
        return try await page(DisputeAnswer.self, "/v1/disputes", parameters, after: nil).items
    }

    /// The permissions that a restricted key lacks for reading what Portico reads, by Stripe's names; empty
    /// is good.
    ///
    /// Each is tried by a call that changes nothing. Writing cannot be tried without doing it.
    public func missingPermissions() async throws -> [String] {
        var missing: [String] = []
        for path in ["payment_intents", "events", "refunds", "disputes", "customers"] {
            do {
                _ = try await decode(ListAnswer<CustomerAnswer>.self, .get("/v1/" + path, [("limit", "1")]))
            } catch let problem as StripeProblem {
                guard case .permissionMissing(let name) = problem.kind else { throw problem }
                missing.append(name ?? path)
            }
        }
        return missing
    }

    private func page<Answer: StripeAnswer>(
        _: Answer.Type,
        _ path: String,
        _ parameters: [(String, String)],
        after cursor: String?
    ) async throws -> StripePage<Answer.Value> {
        let cursor = cursor.map { [("starting_after", $0)] } ?? []
        let request = StripeRequest.get(path, parameters + [("limit", "100")] + cursor)
        let list = try await decode(ListAnswer<Answer>.self, request)
        // One object in a currency that is not ours belongs to somebody else and must not hide the others.
        let items = list.data.compactMap(\.value)
        return StripePage(items: items, next: list.has_more ? list.data.last?.id : nil)
    }
}
