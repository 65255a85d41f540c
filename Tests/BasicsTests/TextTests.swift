import Basics
import Synchronization
import Testing

@Suite("Mail addresses")
struct EmailAddressTests {
    @Test(
        "what a mail server would take is one, in lower case and without spaces around it",
        arguments: [
            ("noor@acmebakery.example", "noor@acmebakery.example"),
            ("  Noor@AcmeBakery.Example\n", "noor@acmebakery.example"),
            ("noor+portal@mail.acmebakery.example", "noor+portal@mail.acmebakery.example"),
            ("portal@localhost", "portal@localhost"),
            ("a@b.co", "a@b.co"),
        ]
    )
    func good(typed: String, text: String) {
        #expect(EmailAddress(typed)?.text == text)
    }

    @Test(
        "what none would take is none",
        arguments: [
            "", "noor", "noor@", "@acmebakery.example", "noor@acmebakery.example@",
            "noor haddad@acmebakery.example",
            "noor@acmebakery", "noor@-acme.example", "noor@acme-.example", "noor@acme..example",
            "noor@.example",
            ".noor@acmebakery.example", "noor.@acmebakery.example", "noor..@acmebakery.example",
            "noor@acme_bakery.example",
            "noor@acmebakery.example\r\nBcc: x", "noor\u{0}@acmebakery.example",
            "noor\u{301}@acmebakery.example",
            "noor@bäckerei.example", "\"noor\"@acmebakery.example", "noor,sam@acmebakery.example",
            "<noor@acmebakery.example>",
            String(repeating: "n", count: 65) + "@acmebakery.example",
            "noor@" + String(repeating: "a", count: 64) + ".example",
            "noor@" + String(repeating: "acme.", count: 50) + "example",
        ]
    )
    func bad(typed: String) {
        #expect(EmailAddress(typed) == nil)
    }

    @Test("the domain is what follows the sign; two that differ in case are one")
    func domain() {
        #expect(EmailAddress("noor@acmebakery.example")?.domain == "acmebakery.example")
        #expect(EmailAddress("NOOR@acmebakery.example") == EmailAddress("noor@ACMEBAKERY.example"))
    }

    @Test("white space goes from both ends, and only there")
    func trims() {
        #expect(" \t a b \n".trimmingSpaces == "a b")
        #expect("   ".trimmingSpaces == "")
    }
}

@Suite("Identifiers")
struct IDTests {
    enum Loaf: Identified { static let idPrefix: StaticString = "loa" }
    enum Roll: Identified { static let idPrefix: StaticString = "rol" }

    @Test("every identifier is its text, and its text is the identifier")
    func roundTrip() {
        let random = Randomness.seeded(1)
        let edges = [
            ID<Loaf>(high: 0, low: 0), ID(high: .max, low: .max), ID(high: 1, low: 0), ID(high: 0, low: 1),
        ]
        for id in edges + (0..<1000).map({ _ in random.id() }) {
            #expect(ID<Loaf>(id.text) == id)
            #expect(id.text.utf8.count == ID<Loaf>.textLength)
        }
        #expect(ID<Loaf>(high: 0, low: 0).text == "loa_00000000000000000000000000")
        #expect(ID<Loaf>(high: .max, low: .max).text == "loa_fzzzzzzzzzzzzfzzzzzzzzzzzz")
    }

    @Test(
        "no two texts are one identifier, and another entity's is none",
        arguments: [
            "", "loa_", "loa_0000000000000000000000000", "loa_000000000000000000000000000",
            "rol_00000000000000000000000000",
            "LOA_00000000000000000000000000", "loa-00000000000000000000000000",
            "loa_g0000000000000000000000000",
            "loa_0000000000000g000000000000", "loa_0000000000000000000000000l",
            "loa_0000000000000000000000000A",
            "loa_0000000000000000000000000 ", "loa_0000000000000000000000000é",
            " loa_00000000000000000000000000",
        ]
    )
    func refuses(text: String) {
        #expect(ID<Loaf>(text) == nil)
    }

    @Test("chance that is seeded repeats itself; that of the system does not")
    func chance() {
        let (one, other) = (Randomness.seeded(7), Randomness.seeded(7))
        #expect((0..<10).map { _ in one.word() } == (0..<10).map { _ in other.word() })
        #expect(Randomness.seeded(8).word() != Randomness.seeded(7).word())
        #expect(Randomness.system.id(Loaf.self) != Randomness.system.id(Loaf.self))
        #expect(Randomness.system.bytes(33).count == 33)
    }
}

@Suite("The log")
struct LogTests {
    @Test("a line is one line of JSON, whatever is said")
    func lines() {
        let lines = Mutex<[String]>([])
        let log = Log(clock: .fixed(Timestamp(seconds: 0))) { line in lines.withLock { $0.append(line) } }
        log.info("mail", "One \"said\":\nback\\slash \u{1} é")
        struct Trouble: Error, CustomStringConvertible { let description = "no\nroom" }
        log.error("mail", "It failed.", Trouble(), reference: "ABCDE")
        let written = lines.withLock { $0 }
        #expect(
            written == [
                #"{"at":"1970-01-01T00:00:00Z","level":"info","area":"mail","#
                    + #""what":"One \"said\":\nback\\slash \u0001 é"}"# + "\n",
                #"{"at":"1970-01-01T00:00:00Z","level":"error","area":"mail","#
                    + #""what":"It failed.","error":"ref ABCDE: no\nroom"}"# + "\n",
            ]
        )
    }
}
