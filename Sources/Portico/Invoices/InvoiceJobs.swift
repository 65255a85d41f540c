import Basics
import Database

/// An invoice was sent: those who pay are told.
struct InvoiceNotice: ItemJob {
    static let name = "invoice-notice"
    let item: ID<Invoice>

    var key: String? { "invoice-notice:\(item.text)" }

    func run(at bench: Workbench) async throws {
        try await bench.tell(about: item) { invoice, isTeam, now in
            // By now it may be paid or void: nobody is asked for what is not owed.
            guard !isTeam, invoice.state == .open else { return nil }
            return InvoiceMail.invoice(invoice, on: now.date)
        }
    }
}

/// An invoice changed: pages that show it look again.
struct InvoiceChanged: ItemJob {
    static let name = "invoice-changed"
    let item: ID<Invoice>

    func run(at bench: Workbench) async throws {
        let readers = try await bench.readers(of: item)
        bench.live.changed(item.text, for: readers.map(\.candidate.recipient.person))
    }
}

/// Money came for a payment: one receipt, whatever told us of it, and however often.
struct ReceiptNotice: ItemJob {
    static let name = "receipt-notice"
    let item: ID<Payment>

    var key: String? { "receipt:\(item.text)" }

    func run(at bench: Workbench) async throws {
        try await bench.tell(about: item) { payment, invoice, isTeam in
            guard payment.state.isMoney else { return nil }
            return isTeam
                ? InvoiceMail.received(payment, for: invoice) : InvoiceMail.receipt(payment, for: invoice)
        }
    }
}

/// A payment takes some days: said once.
struct ProcessingNotice: ItemJob {
    static let name = "processing-notice"
    let item: ID<Payment>

    var key: String? { "processing:\(item.text)" }

    func run(at bench: Workbench) async throws {
        try await bench.tell(about: item) { payment, invoice, isTeam in
            guard payment.state == .processing, !isTeam else { return nil }
            return InvoiceMail.processing(payment, for: invoice)
        }
    }
}

/// A payment that was on its way, or had come, is not there: both sides are told, with the reason.
struct PaymentFailedNotice: ItemJob {
    static let name = "payment-failed-notice"
    let item: ID<Payment>

    func run(at bench: Workbench) async throws {
        try await bench.tell(about: item) { payment, invoice, isTeam in
            guard payment.state == .failed else { return nil }
            return InvoiceMail.failed(payment, for: invoice, isTeam: isTeam)
        }
    }
}

/// The kinds of jobs about invoices, for the worker.
enum InvoiceJobs {
    static let all: [any Job.Type] = [InvoiceNotice.self, InvoiceChanged.self]
}

extension Workbench {
    /// Those who may see an invoice now, with the invoice as each of them sees it. Asked anew each time.
    func readers(of id: ID<Invoice>) async throws -> [(candidate: Candidate, invoice: Invoice)] {
        let candidates = try await database.read(as: .system) { tx in
            try tx.clientToTell(of: id).map { try tx.candidates(for: $0) } ?? []
        }
        var readers: [(Candidate, Invoice)] = []
        for candidate in candidates {
            let invoice = try await database.read(as: Principal(candidate.recipient.person)) { tx in
                try tx.invoiceToTell(id)
            }
            if let invoice { readers.append((candidate, invoice)) }
        }
        return readers
    }

    fileprivate func tell(
        about id: ID<Invoice>,
        _ draft: (Invoice, _ isTeam: Bool, _ now: Timestamp) -> MailDraft?
    ) async throws {
        for (candidate, invoice) in try await readers(of: id) {
            try await mailroom.post(
                draft(invoice, candidate.isTeam, clock.now()),
                to: candidate
            )
        }
    }

    fileprivate func tell(
        about id: ID<Payment>,
        _ draft: (Payment, Invoice, _ isTeam: Bool) -> MailDraft?
    ) async throws {
        guard let payment = try await database.read(as: .system, { tx in try tx.payment(id) }) else { return }
        for (candidate, invoice) in try await readers(of: payment.invoice) {
            try await mailroom.post(draft(payment, invoice, candidate.isTeam), to: candidate)
        }
    }
}
