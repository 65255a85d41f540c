import Basics

/// A day that matters to someone, as their calendar shows it.
struct CalendarEvent: Sendable, Equatable {
    /// What a day is about; its identifier names the event for ever.
    enum Item: Sendable, Equatable {
        case milestone(ID<Milestone>)
        case invoice(ID<Invoice>)

        var text: String {
            switch self {
            case .milestone(let id): id.text
            case .invoice(let id): id.text
            }
        }
    }

    let item: Item
    let date: CalendarDate
    let summary: String
    let details: String
    let changedAt: Timestamp
    /// How often its day has moved (RFC 5545, 3.8.7.4).
    let sequence: Int64
}

/// The address under which someone's calendar is read. Its secret is stored nowhere.
struct CalendarFeed: Sendable {
    let person: ID<Person>
    let createdAt: Timestamp
}

/// Whose calendar it is, as far as its words depend on that.
struct CalendarReader: Sendable {
    let person: ID<Person>
    let isTeam: Bool
    let whereabouts: Whereabouts
}
