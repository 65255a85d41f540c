import Basics
import Database
import HTML
import Secrets
import Web

/// Tells who sends a request: a sealed cookie names a session, the session names a person.
struct Authenticator: Sendable {
    let database: Database
    let keys: Keys
    let randomness: Randomness
    /// Over HTTPS the cookies carry the `__Host-` prefix: no other host and no plain connection can set them.
    let isSecure: Bool

    var sessionCookie: StaticString { isSecure ? "__Host-portico" : "portico" }
    var guestCookie: StaticString { isSecure ? "__Host-guest" : "guest" }
    var visitCookie: StaticString { isSecure ? "__Host-visit" : "visit" }

    /// Who asks, and the cookie to set when the browser is a new one.
    struct Recognition: Sendable {
        let visitor: Visitor
        var whereabouts = Whereabouts.agency
        let newVisit: String?
    }

    func recognise(_ request: Request) async throws -> Recognition {
        if let id: ID<Session> = opened(request.cookie(named: sessionCookie)) {
            let row = try await database.read(as: Principal(id)) { tx in try tx.session(id) }
            if let row, let visitor = Visitor(row, token: token(for: id.text)) {
                try await noteUse(of: row)
                return Recognition(visitor: visitor, whereabouts: row.whereabouts, newVisit: nil)
            }
        }
        if let id: ID<GuestLink> = opened(request.cookie(named: guestCookie)) {
            let isOpen = try await database.read(as: Principal(id)) { tx in try tx.isOpen(id) }
            if isOpen {
                return Recognition(
                    visitor: .guest(Guest(link: id, formToken: token(for: id.text))),
                    newVisit: nil
                )
            }
        }
        return stranger(request)
    }

    /// What a browser gives back to be known again: the identifier and its seal.
    func sealed<E>(_ id: ID<E>) -> String {
        "\(id.text).\(keys.cookies.seal(id.text))"
    }

    private func stranger(_ request: Request) -> Recognition {
        let visit: ID<Visit>? = opened(request.cookie(named: visitCookie))
        let known = visit ?? randomness.id()
        let stranger = Stranger(formToken: token(for: known.text))
        return Recognition(visitor: .stranger(stranger), newVisit: visit == nil ? sealed(known) : nil)
    }

    private func token(for id: String) -> FormToken {
        FormToken(keys.forms.seal(id))
    }

    /// The last use, to the nearest ten minutes: a page must not cost a write.
    private func noteUse(of row: SessionRow) async throws {
        try await database.writeIfStale(row)
    }

    private func opened<E>(_ cookie: Substring?) -> ID<E>? {
        guard let cookie, let dot = cookie.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let text = cookie[..<dot]
        guard keys.cookies.isSeal(cookie[cookie.utf8.index(after: dot)...], of: text) else { return nil }
        return ID(String(text))
    }
}

/// A browser before anyone signed in with it.
enum Visit: Identified { static let idPrefix: StaticString = "vis" }

extension Database {
    fileprivate func writeIfStale(_ row: SessionRow) async throws {
        let isStale = try await read(as: .nobody) { tx in
            tx.now.seconds - row.lastSeen.seconds > Session.seenEverySeconds
        }
        guard isStale else { return }
        try await write(as: Principal(row.person)) { tx in try tx.touch(row.session, person: row.person) }
    }
}
