import Basics

/// The rule at the end of a zone's file, as `TZ` of POSIX writes it: `GMT0BST,M3.5.0/1,M10.5.0`,
/// `<+1030>-10:30<+11>-11,M10.1.0,M4.1.0`. Source: RFC 9636, 3.3, and POSIX.1-2017, 8.3.
struct ZoneRuleText {
    private var rest: Substring

    /// Nil when there is none, or it cannot be read.
    static func parse(_ text: String) -> ZoneRule? {
        var reader = ZoneRuleText(rest: text[...])
        return reader.rule()
    }

    private mutating func rule() -> ZoneRule? {
        guard name(), let west = time() else { return nil }
        if rest.isEmpty { return ZoneRule(offset: -west) }
        guard name() else { return nil }
        var summerWest = west - 3600
        if rest.first != "," {
            guard let said = time() else { return nil }
            summerWest = said
        }
        guard take(","), let start = day(), take(","), let end = day(), rest.isEmpty else { return nil }
        return ZoneRule(offset: -west, summer: .init(offset: -summerWest, start: start, end: end))
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard rest.first == sign else { return false }
        rest.removeFirst()
        return true
    }

    /// `GMT`, or `<+1030>`.
    private mutating func name() -> Bool {
        if take("<") {
            guard let end = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let letters = rest.prefix { $0.isLetter }
        rest = rest[letters.endIndex...]
        return letters.count >= 3
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest[digits.endIndex...]
        return Int(digits)
    }

    /// `-10:30` as seconds; hours may be up to 167 (RFC 9636).
    private mutating func time() -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard var seconds = number().map({ $0 * 3600 }) else { return nil }
        for unit in [60, 1] {
            guard take(":") else { break }
            guard let part = number() else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func day() -> ZoneRule.Day? {
        guard let kind = kind() else { return nil }
        guard take("/") else { return .init(kind, seconds: 7200) }
        return time().map { .init(kind, seconds: $0) }
    }

    private mutating func kind() -> ZoneRule.Day.Kind? {
        if take("J") { return number().map(ZoneRule.Day.Kind.dayWithoutLeap) }
        guard take("M") else { return number().map(ZoneRule.Day.Kind.day) }
        guard let month = number(), (1...12).contains(month), take("."), let week = number(),
            (1...5).contains(week), take("."), let day = number(), (0...6).contains(day)
        else { return nil }
        return .weekday(month: month, week: week, day: day)
    }
}
