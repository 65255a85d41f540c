import Basics
import Database
import Secrets

/// Somebody asked for a sign-in code. Nothing happens for an address that is not known.
struct CodeRequested: Job {
    static let name = "sign-in-code"
    let subject: String

    init(subject: String) { self.subject = subject }

    func run(at bench: Workbench) async throws {
        guard let email = EmailAddress(subject),
            let known = try await bench.database.read(as: .system, { tx in try tx.credentials(of: email) })
        else { return }
        let digits = String(bench.randomness.word() % 1_000_000)
        let code = String(repeating: "0", count: 6 - digits.count) + digits
        let id: ID<MailToken> = bench.randomness.id()
        try await bench.database.write(as: .system) { tx in
            try tx.issue(
                id,
                hash: AccountDesk.codeHash(code, email, bench.keys),
                for: .code,
                to: known.person
            )
        }
        try await bench.mailroom.post(AccountMail.code(code, id), to: Recipient(known))
    }
}

/// Somebody cannot get in. An invitation that waits is sent again; otherwise a link to choose a new password.
struct AccessRequested: Job {
    static let name = "access-requested"
    let subject: String

    init(subject: String) { self.subject = subject }

    func run(at bench: Workbench) async throws {
        guard let email = EmailAddress(subject) else { return }
        let found = try await bench.database.read(as: .system) { tx in try tx.credentials(of: email) }
        guard let known = found else { return }
        if known.passwordHash == nil {
            try await AccountDesk.invite(known, at: bench)
            return
        }
        let secret = SecretToken(bench.randomness)
        let id: ID<MailToken> = bench.randomness.id()
        try await bench.database.write(as: .system) { tx in
            try tx.issue(id, hash: secret.digest, for: .reset, to: known.person)
        }
        try await bench.mailroom.post(AccountMail.reset(secret.text, id), to: Recipient(known))
    }
}

/// Someone was invited, or asked for the invitation again: a new link, and the old one is dead.
struct InvitationRequested: ItemJob {
    static let name = "invitation"
    let item: ID<Person>

    func run(at bench: Workbench) async throws {
        let found = try await bench.database.read(as: .system) { tx in try tx.credentials(of: item) }
        guard let known = found, known.passwordHash == nil else { return }
        try await AccountDesk.invite(known, at: bench)
    }
}

extension AccountDesk {
    /// Mails an invitation with a new secret, in the words of the one that was open.
    static func invite(_ known: Credentials, at bench: Workbench) async throws {
        let secret = SecretToken(bench.randomness)
        let id: ID<MailToken> = bench.randomness.id()
        let (open, agency) = try await bench.database.write(as: .system) { tx in
            let open = try tx.openInvitation(of: known.person)
            let invitation = try tx.invitationOrigin(of: known.person)
            try tx.issue(
                id,
                hash: secret.digest,
                for: .invitation,
                to: known.person,
                at: open?.client ?? known.client,
                by: invitation
            )
            return (try tx.token(hash: secret.digest, for: .invitation), try tx.workspace())
        }
        guard let open else { return }
        try await bench.mailroom.post(
            AccountMail.invitation(secret.text, open, agency: agency.name),
            to: Recipient(known)
        )
    }
}

/// A password was changed: told at once, in case it was someone else.
struct PasswordChanged: ItemJob {
    static let name = "password-changed"
    let item: ID<Person>

    func run(at bench: Workbench) async throws {
        guard let recipient = try await bench.database.read(as: .system, { tx in try tx.recipient(item) })
        else {
            return
        }
        let stamp = bench.clock.now().milliseconds / 60_000
        try await bench.mailroom.post(AccountMail.passwordChanged(at: stamp), to: recipient)
    }
}

/// Someone accepted an invitation: told to whoever invited them.
struct PersonJoined: ItemJob {
    static let name = "person-joined"
    let item: ID<Person>

    func run(at bench: Workbench) async throws {
        let told = try await bench.database.read(as: .system) { tx in
            (joined: try tx.recipient(item), inviter: try tx.inviter(of: item))
        }
        guard let joined = told.joined, let inviter = told.inviter else { return }
        try await bench.mailroom.post(AccountMail.joined(joined), to: inviter)
    }
}

extension Recipient {
    init(_ known: Credentials) {
        self.init(person: known.person, name: known.name, email: known.email, whereabouts: known.whereabouts)
    }
}
