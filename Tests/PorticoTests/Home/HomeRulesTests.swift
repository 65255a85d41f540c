import Basics
import Testing

@testable import Portico

@Suite("How long something waits, and what asks")
struct HomeRulesTests {
    private let now = PorticoWorld.start

    @Test("days are those of the calendar; past its day is late, and so is a week without one")
    func waits() {
        #expect(Wait(since: now).days(at: now) == 0)
        // Ten hours ago was still yesterday: it is noon.
        #expect(Wait(since: now.adding(hours: -13)).days(at: now) == 1)
        #expect(Wait(since: now.adding(days: 2)).days(at: now) == 0)
        #expect(!Wait(since: now.adding(days: -6)).isLate(at: now))
        #expect(Wait(since: now.adding(days: -7)).isLate(at: now))
        let today = now.date
        #expect(!Wait(since: now.adding(days: -30), dueOn: today).isLate(at: now))
        #expect(Wait(since: now, dueOn: today.adding(days: -1)).isLate(at: now))
        #expect(Wait(since: now, dueOn: today.adding(days: -3)).daysPast(at: now) == 3)
        #expect(Wait(since: now, dueOn: today.adding(days: 3)).daysPast(at: now) == 0)
    }

    @Test(
        "a message asks what its last question is",
        arguments: [
            ("Which loaves should be ready?", "Which loaves should be ready?"),
            ("Hello. Is this the green? It looks dark.", "Is this the green?"),
            ("First? Then second?", "Then second?"),
            ("“Is it?” she said.", "“Is it?”"),
            ("Really?! Yes.", nil),
            ("See https://acmebakery.example/a?tab=open for more.", nil),
            ("> Is this the green?\nYes, it is.", nil),
            ("?", nil), ("Thank you.", nil), ("", nil),
            ("هل هذا جيد؟", "هل هذا جيد؟"), ("これでいいですか？ありがとう", "これでいいですか？"),
            ("Line one\nand a question?\nThe end.", "and a question?"),
        ] as [(String, String?)]
    )
    func questions(body: String, question: String?) {
        #expect(Question.asked(in: body) == question)
    }

    @Test("a long question is cut, not left out")
    func longQuestion() {
        let long = "Is " + String(repeating: "very ", count: 100) + "long?"
        #expect(Question.asked(in: long)?.count == 200)
    }

    @Test("a disk is low under a gigabyte, and a small one under a twentieth")
    func space() {
        #expect(DiskSpace(free: 900_000_000, total: 100_000_000_000).isLow)
        #expect(!DiskSpace(free: 1_100_000_000, total: 100_000_000_000).isLow)
        #expect(!DiskSpace(free: 600_000_000, total: 10_000_000_000).isLow)
        #expect(DiskSpace(free: 400_000_000, total: 10_000_000_000).isLow)
    }

    @Test("a newcomer is warned of by what they would find")
    func firstVisit() {
        #expect(FirstVisit(hasWork: true, hasInvoice: true).warning == nil)
        #expect(FirstVisit(hasWork: false, hasInvoice: false).warning == .nothing)
        #expect(FirstVisit(hasWork: false, hasInvoice: true).warning == .noWork)
        #expect(FirstVisit(hasWork: true, hasInvoice: false).warning == .noInvoice)
    }

    @Test("three steps for each role, and none promises what is not set up", arguments: ClientRole.allCases)
    func steps(role: ClientRole) {
        for paysOnline in [true, false] {
            let steps = WelcomeWords.steps(for: role, paysOnline: paysOnline)
            #expect(steps.count == 3)
            #expect(steps.contains { $0.words.contains("card") } == (paysOnline && role.pays))
        }
    }
}
