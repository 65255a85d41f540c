import Basics
import Database
import Secrets

/// Signs people in and out. It works with the whole database, because nobody has signed in yet.
///
/// A known and an unknown address cost the same time and get the same answer: the same queries, one password
/// hash, and what is mailed is decided later, by a job.
struct AccountDesk: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let randomness: Randomness
    let keys: Keys
    let wake: @Sendable () -> Void

    /// A session that was just opened.
    struct Opening: Sendable {
        let session: ID<Session>
        let person: ID<Person>
    }

    /// What someone who accepts an invitation says of themselves, and what their browser lets guess.
    struct Newcomer: Sendable {
        let name: String
        let whereabouts: Whereabouts
    }

    /// What the browser is, as the list of sessions shows it.
    struct Browser: Sendable {
        let device: String
        let address: String
    }

    func signIn(email typed: String, password: String, from browser: Browser) async throws -> Opening {
        let email = EmailAddress(typed)
        let known = try await database.read(as: .system) { tx in
            try tx.credentials(of: email ?? Self.nobody)
        }
        let isRight = try await hasher.verify(password, against: known?.passwordHash)
        guard isRight, let known else { throw SignInRefusal.wrong }
        return try await open(known, browser)
    }

    /// With the six digits that were mailed.
    func signIn(email typed: String, code: String, from browser: Browser) async throws -> Opening {
        let digits = code.filter(\.isNumber)
        let email = EmailAddress(typed) ?? Self.nobody
        let hash = Self.codeHash(digits, email, keys)
        let person = try await database.write(as: .system) { tx -> ID<Person>? in
            guard let (token, expected) = try tx.liveCode(of: email) else { return nil }
            guard constantTimeEquals(Array(expected.utf8), Array(hash.utf8)) else {
                try tx.noteFailure(of: token.id)
                return nil
            }
            return try tx.spend(token.id) ? token.person : nil
        }
        guard let person else { throw SignInRefusal.wrongCode }
        return try await open(person, browser)
    }

    /// Sets the password that a mailed link allows, once, and signs in. Every other session of the person
    /// ends.
    func redeem(
        _ secret: String,
        for purpose: MailToken.Purpose,
        newcomer: Newcomer?,
        password: String,
        from browser: Browser
    ) async throws -> Opening {
        let token = try await look(up: secret, for: purpose)
        try token.check(at: try await database.read(as: .system) { $0.now })
        let newName = try newcomer.map { try PersonRefusal.name($0.name) }
        try PasswordRules.check(
            password,
            known: [
                newName ?? token.personName, token.email.text,
                token.email.text.prefix { $0 != "@" }.description,
            ]
        )
        let hash = try await hasher.hash(password)
        try await database.write(as: .system) { tx in
            guard try tx.spend(token.id) else { throw LinkRefusal.used }
            try tx.set(passwordHash: hash, of: token.person)
            if let newName { try tx.set(name: newName, of: token.person) }
            if let newcomer { try tx.set(newcomer.whereabouts, of: token.person) }
            try tx.endSessions(of: token.person)
            if purpose == .reset { try tx.enqueue(PasswordChanged(item: token.person)) }
            if purpose == .invitation { try tx.enqueue(PersonJoined(item: token.person)) }
        }
        wake()
        return try await open(token.person, browser, at: token.client)
    }

    /// What a mailed link is about. Looking changes nothing: mail scanners look too.
    func look(up secret: String, for purpose: MailToken.Purpose) async throws -> MailToken {
        let hash = SecretToken.digest(of: secret)
        guard
            let token = try await database.read(as: .system, { tx in try tx.token(hash: hash, for: purpose) })
        else { throw AccessRefusal.notFound }
        return token
    }

    /// Someone asks for a mail: a code, or a way back in. Whether the address is known is found out later.
    func ask(for job: some Job) async throws {
        try await database.write(as: .system) { tx in try tx.enqueue(job) }
        wake()
    }

    func changePassword(
        of insider: Insider,
        from old: String,
        to new: String
    ) async throws {
        let known = try await database.read(as: .system) { tx in try tx.credentials(of: insider.id) }
        guard let known, let hash = known.passwordHash, try await hasher.verify(old, against: hash) else {
            throw PasswordRefusal.wrongOld
        }
        try PasswordRules.check(new, known: [known.name, known.email.text])
        let newHash = try await hasher.hash(new)
        try await database.write(as: .system) { tx in
            try tx.set(passwordHash: newHash, of: known.person)
            try tx.endSessions(of: known.person, but: insider.session)
            try tx.enqueue(PasswordChanged(item: known.person))
        }
        wake()
    }

    func signOut(_ session: ID<Session>) async throws {
        try await database.write(as: .system) { tx in try tx.end(session) }
    }

    /// A code is short, so its hash is made with a secret of ours: the database alone does not give it away.
    static func codeHash(_ digits: String, _ email: EmailAddress, _ keys: Keys) -> String {
        keys.forms.seal("code:\(email.text):\(digits)")
    }

    private func open(_ person: ID<Person>, _ browser: Browser, at client: ID<Client>? = nil) async throws
        -> Opening
    {
        guard let known = try await database.read(as: .system, { tx in try tx.credentials(of: person) })
        else {
            throw SignInRefusal.noCompany
        }
        return try await open(known, browser, at: client)
    }

    private func open(_ known: Credentials, _ browser: Browser, at client: ID<Client>? = nil) async throws
        -> Opening
    {
        guard known.isTeam || known.client != nil else { throw SignInRefusal.noCompany }
        let session: ID<Session> = randomness.id()
        try await database.write(as: .system) { tx in
            try tx.open(
                session,
                for: known.person,
                at: known.isTeam ? nil : client ?? known.client,
                device: browser.device,
                address: browser.address
            )
        }
        return Opening(session: session, person: known.person)
    }

    /// Stands for an address that nobody can have: the same query is asked for what is no address at all.
    private static let nobody = EmailAddress("nobody@nowhere.invalid")!
}
