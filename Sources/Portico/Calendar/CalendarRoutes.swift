import Basics
import HTML
import Web

/// The calendar that people subscribe to, and the address of their own.
struct CalendarRoutes: Sendable {
    static let address = root / "calendar" / SecretText.self
    static let feed = address / "calendar.ics"
    static let make = AccountRoutes.profile / "calendar"
    static let revocation = make / "revocation"

    let store: Store
    let desk: CalendarDesk
    let hosts: HostDirectory

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.feed, for: .anyone, show)
        routes.post(Self.make, for: .insider, make)
        routes.post(Self.revocation, for: .insider, revoke)
    }

    /// Who is signed in does not matter: the address alone says whose calendar it is.
    func show(_ request: Request, _: Visitor, _ secret: SecretText) async throws -> Response {
        let (text, tag) = try await desk.read(secret.text, at: hosts, path: Self.path(of:for:))
        return .kept(Array(text.utf8), type: "text/calendar; charset=utf-8", tag: tag, for: request)
    }

    private static func path(of item: CalendarEvent.Item, for reader: CalendarReader) -> String {
        switch item {
        case .milestone(let id):
            (reader.isTeam ? ProjectTeamRoutes.milestone(id) : ProjectRoutes.milestone(id)).text
        case .invoice(let id): (reader.isTeam ? InvoiceTeamRoutes.show(id) : InvoiceRoutes.show(id)).text
        }
    }

    /// The answer shows the address: its secret is stored nowhere, so there is no other page that could.
    func make(_: EmptyForm, _ insider: Insider) async throws -> Response {
        let secret = try await desk.issue(to: insider)
        let page = try await store.read(as: insider) { tx in
            CalendarMadePage(
                frame: try tx.frame(for: insider),
                address: hosts.base(try insider.client.flatMap { try tx.door(ofClient: $0) })
                    + Self.feed(SecretText(secret)).text
            )
        }
        return .page(page)
    }

    func revoke(_: EmptyForm, _ insider: Insider) async throws -> Response {
        try await store.write(as: insider) { tx in try tx.revokeCalendar(of: insider.id) }
        return .seeOther(AccountRoutes.profile(), notice: CalendarWords.revoked)
    }
}
