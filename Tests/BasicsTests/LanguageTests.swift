import Basics
import Testing

@Suite("Every text is said in the language of whoever reads it")
struct LanguageTests {
    private func waiting(_ count: Int) -> String {
        count == 1 ? say("1 thing waits on you") : say("\(count) things wait on you, \("Noor")")
    }

    @Test("English, where no other language is asked for, stands as it is written")
    func english() {
        #expect(waiting(1) == "1 thing waits on you")
        #expect(waiting(3) == "3 things wait on you, Noor")
        #expect(say("20 % done, {} and all") == "20 % done, {} and all")
    }

    @Test("another language says its own phrase, with the values in their places")
    func another() {
        let german = Language(
            code: "de",
            phrases: ["{} things wait on you, {}": "{} Dinge warten auf dich, {}"]
        )
        Reader(german).told {
            #expect(waiting(3) == "3 Dinge warten auf dich, Noor")
            #expect(waiting(1) == "1 thing waits on you", "what its catalogue lacks is said in English")
        }
        #expect(waiting(3) == "3 things wait on you, Noor")
    }

    @Test("a value is never read as a phrase")
    func values() {
        let german = Language(code: "de", phrases: ["From {} to {}": "Von {} bis {}"])
        let text = Reader(german).told { say("From \("{}") to \("b")") }
        #expect(text == "Von {} bis b")
    }

    @Test("the pseudo-language is longer, in brackets and right to left, and keeps the values")
    func pseudo() {
        Reader(.pseudo).told {
            let text = waiting(3)
            #expect(text.hasPrefix("\u{200F}\u{202E}⟦") && text.hasSuffix("⟧\u{202C}\u{200F}"))
            #expect(text.contains("Noor") && text.contains("3"))
            #expect(text.count > waiting(1).count && text.count > "3 things wait on you, Noor".count + 6)
            #expect(!text.contains("things"))
        }
        let written = Reader(.pseudo).told { say("From \("Noor") to \(3)") }
        #expect(written.contains("\u{2068}Noor\u{2069}") && written.contains("\u{2068}3\u{2069}"))
        #expect(Language.pseudo.isRightToLeft && !Language.english.isRightToLeft)
    }

    /// A few phrases in Polish, which has three plurals, as a catalogue would hold them.
    private static let polish = Language(
        code: "pl",
        plural: { number in
            let (ones, tens) = (number % 10, number % 100)
            if number == 1 { return .one }
            return (2...4).contains(ones) && !(12...14).contains(tens) ? .few : .many
        },
        phrases: [
            "1 day": "1 dzień",
            "{} days": .plural([.few: "{} dni", .many: "{} dni"]),
            "{} of {} milestones finished": .plural(
                place: 2,
                [.few: "ukończono {} z {} etapów", .other: "ukończono {} z {} etapów"]
            ),
            "{} files": .plural([.one: "{} plik", .few: "{} pliki", .many: "{} plików"]),
            "day month year\u{1F}{} {} {}": "{} {} {} r.",
            "November": "listopada",
        ]
    )

    @Test(
        "a language with three plurals says each, and no catalogue function knows of them",
        arguments: [
            (1, "1 plik"), (2, "2 pliki"), (4, "4 pliki"), (5, "5 plików"), (12, "12 plików"),
            (22, "22 pliki"),
        ]
    )
    func plurals(count: Int, words: String) {
        #expect(Reader(Self.polish).told { say("\(count) files") } == words)
        #expect(say("\(count) files") == "\(count) files")
    }

    @Test("the form may hang on the second number, and a form that is missing is said as the other")
    func secondNumber() {
        #expect(
            Reader(Self.polish).told { say("\(1) of \(6) milestones finished") } == "ukończono 1 z 6 etapów"
        )
    }

    @Test("phrases with the same letters and another sense are told apart; English says neither sense")
    func senses() {
        let day = CalendarDate("2026-11-23")!
        #expect(Reader(Self.polish).told { day.long } == "23 listopada 2026 r.")
        let did = Reader(Self.polish).told {
            say("\(as: "who did what")\("Noor") \("approved") \("the bag")")
        }
        #expect(did == "Noor approved the bag")
        #expect(day.long == "23 November 2026")
        #expect(Reader(.pseudo).told { day.long }.contains("⟦"))
    }

    @Test("numbers in a phrase are written as the reader’s region writes them, years are not grouped")
    func numbers() {
        let indian = Formats(
            region: "en-IN",
            numbers: .init(decimal: ".", separator: ",", otherGroups: 2),
            amounts: .init(decimal: ".", separator: ","),
            days: .dayMonthYear,
            clock: .init(hasTwelveHours: true, isPadded: false, separator: ":")
        )
        Reader(.english, indian).told {
            #expect(waiting(123_456) == "1,23,456 things wait on you, Noor")
            #expect(CalendarDate("2026-11-23")?.long == "23 November 2026")
            #expect(Timestamp(seconds: 0).timeOfDay.hasSuffix("am"))
            #expect(list(["a", "b", "c"]) == "a, b, c")
        }
        #expect(waiting(123_456) == "123,456 things wait on you, Noor")
        #expect(list([]) == "" && list(["a"]) == "a")
    }
}
