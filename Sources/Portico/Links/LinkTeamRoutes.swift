import Basics
import HTML
import Web

/// Guest links as the team makes and revokes them.
struct LinkTeamRoutes: Sendable {
    static let links = DeliverableTeamRoutes.show / "links"
    static let revoke = links / ID<GuestLink>.self / "revocation"

    let store: Store
    let desk: GuestDesk
    let hosts: HostDirectory

    func register(in routes: inout Routes<Visitor>) {
        routes.post(Self.links, for: .staff, create)
        routes.post(Self.revoke, for: .staff, revoke)
    }

    /// The answer shows the link: its secret is stored nowhere, so there is no other page that could.
    func create(_ form: GuestLinkForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        do {
            let draft = try GuestLinkDraft(label: form.label, days: form.days)
            let secret = try await desk.issue(draft, for: id, by: staff)
            let page = try await store.read(as: staff) { tx in
                let deliverable = try tx.permit(ShareDeliverable.self, for: staff, on: id).subject
                return GuestLinkMadePage(
                    frame: try tx.frame(for: staff),
                    deliverable: deliverable,
                    label: draft.label,
                    address: hosts.base(try tx.door(ofClient: deliverable.client))
                        + GuestRoutes.open(SecretText(secret)).text,
                    until: tx.instant.adding(days: draft.days)
                )
            }
            return .page(page)
        } catch let refusal as GuestLinkRefusal where refusal.kind == .unprocessable {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return .page(try await store.page(of: id, for: staff, step: .link, filled: filled), status: 422)
        }
    }

    func revoke(
        _: EmptyForm,
        _ staff: Staff,
        _ id: ID<Deliverable>,
        _ link: ID<GuestLink>
    ) async throws -> Response {
        try await store.write(as: staff) { tx in
            let permit = try tx.permit(CloseLink.self, for: staff, on: id)
            let deliverable = permit.subject
            // Revoked twice is revoked: the second time there is nothing to tell.
            if try tx.revoke(link, permit) {
                try tx.note(.deliverable(.linkRevoked, deliverable, by: staff.id, deliverable.title))
            }
        }
        return .seeOther(DeliverableTeamRoutes.show(id), notice: LinkWords.revokedNotice)
    }
}
