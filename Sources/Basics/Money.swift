/// An ISO 4217 currency: its code and how many digits its minor unit has.
///
/// Source: ISO 4217:2015, list one. Only currencies listed here can be written on an invoice.
public struct Currency: Hashable, Sendable {
    public let code: String
    /// Digits after the decimal point: 0 for JPY, 2 for EUR, 3 for KWD.
    public let digits: Int
    /// What stands before an amount: `€`, `$`, or the code and a no-break space.
    public let symbol: String

    /// The currency with this code, in either case; nil when ISO 4217 or this list has none.
    public init?(_ code: String) {
        guard let known = Self.known[code.uppercased()] else { return nil }
        self = known
    }

    private init(_ code: String, _ digits: Int, _ symbol: String? = nil) {
        self.code = code
        self.digits = digits
        self.symbol = symbol ?? code + "\u{A0}"
    }

    public static let eur = Currency("EUR", 2, "€")
    public static let usd = Currency("USD", 2, "$")

    /// Every currency, by code.
    public static var all: [Currency] { known.values.sorted { $0.code < $1.code } }

    private static let known: [String: Currency] = {
        let special: [Currency] = [
            .eur, .usd, Currency("GBP", 2, "£"), Currency("JPY", 0, "¥"), Currency("KRW", 0, "₩"),
            Currency("INR", 2, "₹"), Currency("ILS", 2, "₪"),
        ]
        let without = "BIF CLP DJF GNF ISK KMF PYG RWF UGX UYI VND VUV XAF XOF XPF"
        let three = "BHD IQD JOD KWD LYD OMR TND"
        let two = """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
            CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR IRR \
            JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN \
            NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
            SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH UYU UZS VES WST XCD YER ZAR ZMW
            """
        var known: [String: Currency] = [:]
        for currency in special { known[currency.code] = currency }
        for (codes, digits) in [(without, 0), (two, 2), (three, 3)] {
            for code in codes.split(separator: " ") {
                known[String(code)] = Currency(String(code), digits)
            }
        }
        return known
    }()
}

/// An amount: an integer of minor units and its currency. It adds only like to like.
public struct Money: Hashable, Sendable {
    /// In the currency's minor unit: cents, or whole yen.
    public let minorUnits: Int64
    public let currency: Currency

    public init(_ minorUnits: Int64, _ currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Nothing, in a currency.
    public static func zero(_ currency: Currency) -> Money { Money(0, currency) }

    public var isZero: Bool { minorUnits == 0 }
    public var isPositive: Bool { minorUnits > 0 }

    /// Adding two currencies is a mistake of ours, never of a person's: the program stops.
    public static func + (a: Money, b: Money) -> Money {
        precondition(a.currency == b.currency, "Amounts of two currencies were added.")
        return Money(a.minorUnits + b.minorUnits, a.currency)
    }

    public static func - (a: Money, b: Money) -> Money { a + -b }

    public static prefix func - (a: Money) -> Money { Money(-a.minorUnits, a.currency) }

    /// `amount × numerator ÷ denominator`, rounded once, half away from zero (EN 16931 asks for half up,
    /// per line).
    public func times(_ numerator: Int64, over denominator: Int64) -> Money {
        precondition(denominator > 0, "A denominator is positive.")
        let product = minorUnits.multipliedFullWidth(by: numerator)
        let magnitude = Int128(product.high) << 64 | Int128(UInt128(product.low))
        let half = Int128(denominator) / 2
        let rounded =
            magnitude >= 0
            ? (magnitude + half) / Int128(denominator) : (magnitude - half) / Int128(denominator)
        return Money(Int64(rounded), currency)
    }

    /// As the reader's region writes it: `€1,210.00`, `1.210,00 €`, `¥1,200`, `KWD 1.250` (a no-break
    /// space).
    public var text: String { Reader.current.formats.amount(self) }

    /// The same without its symbol: `1,210.00`, for a column of one currency.
    public var amountText: String { Reader.current.formats.bareAmount(self) }

    /// The part before the decimal point with what stands before it, that point with what follows it, and
    /// what stands after: `€1,210`, `.00` and nothing.
    public var parts: (whole: String, fraction: String, after: String) {
        let formats = Reader.current.formats
        let after = formats.affixes(self).after
        return (
            String(formats.amount(self, hasFraction: false).dropLast(after.count)), formats.fraction(self),
            after
        )
    }

    /// For fields and machines: `1210.00`, no symbol, no grouping.
    public var plain: String {
        let scale = Formats.scale(currency.digits)
        let digits = String(magnitude % scale)
        let fraction = String(repeating: "0", count: max(0, currency.digits - digits.utf8.count)) + digits
        return (minorUnits < 0 ? "-" : "") + String(magnitude / scale)
            + (currency.digits > 0 ? "." + fraction : "")
    }

    var magnitude: UInt64 { minorUnits.magnitude }

    /// The amount a person typed: `1210`, `1,210.00`, `€1210.5`; nil for anything doubtful, such as `1.21`
    /// yen or more digits than the currency has. At most 999,999,999,999 whole units.
    public init?(typed text: String, in currency: Currency) {
        guard let number = Decimal3.parse(text, digits: currency.digits, ignoring: currency.symbol) else {
            return nil
        }
        self.init(number, currency)
    }
}

/// Reads decimal numbers that people type.
public enum Decimal3 {
    /// The number times 10^digits; nil when it is not a plain number with at most that many digits after its
    /// point.
    public static func parse(_ text: String, digits: Int, ignoring symbol: String = "") -> Int64? {
        var rest = text.filter { !$0.isWhitespace }
        let symbol = symbol.filter { !$0.isWhitespace }
        if !symbol.isEmpty, rest.hasPrefix(symbol) { rest.removeFirst(symbol.count) }
        let isNegative = rest.hasPrefix("-")
        if isNegative { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = ungrouped(parts[0]), whole.count <= 12 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= digits, fraction.allSatisfy(isDigit), !whole.isEmpty else { return nil }
        let padded = whole + fraction + String(repeating: "0", count: digits - fraction.count)
        guard let value = Int64(padded) else { return nil }
        return isNegative ? -value : value
    }

    /// `1,210` without its commas; nil when they stand elsewhere than before three digits.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        for (index, group) in groups.enumerated() {
            guard group.allSatisfy(isDigit), index == 0 || group.count == 3 else { return nil }
        }
        if groups.count > 1, groups[0].isEmpty || groups[0].count > 3 { return nil }
        return groups.joined()
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
