import Basics

/// What was typed about a deliverable, before it is one.
struct DeliverableDraft: Sendable {
    let title: String
    let summary: String
    let dueOn: CalendarDate?
    let milestone: ID<Milestone>?

    init(title: String, summary: String, due: String, milestone: String) throws(DeliverableRefusal) {
        let title = title.trimmingSpaces
        if title.isEmpty { throw .noTitle }
        if title.count > 120 || title.utf8.count > 480 { throw .longTitle }
        if summary.count > 2000 { throw .longSummary }
        dueOn = try Self.date(due)
        if milestone.isEmpty {
            self.milestone = nil
        } else {
            guard let id = ID<Milestone>(milestone) else { throw .badMilestone }
            self.milestone = id
        }
        self.title = title
        self.summary = summary.trimmingSpaces
    }

    /// A day that may be left out.
    static func date(_ typed: String) throws(DeliverableRefusal) -> CalendarDate? {
        let typed = typed.trimmingSpaces
        if typed.isEmpty { return nil }
        guard let date = CalendarDate(typed) else { throw .badDate }
        return date
    }
}

/// What was typed about a version, before its files are kept.
struct VersionDraft: Sendable {
    let note: String

    /// A version holds so many files at the most.
    static let filesAtMost = 50

    init(note: String, files: Int) throws(DeliverableRefusal) {
        if files == 0 { throw .noFile }
        if files > Self.filesAtMost { throw .tooManyFiles }
        let note = note.trimmingSpaces
        if note.count > 2000 { throw .longNote }
        self.note = note
    }
}

/// Whom a version is shown to, and until when an answer is hoped for.
struct ReviewDraft: Sendable {
    let audience: Audience
    let people: [ID<Person>]
    let dueOn: CalendarDate?

    init(audience: Audience, people: [ID<Person>], due: String) throws(DeliverableRefusal) {
        if audience == .team { throw .teamOnly }
        if audience == .chosen, people.isEmpty { throw .nobodyChosen }
        self.audience = audience
        self.people = audience == .chosen ? people : []
        dueOn = try DeliverableDraft.date(due)
    }
}
