import Basics

/// A deliverable as one reader sees it: one version in view, its files, and what was said and decided.
struct DeliverableView: Sendable {
    let deliverable: Deliverable
    let clientName: String
    /// The newest first.
    let versions: [Version]
    /// The version in view; nil before there is one.
    let version: Version?
    /// Of all versions.
    let files: [File]
    let decisions: [ClientDecision]
    let now: Timestamp

    /// The files of one version, by its number.
    func files(of number: Int64) -> [File] {
        guard let version = versions.first(where: { $0.number == number }) else { return [] }
        return files.filter { $0.version == version.id }
    }

    /// The decision on the version in view.
    var decision: ClientDecision? {
        guard let version else { return nil }
        return decisions.first { $0.number == version.number }
    }

    /// Whether the version in view is the one that counts for the client now.
    var isCurrent: Bool { version?.number == deliverable.shared }

    var isLate: Bool {
        guard let dueOn = deliverable.dueOn, version?.state == .inClientReview else { return false }
        return dueOn < now.date
    }

    /// `Due Wednesday`; nil once it is decided.
    var dueWords: String? {
        guard let dueOn = deliverable.dueOn, version?.state.isDecided != true else { return nil }
        let days = dueOn.days(until: now.date)
        return days > 0
            ? DeliverableWords.due(dueOn.words(on: now.date), daysAgo: days)
            : DeliverableWords.dueOn(dueOn.words(on: now.date))
    }
}
