import Basics
import HTML
import Web

/// The first page of both sides: what waits on whom.
struct HomeRoutes: Sendable {
    static let home = root

    let store: Store
    let installation: Installation

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.home, for: .insider, show)
    }

    /// Where to go after signing in: the page that was asked for, when it is one of ours.
    static func landing(_ next: String) -> Path {
        LocalPath.checked(next).flatMap { home().landing($0) } ?? home()
    }

    func show(_: Request, _ insider: Insider) async throws -> Response {
        switch insider {
        case .contact(let contact):
            .page(try await store.read(as: contact) { tx in try tx.home(for: contact, installation) })
        case .staff(let staff):
            .page(try await store.read(as: staff) { tx in try tx.home(for: staff, installation) })
        }
    }
}
