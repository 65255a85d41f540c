import Glibc

/// A point in time, in milliseconds since 1970, always UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public init(seconds: Int64) {
        self.init(milliseconds: seconds * 1000)
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    public static func < (a: Self, b: Self) -> Bool {
        a.milliseconds < b.milliseconds
    }

    /// So much later; earlier for a negative number. A day is 86,400 seconds here; days of the calendar are
    /// `CalendarDate`'s.
    public func adding(seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + seconds * 1000)
    }

    /// As `adding(seconds:)`, in longer steps.
    public func adding(minutes: Int64) -> Timestamp { adding(seconds: minutes * 60) }
    public func adding(hours: Int64) -> Timestamp { adding(seconds: hours * 3600) }
    public func adding(days: Int64) -> Timestamp { adding(seconds: days * 86_400) }

    /// RFC 3339, in UTC: `2026-11-23T20:45:00Z`.
    public var rfc3339: String {
        let day = CalendarDate(ofSecond: seconds)
        let rest = Int(seconds) - day.dayNumber * 86_400
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        return
            "\(day.iso)T\(CalendarDate.twoDigits(hour)):\(CalendarDate.twoDigits(minute)):\(CalendarDate.twoDigits(second))Z"
    }
}

/// What time it is. Injected, so that a test decides.
public struct WallClock: Sendable {
    public let now: @Sendable () -> Timestamp

    public init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// Stands still, for tests.
    public static func fixed(_ instant: Timestamp) -> Self {
        .init { instant }
    }

    /// The machine's clock.
    public static let system = WallClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// The agency's time zone: the process runs in it, by the C library's own zone data (tzdata).
public enum Zone {
    /// Whether the system has a zone of that name.
    public static func exists(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in "/_-+".utf8.contains(byte) || isalnum(Int32(byte)) != 0 }
        guard isPlain, !name.isEmpty, !name.hasPrefix("/") else { return false }
        return name == "UTC" || access("/usr/share/zoneinfo/" + name, R_OK) == 0
    }

    /// Sets the zone of the whole process, once, at start. False when there is none of that name.
    public static func use(_ name: String) -> Bool {
        guard exists(name) else { return false }
        setenv("TZ", name, 1)
        tzset()
        return true
    }
}

extension Timestamp {
    private var local: tm {
        var seconds = time_t(self.seconds)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts
    }

    /// The day it is in the agency's zone.
    public var date: CalendarDate {
        let parts = local
        return CalendarDate(
            year: Int(parts.tm_year) + 1900,
            month: Int(parts.tm_mon) + 1,
            day: Int(parts.tm_mday)
        )
            ?? CalendarDate(dayNumber: Int(seconds / 86_400))
    }

    /// The day it is where the reader is. What is counted in days, such as a due date, asks `date` instead.
    public var localDate: CalendarDate {
        guard let zone = Reader.current.zone else { return date }
        return CalendarDate(ofSecond: seconds + Int64(zone.offset(at: seconds)))
    }

    /// The hour where the reader is, 0 to 23.
    public var localHour: Int { localClock.hour }

    /// `14:02`, by the reader's clock.
    public var timeOfDay: String {
        let (hour, minute) = localClock
        let reader = Reader.current
        return reader.formats.time(hour: hour, minute: minute, in: reader.language)
    }

    private var localClock: (hour: Int, minute: Int) {
        guard let zone = Reader.current.zone else {
            let parts = local
            return (Int(parts.tm_hour), Int(parts.tm_min))
        }
        let shifted = seconds + Int64(zone.offset(at: seconds))
        let rest = Int(shifted) - CalendarDate(ofSecond: shifted).dayNumber * 86_400
        return (rest / 3600, rest / 60 % 60)
    }
}

extension CalendarDate {
    /// The first instant of the day in the agency's zone.
    public var start: Timestamp {
        let (year, month, day) = components
        var parts = tm()
        parts.tm_year = Int32(year - 1900)
        parts.tm_mon = Int32(month - 1)
        parts.tm_mday = Int32(day)
        parts.tm_isdst = -1
        return Timestamp(seconds: Int64(mktime(&parts)))
    }
}
