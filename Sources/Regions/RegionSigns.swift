import Basics
import CICU

/// Asks ICU once for everything that a region writes.
enum RegionSigns {
    static func read(_ tag: String) -> Formats? {
        guard let region = region_open(tag) else { return nil }
        defer { region_close(region) }
        let text = { (what: region_text) in Regions.text { region_get_text(region, what, $0, $1) } }
        let number = { (what: region_number) in Int(region_get_number(region, what)) }
        guard let decimal = text(region_decimal), let separator = text(region_group),
            let moneyDecimal = text(region_money_decimal), let moneySeparator = text(region_money_group),
            let date = text(region_date_pattern), let time = text(region_time_pattern)
        else { return nil }
        let last = max(0, number(region_last_group))
        let other = number(region_other_groups)
        let numerals = { (decimal: String, separator: String) in
            Formats.Numerals(
                decimal: decimal,
                separator: separator,
                lastGroup: last,
                otherGroups: other > 0 ? other : last,
                leastBefore: max(1, number(region_least_grouped))
            )
        }
        var clock = self.clock(time)
        if let before = text(region_am), let after = text(region_pm) {
            clock.halves[String(tag.prefix { $0 != "-" })] = .init(before: before, after: after)
        }
        return Formats(
            region: tag,
            zero: UInt32(clamping: number(region_zero)),
            numbers: numerals(decimal, separator),
            amounts: numerals(moneyDecimal, moneySeparator),
            negative: .init(text(region_negative_prefix) ?? "-", text(region_negative_suffix) ?? ""),
            percent: .init(text(region_percent_prefix) ?? "", text(region_percent_suffix) ?? "%"),
            days: order(date),
            clock: clock,
            money: money(region)
        )
    }

    private typealias Around = (plain: Formats.Affixes, negative: Formats.Affixes)

    private static func money(_ region: OpaquePointer) -> [String: Around] {
        var money: [String: Around] = [:]
        for currency in Currency.all {
            guard let plain = affixes(region, currency, isNegative: false),
                let negative = affixes(region, currency, isNegative: true)
            else { continue }
            money[currency.code] = (plain, negative)
        }
        return money
    }

    private static func affixes(_ region: OpaquePointer, _ currency: Currency, isNegative: Bool)
        -> Formats.Affixes?
    {
        var after: String?
        let before = Regions.text { before, size in
            after = Regions.text { end, _ in
                region_money(region, currency.code, isNegative, before, end, size)
            }
            return after != nil
        }
        guard let before, let after else { return nil }
        return .init(before, after)
    }

    /// Of a pattern such as `d. MMMM y`: which of day, month and year comes first.
    static func order(_ pattern: String) -> Formats.DayOrder {
        for sign in fields(of: pattern).map(\.sign) {
            switch sign {
            case "d": return .dayMonthYear
            case "M", "L": return .monthDayYear
            case "y", "u": return .yearMonthDay
            default: continue
            }
        }
        return .dayMonthYear
    }

    /// Of a pattern such as `h:mm a`.
    static func clock(_ pattern: String) -> Formats.Clock {
        let parts = fields(of: pattern)
        let hour = parts.firstIndex { "HhKk".contains($0.sign) }
        let minute = parts.firstIndex { $0.sign == "m" }
        let half = parts.firstIndex { "abB".contains($0.sign) }
        let between = hour.flatMap { hour in minute.map { hour < $0 ? parts[hour].after : ":" } } ?? ":"
        let isFirst = half.flatMap { half in hour.map { half < $0 } } ?? false
        let space = isFirst ? half.map { parts[$0].after } : minute.map { parts[$0].after }
        return Formats.Clock(
            hasTwelveHours: hour.map { "hK".contains(parts[$0].sign) } ?? false,
            isPadded: (hour.map { parts[$0].count } ?? 1) > 1,
            separator: between,
            halfComesFirst: isFirst,
            // A time is never broken in two lines.
            space: (space ?? "").isEmpty ? (half == nil ? "\u{A0}" : "") : "\u{A0}"
        )
    }

    private struct Field {
        let sign: Character
        var count: Int
        /// What is written between this field and the next.
        var after: String
    }

    /// The fields of a CLDR date pattern, without the era and other things we do not say; what stands in
    /// quotes is text.
    private static func fields(of pattern: String) -> [Field] {
        var fields: [Field] = []
        var isQuoted = false
        for sign in pattern {
            if sign == "'" {
                isQuoted.toggle()
            } else if !isQuoted, sign.isASCII, sign.isLetter {
                if let last = fields.indices.last, fields[last].sign == sign, fields[last].after.isEmpty {
                    fields[last].count += 1
                } else {
                    fields.append(Field(sign: sign, count: 1, after: ""))
                }
            } else if let last = fields.indices.last {
                fields[last].after.append(sign)
            }
        }
        return fields
    }
}
