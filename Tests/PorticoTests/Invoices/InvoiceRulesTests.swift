import Basics
import Testing

@testable import Portico

@Suite("How an invoice is shown")
struct ShownStateTests {
    private static let today = CalendarDate(dayNumber: 20_000)

    private func standing(
        _ state: Invoice.State,
        balance: Int64 = 100,
        processing: Int64 = 0,
        received: Int64 = 0,
        refunded: Int64 = 0,
        isDisputed: Bool = false,
        due: Int = 5
    ) -> Standing {
        func money(_ amount: Int64) -> Money { Money(amount, .eur) }
        return Standing(
            state: state,
            dueOn: Self.today.adding(days: due),
            total: money(100),
            balance: money(balance),
            processing: money(processing),
            received: money(received),
            refunded: money(refunded),
            isDisputed: isDisputed
        )
    }

    private func shown(_ standing: Standing) -> ShownState { shownState(of: standing, on: Self.today) }

    @Test("the first that fits")
    func order() {
        #expect(shown(standing(.draft, balance: 0)) == .draft)
        #expect(shown(standing(.void, isDisputed: true)) == .void)
        #expect(shown(standing(.uncollectible, due: -5)) == .uncollectible)
        #expect(shown(standing(.paid, balance: 0, received: 100, isDisputed: true)) == .disputed)
        #expect(shown(standing(.paid, balance: 0, refunded: 100)) == .refunded)
        #expect(shown(standing(.paid, balance: 0, received: 40, refunded: 60)) == .partlyRefunded)
        #expect(shown(standing(.paid, balance: 0, received: 100)) == .paid)
        #expect(shown(standing(.open, processing: 100, due: -5)) == .processing)
        #expect(shown(standing(.open, due: -1)) == .overdue(days: 1))
        #expect(shown(standing(.open, balance: 40, due: -3)) == .overdue(days: 3))
        #expect(shown(standing(.open, balance: 40)) == .partlyPaid)
        #expect(shown(standing(.open)) == .open)
    }

    @Test("due today is not overdue, and a part on its way does not cover the rest")
    func edges() {
        #expect(shown(standing(.open, due: 0)) == .open)
        #expect(shown(standing(.open, processing: 60, due: -1)) == .overdue(days: 1))
        #expect(shown(standing(.open, balance: 60, processing: 60, due: -1)) == .processing)
    }

    @Test("what can be paid now is what nobody pays already")
    func payable() {
        #expect(standing(.open, processing: 30).payable == Money(70, .eur))
        #expect(standing(.open, processing: 130).payable.isZero)
        #expect(standing(.paid).payable.isZero)
        #expect(standing(.void).payable.isZero)
    }

    @Test("a stored state moves by money only")
    func states() {
        let (owed, none) = (Money(1, .eur), Money(0, .eur))
        #expect(Invoice.State.open.after(balance: none) == .paid)
        #expect(Invoice.State.open.after(balance: owed) == .open)
        #expect(Invoice.State.paid.after(balance: owed) == .open)
        #expect(Invoice.State.uncollectible.after(balance: owed) == .uncollectible)
        #expect(Invoice.State.uncollectible.after(balance: none) == .paid)
        #expect(Invoice.State.void.after(balance: owed) == .void)
        #expect(Invoice.State.draft.after(balance: none) == .draft)
    }

    @Test("words say how many days")
    func words() {
        #expect(ShownState.overdue(days: 1).words == "1 day overdue")
        #expect(ShownState.overdue(days: 7).words == "7 days overdue")
    }
}

@Suite("What is typed about an invoice")
struct InvoiceDraftTests {
    private func draft(
        title: String = "Packaging",
        project: String = "",
        currency: String = "EUR",
        due: String = "2026-12-01",
        notes: String = "",
        _ lines: [InvoiceDraft.TypedLine]
    ) throws(InvoiceDraftRefusal) -> InvoiceDraft {
        try InvoiceDraft(
            title: title,
            project: project,
            currency: currency,
            due: due,
            notes: notes,
            lines: lines
        )
    }

    private func line(
        _ description: String = "Work",
        _ quantity: String = "1",
        _ price: String = "1.00",
        _ tax: String = ""
    ) -> InvoiceDraft.TypedLine {
        .init(description: description, quantity: quantity, unitPrice: price, taxRate: tax)
    }

    @Test("what is right is read, blank rows are left out")
    func right() throws {
        let draft = try draft(
            title: " Packaging ",
            currency: "eur",
            [line("A", "1.5", "80.00", "21"), line("", "", "", "21"), line("B", "", "€1,000.00", "9 %")]
        )
        #expect(draft.title == "Packaging")
        #expect(draft.lines.map(\.quantity) == [1500, 1000])
        #expect(draft.lines.map(\.net.minorUnits) == [12_000, 100_000])
        #expect(draft.totals.tax.minorUnits == 2520 + 9000)
    }

