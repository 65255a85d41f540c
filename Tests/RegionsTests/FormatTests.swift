import Basics
import Testing

@testable import Regions

@Suite("What a region writes")
struct FormatTests {
    private static let regions = Regions()

    private func told<R>(_ tag: String, _ body: () throws -> R) throws -> R {
        let formats = try #require(Self.regions.formats(tag), "\(tag)")
        return try Reader(.english, formats).told(body)
    }

    /// CLDR 42, as Debian 12 has it. A blank in them is a no-break space of one kind or another.
    @Test(
        "amounts",
        arguments: [
            ("en-GB", "€1,234,567.50", "-€0.05", "¥1,200", "KWD 1.250"),
            ("en-US", "€1,234,567.50", "-€0.05", "¥1,200", "KWD 1.250"),
            ("en-IE", "€1,234,567.50", "-€0.05", "JP¥1,200", "KWD 1.250"),
            ("en-AU", "EUR 1,234,567.50", "-EUR 0.05", "JPY 1,200", "KWD 1.250"),
            ("en-CA", "€1,234,567.50", "-€0.05", "JP¥1,200", "KWD 1.250"),
            ("en-IN", "€12,34,567.50", "-€0.05", "JP¥1,200", "KWD 1.250"),
            ("de-DE", "1.234.567,50 €", "-0,05 €", "1.200 ¥", "1,250 KWD"),
            ("de-AT", "€ 1.234.567,50", "-€ 0,05", "¥ 1.200", "KWD 1,250"),
            ("de-CH", "EUR 1’234’567.50", "EUR-0.05", "¥ 1’200", "KWD 1.250"),
            ("fr-FR", "1 234 567,50 €", "-0,05 €", "1 200 JPY", "1,250 KWD"),
            ("nl-NL", "€ 1.234.567,50", "€ -0,05", "JP¥ 1.200", "KWD 1,250"),
            ("es-ES", "1.234.567,50 €", "-0,05 €", "1200 JPY", "1,250 KWD"),
            ("it-IT", "1.234.567,50 €", "-0,05 €", "1.200 JPY", "1,250 KWD"),
            ("sv-SE", "1 234 567,50 €", "−0,05 €", "1 200 JPY", "1,250 KWD"),
            ("pl-PL", "1 234 567,50 €", "-0,05 €", "1200 JPY", "1,250 KWD"),
            ("pt-PT", "1 234 567,50 €", "-0,05 €", "1200 JP¥", "1,250 KWD"),
            ("ja-JP", "€1,234,567.50", "-€0.05", "￥1,200", "KWD 1.250"),
            ("ar-EG", "١٬٢٣٤٬٥٦٧٫٥٠ €", "-٠٫٠٥ €", "١٬٢٠٠ JP¥", "١٫٢٥٠ د.ك."),
            ("hi-IN", "€12,34,567.50", "-€0.05", "JP¥1,200", "KWD 1.250"),
        ]
    )
    func amounts(tag: String, euros: String, cents: String, yen: String, dinars: String) throws {
        try told(tag) {
            #expect(plain(Money(123_456_750, .eur).text) == euros)
            #expect(plain(Money(-5, .eur).text) == cents)
            #expect(plain(Money(1200, Currency("JPY")!).text) == yen)
            #expect(plain(Money(1250, Currency("KWD")!).text) == dinars)
            for amount in [Money(123_456_750, .eur), Money(-5, .eur), Money(0, .usd)] {
                let parts = amount.parts
                #expect(parts.whole + parts.fraction + parts.after == amount.text)
            }
        }
    }

    @Test(
        "nothing is never less than nothing, and a billion has all its groups",
        arguments: [("de-DE", "0,00 €", "9.999.999.999,99"), ("en-IN", "€0.00", "9,99,99,99,999.99")]
    )
    func edges(tag: String, nothing: String, much: String) throws {
        try told(tag) {
            #expect(plain(Money(0, .eur).text) == nothing)
            #expect(Money(999_999_999_999, .eur).amountText == much)
        }
    }

    @Test(
        "numbers and per cents",
        arguments: [
            ("en-GB", "1,234", "12,345", "12.5", "40%"), ("en-IN", "1,234", "1,23,456", "12.5", "40%"),
            ("de-DE", "1.234", "12.345", "12,5", "40 %"), ("es-ES", "1234", "12.345", "12,5", "40 %"),
            ("fr-FR", "1 234", "12 345", "12,5", "40 %"), ("ar-EG", "١٬٢٣٤", "١٢٬٣٤٥", "١٢٫٥", "٤٠٪؜"),
            ("tr-TR", "1.234", "12.345", "12,5", "%40"), ("sv-SE", "1 234", "12 345", "12,5", "40 %"),
        ]
    )
    func numbers(tag: String, thousand: String, more: String, fraction: String, percent: String) throws {
        try told(tag) {
            #expect(plain(1234.text) == thousand)
            #expect(plain((tag == "en-IN" ? 123_456 : 12_345).text) == more)
            #expect(plain(Reader.current.formats.decimal(1250, digits: 2)) == fraction)
            #expect(plain(40.percent).filter { $0 != "\u{61C}" } == percent.filter { $0 != "\u{61C}" })
        }
    }

