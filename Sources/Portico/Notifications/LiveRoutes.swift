import Basics
import HTML
import Web

/// Where open pages hear that something changed.
struct LiveRoutes: Sendable {
    static let events = root / "events"

    let live: Live

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.events, for: .insider, listen)
    }

    func listen(_: Request, _ insider: Insider) async throws -> Response {
        guard let stream = live.hub.stream(for: [Live.key(insider.id)], owner: insider.id.text) else {
            throw LiveRefusal.tooMany
        }
        return Response(status: 200, body: .events(stream))
    }
}

enum LiveRefusal: Refusal {
    case tooMany

    var kind: RefusalKind { .tooMany }
    var message: String {
        MailWords.manyPagesOpen
    }
}
