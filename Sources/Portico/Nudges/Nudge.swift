import Basics
import Database

/// A client was asked again for something that waits on them.
struct Nudge: Identified, Sendable {
    static let idPrefix: StaticString = "ndg"

    enum Kind: String, Sendable, ValueConvertible, CaseIterable {
        case deliverable, invoice, thread, milestone
    }

    let id: ID<Nudge>
    let kind: Kind
    /// What it is about, as its identifier's text.
    let item: String
    let client: ID<Client>
    let byName: String
    let at: Timestamp
}

/// What is about to be asked for again.
struct NudgeDraft: Sendable {
    let id: ID<Nudge>
    let kind: Nudge.Kind
    let item: String
    let client: ID<Client>
    let project: ID<Project>?
    /// What the record of the project says it was about, and where it says it.
    let title: String
    let notedAt: String
}
