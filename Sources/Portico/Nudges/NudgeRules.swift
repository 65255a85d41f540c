import Basics

/// To ask a client again for a decision. The reach is the view's.
enum NudgeAboutDeliverable: Action {
    static func decide(_ staff: Staff, _ deliverable: Deliverable) -> Decision {
        staff.role == .member ? .forbid(NudgeWords.managersOnly) : .allow
    }
}

/// To ask a client again for what a milestone waits for.
enum NudgeAboutMilestone: Action {
    static func decide(_ staff: Staff, _ milestone: Milestone) -> Decision {
        staff.role == .member ? .forbid(NudgeWords.managersOnly) : .allow
    }
}

extension ClientRole {
    /// Whether a nudge about such a thing is for someone in this role: only for those who can do it.
    func answers(_ kind: Nudge.Kind) -> Bool {
        switch kind {
        case .deliverable: decides
        case .invoice: pays
        case .milestone: seesWork
        // Whoever sees the conversation may answer in it.
        case .thread: true
        }
    }
}

/// Why nobody is nudged.
enum NudgeRefusal: Refusal, Equatable {
    case nothingWaits
    case tooSoon(byName: String, at: String)
    case nobody(String)

    var kind: RefusalKind { .conflict }

    var message: String {
        switch self {
        case .nothingWaits: NudgeWords.nothingWaits
        case .tooSoon(let name, let when): NudgeWords.tooSoon(name, when)
        case .nobody(let client): NudgeWords.nobody(client)
        }
    }
}

extension LastNudge {
    /// Once a day is enough: that long, nobody hears of the same thing again.
    static let rest: Int64 = 86_400

    func isRecent(at now: Timestamp) -> Bool { now.seconds - at.seconds < Self.rest }

    func check(at now: Timestamp) throws(NudgeRefusal) {
        if isRecent(at: now) { throw .tooSoon(byName: byName, at: at.words(at: now)) }
    }
}

extension MemberLine {
    /// Whether they could do what is asked, as far as their role goes.
    func canAnswer(_ kind: Nudge.Kind) -> Bool { hasJoined && role.answers(kind) }
}
