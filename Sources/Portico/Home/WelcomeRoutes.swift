import Basics
import HTML
import Web

/// Somebody has read their welcome: it does not come again.
struct WelcomeRoutes: Sendable {
    static let reading = root / "welcome"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.post(Self.reading, for: .insider, read)
    }

    func read(_: EmptyForm, _ insider: Insider) async throws -> Response {
        // A contact of two companies is new to each of them.
        let place = insider.client?.text ?? "team"
        try await store.write(as: insider) { tx in try tx.markWelcomeRead(place, by: insider.id) }
        return .seeOther(HomeRoutes.home())
    }
}
