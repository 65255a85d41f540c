import Basics
import Database
import FakeStripe
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("Invoices on the page")
struct InvoiceRoutesTests {
    private let fields = [
        ("title", "Packaging design"), ("project", ""), ("currency", "EUR"), ("due", "2026-12-15"),
        ("notes", ""),
        ("description-0", "Dielines"), ("quantity-0", "1.5"), ("price-0", "80.00"), ("tax-0", "21"),
        ("description-1", ""), ("quantity-1", ""), ("price-1", ""), ("tax-1", ""),
    ]

    private func with(_ changes: [String: String]) -> [(String, String)] {
        fields.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test(
        "written, looked over, sent: then Sam reads and can pay it, and has a mail",
        arguments: MoneyWorld.kinds
    )
    func journey(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        let created = try await world.post(InvoiceTeamRoutes.create(MoneyWorld.acme), as: .ada, fields)
        #expect(created.status == 303)
        let id = try #require(created.location.flatMap { ID<Invoice>(String($0.text.suffix(30))) })
        #expect(await world.get(InvoiceRoutes.show(id), as: .sam).status == 404, "a draft is the team’s")
        let draft = await world.text(InvoiceTeamRoutes.show(id), as: .ada)
        #expect(draft.contains("Finalise and send") && draft.contains("145.20"))
        #expect(try await world.post(InvoiceTeamRoutes.finalisation(id), as: .ada).status == 303)
        let page = await world.text(InvoiceRoutes.show(id), as: .sam)
        #expect(page.contains("Invoice LUM-2026-001"))
        #expect(page.contains("Pay €145.20"))
        #expect(page.contains("Download PDF"))
        #expect(page.contains("Tax 21%"))
        #expect(await world.text(InvoiceRoutes.list(), as: .sam).contains("LUM-2026-001"))
        try await world.app.workOff()
        #expect(try await world.mails("invoice") == 2)
        let pdf = await world.get(InvoiceRoutes.pdf(id), as: .sam)
        guard case .bytes(let bytes, type: "application/pdf") = pdf.body else {
            Issue.record("no PDF")
            return
        }
        #expect(bytes.starts(with: Array("%PDF-".utf8)))
        #expect(await world.text(InvoiceRoutes.history(), as: .sam).contains("LUM-2026-001"))
    }

    @Test("mistakes keep what was typed and change nothing")
    func mistakes() async throws {
        let world = try await MoneyWorld()
        let path = InvoiceTeamRoutes.create(MoneyWorld.acme)
        let refused = try await world.post(
            path,
            as: .ada,
            with(["price-0": "eighty", "title": "Kept & safe"])
        )
        #expect(refused.status == 422)
        guard case .page(let page) = refused.body else {
            Issue.record("no page")
            return
        }
        #expect(page.text.contains("Kept &amp; safe") && page.text.contains("eighty"))
        #expect(page.text.contains("A price in EUR looks like 80.00."))
        #expect(try await world.post(path, as: .ada, fields + [("state", "paid")]).status == 400)
        #expect(try await world.post(path, as: .ada, fields + [("title", "Twice")]).status == 400)
        #expect(try await world.post(path, as: .ada, fields.filter { $0.0 != "due" }).status == 400)
        #expect(
            try await world.post(path, as: .ada, with(["project": MoneyWorld.project.text])).status == 303
        )
        let foreign = InvoiceTeamRoutes.create(MoneyWorld.borealis)
        #expect(
            try await world.post(foreign, as: .ada, with(["project": MoneyWorld.project.text])).status == 422
        )
    }

    @Test("more lines are given without saving")
    func moreLines() async throws {
        let world = try await MoneyWorld()
        let answer = try await world.post(
            InvoiceTeamRoutes.create(MoneyWorld.acme),
            as: .ada,
            fields + [("more", "yes")]
        )
        #expect(answer.status == 200)
        guard case .page(let page) = answer.body else {
            Issue.record("no page")
            return
        }
        #expect(page.text.contains("name=\"description-6\""))
        #expect(page.text.contains("Dielines"))
    }

    @Test("once sent it does not change; without lines or payers it is not sent")
    func immutable() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        #expect(try await world.post(InvoiceTeamRoutes.edit(id), as: .ada, fields).status == 409)
        #expect(await world.get(InvoiceTeamRoutes.edit(id), as: .ada).status == 409)
        #expect(try await world.post(InvoiceTeamRoutes.finalisation(id), as: .ada).status == 409)
        #expect(try await world.look(id)?.title == "Packaging design")
        let free = try await world.draft("0.00")
        #expect(try await world.post(InvoiceTeamRoutes.finalisation(free), as: .ada).status == 409)
    }

    @Test("cancelled keeps its number and owes nothing; money stops it")
    func cancelled() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        #expect(try await world.post(InvoiceTeamRoutes.void(id), as: .ada).status == 303)
        #expect(try await world.shown(id) == .void)
        #expect(try await world.look(id)?.number == "LUM-2026-001")
        #expect(try await world.sum(.receivable) == 0)
        let paid = try await world.invoice()
        #expect(try await world.record("10.00", on: paid).status == 303)
        #expect(try await world.post(InvoiceTeamRoutes.void(paid), as: .ada).status == 409)
    }

    @Test("a recorded payment settles, is told once, and refuses nonsense")
    func recorded() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        for amount in ["0", "-5", "1210.01", "x", "NaN", ""] {
            #expect(try await world.record(amount, on: id).status == 422)
        }
        #expect(try await world.record("210.00", on: id).status == 303)
        #expect(try await world.shown(id) == .partlyPaid)
        #expect(try await world.record("1,000.00", on: id).status == 303)
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.record("1.00", on: id).status == 409)
        try await world.app.workOff()
        #expect(try await world.mails("receipt") == 4, "two payments, two people who pay")
    }

    @Test("who may not see money finds nothing there")
    func hidden() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        let team = [InvoiceTeamRoutes.list(), InvoiceTeamRoutes.show(id), InvoiceTeamRoutes.pdf(id)]
        for path in team + [InvoiceTeamRoutes.new(MoneyWorld.acme), InvoiceTeamRoutes.payments(id)] {
            for person in [MoneyWorld.Cast.tomas, .sam, .mei] {
                #expect(await world.get(path, as: person).status == 404, "\(person) at \(path.text)")
            }
            #expect(await world.get(path, as: nil).status == 302)
        }
        let client = [
            InvoiceRoutes.list(), InvoiceRoutes.show(id), InvoiceRoutes.pdf(id), InvoiceRoutes.history(),
            PaymentRoutes.show(id, payment.id), PaymentRoutes.result(id, payment.id),
        ]
        for path in client {
            for person in [MoneyWorld.Cast.mei, .tomas, .ada] {
                #expect(await world.get(path, as: person).status == 404, "\(person) at \(path.text)")
            }
        }
        #expect(try await world.post(InvoiceRoutes.payment(id), as: .mei).status == 404)
        #expect(try await world.post(InvoiceTeamRoutes.finalisation(id), as: .tomas).status == 404)
        // Grace works for the bakery; a manager without its projects reaches nothing of it.
        #expect(await world.get(InvoiceTeamRoutes.show(id), as: .grace).status == 200)
        try await world.database.write(as: .system) { tx in
            try tx.run("DELETE FROM assignment WHERE person_id = \(MoneyWorld.Cast.grace.id)")
        }
        #expect(await world.get(InvoiceTeamRoutes.show(id), as: .grace).status == 404)
    }

    @Test("paying: the page with Stripe’s fields and only its policy, then how it went")
    func paying() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let begun = try await world.post(InvoiceRoutes.payment(id), as: .sam)
        let payment = try await world.payments(id)[0]
        #expect(begun.location == PaymentRoutes.show(id, payment.id))
        let page = await world.get(PaymentRoutes.show(id, payment.id), as: .sam)
        #expect(page.policy != .page)
        let text = await world.text(PaymentRoutes.show(id, payment.id), as: .sam)
        #expect(text.contains("data-secret=\"\(payment.clientSecret ?? "?")\""))
        #expect(text.contains("Pay €1,210.00"))
        await world.confirm(payment, card: "4242424242424242")
        #expect(await world.text(PaymentRoutes.result(id, payment.id), as: .sam).contains("Paid. Thank you!"))
        #expect(await world.get(PaymentRoutes.show(id, payment.id), as: .sam).status == 303)
        #expect(try await world.post(InvoiceRoutes.payment(id), as: .sam).location == InvoiceRoutes.show(id))
    }

    @Test("Stripe down: words, nothing lost, and the next try works")
    func stripeDown() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        for kind in [FakeStripe.Fault.Kind.outage, .timeout, .tooMany] {
            world.stripe.add(FakeStripe.Fault(kind, path: "/v1/payment_intents"))
            #expect(try await world.post(InvoiceRoutes.payment(id), as: .sam).status == 503)
        }
        #expect(try await world.post(InvoiceRoutes.payment(id), as: .sam).status == 303)
        #expect(try await world.payments(id).filter { $0.intent != nil }.count == 1)
    }

    @Test("lists go on by key and keep their tabs", arguments: MoneyWorld.kinds)
    func pages(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        for _ in 0..<52 { _ = try await world.invoice("1.00") }
        let sam = try await world.contact(.sam)
        let (first, rest) = try await world.store.read(as: sam) { tx in
            let first = InvoicePageful(try tx.invoices(for: sam, .all, after: nil, limit: 51))
            return (first, InvoicePageful(try tx.invoices(for: sam, .all, after: first.next, limit: 51)))
        }
        #expect(first.invoices.count == 50 && rest.invoices.count == 2 && rest.next == nil)
        #expect(Set((first.invoices + rest.invoices).map(\.id)).count == 52)
        #expect(InvoiceCursor(first.next?.text ?? "") == first.next)
        #expect(InvoiceCursor("2026-11-30") == nil)
        for tab in InvoiceTab.allCases {
            let ada = try await world.staff(.ada)
            let found = try await world.store.read(as: ada) { tx in
                let ask = try InvoiceAsk.asked("tab=\(tab.rawValue)&client=\(MoneyWorld.acme)")
                return try tx.invoices(ask, for: ada)
            }
            #expect(found.lines.isEmpty != [.open, .all].contains(tab), "\(tab)")
        }
        #expect(
            await world.text(ProjectTeamRoutes.invoices(MoneyWorld.project), as: .ada).contains("No invoices")
        )
        let balances = try await world.store.read(as: sam) { tx in try tx.currencyBalances(for: sam) }
        #expect(balances.map(\.due.text) == ["€62.92"])
    }
}
