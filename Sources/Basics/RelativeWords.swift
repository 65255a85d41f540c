extension Timestamp {
    /// As a person says it near now: `14:02` today, `yesterday at 16:40`, `Friday`, `16 November`.
    public func words(at now: Timestamp) -> String {
        let (day, today) = (localDate, now.localDate)
        switch day.days(until: today) {
        case ...0: return timeOfDay
        case 1: return say("yesterday at \(timeOfDay)")
        case 2...6: return day.weekdayName
        default: return day.short(on: today)
        }
    }

    /// The same, short, for a column: `14:02`, `Yesterday`, `Fri`, `16 November`.
    public func shortWords(at now: Timestamp) -> String {
        let (day, today) = (localDate, now.localDate)
        switch day.days(until: today) {
        case ...0: return timeOfDay
        case 1: return say("Yesterday")
        case 2...6: return day.shortWeekdayName
        default: return day.short(on: today)
        }
    }
}

extension CalendarDate {
    /// A day to come or gone, as a person says it: `today`, `tomorrow`, `Wednesday`, `1 December`.
    public func words(on today: CalendarDate) -> String {
        switch today.days(until: self) {
        case 0: say("today")
        case 1: say("tomorrow")
        case -1: say("yesterday")
        case 2...6: weekdayName
        default: short(on: today)
        }
    }
}

extension Timestamp {
    /// With its day, and with the zone where the reader's clock is not the agency's: `28 November 2026,
    /// 14:02`, `28 November 2026, 10:30 (London)`.
    public var inFull: String {
        let time = Reader.current.zone.map { TimeWords.time(timeOfDay, in: $0.place) } ?? timeOfDay
        return TimeWords.day(localDate.long, at: time)
    }
}

extension Int {
    /// `1,210`, as the reader's region writes it.
    public var text: String { Reader.current.formats.number(self) }

    /// `40%`, as the reader's region writes it.
    public var percent: String { Reader.current.formats.percent(Reader.current.formats.number(self)) }
}

/// `A, B, C`: one thing after the other.
public func list(_ things: [String]) -> String {
    guard let first = things.first else { return "" }
    return things.dropFirst().reduce(first) { before, next in say("\(before), \(next)") }
}
