import Basics
import Database
import Secrets
import Testing

@testable import Portico
@testable import Web

@Suite("The calendar")
struct CalendarTests {
    let world: PorticoWorld

    init() async throws { world = try await PorticoWorld() }

    /// Makes someone's address, as the page shows it once.
    private func address(of person: Visiting) async throws -> String {
        let page = try await world.post(as: person, "/profile/calendar").scan.text
        let start = try #require(page.firstRange(of: "http://localhost:8080"))
        return String(page[start.upperBound...].prefix { $0 != " " })
    }

    private func feed(_ address: String, as person: Visiting = .nobody) async -> String {
        await world.visit(as: person, address).sent
    }

    private func subjects(_ feed: String) -> [String] {
        feed.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix("SUMMARY:") }
            .map { String($0.dropFirst(8)) }
    }

    @Test("it holds what the person may see, and nothing else")
    func reach() async throws {
        let noor = subjects(await feed(try await address(of: .noor)))
        #expect(noor.contains("Packaging (Bakery rebrand)") && noor.contains("Checkout (Online shop)"))
        #expect(noor.contains("Done: Logo and colours (Bakery rebrand)"))
        #expect(!noor.contains { $0.contains("Print cost review") || $0.contains("Patient guide") })
        #expect(noor.contains { $0.hasPrefix("Invoice LUM-2026-") })
        let sam = subjects(await feed(try await address(of: .sam)))
        #expect(sam.allSatisfy { $0.hasPrefix("Invoice ") } && !sam.isEmpty)
        let tomas = subjects(await feed(try await address(of: .tomas)))
        #expect(tomas.contains("Acme Bakery: Print cost review (Bakery rebrand)"))
        #expect(!tomas.contains { $0.contains("Online shop") || $0.contains("Invoice") })
        // At two companies at once, whichever she acts for.
        let iris = subjects(await feed(try await address(of: .iris)))
        #expect(
            iris.contains { $0.contains("Patient guide") } && iris.contains { $0.contains("Bakery rebrand") }
        )
    }

    @Test("rights are asked anew each time it is read")
    func askedAgain() async throws {
        let path = try await address(of: .noor)
        try await world.change("UPDATE project SET audience = 'team' WHERE id = \(Scene.rebrand)")
        #expect(!subjects(await feed(path)).contains { $0.contains("Bakery rebrand") })
        try await world.change("DELETE FROM membership WHERE person_id = \(Cast.noor.id)")
        #expect(subjects(await feed(path)).isEmpty)
        try await world.change("UPDATE person SET disabled_at = 1 WHERE id = \(Cast.noor.id)")
        #expect(await world.visit(as: .nobody, path).status == 404)
    }

    @Test("unknown, revoked, replaced and of someone shut out: one and the same answer")
    func gone() async throws {
        let first = try await address(of: .noor)
        let second = try await address(of: .noor)
        #expect(first != second)
        let nowhere = await world.visit(as: .nobody, "/no-such-place").sent
        #expect(await feed(first) == nowhere)
        #expect(subjects(await feed(second)).count > 3)
        _ = try await world.post(as: .noor, "/profile/calendar/revocation")
        let unknown = "/calendar/\(SecretToken(.seeded(99)).text)/calendar.ics"
        for path in [first, second, unknown] {
            let answer = await world.visit(as: .nobody, path)
            #expect(answer.status == 404 && answer.sent == nowhere)
        }
    }

    @Test("its secret is stored nowhere, and shown on no other page")
    func secret() async throws {
        let path = try await address(of: .noor)
        let secret = try #require(path.split(separator: "/").dropFirst().first.map(String.init))
        #expect(try await world.text("SELECT hash FROM calendar_feed") == SecretToken.digest(of: secret))
        let profile = await world.visit(as: .noor, "/profile")
        #expect(!profile.sent.contains(secret) && profile.scan.contains("You have an address since"))
        #expect(await world.visit(as: .sam, "/profile").scan.contains("Make a calendar address"))
    }

    @Test("an event keeps its name while its day moves, and says that it changed")
    func moves() async throws {
        let path = try await address(of: .noor)
        func event() async -> [String] {
            let lines = await feed(path).replacing("\r\n ", with: "").split(separator: "\r\n").map(
                String.init
            )
            let start = lines.firstIndex { $0.hasPrefix("UID:\(Scene.packaging)") } ?? 0
            return Array(lines[start...].prefix { $0 != "END:VEVENT" })
        }
        let before = await event()
        #expect(before.contains("DTSTART;VALUE=DATE:20261126") && before.contains("SEQUENCE:0"))
        #expect(before.contains("URL:http://localhost:8080/milestones/\(Scene.packaging)"))
        world.clock.pass(minutes: 5)
        let fields = [
            ("title", "Packaging"), ("summary", ""), ("starts", ""), ("due", "2026-12-10"), ("weight", "25"),
            ("status", "in_progress"), ("audience", "everyone"),
        ]
        _ = try await world.post(as: .grace, "/team/milestones/\(Scene.packaging)", fields)
        let after = await event()
        #expect(after[0] == before[0])
        #expect(after.contains("DTSTART;VALUE=DATE:20261210") && after.contains("SEQUENCE:1"))
        #expect(
            after.first { $0.hasPrefix("LAST-MODIFIED") } != before.first { $0.hasPrefix("LAST-MODIFIED") }
        )
        // What is called off or archived is not there.
        _ = try await world.post(as: .grace, "/team/projects/\(Scene.rebrand)/archive")
        #expect(!subjects(await feed(path)).contains { $0.contains("Bakery rebrand") })
    }

    @Test("it may be kept a while, and is not sent again while it is the same")
    func kept() async throws {
        let path = try await address(of: .noor)
        let first = await world.visit(as: .nobody, path)
        let tag = try #require(first.headers.first { "\($0.name)" == "ETag" }?.value)
        #expect(first.keeping.map { "\($0)" } == "private, max-age=900")
        var again = world.request(.get, path, as: .nobody)
        again.headers.ifNoneMatch = tag
        #expect(await world.app.site.respond(to: again).status == 304)
        try await world.change("UPDATE milestone SET title = 'Bags' WHERE id = \(Scene.packaging)")
        #expect(await world.app.site.respond(to: again).status == 200)
    }

    @Test("lines are folded at 75 bytes, no character is cut, and unfolding gives the line back")
    func folds() {
        let texts = [
            "SUMMARY:short", "SUMMARY:" + String(repeating: "n", count: 300),
            "SUMMARY:" + String(repeating: "né", count: 200), "SUMMARY:" + String(repeating: "包", count: 120),
            "SUMMARY:a" + String(repeating: "👩‍🍳", count: 60), String(repeating: "x", count: 75),
            String(repeating: "x", count: 76),
        ]
        for text in texts {
            let folded = CalendarFile.folded(text)
            #expect(folded.utf8.suffix(2).elementsEqual("\r\n".utf8))
            #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            #expect(folded.dropLast(1).replacing("\r\n ", with: "") == text)
        }
        #expect(CalendarFile.folded(texts[5]).split(separator: "\r\n").count == 1)
    }

    @Test("what would end a value, or a line, is escaped or left out")
    func escapes() {
        #expect(CalendarFile.escaped("a,b;c\\d\ne\r\u{1}f") == "a\\,b\\;c\\\\d\\nef")
    }
}
