import Basics
import HTML
import Web

/// What is asked about the portal's names: by its proxy, and by whoever checks that one leads here.
struct HostRoutes: Sendable {
    /// A proxy on this machine asks before it gets a certificate (Caddy's `on_demand_tls`).
    static let question = root / "known-host"
    static let check = root / "host-check" / SecretText.self

    let store: Store
    let directory: HostDirectory
    let desk: HostDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.question, for: .anyone, answer)
        routes.get(Self.check, for: .anyone, check)
    }

    /// 200 for a name of ours. Asked from elsewhere, nothing is there: names are nobody's business.
    func answer(_ request: Request, _: Visitor) async throws -> Response {
        guard ["127.0.0.1", "::1"].contains(request.remoteAddress),
            let name = request.query["domain"].flatMap(HostName.init), directory.knows(name)
        else { throw AccessRefusal.notFound }
        return .text("This is one of ours.\n")
    }

    func check(_ request: Request, _ visitor: Visitor, _ secret: SecretText) async throws -> Response {
        let name = try await desk.note(secret.text, at: request.headers.host)
        let frame = try await store.read(as: visitor.stranger) { tx in
            try tx.plainFrame(visitor.viewer.formToken, of: visitor.group)
        }
        return .page(HostCheckPage(frame: frame, name: name.words))
    }
}
