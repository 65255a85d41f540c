import Basics
import Database

/// Stripe told us something.
struct ProviderEventJob: Job {
    static let name = "provider-event"
    let event: String

    var subject: String { event }
    var key: String? { "event:\(event)" }

    init(event: String) { self.event = event }
    init?(subject: String) { self.init(event: subject) }

    func run(at bench: Workbench) async throws {
        try await bench.payments.workOn(event: event)
    }
}

/// Asks again about an attempt, later and later: one job for each time, so that each happens once.
struct PaymentCheck: Job {
    static let name = "payment-check"
    let payment: ID<Payment>
    let occurrence: Int

    var subject: String { "\(payment.text) \(occurrence)" }
    var key: String? { "check:\(subject)" }

    /// Until this check, from the one before: 5 minutes, 10, 20, … at most half a day.
    var minutes: Int64 { min(720, 5 << Int64(min(occurrence, 8))) }

    init(payment: ID<Payment>, occurrence: Int) {
        self.payment = payment
        self.occurrence = occurrence
    }

    init?(subject: String) {
        let parts = subject.split(separator: " ")
        guard parts.count == 2, let payment = ID<Payment>(String(parts[0])), let occurrence = Int(parts[1])
        else {
            return nil
        }
        self.init(payment: payment, occurrence: occurrence)
    }

    func run(at bench: Workbench) async throws {
        let next = PaymentCheck(payment: payment, occurrence: occurrence + 1)
        try await bench.payments.check(payment, again: next)
    }
}

/// An invoice can take less now than before, or nothing: attempts of other amounts end.
struct AttemptTidying: ItemJob {
    static let name = "attempt-tidying"
    let item: ID<Invoice>

    func run(at bench: Workbench) async throws {
        try await bench.payments.tidy(item)
    }
}

/// Every hour: what does Stripe know that we do not? Once a day it looks back a month, else three days.
struct Reconciliation: Job {
    static let name = "reconciliation"
    /// Since 1970.
    let hour: Int64

    var subject: String { String(hour) }
    var key: String? { "reconciliation:\(hour)" }

    init(hour: Int64) { self.hour = hour }

    init?(subject: String) {
        guard let hour = Int64(subject) else { return nil }
        self.init(hour: hour)
    }

    func run(at bench: Workbench) async throws {
        // First of all the next one: a look that fails must not be the last.
        let next = max(hour, bench.clock.now().seconds / 3600) + 1
        try await bench.database.write(as: .system) { tx in
            try tx.enqueue(Reconciliation(hour: next), at: Timestamp(seconds: next * 3600))
        }
        let days: Int64 = hour % 24 == 0 ? 30 : 3
        try await bench.payments.reconcile(since: bench.clock.now().adding(days: -days))
    }
}

/// The kinds of jobs about payments, for the worker.
enum PaymentJobs {
    static let all: [any Job.Type] = [
        ProviderEventJob.self, PaymentCheck.self, AttemptTidying.self, Reconciliation.self,
        ReceiptNotice.self,
        ProcessingNotice.self, PaymentFailedNotice.self,
    ]
}
