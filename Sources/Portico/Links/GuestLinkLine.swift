import Basics

/// One guest link of an item, as the team's list shows it. The secret itself is known to nobody any more.
struct GuestLinkLine: Sendable {
    let id: ID<GuestLink>
    let label: String
    let createdAt: Timestamp
    let expiresAt: Timestamp
    let revokedAt: Timestamp?

    func isOpen(at now: Timestamp) -> Bool { revokedAt == nil && expiresAt > now }
}

/// A guest link as whoever holds its secret meets it.
struct HeldLink: Sendable {
    let id: ID<GuestLink>
    let item: ID<Deliverable>
    let expiresAt: Timestamp
    let revokedAt: Timestamp?
    /// Of the client whose item it is.
    let group: ID<ClientGroup>?
}
