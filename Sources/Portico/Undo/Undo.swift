import Basics
import Database

/// What somebody did a moment ago and can take back: it names each thing, what it was and what it became.
struct Undo: Identified, Sendable {
    static let idPrefix: StaticString = "und"
    /// How long it can be taken back.
    static let seconds: Int64 = 300

    enum Kind: String, Sendable, ValueConvertible {
        case projectState = "project_state"
        case projectLead = "project_lead"
        case clientLead = "client_lead"
        case threadsRead = "threads_read"
        case template
        case recurrence
    }

    let id: ID<Undo>
    let kind: Kind
    let items: [Item]
    /// The page it was done on.
    let back: String
    let madeAt: Timestamp
    let wasUsed: Bool

    /// One thing. `before` and `after` are in its own words; empty is none.
    struct Item: Sendable, Equatable {
        let id: String
        let before: String
        let after: String

        init(_ id: String, before: String = "", after: String = "") {
            self.id = id
            self.before = before
            self.after = after
        }

        fileprivate init?(_ line: Substring) {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { return nil }
            self.init(parts[0], before: parts[1], after: parts[2])
        }

        fileprivate var text: String { "\(id) \(before) \(after)" }
    }

    /// A line for each.
    static func text(of items: [Item]) -> String { items.map(\.text).joined(separator: "\n") }
    static func items(in text: String) -> [Item] { text.split(separator: "\n").compactMap { Item($0) } }
}
