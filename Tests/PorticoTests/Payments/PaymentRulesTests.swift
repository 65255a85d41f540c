import Basics
import Testing

@testable import Portico

@Suite("What an answer of Stripe’s means")
struct PaymentRulesTests {
    private let money = Money(121_000, .eur)

    private func payment(
        _ state: Payment.State,
        settled: Bool = false,
        amount: Money = Money(121_000, .eur)
    ) -> Payment {
        Payment(
            id: ID(high: 1, low: 1),
            invoice: ID(high: 1, low: 2),
            client: ID(high: 1, low: 3),
            amount: amount,
            method: nil,
            methodDetail: "",
            state: state,
            intent: "pi_1",
            clientSecret: "secret",
            failure: "",
            dispute: .none,
            revision: 0,
            createdAt: Timestamp(seconds: 0),
            updatedAt: Timestamp(seconds: 0),
            confirmedAt: nil,
            settledAt: settled ? Timestamp(seconds: 0) : nil
        )
    }

    private func facts(_ status: IntentFacts.Status, failure: String? = nil) -> IntentFacts {
        IntentFacts(
            id: "pi_1",
            isLive: false,
            status: status,
            amount: money,
            received: status == .succeeded ? money : .zero(.eur),
            invoice: ID<Invoice>(high: 1, low: 2).text,
            attempt: ID<Payment>(high: 1, low: 1).text,
            clientSecret: nil,
            failure: failure,
            method: nil,
            methodDetail: "",
            refunded: .zero(.eur),
            dispute: .none
        )
    }

    private func change(_ state: Payment.State, _ facts: IntentFacts, settled: Bool = false) throws
        -> PaymentChange
    {
        try PaymentChange(from: payment(state, settled: settled), facts, isLive: false)
    }

    @Test(
        "it follows what Stripe says",
        arguments: [Payment.State.created, .requiresAction, .processing, .failed]
    )
    func follows(_ state: Payment.State) throws {
        #expect(try change(state, facts(.succeeded)).state == .succeeded)
        #expect(try change(state, facts(.succeeded)).settles)
        #expect(try change(state, facts(.processing)).state == .processing)
        #expect(try change(state, facts(.requiresAction)).state == .requiresAction)
        #expect(try change(state, facts(.canceled)).state == .canceled)
        #expect(try change(state, facts(.requiresPaymentMethod, failure: "No.")).state == .failed)
    }

    @Test("“not yet” is not “failed”")
    func notYet() throws {
        #expect(try change(.created, facts(.requiresPaymentMethod)).state == .created)
        #expect(try change(.processing, facts(.requiresPaymentMethod)).state == .failed)
    }

    @Test("money that came counts once, and is not undone by silence")
    func monotone() throws {
        for status in [IntentFacts.Status.succeeded, .processing, .requiresAction, .requiresConfirmation] {
            let change = try change(.succeeded, facts(status), settled: true)
            #expect(change.state == .succeeded && !change.settles && !change.isReturned)
        }
    }

    @Test("what was canceled stays so, unless it was paid")
    func canceled() throws {
        #expect(try change(.canceled, facts(.requiresPaymentMethod, failure: "No.")).state == .canceled)
        #expect(try change(.canceled, facts(.succeeded)).settles)
    }

    @Test("a lost dispute gives the money back, once")
    func lost() throws {
        var lost = facts(.succeeded)
        lost.dispute = .lost
        #expect(try change(.succeeded, lost, settled: true).isReturned)
        let again = try change(.failed, lost, settled: true)
        #expect(!again.isReturned && !again.settles && again.state == .failed)
    }

    @Test("an answer about something else is refused")
    func mismatches() {
        func problem(_ edit: (inout IntentFacts) -> Void) -> PaymentMismatch? {
            var wrong = facts(.succeeded)
            edit(&wrong)
            do {
                _ = try PaymentChange(from: payment(.created), wrong, isLive: false)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem { _ in } == nil)
        #expect(problem { $0.isLive = true } == .mode)
        #expect(problem { $0.invoice = ID<Invoice>(high: 9, low: 9).text } == .invoice)
        #expect(problem { $0.attempt = nil } == .attempt)
        #expect(problem { $0.amount = Money(1, .eur) } == .amount)
        #expect(problem { $0.amount = Money(121_000, .usd) } == .currency)
    }

    @Test("which attempt one pays with")
    func steps() {
        let same = payment(.created)
        let other = payment(.failed, amount: Money(5, .eur))
        guard case .make(money) = PaymentStep(payable: money, unfinished: []) else {
            Issue.record("none is made")
            return
        }
        guard case .reuse = PaymentStep(payable: money, unfinished: [same]) else {
            Issue.record("an open one is not used again")
            return
        }
        guard case .replace(let old) = PaymentStep(payable: money, unfinished: [same, other]),
            old.amount == other.amount
        else {
            Issue.record("one of another amount stays")
            return
        }
        guard case .replace = PaymentStep(payable: money, unfinished: [same, same]) else {
            Issue.record("two stay")
            return
        }
    }

    @Test("postings sum to zero, and money beyond the balance belongs to no invoice")
    func postings() {
        let over = LedgerRules.payment(500, balance: 300)
        #expect(over.map(\.amount) == [500, -300, -200])
        #expect(LedgerRules.payment(500, balance: -10).map(\.amount) == [500, 0, -500])
        for entries in [over, LedgerRules.refund(7), LedgerRules.reversed(over)] {
            #expect(entries.reduce(0) { $0 + $1.amount } == 0)
        }
    }

    @Test("a debit is expected after four business days, a card the next")
    func expected() {
        // A Friday.
        let friday = CalendarDate(year: 2026, month: 11, day: 27)
        #expect(payment(.processing).createdAt.date.iso == "1970-01-01")
        #expect(payment(.processing).expectedOn.iso == "1970-01-07")
        #expect(friday?.weekday == 4)
    }

    @Test("the waits between checks grow to half a day")
    func waits() {
        let key = ID<Payment>(high: 1, low: 1)
        #expect(
            (0..<12).map { PaymentCheck(payment: key, occurrence: $0).minutes }.prefix(4) == [5, 10, 20, 40]
        )
        #expect(PaymentCheck(payment: key, occurrence: 50).minutes == 720)
        #expect(PaymentCheck(subject: PaymentCheck(payment: key, occurrence: 3).subject)?.occurrence == 3)
        #expect(PaymentCheck(subject: "pay_x 1") == nil)
        #expect(Reconciliation(subject: "x") == nil)
    }
}
