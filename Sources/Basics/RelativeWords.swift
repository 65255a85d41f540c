extension Timestamp {
    /// As a person says it near now: `14:02` today, `yesterday at 16:40`, `Friday`, `16 November`.
    public func words(at now: Timestamp) -> String {
        let (day, today) = (date, now.date)
        switch day.days(until: today) {
        case ...0: return timeOfDay
        case 1: return say("yesterday at \(timeOfDay)")
        case 2...6: return day.weekdayName
        default: return day.short(on: today)
        }
    }

    /// The same, short, for a column: `14:02`, `Yesterday`, `Fri`, `16 November`.
    public func shortWords(at now: Timestamp) -> String {
        let (day, today) = (date, now.date)
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

extension Int {
    /// `1 day`, `7 days`.
    public func counted(_ one: String, _ many: String? = nil) -> String {
        self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")"
    }
}
