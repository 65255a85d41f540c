import Basics
import Database
import FakeStripe
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Paying an invoice")
struct PaymentTests {
    @Test("a card that pays: paid, one receipt each, on the ledger")
    func card() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        #expect(payment.amount.text == "€1,210.00")
        #expect(await world.confirm(payment, card: "4242424242424242") == 200)
        #expect(try await world.shown(id) == .open, "nothing is paid before Stripe said so to us")
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .paid)
        // Noor and Sam get the receipt, Ada and Grace the news.
        #expect(try await world.mails("receipt") == 2)
        #expect(try await world.mails("payment-received") == 2)
        #expect(try await world.sum(.cash) == 121_000)
        #expect(try await world.sum(.receivable) == 0)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("back button, second tab, second person: the same attempt again")
    func reuse() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let first = try await world.begin(id)
        #expect(try await world.begin(id).id == first.id)
        #expect(try await world.begin(id, as: .noor).id == first.id)
        #expect(try await world.payments(id).count == 1)
    }

    @Test("a declined card says why and may be tried again on the same attempt")
    func declined() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        #expect(await world.confirm(payment, card: "4000000000009995") == 402)
        try await world.desk.apply(payment.intent ?? "")
        let failed = try await world.payments(id)[0]
        #expect(failed.state == .failed)
        #expect(failed.failure.contains("insufficient funds"))
        #expect(try await world.shown(id) == .open)
        try await world.app.workOff()
        #expect(try await world.mails("payment-failed") == 0, "the payer saw it on the page")
        #expect(try await world.begin(id).id == payment.id)
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.payments(id).map(\.failure) == [""])
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("3-D Secure waits for the bank, and is not lost")
    func threeDSecure() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4000002500003155")
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.payments(id)[0].state == .requiresAction)
        #expect(try await world.begin(id).id == payment.id)
        let form = "client_secret=\(payment.clientSecret ?? "")&outcome=complete"
        _ = await world.stripe.answer(
            method: "POST",
            path: "/_fake/3ds/\(payment.intent ?? "")",
            headers: [],
            body: Array(form.utf8)
        )
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .paid)
    }

    @Test("a bank debit is processing for days, paid only when the money is there, told once")
    func debit() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice("480.00", in: "USD", tax: "0")
        let payment = try await world.begin(id)
        await world.confirm(payment, account: "000123456789")
        for _ in 0..<3 { try await world.desk.apply(payment.intent ?? "") }
        try await world.app.workOff()
        #expect(try await world.shown(id) == .processing)
        #expect(try await world.mails("payment-processing") == 2)
        #expect(try await world.mails("receipt") == 0)
        await #expect(throws: InvoiceRefusal.moneyUnderway) { try await world.begin(id) }
        world.stripe.settle()
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.mails("receipt") == 2)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("a debit that fails opens the invoice again, with the reason to both sides")
    func debitFails() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice("480.00", in: "USD", tax: "0")
        let payment = try await world.begin(id)
        await world.confirm(payment, account: "000123456789")
        try await world.desk.apply(payment.intent ?? "")
        try world.stripe.fail(payment.intent ?? "")
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .open)
        #expect(try await world.mails("payment-failed") == 4)
        #expect(try await world.payments(id)[0].failure.isEmpty == false)
        #expect(try await world.begin(id).id == payment.id)
    }

    @Test(
        "a debit returned after it had succeeded opens the invoice again",
        arguments: MoneyWorld.kinds
    )
    func returned(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        let id = try await world.invoice("480.00", in: "USD", tax: "0")
        let payment = try await world.begin(id)
        await world.confirm(payment, account: "000123456789")
        world.stripe.settle()
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .paid)
        try world.stripe.returnPayment(payment.intent ?? "")
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .open)
        #expect(try await world.postings(.return) == 1)
        #expect(try await world.sum(.cash) == 0)
        let old = try await world.payments(id)[0]
        #expect(old.isReturned)
        // It is over: a new attempt is needed, and the old one never settles again.
        #expect(try await world.begin(id).id != payment.id)
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.payments(id).first { $0.id == payment.id }?.state == .failed)
    }

    @Test(
        "refunds made at Stripe show here, in part and in full, and one that failed comes back",
        arguments: MoneyWorld.kinds
    )
    func refunds(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        let refund = try world.stripe.refund(payment.intent ?? "", amount: 21_000)
        await world.deliverEvents()
        try await world.app.workOff()
        #expect(try await world.shown(id) == .partlyRefunded)
        #expect(try await world.sum(.refund) == 21_000)
        try world.stripe.failRefund(refund)
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .paid)
        _ = try world.stripe.refund(payment.intent ?? "")
        for _ in 0..<2 { try await world.desk.apply(payment.intent ?? "") }
        #expect(try await world.shown(id) == .refunded)
        #expect(try await world.sum(.refund) == 121_000)
        #expect(try await world.sum(.cash) == 0)
        #expect(try await world.sum(.receivable) == 0, "nobody is asked to pay again")
    }

    @Test("a dispute flags the invoice; won it is paid, lost it is owed again", arguments: [true, false])
    func dispute(isWon: Bool) async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        let dispute = try world.stripe.dispute(payment.intent ?? "")
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .disputed)
        try world.stripe.closeDispute(dispute, isWon: isWon)
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == (isWon ? .paid : .open))
        #expect(try await world.postings(.dispute) == (isWon ? 0 : 1))
    }

    @Test("a changed balance makes a new attempt and ends the old one, so that neither takes too much")
    func changedBalance() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let old = try await world.begin(id)
        #expect(try await world.record("210.00", on: id).status == 303)
        try await world.app.workOff()
        #expect(await world.confirm(old, card: "4242424242424242") != 200, "the old page cannot pay any more")
        let new = try await world.begin(id)
        #expect(new.id != old.id)
        #expect(new.amount.text == "€1,000.00")
        await world.confirm(new, card: "4242424242424242")
        try await world.desk.apply(new.intent ?? "")
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("the rest can be paid while a part is on its way")
    func rest() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice("480.00", in: "USD", tax: "0")
        let debit = try await world.begin(id)
        await world.confirm(debit, account: "000123456789")
        try await world.desk.apply(debit.intent ?? "")
        #expect(try await world.look(id)?.standing.payable.isZero == true)
        #expect(try await world.record("1.00", on: id).status == 422, "more than is left is refused")
    }

    @Test("money for an invoice cancelled meanwhile is kept, on account, and the invoice stays cancelled")
    func paidAfterVoid() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        #expect(try await world.post(InvoiceTeamRoutes.void(id), as: .ada).status == 303)
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .void)
        #expect(try await world.sum(.unapplied) == -121_000)
        #expect(try await world.sum(.receivable) == 0)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test(
        "currencies with none, two and three digits are charged and shown right",
        arguments: [
            ("JPY", "1200", "¥1,200", 1200), ("KWD", "1.250", "KWD\u{A0}1.250", 1250),
            ("HUF", "1500.00", "HUF\u{A0}1,500.00", 150_000), ("ISK", "1500", "ISK\u{A0}1,500", 150_000),
            ("USD", "60.00", "$60.00", 6000),
        ]
    )
    func currencies(code: String, price: String, shown: String, collected: Int64) async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice(price, in: code, tax: "0")
        let payment = try await world.begin(id)
        #expect(payment.amount.text == shown)
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        #expect(try await world.shown(id) == .paid)
        #expect(world.stripe.collectedCharges.map(\.amount) == [collected])
    }

    @Test("an amount that no card can take is refused in words, and the attempt is over")
    func notPayable() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice("1.255", in: "KWD", tax: "0")
        await #expect(throws: PaymentRefusal.notPayable) { try await world.begin(id) }
        #expect(try await world.payments(id).map(\.state) == [.canceled])
    }

    @Test("an attempt nobody went on with is ended after two days, and the checks stop")
    func abandoned() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        for _ in 0..<400 where try await world.payments(id)[0].isUnfinished {
            world.time.pass(minutes: 10)
            try await world.app.workOff()
        }
        #expect(try await world.payments(id)[0].state == .canceled)
        #expect(await world.confirm(payment, card: "4242424242424242") != 200)
        let again = try await world.begin(id)
        #expect(again.id != payment.id)
    }

    @Test("without a webhook the checks find the money")
    func poller() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        world.time.pass(minutes: 6)
        try await world.app.workOff()
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.mails("receipt") == 2)
    }

    @Test("reconciliation finds what both webhook and checks missed")
    func reconciliation() async throws {
        let world = try await MoneyWorld()
        let ids = [try await world.invoice(), try await world.invoice("5.00")]
        for id in ids { await world.confirm(try await world.begin(id), card: "4242424242424242") }
        let since = world.time.value.adding(days: -1)
        #expect(try await world.desk.reconcile(since: since) == 2)
        #expect(try await world.desk.reconcile(since: since) == 0)
        for id in ids { #expect(try await world.shown(id) == .paid) }
    }
}
