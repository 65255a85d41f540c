import Basics
import HTML

@testable import Portico
@testable import Web

/// A browser: keeps its cookies, follows redirects when told to, and sends forms as they stand on a page.
actor Browser {
    private let world: PorticoWorld
    private var jar: [String: String] = [:]
    var address = "192.0.2.1"

    init(_ world: PorticoWorld, from address: String = "192.0.2.1") {
        self.world = world
        self.address = address
    }

    var session: String? { jar["portico"] }

    /// Takes over another browser's cookie, as someone who stole it would.
    func steal(_ session: String?) { jar["portico"] = session }

    @discardableResult
    func get(_ path: String) async -> Response { await send(.get, path, []) }

    /// Fills in the form of a page and sends it. The token and hidden fields are the page's own.
    @discardableResult
    func submit(
        _ path: String,
        to action: String? = nil,
        _ fields: [(String, String)],
        without left: String? = nil
    ) async -> Response {
        let page = await get(path).scan
        let target = action ?? String(path.prefix { $0 != "?" })
        guard let form = page.forms.first(where: { $0.action == target }) ?? page.forms.first else {
            return Response(status: 599)
        }
        let typed = Set(fields.map(\.0))
        let hidden = form.hidden.filter { $0.name != left && !typed.contains($0.name) }
        return await send(.post, target, hidden.map { ($0.name, $0.value) } + fields)
    }

    /// Sends a form that may be on no page.
    @discardableResult
    func send(_ method: Method, _ path: String, _ fields: [(String, String)]) async -> Response {
        var headers = RequestHeaders()
        headers.cookie = jar.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        headers.userAgent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"
        var request = Request(method, path, headers, fields)
        request.remoteAddress = address
        let response = await world.app.site.respond(to: request)
        for cookie in response.cookies {
            jar[cookie.name.description] = cookie.maxAge == 0 ? nil : cookie.value
        }
        return response
    }

    @discardableResult
    func signIn(_ person: Cast, next: String? = nil) async -> Response {
        let page = next.map { "/sign-in?next=\(Escapes.encode($0))" } ?? "/sign-in"
        return await submit(page, [("email", person.email), ("password", person.password)])
    }

    /// Whether it is known as someone.
    func isSignedIn() async -> Bool { await get("/profile").status == 200 }
}
