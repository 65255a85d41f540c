import Basics
import HTML
import Web

/// What makes up the brand on every page, signed in or not.
struct BrandRoutes: Sendable {
    /// A look's styles. The address says the whole look, so they are kept for ever.
    static let styles = root / "brand" / LookAddress.self
    /// A font of the agency's own, likewise.
    static let font = root / "brand" / "fonts" / FontAddress.self

    let store: Store
    let typefaces: TypefaceDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.styles, for: .anyone, showStyles)
        routes.get(Self.font, for: .anyone, showFont)
    }

    func showStyles(_ request: Request, _ visitor: Visitor, _ address: LookAddress) async throws -> Response {
        guard let look = address.look else { throw AccessRefusal.notFound }
        var own: OwnTypeface?
        if let id = look.own { own = try await typeface(id, for: visitor) }
        return .kept(LookStyles(look: look, own: own).text, type: "text/css; charset=utf-8", for: request)
    }

    func showFont(_: Request, _ visitor: Visitor, _ address: FontAddress) async throws -> Response {
        let own = try await typeface(address.typeface, for: visitor)
        guard let weight = own.weight(address.weight) else { throw AccessRefusal.notFound }
        return .kept(try typefaces.bytes(of: weight), type: "font/woff2")
    }

    private func typeface(_ id: OwnTypefaceID, for visitor: Visitor) async throws -> OwnTypeface {
        let found = try await store.read(as: visitor.viewer) { tx in try tx.typeface(id) }
        guard let found else { throw AccessRefusal.notFound }
        return found
    }
}
