/// How numbers, amounts, days and times are written where a reader is. The words among them are the
/// language's: a German region with English words says `23 November 2026` and `1.210,00 €`.
///
/// Immutable: made once for each region, and asked for every value on a page.
public final class Formats: Sendable {
    /// What stands before and after a number: `€`, `-€`, ` %`.
    public struct Affixes: Sendable, Equatable {
        public let before: String
        public let after: String

        public init(_ before: String, _ after: String = "") {
            (self.before, self.after) = (before, after)
        }

        static let none = Affixes("")
    }

    /// The signs of a number, and how its digits stand in groups.
    public struct Numerals: Sendable, Equatable {
        public var decimal: String
        public var separator: String
        /// Digits in the last group, and in those before it: 3 and 2 write `12,34,567`.
        public var lastGroup: Int
        public var otherGroups: Int
        /// Digits that stand before the first separator at least: with 2, `1210` has none.
        public var leastBefore: Int

        public init(
            decimal: String,
            separator: String,
            lastGroup: Int = 3,
            otherGroups: Int = 3,
            leastBefore: Int = 1
        ) {
            (self.decimal, self.separator) = (decimal, separator)
            (self.lastGroup, self.otherGroups, self.leastBefore) = (lastGroup, otherGroups, leastBefore)
        }

        /// Without groups.
        static let plain = Numerals(decimal: "", separator: "", lastGroup: 0)
    }

    /// Which part of a day comes first.
    public enum DayOrder: Sendable { case dayMonthYear, monthDayYear, yearMonthDay }

    /// How a time of day is written.
    public struct Clock: Sendable, Equatable {
        public var hasTwelveHours: Bool
        /// `09:05` rather than `9:05`.
        public var isPadded: Bool
        public var separator: String
        /// `am` and `pm` where the region's own language is the reader's; else the language says them.
        public var halves: [String: Halves]
        public var halfComesFirst: Bool
        /// Between the time and its half.
        public var space: String

        /// What is said with a time before noon, and after.
        public struct Halves: Sendable, Equatable {
            public let before: String
            public let after: String

            public init(before: String, after: String) {
                (self.before, self.after) = (before, after)
            }
        }

        public init(
            hasTwelveHours: Bool,
            isPadded: Bool,
            separator: String,
            halves: [String: Halves] = [:],
            halfComesFirst: Bool = false,
            space: String = "\u{A0}"
        ) {
            (self.hasTwelveHours, self.isPadded, self.separator) = (hasTwelveHours, isPadded, separator)
            (self.halves, self.halfComesFirst, self.space) = (halves, halfComesFirst, space)
        }
    }

    /// BCP 47: `en-GB`.
    public let region: String
    public let numbers: Numerals
    public let amounts: Numerals
    public let negative: Affixes
    public let percent: Affixes
    public let days: DayOrder
    public let clock: Clock
    /// By currency, for what is owed and for what is less than nothing; a currency that is not here has its
    /// own symbol before it.
    private let money: [String: (plain: Affixes, negative: Affixes)]
    /// The scalar of the digit zero.
    private let zero: UInt32

    public init(
        region: String,
        zero: UInt32 = 48,
        numbers: Numerals,
        amounts: Numerals,
        negative: Affixes = Affixes("-"),
        percent: Affixes = Affixes("", "%"),
        days: DayOrder,
        clock: Clock,
        money: [String: (plain: Affixes, negative: Affixes)] = [:]
    ) {
        (self.region, self.zero, self.numbers, self.amounts) = (region, zero, numbers, amounts)
        (self.negative, self.percent, self.days, self.clock) = (negative, percent, days, clock)
        self.money = money
    }

    /// What Portico writes unless it is told otherwise. It needs no one's tables.
    public static let british = Formats(
        region: "en-GB",
        numbers: Numerals(decimal: ".", separator: ","),
        amounts: Numerals(decimal: ".", separator: ","),
        days: .dayMonthYear,
        clock: Clock(hasTwelveHours: false, isPadded: true, separator: ":")
    )

    /// A whole number in groups: `1,210`.
    public func number(_ number: Int) -> String {
        if number >= 0, number < 1000, zero == 48 { return String(number) }
        return text(number < 0 ? negative : .none) { $0.whole(UInt64(number.magnitude), numbers) }
    }

    /// A number without groups, such as a year or a day of the month.
    public func plain(_ number: Int) -> String {
        zero == 48 ? String(number) : text(.none) { $0.whole(UInt64(number.magnitude), .plain) }
    }

    /// A number that has a fraction: `12.5` of 125 tenths; zeros at its end are left out.
    public func decimal(_ number: Int64, digits: Int) -> String {
        var (fraction, count) = (number.magnitude % Self.scale(digits), digits)
        while count > 0, fraction % 10 == 0 { (fraction, count) = (fraction / 10, count - 1) }
        return text(number < 0 ? negative : .none) { writer in
            if count > 0 {
                writer.digits(fraction, count)
                writer.sign(numbers.decimal)
            }
            writer.whole(number.magnitude / Self.scale(digits), numbers)
        }
    }

    /// `40%`, of a number that is ready to be read.
    public func percent(_ number: String) -> String { percent.before + number + percent.after }

    /// `14:02`, `2:02 pm`.
    public func time(hour: Int, minute: Int, in language: Language) -> String {
        let shown = clock.hasTwelveHours ? (hour + 11) % 12 + 1 : hour
        let time = text(.none) { writer in
            writer.digits(UInt64(minute), 2)
            writer.sign(clock.separator)
            writer.digits(UInt64(shown), clock.isPadded || shown > 9 ? 2 : 1)
        }
        guard clock.hasTwelveHours else { return time }
        let halves = clock.halves[language.subtag] ?? TimeWords.halves
        let half = hour < 12 ? halves.before : halves.after
        return clock.halfComesFirst ? half + clock.space + time : time + clock.space + half
    }

    func amount(_ money: Money, hasFraction: Bool = true) -> String {
        text(affixes(money)) { write(money, hasFraction: hasFraction, to: &$0) }
    }

    /// Without its symbol, for a column of one currency.
    func bareAmount(_ money: Money) -> String {
        text(money.minorUnits < 0 ? negative : .none) { write(money, hasFraction: true, to: &$0) }
    }

    func fraction(_ money: Money) -> String {
        let digits = money.currency.digits
        guard digits > 0 else { return "" }
        return text(.none) { writer in
            writer.digits(money.magnitude % Self.scale(digits), digits)
            writer.sign(amounts.decimal)
        }
    }

    func affixes(_ money: Money) -> Affixes {
        if let known = self.money[money.currency.code] {
            return money.minorUnits < 0 ? known.negative : known.plain
        }
        return Affixes(money.minorUnits < 0 ? negative.before + money.currency.symbol : money.currency.symbol)
    }

    private func write(_ money: Money, hasFraction: Bool, to writer: inout NumberWriter) {
        let digits = money.currency.digits
        let scale = Self.scale(digits)
        if hasFraction, digits > 0 {
            writer.digits(money.magnitude % scale, digits)
            writer.sign(amounts.decimal)
        }
        writer.whole(money.magnitude / scale, amounts)
    }

    private func text(_ around: Affixes, _ write: (inout NumberWriter) -> Void) -> String {
        NumberWriter.text(zero: zero) { writer in
            writer.sign(around.after)
            write(&writer)
            writer.sign(around.before)
        }
    }

    static func scale(_ digits: Int) -> UInt64 {
        var scale: UInt64 = 1
        for _ in 0..<digits { scale *= 10 }
        return scale
    }
}
