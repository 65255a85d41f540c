import Basics
import HTML
import Web

/// Finding things, and going to them by typing. For both sides.
struct SearchRoutes: Sendable {
    static let search = root / "search"
    static let palette = search / "palette"
    static let keys = search / "keys"

    /// Of each kind on the first page, on a kind's own page, and in the palette.
    private static let few = 5
    private static let many = 25
    private static let least = 4

    let store: Store
    /// Searches of one person: 60, then two more every second.
    let limit: RateLimiter

    init(store: Store, clock: WallClock) {
        self.store = store
        limit = RateLimiter(burst: 60, every: .milliseconds(500), clock: clock)
    }

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.search, for: .insider, show)
        routes.get(Self.palette, for: .insider, showPalette)
        routes.get(Self.keys, for: .insider, showKeys)
    }

    func show(_ request: Request, _ insider: Insider) async throws -> Response {
        let query = SearchQuery(request.query["q"] ?? "")
        let kind = request.query["kind"].flatMap(SearchKind.init(name:))
        let cursor = request.query["after"].flatMap(SearchCursor.init)
        try admit(query, insider)
        let page = try await store.read(as: insider) { tx in
            let scope = SearchScope(insider)
            let groups =
                if let kind {
                    try tx.found(query, kind, in: scope, after: cursor, limit: Self.many).map { [$0] } ?? []
                } else {
                    try tx.found(query, in: scope, each: Self.few)
                }
            return SearchPage(
                frame: try tx.frame(for: insider),
                query: query,
                groups: groups,
                kind: kind,
                isTeam: !insider.isContact,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showPalette(_ request: Request, _ insider: Insider) async throws -> Response {
        let query = SearchQuery(request.query["q"] ?? "")
        try admit(query, insider)
        return .page(
            try await store.read(as: insider) { tx in
                PalettePage(query: query, groups: try tx.palette(query, for: insider, each: Self.least))
            }
        )
    }

    func showKeys(_: Request, _ insider: Insider) async throws -> Response {
        .page(ShortcutsPage(frame: try await store.read(as: insider) { tx in try tx.frame(for: insider) }))
    }

    /// Asking for nothing costs nothing.
    private func admit(_ query: SearchQuery, _ insider: Insider) throws(SearchRefusal) {
        if !query.isEmpty, !limit.admits(insider.id.text) { throw .tooMany }
    }
}
