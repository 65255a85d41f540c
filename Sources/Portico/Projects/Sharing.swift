import Basics
import Database

/// What a client's people see of a project, and may do in it. Whether they see it at all is its audience.
enum Sharing: String, Sendable, ValueConvertible, CaseIterable {
    /// All that is shared, to look at, answer and decide on.
    case full
    /// All that is shared, to look at.
    case readOnly = "read_only"
    /// How the project stands: its head, its plan and the team's updates.
    case overview
}

/// Under which terms people work in a project: set by the team for its client, and for all while it is
/// archived.
struct Terms: Sendable, Equatable {
    let isArchived: Bool
    let sharing: Sharing

    static let open = Terms(isArchived: false, sharing: .full)
}

extension Project {
    var terms: Terms { Terms(isArchived: state == .archived, sharing: sharing) }
}