    @Test("each mistake is named with its field")
    func refusals() {
        let id = "description-0"
        expect(.noTitle, "title") { try draft(title: "  ", []) }
        expect(.longTitle, "title") { try draft(title: String(repeating: "a", count: 121), []) }
        expect(.badCurrency, "currency") { try draft(currency: "EURO", []) }
        expect(.badDate, "due") { try draft(due: "2026-02-30", []) }
        expect(.longNotes, "notes") { try draft(notes: String(repeating: "a", count: 4001), []) }
        expect(.badProject, "project") { try draft(project: "prj_1", []) }
        expect(.tooManyLines, nil) { try draft(Array(repeating: line(), count: 501)) }
        expect(.line(0, .noDescription), id) { try draft([line(" ", "1", "5")]) }
        expect(.line(0, .longDescription), id) { try draft([line(String(repeating: "a", count: 501))]) }
        expect(.line(0, .longDescription), id) { try draft([line(String(repeating: "a", count: 10_240))]) }
        for quantity in ["0", "-1", "1.2345", "1e3", "NaN", "1000000", "x"] {
            expect(.line(1, .badQuantity), "quantity-1") { try draft([line(), line("A", quantity)]) }
        }
        for price in ["-1", "1.001", "", "NaN", "1,00", "999999999999"] {
            expect(.line(0, .badPrice(.eur)), "price-0") { try draft([line("A", "1", price)]) }
        }
        for tax in ["-1", "100.01", "x", "21.005"] {
            expect(.line(0, .badTax), "tax-0") { try draft([line("A", "1", "1", tax)]) }
        }
        expect(.line(0, .tooMuch), "price-0") { try draft([line("A", "999999", "999999999.99")]) }
        expect(.tooMuch, nil) { try draft(Array(repeating: line("A", "1", "999999999.99"), count: 3)) }
    }

    private func expect(_ refusal: InvoiceDraftRefusal, _ field: String?, _ make: () throws -> InvoiceDraft) {
        do {
            _ = try make()
            Issue.record("“\(refusal.message)” was not said")
        } catch {
            #expect(error as? InvoiceDraftRefusal == refusal)
            #expect(refusal.field == field)
            #expect(refusal.kind == .unprocessable)
            #expect(!refusal.message.isEmpty)
        }
    }

    @Test("currencies decide how many digits a price has")
    func digits() throws {
        #expect(try draft(currency: "JPY", [line("A", "1", "1200")]).totals.total.text == "¥1,200")
        expect(.line(0, .badPrice(Currency("JPY") ?? .eur)), "price-0") {
            try draft(currency: "JPY", [line("A", "1", "1200.50")])
        }
        #expect(try draft(currency: "KWD", [line("A", "1", "1.255")]).totals.total.minorUnits == 1255)
        #expect(InvoiceDraftRefusal.line(0, .badPrice(.usd)).message.contains("80.00"))
    }
}

@Suite("What an invoice comes to")
struct InvoiceTotalsTests {
    private func line(_ price: Int64, _ quantity: Int64, _ rate: Int64) -> InvoiceLine {
        let price = Money(price, .eur)
        return InvoiceLine(
            description: "A",
            quantity: quantity,
            unitPrice: price,
            taxRate: rate,
            net: price.times(quantity, over: 1000)
        )
    }

    @Test("tax is taken once for each rate, over the sum of its nets")
    func groups() {
        // Three times 0.33 at 21 %: per line 3 × 0.07, over the sum 0.21 (0.2079).
        let totals = InvoiceTotals(of: Array(repeating: line(33, 1000, 2100), count: 3), in: .eur)
        #expect(totals.net.minorUnits == 99)
        #expect(totals.tax.minorUnits == 21)
        let mixed = InvoiceTotals(
            of: [line(1000, 1000, 2100), line(1000, 1000, 900), line(1000, 1000, 0)],
            in: .eur
        )
        #expect(mixed.groups.map(\.rate) == [2100, 900, 0])
        #expect(mixed.groups.map(\.tax.minorUnits) == [210, 90, 0])
        #expect(mixed.total.minorUnits == 3300)
    }

    @Test("halves go up", arguments: [(50, 1, 2100, 11), (1, 1500, 0, 2), (3, 500, 0, 2), (150, 1000, 1, 0)])
    func halves(price: Int64, quantity: Int64, rate: Int64, result: Int64) {
        let quantity = quantity < 10 ? quantity * 1000 : quantity
        let totals = InvoiceTotals(of: [line(price, quantity, rate)], in: .eur)
        #expect((rate == 0 ? totals.net : totals.tax).minorUnits == result)
    }

    @Test("numbers read as people write them")
    func words() {
        #expect(InvoiceTotals.percent(2100) == "21%")
        #expect(InvoiceTotals.percent(550) == "5.5%")
        #expect(InvoiceTotals.percent(5) == "0.05%")
        #expect(InvoiceTotals.quantity(8000) == "8")
        #expect(InvoiceTotals.quantity(125) == "0.125")
    }

    @Test("a series is the agency’s letters and the year")
    func numbers() {
        #expect(InvoiceNumber.series(of: "Studio Lumen", in: 2026) == "LUM-2026")
        #expect(InvoiceNumber.series(of: "株式会社", in: 2026) == "INV-2026")
        #expect(InvoiceNumber.text(series: "LUM-2026", sequence: 41) == "LUM-2026-041")
        #expect(InvoiceNumber.text(series: "LUM-2026", sequence: 1041) == "LUM-2026-1041")
    }
}

@Suite("The billing history as CSV")
struct BillingHistoryTests {
    @Test("no text becomes a formula, quotes are doubled, negative amounts stay numbers")
    func fields() {
        #expect(BillingHistory.field("=1+1") == "\"'=1+1\"")
        for start in ["+", "-", "@", "\t", "\r", "\n", "＝"] {
            #expect(BillingHistory.field(start + "cmd").hasPrefix("\"'"))
        }
        #expect(BillingHistory.field("-12.50") == "\"-12.50\"")
        #expect(BillingHistory.field("-1+1").hasPrefix("\"'"))
        #expect(BillingHistory.field("a \"b\", c") == "\"a \"\"b\"\", c\"")
    }
}
