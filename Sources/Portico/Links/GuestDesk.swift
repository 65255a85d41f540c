import Basics
import Database
import Secrets

/// Makes guest links and opens them. Whoever holds a link's secret is nobody yet, so it is found in the whole
/// database.
struct GuestDesk: Sendable {
    let store: Store
    let database: Database

    /// Makes a link to what the client sees of a deliverable; returns its secret, which is stored nowhere.
    func issue(_ draft: GuestLinkDraft, for id: ID<Deliverable>, by staff: Staff) async throws -> String {
        let link: ID<GuestLink> = store.randomness.id()
        let secret = SecretToken(store.randomness)
        try await store.write(as: staff) { tx in
            let permit = try tx.permit(ShareDeliverable.self, for: staff, on: id)
            let deliverable = permit.subject
            try deliverable.checkCanBeLinked()
            try deliverable.checkIsSeen(by: tx.clientName(deliverable.client) ?? "")
            try tx.add(link, draft, hash: secret.digest, by: staff, permit)
            try tx.note(
                .deliverable(
                    .linkCreated,
                    deliverable,
                    by: staff.id,
                    LinkWords.title(deliverable.title, for: draft.label)
                )
            )
        }
        return secret.text
    }

    /// The link with this secret. An unknown secret is refused as anything that is not there.
    func look(up secret: String) async throws -> HeldLink {
        guard let token = SecretToken(text: secret),
            let link = try await database.read(as: .system, { tx in try tx.heldLink(hash: token.digest) })
        else { throw AccessRefusal.notFound }
        return link
    }
}
