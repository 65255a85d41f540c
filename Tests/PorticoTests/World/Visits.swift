import Basics
import HTML

@testable import Portico
@testable import Web

/// Who sends a request: someone of the Cast, a guest with the demo's link, or nobody.
enum Visiting: Sendable, Hashable {
    case member(Cast)
    case guest, nobody

    static let ada = member(.ada)
    static let grace = member(.grace)
    static let tomas = member(.tomas)
    static let noor = member(.noor)
    static let sam = member(.sam)
    static let mei = member(.mei)
    static let iris = member(.iris)
}

// What people do, without a browser: each request carries the cookie of whoever sends it.
extension PorticoWorld {
    func visit(as person: Visiting, _ address: String) async -> Response {
        await app.site.respond(to: request(.get, address, as: person))
    }

    func visit(as person: Visiting, _ path: Path) async -> Response {
        await visit(as: person, path.text)
    }

    /// Sends a form with the token it has to have.
    func post(as person: Visiting, _ path: Path, _ fields: [(String, String)] = []) async throws -> Response {
        try await post(as: person, path.text, fields)
    }

    func post(as person: Visiting, _ path: String, _ fields: [(String, String)] = []) async throws -> Response
    {
        let token = try await token(of: person)
        return await app.site.respond(to: request(.post, path, as: person, [("_token", token)] + fields))
    }

    func token(of person: Visiting) async throws -> String {
        let visitor = try await authenticator.recognise(request(.get, "/", as: person)).visitor
        return visitor.viewer.formToken.text
    }

    func request(
        _ method: Method,
        _ address: String,
        as person: Visiting,
        _ fields: [(String, String)] = []
    ) -> Request {
        var headers = RequestHeaders()
        headers.cookie = cookie(of: person)
        return Request(method, address, headers, fields)
    }

    /// Ada, as the routes see her.
    func ada() async throws -> Staff {
        let visitor = try await authenticator.recognise(request(.get, "/", as: .ada)).visitor
        guard case .staff(let ada) = visitor else { throw AccessRefusal.notFound }
        return ada
    }

    func contact(_ person: Cast) async throws -> Contact {
        let visitor = try await authenticator.recognise(request(.get, "/", as: .member(person))).visitor
        guard case .contact(let contact) = visitor else { throw AccessRefusal.notFound }
        return contact
    }

    private var authenticator: Authenticator { app.parts.cookies.authenticator }

    private func cookie(of person: Visiting) -> String {
        switch person {
        case .member(let member): "portico=\(authenticator.sealed(member.session))"
        case .guest: "guest=\(authenticator.sealed(Scene.link))"
        case .nobody: "visit=\(authenticator.sealed(ID<Visit>(high: 8, low: 8)))"
        }
    }
}

extension Request {
    /// `address` may have a query; the fields become the body of a form.
    init(_ method: Method, _ address: String, _ headers: RequestHeaders, _ fields: [(String, String)]) {
        let parts = address.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1)
        let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count > 1 ? sides[1] : ""
            return (name: String(sides[0]), value: Escapes.decode(Array(value.utf8)[...]) ?? "")
        }
        let body = fields.map { "\(Escapes.encode($0))=\(Escapes.encode($1))" }.joined(separator: "&")
        self.init(
            method: method,
            path: String(parts[0]),
            query: query,
            headers: headers,
            body: Array(body.utf8)
        )
    }
}

extension Response {
    /// What a person would read of it, as it was sent.
    var sent: String {
        switch body {
        case .page(let page): page.text
        case .bytes(let bytes, _): String(decoding: bytes, as: UTF8.self)
        case .none, .constant, .file, .events: ""
        }
    }

    /// The page, to ask what is on it.
    var scan: PageScan { PageScan(sent) }

    var target: String? { location?.text }

    func cookie(_ name: String) -> String? {
        cookies.first { $0.name.description == name }?.value
    }
}
