import Basics
import HTML
import Web

/// What makes up the brand on every page, signed in or not.
struct BrandRoutes: Sendable {
    /// A look's styles. The address says the whole look, so they are kept for ever.
    static let styles = root / "brand" / LookAddress.self

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.styles, for: .anyone, showStyles)
    }

    func showStyles(_: Request, _: Visitor, _ address: LookAddress) async throws -> Response {
        guard let look = address.look else { throw AccessRefusal.notFound }
        return .kept(Array(LookStyles(look: look).text.utf8), type: "text/css; charset=utf-8")
    }
}
