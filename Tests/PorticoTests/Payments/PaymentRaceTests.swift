import Basics
import Database
import FakeStripe
import Foundation
import HTML
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Whatever races, happens twice or is cut off")
struct PaymentRaceTests {
    @Test(
        "a hundred copies of one payment’s events, shuffled, with return pages: one payment, one receipt",
        arguments: MoneyWorld.kinds
    )
    func hundredCopies(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        var mode = FakeStripe.WebhookMode()
        mode.copies = 100
        mode.isShuffled = true
        world.stripe.setWebhookMode(mode)
        let intent = try #require(payment.intent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await world.deliverEvents() }
            for _ in 0..<100 { group.addTask { try await world.desk.apply(intent) } }
            for _ in 0..<10 {
                group.addTask { _ = await world.get(PaymentRoutes.result(id, payment.id), as: .sam) }
                group.addTask { try await world.app.workOff() }
            }
            try await group.waitForAll()
        }
        try await world.app.workOff()
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.postings(.payment) == 1)
        #expect(try await world.mails("receipt") == 2, "one to each who pays")
        #expect(try await world.sum(.cash) == 121_000)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("many press Pay at once: one attempt, one charge", arguments: MoneyWorld.kinds)
    func manyPayers(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        let id = try await world.invoice()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<24 {
                group.addTask {
                    let payment = try await world.begin(id, as: index.isMultiple(of: 2) ? .sam : .noor)
                    await world.confirm(payment, card: "4242424242424242")
                    try await world.desk.apply(payment.intent ?? "")
                }
            }
            while true {
                do {
                    guard try await group.next() != nil else { break }
                } catch is InvoiceRefusal {
                    continue
                }
            }
        }
        #expect(world.stripe.collectedCharges.count == 1)
        #expect(try await world.payments(id).count == 1)
        #expect(try await world.shown(id) == .paid)
        #expect(try await world.whatIsWrong() == [])
    }

    @Test("numbers are taken without a gap and only once, by 64 at a time", arguments: MoneyWorld.kinds)
    func numbers(_ kind: Database.Kind) async throws {
        let world = try await MoneyWorld(on: kind)
        var drafts: [ID<Invoice>] = []
        for _ in 0..<64 { drafts.append(try await world.draft()) }
        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for id in drafts { group.addTask { try await world.finalise(id) } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        let expected = (1...64).map { String(format: "LUM-2026-%03d", $0) }
        #expect(numbers == Set(expected))
    }

    @Test("a refused finalisation takes no number")
    func noGap() async throws {
        let world = try await MoneyWorld()
        let nobody = try await world.draft(for: MoneyWorld.borealis)
        await #expect(throws: InvoiceRefusal.nobodyToBill("Borealis Clinics")) {
            try await world.finalise(nobody)
        }
        #expect(try await world.finalise(try await world.draft()) == "LUM-2026-001")
    }

    /// Pays as a person would who comes back whenever something broke, and never gives up.
    private func payStubbornly(_ id: ID<Invoice>, _ world: MoneyWorld, by way: Way) async throws {
        for _ in 0..<6 {
            do {
                let payment = try await world.begin(id)
                switch way {
                case .card: await world.confirm(payment, card: "4242424242424242")
                case .debit:
                    await world.confirm(payment, account: "000123456789")
                    try await world.desk.apply(payment.intent ?? "")
                    world.stripe.settle()
                }
                try await world.desk.apply(payment.intent ?? "")
            } catch is InvoiceRefusal {
                return
            } catch {
                continue
            }
        }
    }

    enum Way: String, CaseIterable, Sendable { case card, debit }

    @Test(
        "killed at any call, before or after it did its work: one payment, one receipt, nothing lost",
        arguments: Way.allCases
    )
    func killed(_ way: Way) async throws {
        for number in 1...6 {
            for when in [MoneyWorld.Wire.When.before, .after] {
                let world = try await MoneyWorld()
                let id = try await world.invoice("480.00", in: "USD", tax: "0")
                world.wire.cut(number, when)
                try await payStubbornly(id, world, by: way)
                world.wire.mend()
                await world.deliverEvents()
                try await world.app.workOff()
                try await world.desk.reconcile(since: world.time.value.adding(days: -1))
                try await world.app.workOff()
                let what: Comment = "call \(number), cut \(String(describing: when))"
                #expect(try await world.shown(id) == .paid, what)
                #expect(world.stripe.collectedCharges.count == 1, what)
                #expect(try await world.postings(.payment) == 1, what)
                #expect(try await world.mails("receipt") == 2, what)
                #expect(try await world.whatIsWrong() == [], what)
            }
        }
    }

    @Test("a job that is done twice tells nobody twice")
    func twice() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        for _ in 0..<3 {
            try await ReceiptNotice(item: payment.id).run(at: world.app.bench)
            try await InvoiceNotice(item: id).run(at: world.app.bench)
        }
        try await world.app.workOff()
        #expect(try await world.mails("receipt") == 2)
        #expect(try await world.mails("invoice") == 0, "it is paid by now: nobody is asked for it")
    }

    @Test("an answer that was overtaken changes nothing")
    func overtaken() async throws {
        let world = try await MoneyWorld()
        let id = try await world.invoice()
        let payment = try await world.begin(id)
        await world.confirm(payment, card: "4000000000009995")
        let old = try await facts(of: payment, world)
        let seen = payment.revision
        await world.confirm(payment, card: "4242424242424242")
        try await world.desk.apply(payment.intent ?? "")
        let ids: (ID<Posting>, ID<Posting>) = (world.store.randomness.id(), world.store.randomness.id())
        let applied = try await world.database.write(as: .system) { tx in
            try tx.apply(old, seen: seen, isLive: false, postingIDs: ids)
        }
        guard case .stale = applied else {
            Issue.record("an old answer was believed")
            return
        }
        #expect(try await world.shown(id) == .paid)
    }

    private func facts(of payment: Payment, _ world: MoneyWorld) async throws -> IntentFacts {
        let stripe = try #require(world.desk.stripe)
        return IntentFacts(try await stripe.retrievePaymentIntent(payment.intent ?? ""), disputes: [])
    }
}
