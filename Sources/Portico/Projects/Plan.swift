import Basics

/// A project's plan as one page shows it: how far all of it is, and the milestones around the present.
struct Plan: Sendable {
    /// How many milestones are drawn at the most.
    static let window = 40
    /// How many of those that are done already are among them, where not all are drawn.
    static let before = 8
    /// How many a page of the whole list has.
    static let page = 100

    /// Those that are drawn, in their order.
    let milestones: [Milestone]
    /// Of all there are.
    let progress: Progress
    /// How many there are, the cancelled ones too.
    let count: Int
    /// The days that milestones were due before they moved, the first move first.
    let moves: [ID<Milestone>: [CalendarDate]]

    var isWhole: Bool { milestones.count == count }
}

/// Where a list of milestones goes on: after this one, in their order.
struct MilestoneCursor: Sendable, Equatable {
    let position: Int64
    let id: ID<Milestone>

    init(position: Int64, id: ID<Milestone>) {
        self.position = position
        self.id = id
    }

    /// `12-mil_…`, as it stands in an address; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let position = Int64(parts[0]), let id = ID<Milestone>(String(parts[1]))
        else {
            return nil
        }
        self.init(position: position, id: id)
    }

    var text: String { "\(position)-\(id.text)" }
}

extension Milestone {
    var cursor: MilestoneCursor { MilestoneCursor(position: position, id: id) }
}

/// How a project stands, as a line of a list says it.
struct ProjectStanding: Sendable {
    let progress: Progress
    let isLate: Bool
    let isWaiting: Bool
    /// The first step that is not done yet.
    let next: (title: String, dueOn: CalendarDate)?

    init(
        progress: Progress,
        isLate: Bool,
        isWaiting: Bool,
        next: (title: String, dueOn: CalendarDate)?
    ) {
        self.progress = progress
        self.isLate = isLate
        self.isWaiting = isWaiting
        self.next = next
    }

    init(_ milestones: [Milestone], on today: CalendarDate) {
        progress = Progress(milestones)
        isLate = milestones.contains { $0.isLate(on: today) }
        isWaiting = milestones.contains { $0.status == .awaitingClient }
        next = milestones.filter { $0.status.isOpen }.min { $0.dueOn < $1.dueOn }
            .map { ($0.title, $0.dueOn) }
    }
}
