import HTML
import Web

/// Every component with all its states, for the team: what the product is made of, and how it behaves.
struct StyleguideRoutes: Sendable {
    static let show = root / "styleguide"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.show, for: .staff, show)
    }

    func show(_: Request, _ staff: Staff) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            StyleguidePage(frame: try tx.frame(for: staff), token: staff.formToken, now: tx.instant)
        }
        return .page(page)
    }
}
