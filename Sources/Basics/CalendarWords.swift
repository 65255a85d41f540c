/// Days in words, in the order of the language they are said in.
extension CalendarDate {
    /// `23 November 2026`, in the order of the reader's region.
    public var long: String {
        let (year, month, day) = components
        let formats = Reader.current.formats
        let (years, days) = (formats.plain(year), formats.plain(day))
        return switch formats.days {
        case .dayMonthYear: say("\(as: "day month year")\(days) \(Self.monthName(month)) \(years)")
        case .monthDayYear: say("\(as: "month day year")\(Self.monthName(month)) \(days), \(years)")
        case .yearMonthDay: say("\(as: "year month day")\(years) \(Self.monthName(month)) \(days)")
        }
    }

    /// `23 November`, with the year only where it is not `today`'s.
    public func short(on today: CalendarDate) -> String {
        let (year, month, day) = components
        if year != today.components.year { return long }
        let formats = Reader.current.formats
        let days = formats.plain(day)
        return switch formats.days {
        case .dayMonthYear: say("\(as: "day month")\(days) \(Self.monthName(month))")
        case .monthDayYear, .yearMonthDay: say("\(as: "month day")\(Self.monthName(month)) \(days)")
        }
    }

    /// `November 2026`
    public var monthAndYear: String {
        let years = Reader.current.formats.plain(components.year)
        return say("\(as: "month year")\(monthName) \(years)")
    }

    /// `Monday`
    public var weekdayName: String {
        switch weekday {
        case 0: say("Monday")
        case 1: say("Tuesday")
        case 2: say("Wednesday")
        case 3: say("Thursday")
        case 4: say("Friday")
        case 5: say("Saturday")
        default: say("Sunday")
        }
    }

    /// `Mon`
    public var shortWeekdayName: String {
        switch weekday {
        case 0: say("Mon")
        case 1: say("Tue")
        case 2: say("Wed")
        case 3: say("Thu")
        case 4: say("Fri")
        case 5: say("Sat")
        default: say("Sun")
        }
    }

    /// `November`, of the day's month.
    public var monthName: String { Self.monthName(components.month) }

    /// `Nov`, of the day's month.
    public var shortMonthName: String {
        switch components.month {
        case 1: say("Jan")
        case 2: say("Feb")
        case 3: say("Mar")
        case 4: say("Apr")
        case 5: say("May")
        case 6: say("Jun")
        case 7: say("Jul")
        case 8: say("Aug")
        case 9: say("Sep")
        case 10: say("Oct")
        case 11: say("Nov")
        default: say("Dec")
        }
    }

    private static func monthName(_ month: Int) -> String {
        switch month {
        case 1: say("January")
        case 2: say("February")
        case 3: say("March")
        case 4: say("April")
        case 5: say("May")
        case 6: say("June")
        case 7: say("July")
        case 8: say("August")
        case 9: say("September")
        case 10: say("October")
        case 11: say("November")
        default: say("December")
        }
    }
}
