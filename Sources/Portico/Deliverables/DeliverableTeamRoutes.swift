import Basics
import HTML
import Web

/// The team’s side of deliverables.
struct DeliverableTeamRoutes: Sendable {
    static let new = ProjectTeamRoutes.deliverables / "new"
    static let show = root / "team" / "deliverables" / ID<Deliverable>.self
    static let edit = show / "edit"
    static let versions = show / "versions"
    static let review = show / "review"
    static let audience = show / "audience"
    static let links = show / "links"
    static let revoke = links / ID<GuestLink>.self / "revocation"

    let store: Store
}
