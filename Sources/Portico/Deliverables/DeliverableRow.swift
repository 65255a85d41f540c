import Basics
import HTML

/// A deliverable in a list: what state it is in, until when, and what to do about it.
struct DeliverableRow: Component, Sendable {
    let line: DeliverableLine
    let isTeam: Bool
    let isFirst: Bool
    let now: Timestamp

    /// `isFirst`: the one thing to do next, with the page's primary key.
    init(_ line: DeliverableLine, isTeam: Bool, isFirst: Bool = false, now: Timestamp) {
        self.line = line
        self.isTeam = isTeam
        self.isFirst = isFirst
        self.now = now
    }

    var body: HTML {
        ListRow(
            line.title,
            to: path,
            .mark(mark),
            meta: meta,
            side: [.status(words, mark.tone)],
            action: !isTeam && line.state == .inClientReview
                ? .link(DeliverableWords.review, path, isFirst ? .primary : .plain) : nil
        )
    }

    private var path: Path {
        isTeam ? DeliverableTeamRoutes.show(line.id) : DeliverableRoutes.show(line.id)
    }

    private var isLate: Bool {
        guard let dueOn = line.dueOn, line.state == .inClientReview else { return false }
        return dueOn < now.date
    }

    private var mark: Mark {
        isLate ? .late : line.state?.mark ?? .planned
    }

    private var words: String {
        guard let state = line.state else { return DeliverableWords.noVersionYet }
        return isTeam ? state.teamWords : state.words
    }

    private var meta: String {
        var parts: [String] = []
        if isTeam, !line.clientName.isEmpty { parts.append(line.clientName) }
        if !line.projectName.isEmpty { parts.append(line.projectName) }
        if let number = line.number { parts.append(DeliverableWords.versionNumber(number)) }
        if let dueOn = line.dueOn, line.state?.isDecided != true {
            parts.append(DeliverableWords.dueOn(dueOn.words(on: now.date)))
        } else if let sentAt = line.sentAt {
            parts.append(DeliverableWords.sent(sentAt.words(at: now)))
        }
        return list(parts)
    }
}

extension Version.State {
    /// As the deliverable’s head says it.
    func status(isTeam: Bool) -> StatusWord {
        StatusWord(isTeam ? teamWords : words, mark.tone, mark: mark)
    }

    var mark: Mark {
        switch self {
        case .draft: .draft
        case .internalReview: .progress
        case .inClientReview: .wait
        case .approved, .approvedWithChanges: .locked
        case .changesRequested: .changes
        case .rejected: .rejected
        case .withdrawn, .superseded: .void
        }
    }
}
