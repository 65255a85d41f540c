import Basics
import Testing

@Suite("Money")
struct MoneyTests {
    private let yen = Currency("JPY")!
    private let dinar = Currency("KWD")!

    @Test("it is read with its symbol, its groups and as many digits as its currency has")
    func reads() {
        #expect(Money(121_000, .eur).text == "€1,210.00")
        #expect(Money(-500, .usd).text == "-$5.00")
        #expect(Money(5, .eur).text == "€0.05")
        #expect(Money(1200, yen).text == "¥1,200")
        #expect(Money(1250, dinar).text == "KWD\u{A0}1.250")
        #expect(Money(123_456_789_012, .eur).text == "€1,234,567,890.12")
        #expect(Money(0, yen).text == "¥0")
        #expect(Money(.min, .eur).text == "-€92,233,720,368,547,758.08")
    }

    @Test("for machines it has neither symbol nor groups")
    func plain() {
        #expect(Money(121_000, .eur).plain == "1210.00")
        #expect(Money(-5, .eur).plain == "-0.05")
        #expect(Money(1200, yen).plain == "1200")
        #expect(Money(1250, dinar).plain == "1.250")
        let parts = Money(121_050, .eur).parts
        #expect(parts.whole + parts.fraction + parts.after == Money(121_050, .eur).text)
    }

    @Test(
        "what people type is read",
        arguments: [
            ("1210", 121_000), ("1,210.00", 121_000), ("€1210.5", 121_050), (" 1 210.50 ", 121_050), ("0", 0),
            ("0.05", 5), ("-5", -500), ("€ 12", 1200), ("1,000,000", 100_000_000),
            ("999999999999", 99_999_999_999_900),
        ]
    )
    func parses(text: String, cents: Int64) {
        #expect(Money(typed: text, in: .eur)?.minorUnits == cents)
    }

    @Test(
        "what is doubtful is refused",
        arguments: [
            "", " ", "€", "-", ".", ".5", "1.234", "1,21", "12,10", "1,2100", ",100", "1.2.3", "1e3",
            "12 EUR", "$5", "٣",
            "--1", "+1", "0x10", "1000000000000", "NaN",
        ]
    )
    func refuses(text: String) {
        #expect(Money(typed: text, in: .eur) == nil)
    }

    @Test("yen have no fraction, dinars have three digits")
    func digits() {
        #expect(Money(typed: "1200", in: yen)?.minorUnits == 1200)
        #expect(Money(typed: "12.5", in: yen) == nil)
        #expect(Money(typed: "1.25", in: dinar)?.minorUnits == 1250)
        #expect(Money(typed: "1.255", in: dinar)?.minorUnits == 1255)
        #expect(Money(typed: "1.2555", in: dinar) == nil)
    }

    @Test(
        "a share is rounded once, half away from zero",
        arguments: [
            (100, 1, 3, 33), (200, 1, 3, 67), (5, 1, 2, 3), (-5, 1, 2, -3), (15, 1, 10, 2), (14, 1, 10, 1),
            (-14, 1, 10, -1),
            (-15, 1, 10, -2), (12_345, 21, 100, 2592), (0, 7, 9, 0), (1, 0, 5, 0),
        ]
    )
    func rounds(amount: Int64, numerator: Int64, denominator: Int64, expected: Int64) {
        #expect(Money(amount, .eur).times(numerator, over: denominator).minorUnits == expected)
    }

    @Test("a share is exact where the product is more than 64 bits hold")
    func wide() {
        let amount: Int64 = 99_999_999_999
        #expect(Money(amount, .eur).times(999_999_999, over: 999_999_999).minorUnits == amount)
        #expect(Money(-amount, .eur).times(999_999_999, over: 999_999_999).minorUnits == -amount)
    }

    @Test("amounts add, take away and compare to zero")
    func adds() {
        #expect(Money(100, .eur) + Money(50, .eur) == Money(150, .eur))
        #expect(Money(100, .eur) - Money(150, .eur) == Money(-50, .eur))
        #expect(Money.zero(.eur).isZero && !Money(1, .eur).isZero)
        #expect(Money(1, .eur).isPositive && !Money(0, .eur).isPositive && !Money(-1, .eur).isPositive)
        #expect(Money(1, .eur) != Money(1, .usd))
    }

    @Test("currencies are known by their code, in either case; no other word is one")
    func currencies() {
        #expect(Currency("eur") == .eur)
        #expect(["EURO", "", "E", "ZZZ", "EUR "].allSatisfy { Currency($0) == nil })
        #expect(Currency("CLP")?.digits == 0)
        #expect(Currency("TND")?.digits == 3)
        #expect(Currency("CHF")?.digits == 2)
        #expect(Currency.all.count == Set(Currency.all.map(\.code)).count)
        #expect(Currency.all.map(\.code) == Currency.all.map(\.code).sorted())
    }

    @Test("decimals of any number of digits are read the same way")
    func decimals() {
        #expect(Decimal3.parse("1.5", digits: 3) == 1500)
        #expect(Decimal3.parse("0.125", digits: 3) == 125)
        #expect(Decimal3.parse("0.1255", digits: 3) == nil)
        #expect(Decimal3.parse("7", digits: 0) == 7)
        #expect(Decimal3.parse("7.0", digits: 0) == nil)
        #expect(Decimal3.parse("-0.5", digits: 3) == -500)
        #expect(Decimal3.parse("%21", digits: 2, ignoring: "%") == 2100)
    }
}
