import Basics

/// How far a project is: computed from its milestones' weights, never typed.
struct Progress: Sendable, Equatable {
    /// Of all milestones that count (not the cancelled ones).
    let weight: Int64
    /// Of those that are done, and of those under way by the share of theirs that is approved.
    let doneInThousandths: Int64
    let milestones: Int
    let done: Int

    init(weight: Int64, doneInThousandths: Int64, milestones: Int, done: Int) {
        self.weight = weight
        self.doneInThousandths = doneInThousandths
        self.milestones = milestones
        self.done = done
    }

    /// A milestone under way counts for half until its own deliverables say more.
    init(_ milestones: [Milestone]) {
        let counted = milestones.filter { $0.status != .cancelled }
        weight = counted.reduce(0) { $0 + $1.weight }
        doneInThousandths = counted.reduce(0) { $0 + $1.weight * $1.status.thousandthsDone }
        self.milestones = counted.count
        done = counted.count { $0.status == .done }
    }

    /// 0 to 100, rounded down: a project is not finished before all of it is.
    var percent: Int { weight == 0 ? 0 : Int(doneInThousandths / 10 / weight) }
}

extension Milestone.Status {
    /// What share of the milestone's weight counts as done.
    var thousandthsDone: Int64 {
        switch self {
        case .done: 1000
        case .awaitingClient: 750
        case .inProgress: 400
        case .planned, .onHold, .cancelled: 0
        }
    }

    /// As a person reads it.
    var words: String {
        switch self {
        case .planned: MilestoneWords.planned
        case .inProgress: MilestoneWords.inProgress
        case .awaitingClient: MilestoneWords.waitingForYou
        case .done: MilestoneWords.done
        case .onHold: MilestoneWords.onHold
        case .cancelled: MilestoneWords.cancelled
        }
    }

    /// Neither done nor called off.
    var isOpen: Bool { self != .done && self != .cancelled }

    /// As the team reads it.
    var teamWords: String { self == .awaitingClient ? MilestoneWords.waitingForClient : words }
}

extension Milestone {
    /// Lateness is derived, not stored: past its day, and neither done nor called off.
    func isLate(on today: CalendarDate) -> Bool {
        status.isOpen && dueOn < today
    }

    /// Days past the date first planned; zero or less when on plan.
    var daysPastPlan: Int { firstDueOn.days(until: doneOn ?? dueOn) }
}

/// How a project stands, as its team last said.
enum Health: String, Sendable, CaseIterable {
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case offTrack = "off_track"

    var words: String {
        switch self {
        case .onTrack: UpdateWords.onTrack
        case .atRisk: UpdateWords.atRisk
        case .offTrack: UpdateWords.offTrack
        }
    }
}

/// Where a list of updates goes on: before this one in time.
struct UpdateCursor: Sendable {
    let postedAt: Timestamp
    let id: ID<ProjectUpdate>

    /// `1795435200000-upd_…`, as it stands in an address; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]), let id = ID<ProjectUpdate>(String(parts[1])) else {
            return nil
        }
        postedAt = Timestamp(milliseconds: at)
        self.id = id
    }
}

/// A dated word from the team on how a project stands.
struct ProjectUpdate: Identified, Sendable {
    static let idPrefix: StaticString = "upd"

    let id: ID<ProjectUpdate>
    let health: Health
    let body: String
    let authorName: String
    let postedAt: Timestamp
}
