import Basics

/// A name that the portal answers under beside its own: another of the workspace's, or a group's.
struct PortalHost: Identified, Sendable {
    static let idPrefix: StaticString = "hst"

    let id: ID<PortalHost>
    let name: HostName
    let group: ID<ClientGroup>?
    /// What the team calls the group.
    let groupTitle: String?
    /// When it was last seen to lead here; nil before the first time.
    let checkedAt: Timestamp?
}
