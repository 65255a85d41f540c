/// The clocks of one time zone: when they were changed, and by which rule they are changed from then on.
public final class ZoneRules: Sendable {
    /// From this instant on the clocks are so many seconds ahead of UTC.
    public struct Change: Sendable, Equatable {
        public let at: Int64
        public let offset: Int32

        public init(at: Int64, offset: Int32) {
            (self.at, self.offset) = (at, offset)
        }
    }

    /// An IANA name: `Asia/Kolkata`.
    public let name: String
    /// In order of time.
    private let changes: [Change]
    private let firstOffset: Int32
    /// What holds after the last change.
    private let rule: ZoneRule?

    public init(name: String, firstOffset: Int32, changes: [Change], rule: ZoneRule?) {
        (self.name, self.firstOffset, self.changes, self.rule) = (name, firstOffset, changes, rule)
    }

    /// Seconds ahead of UTC at an instant.
    public func offset(at seconds: Int64) -> Int {
        guard let last = changes.last, seconds < last.at else {
            return rule?.offset(at: seconds) ?? Int(changes.last?.offset ?? firstOffset)
        }
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return Int(low == 0 ? firstOffset : changes[low - 1].offset)
    }

    /// `London`, of `Europe/London`: as people call the zone.
    public var place: String {
        let last = name.split(separator: "/").last ?? Substring(name)
        return String(last.map { $0 == "_" ? " " : $0 })
    }
}

/// A yearly rule of summer time, or one offset for ever.
public struct ZoneRule: Sendable, Equatable {
    /// A day of each year and a time on it, by the clocks that hold until then.
    public struct Day: Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            /// `M3.5.0`: the last Sunday of March; week 5 is the last.
            case weekday(month: Int, week: Int, day: Int)
            /// `J60`: the 1st of March, in leap years too.
            case dayWithoutLeap(Int)
            /// `59`: the sixtieth day of the year.
            case day(Int)
        }

        public let kind: Kind
        public let seconds: Int

        public init(_ kind: Kind, seconds: Int) {
            (self.kind, self.seconds) = (kind, seconds)
        }

        /// Seconds since 1970 of that day's time, as if its clocks showed UTC.
        func seconds(in year: Int) -> Int64 {
            Int64(dayNumber(in: year)) * 86_400 + Int64(seconds)
        }

        private func dayNumber(in year: Int) -> Int {
            let first = CalendarDate.dayNumber(year: year, month: 1, day: 1)
            switch kind {
            case .day(let day): return first + day
            case .dayWithoutLeap(let day):
                let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
                return first + day - 1 + (isLeap && day >= 60 ? 1 : 0)
            case .weekday(let month, let week, let day):
                let start = CalendarDate.dayNumber(year: year, month: month, day: 1)
                let end = CalendarDate.dayNumber(
                    year: month == 12 ? year + 1 : year,
                    month: month % 12 + 1,
                    day: 1
                )
                // Here 0 is Sunday, as in POSIX.
                let weekday = ((start + 4) % 7 + 7) % 7
                var found = start + (day - weekday + 7) % 7 + (week - 1) * 7
                if found >= end { found -= 7 }
                return found
            }
        }
    }

    /// When summer time begins and ends each year, and how far ahead of UTC its clocks are, in seconds.
    public struct Summer: Sendable, Equatable {
        public let offset: Int
        public let start: Day
        public let end: Day

        public init(offset: Int, start: Day, end: Day) {
            (self.offset, self.start, self.end) = (offset, start, end)
        }
    }

    public let offset: Int
    public let summer: Summer?

    public init(offset: Int, summer: Summer? = nil) {
        (self.offset, self.summer) = (offset, summer)
    }

    func offset(at seconds: Int64) -> Int {
        guard let summer else { return offset }
        let year = CalendarDate(ofSecond: seconds + Int64(offset)).components.year
        let start = summer.start.seconds(in: year) - Int64(offset)
        let end = summer.end.seconds(in: year) - Int64(summer.offset)
        let isSummer = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
        return isSummer ? summer.offset : offset
    }
}
