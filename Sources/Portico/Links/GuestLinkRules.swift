import Basics

/// What was typed about a guest link, before it is one.
struct GuestLinkDraft: Sendable {
    let label: String
    let days: Int64

    static let daysAtMost: Int64 = 90

    init(label: String, days: String) throws(GuestLinkRefusal) {
        let label = label.trimmingSpaces
        if label.isEmpty { throw .noLabel }
        if label.count > 120 { throw .longLabel }
        guard let days = Int64(days.trimmingSpaces), (1...Self.daysAtMost).contains(days) else {
            throw .badDays
        }
        self.label = label
        self.days = days
    }
}

extension Deliverable {
    /// A guest sees what the client sees, so there has to be something.
    func checkCanBeLinked() throws(GuestLinkRefusal) {
        if shared == 0 { throw .notShared }
    }
}

extension HeldLink {
    /// Whether it opens anything still.
    func check(at now: Timestamp) throws(GuestLinkRefusal) {
        if revokedAt != nil { throw .revoked }
        if expiresAt <= now { throw .expired }
    }
}

/// Why a guest link could not be made, or opens nothing.
enum GuestLinkRefusal: Refusal, Equatable {
    case noLabel, longLabel, badDays, notShared
    case expired, revoked

    var kind: RefusalKind {
        switch self {
        case .noLabel, .longLabel, .badDays: .unprocessable
        case .notShared: .conflict
        case .expired, .revoked: .notFound
        }
    }

    var field: String? {
        switch self {
        case .noLabel, .longLabel: "label"
        case .badDays: "days"
        case .notShared, .expired, .revoked: nil
        }
    }

    var message: String {
        switch self {
        case .noLabel: LinkWords.guestLinkNoLabel
        case .longLabel: LinkWords.guestLinkLongLabel
        case .badDays: LinkWords.guestLinkBadDays
        case .notShared: LinkWords.guestLinkNotShared
        case .expired: LinkWords.guestLinkExpired
        case .revoked: LinkWords.guestLinkRevoked
        }
    }
}
