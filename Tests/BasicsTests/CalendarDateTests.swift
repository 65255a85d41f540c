import Basics
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    private func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

    @Test("every day of four hundred years is itself again, and the next one follows it")
    func roundTrip() {
        var day = day("1900-01-01")
        let end = self.day("2300-01-01")
        var isSound = true
        while day < end {
            let (year, month, number) = day.components
            isSound = isSound && CalendarDate(year: year, month: month, day: number) == day
            isSound = isSound && CalendarDate(day.iso) == day
            day = day.adding(days: 1)
        }
        #expect(isSound)
        #expect(self.day("1900-01-01").days(until: end) == 146_097)
    }

    @Test(
        "leap days are where the Gregorian calendar has them",
        arguments: [
            ("2024-02-29", true), ("2026-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
            ("2100-02-29", false),
        ]
    )
    func leap(text: String, exists: Bool) {
        #expect((CalendarDate(text) != nil) == exists)
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "", "2026", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "2026-04-31", "1899-12-31",
            "10000-01-01",
            "26-01-01", "2026-1-01", "2026-01-1", "2026/01/01", "01-01-2026", "2026-01-01T00:00",
            " 2026-01-01", "+026-01-01",
            "2026-+1-01", "2026-01--1", "２０２６-01-01",
        ]
    )
    func refuses(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("the first and the last day there is")
    func ends() {
        #expect(day("1900-01-01").iso == "1900-01-01")
        #expect(day("9999-12-31").iso == "9999-12-31")
        #expect(day("1970-01-01").dayNumber == 0)
        #expect(day("1969-12-31").dayNumber == -1)
    }

    @Test("days are counted over the ends of months and years, forwards and back")
    func counts() {
        #expect(day("2026-12-31").adding(days: 1) == day("2027-01-01"))
        #expect(day("2024-03-01").adding(days: -1) == day("2024-02-29"))
        #expect(day("2026-01-01").days(until: day("2027-01-01")) == 365)
        #expect(day("2027-01-01").days(until: day("2026-01-01")) == -365)
        #expect(day("2026-11-23") < day("2026-11-24"))
    }

    @Test(
        "weekdays, before 1970 too",
        arguments: [
            ("2026-11-23", "Monday"), ("1970-01-01", "Thursday"), ("1969-12-31", "Wednesday"),
            ("1900-01-01", "Monday"),
            ("2024-02-29", "Thursday"),
        ]
    )
    func weekday(text: String, name: String) {
        #expect(day(text).weekdayName == name)
    }

    @Test("in words: with the year only where it is another; near days by name")
    func words() {
        let today = day("2026-11-23")
        #expect(today.long == "23 November 2026")
        #expect(day("2026-02-01").short(on: today) == "1 February")
        #expect(day("2027-02-01").short(on: today) == "1 February 2027")
        let said = [-2, -1, 0, 1, 2, 6, 7].map { today.adding(days: $0).words(on: today) }
        #expect(
            said == ["21 November", "yesterday", "today", "tomorrow", "Wednesday", "Sunday", "30 November"]
        )
    }
}

@Suite("Points in time")
struct TimestampTests {
    private let now = Timestamp(seconds: 1_795_435_200)

    init() {
        // The words are the agency's, so they are those of a zone: here of one without surprises.
        #expect(Zone.use("UTC"))
    }

    @Test("written as RFC 3339, before 1970 too")
    func rfc3339() {
        #expect(now.rfc3339 == "2026-11-23T12:00:00Z")
        #expect(Timestamp(seconds: 0).rfc3339 == "1970-01-01T00:00:00Z")
        #expect(Timestamp(seconds: -1).rfc3339 == "1969-12-31T23:59:59Z")
        #expect(Timestamp(seconds: 951_782_399).rfc3339 == "2000-02-28T23:59:59Z")
    }

    @Test("said as people say it: the hour, yesterday, the weekday, the day")
    func words() {
        let said = [0, -2, -13, -37, -61, -24 * 6, -24 * 7, -24 * 365].map {
            now.adding(hours: $0).words(at: now)
        }
        #expect(
            said == [
                "12:00", "10:00", "yesterday at 23:00", "Saturday", "Friday", "Tuesday", "16 November",
                "23 November 2025",
            ]
        )
        let short = [0, -13, -61, -24 * 7].map { now.adding(hours: $0).shortWords(at: now) }
        #expect(short == ["12:00", "Yesterday", "Fri", "16 November"])
    }

    @Test("days begin at midnight, and sums are sums")
    func sums() {
        #expect(now.date.iso == "2026-11-23")
        #expect(now.date.start == Timestamp(seconds: 1_795_392_000))
        #expect(now.adding(days: 1).adding(minutes: -1440) == now)
        #expect(now.localHour == 12)
        #expect(now.adding(minutes: 62).timeOfDay == "13:02")
    }

    @Test(
        "zones are those of the system; a path is none",
        arguments: [
            ("Europe/Berlin", true), ("UTC", true), ("Mars/Olympus", false), ("", false),
            ("/etc/passwd", false),
            ("../zoneinfo/UTC", false), ("Europe/Berlin;", false),
        ]
    )
    func zones(name: String, exists: Bool) {
        #expect(Zone.exists(name) == exists)
    }
}
