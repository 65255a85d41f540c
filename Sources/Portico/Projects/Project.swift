import Basics
import Database

/// A piece of work for one client.
struct Project: Identified, Sendable {
    static let idPrefix: StaticString = "prj"

    enum State: String, Sendable, ValueConvertible { case active, archived }

    let id: ID<Project>
    let client: ID<Client>
    let name: String
    let summary: String
    let state: State
    let audience: Audience
    let lead: ID<Person>?
    let sharing: Sharing
}

/// A dated step of a project, with a status and a weight in its progress.
struct Milestone: Identified, Sendable {
    static let idPrefix: StaticString = "mil"

    enum Status: String, Sendable, ValueConvertible, CaseIterable {
        case planned
        case inProgress = "in_progress"
        case awaitingClient = "awaiting_client"
        case done
        case onHold = "on_hold"
        case cancelled
    }

    let id: ID<Milestone>
    let project: ID<Project>
    let client: ID<Client>
    let title: String
    let summary: String
    let startsOn: CalendarDate?
    let dueOn: CalendarDate
    /// The date first planned: what lateness against the plan is measured by.
    let firstDueOn: CalendarDate
    let doneOn: CalendarDate?
    /// Its share of the project, in parts of the sum of all weights.
    let weight: Int64
    let status: Status
    let audience: Audience
    /// Its place in the plan.
    var position: Int64 = 0
    /// Since when it waits on the client; nil while it does not.
    var waitsSince: Timestamp?
}
