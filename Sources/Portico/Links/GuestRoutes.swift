import Basics
import HTML
import Web

/// What someone with a guest link sees: the link’s one item, and the files of its newest version.
struct GuestRoutes: Sendable {
    static let open = root / "links" / SecretText.self
    static let show = root / "guest"
    static let download = show / "files" / ID<File>.self

    let store: Store
    let desk: GuestDesk
    let files: FileDesk
    let cookies: SessionCookies

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.open, for: .anyone, showLink)
        routes.post(Self.open, for: .anyone, open)
        routes.get(Self.show, for: .anyone, show)
        routes.get(Self.download, for: .guest, download)
    }

    /// Uses nothing up: mail scanners follow links, people press the button.
    func showLink(_: Request, _ visitor: Visitor, _ secret: SecretText) async throws -> Response {
        let link = try await desk.look(up: secret.text)
        let token = visitor.viewer.formToken
        let (frame, now) = try await store.read(as: visitor.stranger) { tx in
            (try tx.plainFrame(token, of: link.group), tx.instant)
        }
        do {
            try link.check(at: now)
        } catch {
            return .page(
                DeadLinkPage(frame: frame, token: token, message: error.message, renewal: nil),
                status: 410
            )
        }
        return .page(
            GuestLinkPage(
                frame: frame,
                token: token,
                target: Self.open(secret),
                isSignedIn: visitor.isSignedIn
            )
        )
    }

    func open(_: EmptyForm, _ visitor: Visitor, _ secret: SecretText) async throws -> Response {
        let link = try await desk.look(up: secret.text)
        let now = try await store.read(as: visitor.stranger) { tx in tx.instant }
        do {
            try link.check(at: now)
        } catch {
            return .seeOther(Self.open(secret))
        }
        switch visitor {
        case .staff: return .seeOther(DeliverableTeamRoutes.show(link.item))
        case .contact: return .seeOther(DeliverableRoutes.show(link.item))
        case .guest, .stranger: return cookies.opening(link.id, .seeOther(Self.show()))
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard case .guest(let guest) = visitor else { return try await showNothing(request, visitor) }
        let page = try await store.read(as: guest) { tx in
            guard let link = try tx.linkedItem(for: guest) else { throw AccessRefusal.notFound }
            let deliverable = try tx.permit(SeeAsGuest.self, for: guest, on: link.item).subject
            guard let version = try tx.version(deliverable.shared, of: deliverable.id) else {
                throw AccessRefusal.notFound
            }
            return GuestPage(
                frame: try tx.plainFrame(guest.formToken, of: guest.group),
                deliverable: deliverable,
                version: version,
                files: try tx.files(of: version.id),
                until: link.until
            )
        }
        return .page(page)
    }

    /// Someone whose link has ended meanwhile is told so; nobody else learns that there was one.
    private func showNothing(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard case .stranger(let stranger) = visitor, cookies.wasGuest(request) else {
            throw AccessRefusal.notFound
        }
        let frame = try await store.read(as: stranger) { tx in
            try tx.plainFrame(stranger.formToken, of: stranger.group)
        }
        return .page(
            DeadLinkPage(
                frame: frame,
                token: stranger.formToken,
                message: LinkWords.deadLinkDetail,
                renewal: nil
            ),
            status: 410
        )
    }

    func download(_ request: Request, _ guest: Guest, _ id: ID<File>) async throws -> Response {
        let (file, label) = try await store.read(as: guest) { tx in
            guard let link = try tx.linkedItem(for: guest) else { throw AccessRefusal.notFound }
            let deliverable = try tx.permit(SeeAsGuest.self, for: guest, on: link.item).subject
            let file = try tx.permit(DownloadFileAsGuest.self, for: guest, on: id).subject
            guard try tx.version(deliverable.shared, of: deliverable.id)?.id == file.version else {
                throw AccessRefusal.notFound
            }
            return (file, link.label)
        }
        let response = try files.response(file, to: request)
        if response.beginsDownload(of: request) {
            let detail = LinkWords.downloadBy(file.name, label: label)
            try await store.write(as: guest) { tx in try tx.note(.download(of: file, by: nil, detail)) }
        }
        return response
    }
}

extension SessionCookies {
    /// Whether the browser was let in by a guest link before. It proves nothing, and opens nothing.
    func wasGuest(_ request: Request) -> Bool {
        request.cookie(named: authenticator.guestCookie) != nil
    }
}
