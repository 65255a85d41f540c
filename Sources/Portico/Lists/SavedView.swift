import Basics

/// A list as somebody likes to look at it: what narrows it and its order, under a name of their own.
struct SavedView: Identified, Sendable {
    static let idPrefix: StaticString = "svw"
    /// How many one person may have of one list.
    static let most = 20

    let id: ID<SavedView>
    let list: ListKind
    let name: String
    /// What stands behind the question mark of the list’s address.
    let query: String
    /// Whether the list opens with it.
    let isDefault: Bool
}
