import Basics
import Glibc
import Testing

@testable import Regions

@Suite("What the clocks of a zone show")
struct ZoneTests {
    private static let regions = Regions()

    private func clock(_ zone: String, _ utc: Timestamp) throws -> String {
        let rules = try #require(Self.regions.zone(zone), "\(zone)")
        return Reader(.english, zone: rules).told { utc.localDate.iso + " " + utc.timeOfDay }
    }

    private func instant(_ day: String, _ hour: Int64, _ minute: Int64) throws -> Timestamp {
        let date = try #require(CalendarDate(day))
        return Timestamp(seconds: Int64(date.dayNumber) * 86_400 + hour * 3600 + minute * 60)
    }

    /// Known from Python's `zoneinfo`, which reads the same files by another program.
    @Test(
        "summer time begins and ends to the minute, and half hours are half hours",
        arguments: [
            ("Europe/London", "2026-03-29", 0, 59, "2026-03-29 00:59"),
            ("Europe/London", "2026-03-29", 1, 0, "2026-03-29 02:00"),
            ("Europe/London", "2026-10-25", 0, 59, "2026-10-25 01:59"),
            ("Europe/London", "2026-10-25", 1, 0, "2026-10-25 01:00"),
            ("America/New_York", "2026-11-23", 14, 2, "2026-11-23 09:02"),
            ("America/New_York", "2026-03-08", 6, 59, "2026-03-08 01:59"),
            ("America/New_York", "2026-03-08", 7, 0, "2026-03-08 03:00"),
            ("Asia/Kolkata", "2026-11-23", 18, 29, "2026-11-23 23:59"),
            ("Asia/Kolkata", "2026-11-23", 18, 30, "2026-11-24 00:00"),
            ("Australia/Lord_Howe", "2026-04-04", 14, 59, "2026-04-05 01:59"),
            ("Australia/Lord_Howe", "2026-04-04", 15, 0, "2026-04-05 01:30"),
            ("Asia/Kathmandu", "2026-06-01", 0, 0, "2026-06-01 05:45"),
            ("Pacific/Apia", "2011-12-30", 9, 59, "2011-12-29 23:59"),
            ("Pacific/Apia", "2011-12-30", 10, 0, "2011-12-31 00:00"),
            ("Europe/Dublin", "2026-07-01", 12, 0, "2026-07-01 13:00"),
            ("Africa/Casablanca", "2026-03-01", 12, 0, "2026-03-01 12:00"),
            ("America/Nuuk", "2026-07-01", 12, 0, "2026-07-01 11:00"),
            ("Europe/London", "2500-07-01", 12, 0, "2500-07-01 13:00"),
            ("Australia/Lord_Howe", "9999-12-31", 11, 0, "9999-12-31 22:00"),
            ("Europe/Paris", "1900-01-01", 12, 0, "1900-01-01 12:09"),
        ] as [(String, String, Int64, Int64, String)]
    )
    func known(zone: String, day: String, hour: Int64, minute: Int64, shown: String) throws {
        #expect(try clock(zone, instant(day, hour, minute)) == shown)
    }

    @Test("every zone of the list has clocks")
    func all() throws {
        #expect(ZoneList.all.count > 300)
        for name in ZoneList.all { #expect(Self.regions.zone(name) != nil, "\(name)") }
    }

    @Test(
        "what is no zone is none",
        arguments: [
            "", "Mars/Base", "../../etc/passwd", "/etc/passwd", "zone.tab", "Europe/", "Europe/London\u{0}",
        ]
    )
    func none(name: String) {
        #expect(Self.regions.zone(name) == nil)
    }

    @Test("a file that is cut short anywhere is none, and does no harm")
    func short() throws {
        let bytes = try #require(whole("Europe/London"))
        for length in stride(from: 0, to: bytes.count - 30, by: 7) {
            #expect(ZoneFile.parse(Array(bytes[..<length]), name: "x") == nil)
        }
    }

    @Test(
        "a rule that cannot be read is none",
        arguments: [
            "", "GMT", "GM0", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,J,J", "<GMT0",
        ]
    )
    func noRule(text: String) {
        #expect(ZoneRuleText.parse(text) == nil)
    }

    @Test("rules by the day of the year are read too, and leap days are none of theirs")
    func dayRules() throws {
        let rule = try #require(ZoneRuleText.parse("AAA3BBB,J60/0,J300/0"))
        let rules = ZoneRules(name: "x", firstOffset: 0, changes: [], rule: rule)
        for (day, offset) in [("2027-02-28", -3), ("2027-03-02", -2), ("2028-02-29", -3), ("2028-03-02", -2)]
        {
            #expect(rules.offset(at: try instant(day, 12, 0).seconds) == offset * 3600, "\(day)")
        }
    }

    @Test("a zone is called by its place")
    func place() {
        #expect(Self.regions.zone("America/New_York")?.place == "New York")
        #expect(Self.regions.zone("America/Argentina/Buenos_Aires")?.place == "Buenos Aires")
    }

    private func whole(_ name: String) -> [UInt8]? {
        guard let file = fopen("/usr/share/zoneinfo/" + name, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
    }
}
