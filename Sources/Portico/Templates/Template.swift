import Basics
import Database

/// A way of working that was written down once: milestones with their days counted from the start.
struct Template: Identified, Sendable {
    static let idPrefix: StaticString = "tpl"

    let id: ID<Template>
    let name: String
    let summary: String
}

/// A milestone of a template.
struct TemplateStep: Sendable, Equatable {
    let title: String
    let summary: String
    /// Days after the project's start; nil for a milestone that is only due.
    let startsAfter: Int64?
    let dueAfter: Int64
    let weight: Int64
    let audience: Audience
    /// Titles of what is handed over in it.
    let deliverables: [String]
}

/// A project that begins anew each month or quarter, from a template.
struct Recurrence: Identified, Sendable {
    static let idPrefix: StaticString = "rec"

    enum Rhythm: String, Sendable, ValueConvertible, CaseIterable {
        case month, quarter

        var months: Int { self == .month ? 1 : 3 }
    }

    let id: ID<Recurrence>
    let template: ID<Template>
    let client: ID<Client>
    let name: String
    let rhythm: Rhythm
    let firstOn: CalendarDate
    /// How many were made so far.
    let made: Int64
    let audience: Audience
    let sharing: Sharing
    let madeBy: ID<Person>
    let hasEnded: Bool
}
