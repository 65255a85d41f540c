import Basics
import Database
import PDF
import Services
import TestSupport
import Testing

@testable import Portico
@testable import Web

@Suite("Everyone reads in their own formats and by their own clock")
struct WhereaboutsTests {
    private let path = "/profile/formats"

    @Test(
        "what is chosen on the profile holds from the next page on, on both databases",
        arguments: TestDatabases.kinds
    )
    func chooses(kind: Database.Kind) async throws {
        let world = try await PorticoWorld(on: kind)
        let before = await world.visit(as: .noor, "/invoices").scan
        #expect(before.contains("€1,210.00"))
        let chosen = [("region", "de-DE"), ("zone", "America/New_York")]
        #expect(try await world.post(as: .noor, path, chosen).status == 303)
        let after = await world.visit(as: .noor, "/invoices").scan
        #expect(after.contains("1.210,00\u{A0}€") && !after.contains("€1,210.00"))
        #expect(await world.visit(as: .sam, "/invoices").scan.contains("€1,210.00"), "others keep theirs")
        let profile = await world.visit(as: .noor, "/profile").scan
        #expect(profile.contains("07:00 (New York)"), "it is noon in UTC")
        #expect(profile.contains("1.234.567,89\u{A0}€"))
        #expect(try await world.post(as: .noor, path, [("region", ""), ("zone", "")]).status == 303)
        #expect(await world.visit(as: .noor, "/invoices").scan.contains("€1,210.00"))
    }

    @Test(
        "what is not on the lists is refused in words, and what was typed is kept",
        arguments: [
            ("xx-YY", "", "We don’t know those formats."), ("", "Mars/Base", "We don’t know that time zone."),
            ("", "../../etc/passwd", "We don’t know that time zone."),
        ]
    )
    func refuses(region: String, zone: String, words: String) async throws {
        let world = try await PorticoWorld()
        let answer = try await world.post(as: .noor, path, [("region", region), ("zone", zone)])
        #expect(answer.status == 422)
        #expect(answer.scan.contains(words))
        #expect(try await world.count("SELECT count(*) FROM person WHERE region <> '' OR zone <> ''") == 0)
    }

