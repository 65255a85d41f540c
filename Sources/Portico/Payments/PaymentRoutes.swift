import Basics
import HTML
import Web

/// Paying an invoice, and where Stripe tells us things.
struct PaymentRoutes: Sendable {
    static let show = InvoiceRoutes.payment / ID<Payment>.self
    static let result = show / "return"
    static let hook = root / "hooks" / "stripe"

    /// Bytes of a webhook's body at most. Stripe's events have a few thousand.
    static let hookLimit = 1 << 20

    let store: Store
    let desk: PaymentDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.post(InvoiceRoutes.payment, for: .payer, begin)
        routes.get(Self.show, for: .payer, show)
        routes.get(Self.result, for: .payer, result)
        routes.hook(Self.hook, for: .anyone, limit: Self.hookLimit, receive)
    }

    func begin(_: EmptyForm, _ contact: Contact, _ id: ID<Invoice>) async throws -> Response {
        do {
            let payment = try await desk.begin(id, for: contact)
            return .seeOther(Self.show(id, payment.id))
        } catch let refusal as InvoiceRefusal {
            // Paid by a colleague meanwhile, or on its way: the invoice itself says so best.
            return .seeOther(InvoiceRoutes.show(id), notice: refusal.message)
        }
    }

    func show(
        _: Request,
        _ contact: Contact,
        _ id: ID<Invoice>,
        _ attempt: ID<Payment>
    ) async throws -> Response {
        let payment = try await desk.refreshed(try await found(attempt, on: id, contact))
        guard payment.isPayable, let secret = payment.clientSecret,
            let script = ExternalURL(configured: desk.script),
            let api = ExternalURL(configured: desk.api)
        else { return .seeOther(Self.result(id, attempt)) }
        let page = try await store.read(as: contact) { [desk] tx in
            PaymentPage(
                frame: try tx.frame(for: contact),
                invoice: try tx.permit(PayInvoice.self, for: contact, on: id).subject,
                payment: payment,
                clientSecret: secret,
                publishableKey: desk.publishableKey,
                script: script,
                isTest: !desk.isLive
            )
        }
        var response = Response.page(page)
        response.policy = .payments(script: script, api: api)
        return response
    }

    func result(
        _: Request,
        _ contact: Contact,
        _ id: ID<Invoice>,
        _ attempt: ID<Payment>
    ) async throws -> Response {
        // What the address says about the outcome is the browser's word: Stripe is asked.
        let payment = try await desk.refreshed(try await found(attempt, on: id, contact))
        let page = try await store.read(as: contact) { tx in
            PaymentResultPage(
                frame: try tx.frame(for: contact),
                invoice: try tx.permit(PayInvoice.self, for: contact, on: id).subject,
                payment: payment,
                token: contact.formToken,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func receive(_ request: Request, _ body: [UInt8], _: Visitor) async throws -> Response {
        try await desk.receive(body, signature: request.headers.stripeSignature)
        return .text("ok")
    }

    private func found(_ attempt: ID<Payment>, on id: ID<Invoice>, _ contact: Contact) async throws -> Payment
    {
        try await store.read(as: contact) { tx in
            let permit = try tx.permit(PayInvoice.self, for: contact, on: id)
            guard let payment = try tx.payment(attempt, on: permit.subject.id) else {
                throw AccessRefusal.notFound
            }
            return payment
        }
    }
}
