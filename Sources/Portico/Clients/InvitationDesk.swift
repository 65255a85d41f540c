import Basics
import Database

/// Brings people in. It works with the whole database: an address may be known from a client the inviter
/// never sees.
struct InvitationDesk: Sendable {
    let database: Database
    let store: Store

    /// What was typed to invite someone to a client.
    struct Draft: Sendable {
        let name: String
        let email: EmailAddress
        let role: ClientRole

        init(name: String, email: String, role: ClientRole) throws(PersonRefusal) {
            self.name = try PersonRefusal.name(name)
            self.email = try PersonRefusal.email(email)
            self.role = role
        }
    }

    /// Adds the person to the client and mails the invitation; someone who already has an account is told of
    /// the new place.
    func invite(_ draft: Draft, to client: ID<Client>, by staff: Staff) async throws {
        let name = try await store.read(as: staff) { tx in
            try tx.permit(ManageClient.self, for: staff, on: client).subject.name
        }
        let new: ID<Person> = store.randomness.id()
        let token: ID<MailToken> = store.randomness.id()
        let unknownSecret = store.randomness.id(MailToken.self).text
        try await database.write(as: .system) { tx in
            let known = try tx.personHolding(draft.email)
            if known?.isTeam == true { throw PersonRefusal.teamMember }
            let person = known?.id ?? new
            if try tx.isMember(person, of: client) { throw PersonRefusal.alreadyHere(name) }
            if known == nil { try tx.add(person, name: draft.name, email: draft.email) }
            try tx.add(person, to: client, as: draft.role)
            try tx.note(
                Activity(
                    person: staff.id,
                    client: client,
                    project: nil,
                    item: client.text,
                    action: .personInvited,
                    detail: draft.name
                )
            )
            if known?.hasJoined == true {
                try tx.enqueue(MembershipAdded(client: client, person: person))
            } else {
                // Opened here and mailed by the job, which gives it a secret: only then does any hash fit.
                try tx.issue(
                    token,
                    hash: unknownSecret,
                    for: .invitation,
                    to: person,
                    at: client,
                    by: staff.id
                )
                try tx.enqueue(InvitationRequested(item: person))
            }
        }
        store.wake()
    }

    /// Mails the invitation again, with a new link; the old one is dead.
    func inviteAgain(_ person: ID<Person>, at client: ID<Client>, by staff: Staff) async throws {
        let isMember = try await store.read(as: staff) { tx in
            _ = try tx.permit(ManageClient.self, for: staff, on: client).subject.id
            return try tx.members(of: client).contains { $0.person == person && !$0.hasJoined }
        }
        guard isMember else { throw AccessRefusal.notFound }
        try await database.write(as: .system) { tx in try tx.enqueue(InvitationRequested(item: person)) }
        store.wake()
    }
}