    @Test("due dates are days at the agency, whatever the reader’s clock says; messages are not")
    func dueDates() async throws {
        let world = try await PorticoWorld()
        let dueHere = try #require(
            try await world.text("SELECT due_on FROM invoice WHERE id = \(Scene.stage)")
        )
        let due = try #require(CalendarDate(dueHere)).long
        for zone in ["", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
            try await world.change("UPDATE person SET zone = \(zone) WHERE id = \(Cast.noor.id)")
            #expect(await world.visit(as: .noor, "/invoices/\(Scene.stage)").scan.contains(due), "\(zone)")
        }
    }

    @Test("a message is shown at the time it was for whoever reads it, in half-hour zones too")
    func messages() async throws {
        let world = try await PorticoWorld()
        let text = "Is there flour left?"
        let thread = "/messages/\(ID<Portico.Thread>(Scene.rebrand))"
        #expect(try await world.post(as: .noor, thread, [("message", text)]).status == 303)
        #expect(await world.visit(as: .noor, thread).scan.contains("12:00"))
        try await world.change("UPDATE person SET zone = 'Asia/Kolkata' WHERE id = \(Cast.noor.id)")
        #expect(await world.visit(as: .noor, thread).scan.contains("17:30"))
        try await world.change("UPDATE person SET zone = 'Australia/Lord_Howe' WHERE id = \(Cast.noor.id)")
        #expect(await world.visit(as: .noor, thread).scan.contains("23:00"))
    }

    @Test(
        "an invitation is accepted with the formats and the zone that the browser tells, if it tells them truly"
    )
    func guesses() async throws {
        let world = try await PorticoWorld()
        let readers = world.app.parts.readers
        #expect(
            readers.guess(accepting: "de-AT,de;q=0.9", zone: "Europe/Vienna")
                == Whereabouts(region: "de-AT", zone: "Europe/Vienna")
        )
        #expect(readers.guess(accepting: "en-GB,en", zone: "UTC") == .agency, "as the agency has it")
        #expect(readers.guess(accepting: nil, zone: "<script>") == .agency)
        let link = try #require(try await world.invite("new@acmebakery.example"))
        let browser = Browser(world)
        let accepted = [
            ("name", "New Person"), ("password", "four loaves on a shelf"), ("zone", "Asia/Kolkata"),
        ]
        #expect(await browser.submit(link, accepted).status == 303)
        let zone = try await world.text("SELECT zone FROM person WHERE email = 'new@acmebakery.example'")
        #expect(zone == "Asia/Kolkata")
    }

    @Test("a mail is written for whoever it goes to: their formats, their clock, and its name")
    func mails() async throws {
        let world = try await PorticoWorld()
        try await world.change(
            "UPDATE person SET region = 'en-US', zone = 'Europe/London' WHERE id = \(Cast.grace.id)"
        )
        let decision = [("version", "3"), ("decision", "approve"), ("note", "")]
        let answer = try await world.post(as: .noor, "/deliverables/\(Scene.bag)/decision", decision)
        #expect(answer.status == 303)
        try await world.workOff()
        let mail = try #require(world.mails.last { $0.to.address.text == Cast.grace.email })
        #expect(mail.text.contains("November 23, 2026, 12:00\u{202F}PM (London)"))
    }

    @Test("an invoice is one document: its PDF is the agency’s, whoever prints it")
    func paper() async throws {
        let world = try await PorticoWorld()
        try await world.change("UPDATE person SET region = 'de-DE' WHERE id = \(Cast.noor.id)")
        let contact = try await world.contact(.noor)
        let reader = world.app.parts.readers.reader(Whereabouts(region: "de-DE"))
        let view = try await world.app.parts.store.read(as: contact) { tx in
            try tx.view(of: Scene.stage, for: contact)
        }
        let printed = world.app.parts.printer.agency.told { InvoicePrinter.document(view) }
        let inGerman = reader.told { world.app.parts.printer.agency.told { InvoicePrinter.document(view) } }
        #expect(printed == inGerman)
        #expect(
            printed.totals.last?.amount.contains("€") == true
                && printed.totals.last?.amount.hasPrefix("€") == true
        )
    }

    @Test("years 1900 and 9999 and names without an end are shown")
    func edges() async throws {
        let world = try await PorticoWorld()
        for day in ["1900-01-01", "9999-12-31"] {
            try await world.change("UPDATE invoice SET due_on = \(day) WHERE id = \(Scene.stage)")
            let page = await world.visit(as: .noor, "/invoices/\(Scene.stage)")
            #expect(page.status == 200)
            #expect(page.scan.contains(try #require(CalendarDate(day)).long))
        }
    }

    @Test("another language is only another catalogue: pages, plurals and paper say it")
    func another() async throws {
        let polish = Language(
            code: "pl",
            plural: { $0 == 1 ? .one : (2...4).contains($0 % 10) && $0 / 10 % 10 != 1 ? .few : .many },
            phrases: [
                "1 day overdue": "1 dzień po terminie",
                "{} days overdue": .plural([.few: "{} dni po terminie", .many: "{} dni po terminie"]),
                "{} files": .plural([.few: "{} pliki", .many: "{} plików"]),
                "Balance due": "Do zapłaty", "Page {} of {}": "Strona {} z {}", "Total": "Razem",
            ]
        )
        let world = try await PorticoWorld()
        let contact = try await world.contact(.noor)
        let view = try await world.app.parts.store.read(as: contact) { tx in
            try tx.view(of: Scene.stage, for: contact)
        }
        let formats = world.app.parts.readers.reader(Whereabouts(region: "pl-PL")).formats
        let paper = Reader(polish, formats).told { InvoicePrinter.document(view) }
        #expect(paper.language == "pl")
        #expect(paper.headline?.label == "Do zapłaty")
        #expect(paper.headline?.value == "1210,00\u{A0}€")
        #expect(paper.totals.last?.label == "Razem")
        #expect(paper.words.page == "Strona {page} z {pages}")
        #expect(paper.words.billedTo == "Billed to", "what a catalogue lacks is said in English")
        Reader(polish).told {
            #expect(FileWords.added(3, "a.pdf", by: "Noor").contains("3") == true)
            #expect(say("\(22) files") == "22 pliki")
            #expect(say("\(12) files") == "12 plików")
        }
    }
}