    @Test(
        "days have English names in the order of the region, from 1900 to 9999",
        arguments: [
            ("en-GB", "1 January 1900", "23 November 2026", "31 December 9999", "23 November"),
            ("en-US", "January 1, 1900", "November 23, 2026", "December 31, 9999", "November 23"),
            ("en-CA", "January 1, 1900", "November 23, 2026", "December 31, 9999", "November 23"),
            ("de-DE", "1 January 1900", "23 November 2026", "31 December 9999", "23 November"),
            ("ja-JP", "1900 January 1", "2026 November 23", "9999 December 31", "November 23"),
            ("hu-HU", "1900 January 1", "2026 November 23", "9999 December 31", "November 23"),
            ("ar-EG", "١ January ١٩٠٠", "٢٣ November ٢٠٢٦", "٣١ December ٩٩٩٩", "٢٣ November"),
        ]
    )
    func days(tag: String, first: String, usual: String, last: String, short: String) throws {
        let day = try #require(CalendarDate("2026-11-23"))
        try told(tag) {
            #expect(CalendarDate("1900-01-01")?.long == first)
            #expect(day.long == usual)
            #expect(CalendarDate("9999-12-31")?.long == last)
            #expect(day.short(on: day) == short)
        }
    }

    @Test(
        "times have twelve or twenty-four hours, and no line breaks inside them",
        arguments: [
            ("en-GB", "00:05", "14:02"), ("en-US", "12:05 AM", "2:02 PM"), ("en-AU", "12:05 am", "2:02 pm"),
            ("en-IN", "12:05 am", "2:02 pm"), ("en-CA", "12:05 a.m.", "2:02 p.m."),
            ("de-DE", "00:05", "14:02"),
            ("da-DK", "00.05", "14.02"), ("fi-FI", "0.05", "14.02"), ("es-ES", "0:05", "14:02"),
            ("ja-JP", "0:05", "14:02"), ("ar-EG", "١٢:٠٥ am", "٢:٠٢ pm"), ("ko-KR", "am 12:05", "pm 2:02"),
        ]
    )
    func times(tag: String, night: String, noon: String) throws {
        let formats = try #require(Self.regions.formats(tag))
        let texts = [(0, 5), (14, 2)].map { formats.time(hour: $0.0, minute: $0.1, in: .english) }
        #expect(texts.map(plain) == [night, noon])
        #expect(texts.allSatisfy { !$0.contains(" ") })
    }

    @Test("every region of ICU can be read, and writes digits around its signs")
    func all() {
        #expect(Regions.all.count > 400)
        for tag in Regions.all {
            guard let formats = Self.regions.formats(tag) else {
                Issue.record("\(tag) cannot be read")
                continue
            }
            Reader(.english, formats).told {
                #expect(Money(121_000, .eur).text.contains { $0.isNumber }, "\(tag)")
                #expect(!formats.time(hour: 13, minute: 5, in: .english).isEmpty, "\(tag)")
            }
        }
    }

    @Test("what is no region is none", arguments: ["", "de", "xx-YY", "de-de", "en_GB", "es-419", "../../x"])
    func none(tag: String) {
        #expect(Self.regions.formats(tag) == nil)
        #expect(!Regions.exists(tag))
    }

    @Test(
        "a browser’s languages tell the region",
        arguments: [
            ("de", "de-DE"), ("de-AT,de;q=0.9,en;q=0.8", "de-AT"), ("en,fr;q=0.5", "fr-FR"),
            ("en-US,en;q=0.9", "en-US"), ("en-us", "en-US"), ("fr;q=0.2, nl;q=0.7", "nl-NL"),
            ("en;q=0.1, *;q=0.5, ja;q=0", nil), ("en", nil), ("", nil), ("x-klingon, 1234, de;q=zz", nil),
            ("zh-TW", "zh-Hant-TW"), ("pt", "pt-BR"),
        ] as [(String, String?)]
    )
    func asked(header: String, tag: String?) {
        let asked = Regions.asked(for: header)
        #expect(asked == tag || (tag == "zh-Hant-TW" && asked == "zh-TW"))
    }

    /// Every kind of blank as one, and marks of direction left out.
    private func plain(_ text: String) -> String {
        let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{61C}"]
        let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !marks.contains($0) }.map { blanks.contains($0) ? " " : $0 }
            )
        )
    }
}
