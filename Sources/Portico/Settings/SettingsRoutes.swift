import Basics
import HTML
import Web

/// What owners and admins set for everyone.
struct SettingsRoutes: Sendable {
    static let settings = root / "team" / "settings"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.settings, for: .admin, show)
    }

    func show(_: Request, _ staff: Staff) async throws -> Response {
        .page(SettingsPage(frame: try await store.read(as: staff) { tx in try tx.frame(for: staff) }))
    }
}
