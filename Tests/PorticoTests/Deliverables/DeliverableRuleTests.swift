import Basics
import Testing

@testable import Portico

@Suite("What the rules about deliverables refuse")
struct DeliverableRuleTests {
    private func version(_ state: Version.State, _ number: Int64 = 1) -> Version {
        Version(
            id: ID(high: 1, low: 1),
            deliverable: ID(high: 1, low: 2),
            client: ID(high: 1, low: 3),
            number: number,
            state: state,
            note: "",
            createdByName: "Tomás Rey",
            createdAt: Timestamp(seconds: 0),
            sentAt: nil
        )
    }

    @Test("only a version in review can be decided on", arguments: Version.State.allCases)
    func decidable(state: Version.State) {
        let refusal: DecisionRefusal? =
            switch state {
            case .inClientReview: nil
            case .approved, .approvedWithChanges: .alreadyApproved
            case .changesRequested, .rejected: .alreadyAnswered
            case .draft, .internalReview, .withdrawn, .superseded: .notInReview
            }
        do {
            let answer = try version(state).decision(.approved, note: " Yes ", latest: 1)
            #expect(refusal == nil && answer.state == .approved && answer.note == "Yes")
        } catch {
            #expect(error == refusal)
        }
    }

    @Test("a decision is on the newest version, with a note that fits")
    func notes() {
        let version = version(.inClientReview)
        #expect(throws: DecisionRefusal.newerVersion(2)) {
            try version.decision(.approved, note: "", latest: 2)
        }
        #expect(throws: DecisionRefusal.noNote) {
            try version.decision(.changesRequested, note: " \n", latest: 1)
        }
        let long = String(repeating: "a", count: 5001)
        #expect(throws: DecisionRefusal.longNote) { try version.decision(.approved, note: long, latest: 1) }
        #expect(throws: Never.self) {
            try version.decision(.approved, note: String(long.dropLast()), latest: 1)
        }
    }

    @Test("only a version that was not sent can be sent", arguments: Version.State.allCases)
    func sendable(state: Version.State) {
        let refusal: DeliverableRefusal? =
            switch state {
            case .draft, .internalReview: nil
            case .inClientReview: .alreadySent
            case .approved, .approvedWithChanges, .changesRequested, .rejected, .withdrawn, .superseded:
                .locked
            }
        do {
            #expect(try Optional(version(state)).toSend().state == state && refusal == nil)
        } catch {
            #expect(error == refusal)
        }
        #expect(throws: DeliverableRefusal.nothingToSend) { _ = try Version?.none.toSend() }
    }

    @Test(
        "what was typed about a deliverable has to fit",
        arguments: [
            (" ", "", "", "", DeliverableRefusal.noTitle),
            (String(repeating: "a", count: 121), "", "", "", .longTitle),
            ("Bag", String(repeating: "a", count: 2001), "", "", .longSummary),
            ("Bag", "", "31 November", "", .badDate),
            ("Bag", "", "", "mil_nonsense", .badMilestone),
        ]
    )
    func drafts(title: String, summary: String, due: String, milestone: String, refusal: DeliverableRefusal) {
        #expect(throws: refusal) {
            try DeliverableDraft(title: title, summary: summary, due: due, milestone: milestone)
        }
    }

    @Test("a version has one to fifty files and a short note")
    func versions() {
        #expect(throws: DeliverableRefusal.noFile) { try VersionDraft(note: "", files: 0) }
        #expect(throws: DeliverableRefusal.tooManyFiles) { try VersionDraft(note: "", files: 51) }
        #expect(throws: Never.self) { try VersionDraft(note: "", files: 50) }
        let long = String(repeating: "a", count: 2001)
        #expect(throws: DeliverableRefusal.longNote) { try VersionDraft(note: long, files: 1) }
    }

    @Test("a review needs someone who sees it")
    func reviews() {
        #expect(throws: DeliverableRefusal.teamOnly) { try ReviewDraft(audience: .team, people: [], due: "") }
        #expect(throws: DeliverableRefusal.nobodyChosen) {
            try ReviewDraft(audience: .chosen, people: [], due: "")
        }
        #expect(throws: DeliverableRefusal.badDate) {
            try ReviewDraft(audience: .everyone, people: [], due: "soon")
        }
    }

    @Test("every refusal has words and, where it is about typing, a field")
    func words() {
        let refusals: [DeliverableRefusal] = [
            .noTitle, .longTitle, .longSummary, .badDate, .noFile, .tooManyFiles, .longNote, .nothingToSend,
            .alreadySent, .locked, .teamOnly, .nobodyChosen, .badMilestone,
        ]
        for refusal in refusals {
            #expect(refusal.message.hasSuffix(".") || refusal.message.hasSuffix("9999."))
            #expect((refusal.field == nil) == (refusal.kind == .conflict))
        }
        #expect(DecisionRefusal.noNote.field == "note" && DecisionRefusal.alreadyApproved.field == nil)
    }

    @Test("the digest depends on names and bytes, not on the order of files")
    func digest() {
        let files = [(name: "a.pdf", sha256: "11"), (name: "b.pdf", sha256: "00")]
        #expect(Version.digest(of: files) == Version.digest(of: files.reversed()))
        #expect(Version.digest(of: files) != Version.digest(of: [("a.pdf", "00"), ("b.pdf", "11")]))
        // printf '00 b.pdf\n11 a.pdf\n' | sha256sum
        #expect(
            Version.digest(of: files) == "c19763964d10a1021eca31942a5e907aa3a394a1f86e149d419b17eeb19b6d9b"
        )
    }
}
