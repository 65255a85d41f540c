import Basics
import HTML

/// What was found, kind by kind, or one kind page by page.
struct SearchPage: Page {
    let frame: Frame
    let query: SearchQuery
    let groups: [SearchGroup]
    /// When only one is shown.
    let kind: SearchKind?
    let isTeam: Bool
    let now: Timestamp

    var title: String { SearchWords.search }

    var body: HTML {
        shell(frame, title: query.typed.isEmpty ? title : "\(query.typed) · \(title)", current: nil) {
            pageHead(title)
            SearchBox(query.typed, isFirst: query.isEmpty)
            if groups.isEmpty {
                h2(class: "visually-hidden") { PaletteWords.results }
                if query.isEmpty {
                    Empty(.letter, SearchWords.look, isTeam ? SearchWords.whatTeam : SearchWords.whatClients)
                } else {
                    Empty(.letter, SearchWords.nothing(query.typed), SearchWords.fewer)
                }
            } else {
                if kind != nil { p(class: "small") { a(href: address) { SearchWords.allResults } } }
                for group in groups { part(group) }
            }
        }
    }

    private var address: Path { SearchRoutes.search().with("q", query.typed) }

    @HTMLBuilder private func part(_ group: SearchGroup) -> HTML {
        region(SearchWords.kind(group.kind), id: Anchor("found", Int(group.kind.rawValue))) {
            rows {
                for hit in group.hits { SearchRow(hit, query, isTeam: isTeam, now: now) }
            }
            if let next = group.next {
                p(class: "more") {
                    let page = address.with("kind", group.kind.name)
                    if kind == nil {
                        a(href: page) { SearchWords.more(group.kind) }
                    } else {
                        a(href: page.with("after", next.text)) { SearchWords.next }
                    }
                }
            }
        }
    }
}

/// Where one types what to look for, on a page of its own or above other things.
struct SearchBox: Component {
    let typed: String
    let isFirst: Bool

    /// `isFirst` where typing is what one came for.
    init(_ typed: String = "", isFirst: Bool = false) {
        self.typed = typed
        self.isFirst = isFirst
    }

    var body: HTML {
        getForm(to: SearchRoutes.search(), class: "search-field") {
            Icon.search
            input(
                .search,
                name: "q",
                value: typed,
                .label(SearchWords.search),
                .placeholder(SearchWords.hint),
                isFirst ? .autofocus : .none
            )
            button(.submit, class: "button") { SearchWords.search }
        }
    }
}

/// A thing that was found, with the words that matched.
struct SearchRow: Component {
    let hit: SearchHit
    let query: SearchQuery
    let isTeam: Bool
    let now: Timestamp

    init(_ hit: SearchHit, _ query: SearchQuery, isTeam: Bool, now: Timestamp) {
        self.hit = hit
        self.query = query
        self.isTeam = isTeam
        self.now = now
    }

    var body: HTML {
        li(class: "row found") {
            hit.entry.kind.icon
            div(class: "row-main") {
                span(class: "row-title") {
                    a(href: hit.path(isTeam: isTeam)) { Pieces(query.pieces(ofName: hit.name)) }
                }
                let meta = hit.meta(isTeam: isTeam, at: now)
                if !meta.isEmpty { span(class: "row-meta") { Pieces(query.pieces(ofName: meta)) } }
                let text = hit.entry.kind == .team ? [] : query.pieces(ofText: hit.entry.body)
                if !text.isEmpty { p(class: "row-text") { Pieces(text) } }
            }
        }
    }
}

/// Text in which what was looked for is marked.
struct Pieces: Component {
    let pieces: [SearchPiece]

    init(_ pieces: [SearchPiece]) { self.pieces = pieces }

    var body: HTML {
        for piece in pieces {
            if piece.isMatch { mark { piece.text } } else { piece.text }
        }
    }
}
