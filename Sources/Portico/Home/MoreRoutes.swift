import Basics
import HTML
import Web

/// Everything that has no place in the navigation.
struct MoreRoutes: Sendable {
    static let more = root / "more"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.more, for: .insider, show)
    }

    func show(_: Request, _ insider: Insider) async throws -> Response {
        let page = try await store.read(as: insider) { tx in
            MorePage(
                frame: try tx.frame(for: insider),
                insider: insider,
                companies: try insider.isContact ? tx.companies() : [],
                people: try tx.team(),
                members: try insider.client.map { try tx.members(of: $0) } ?? []
            )
        }
        return .page(page)
    }
}

extension Insider {
    var isContact: Bool { client != nil }

    /// The company a contact acts for; nil for the team.
    var client: ID<Client>? {
        switch self {
        case .contact(let contact): contact.client
        case .staff: nil
        }
    }
}
