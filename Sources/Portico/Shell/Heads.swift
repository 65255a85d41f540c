import HTML

/// Where am I, what is it, what can I do. `above` leads to where this page hangs: `[("Bakery rebrand",
/// path)]`.
@HTMLBuilder
func pageHead(
    _ title: String,
    above: [(words: String, path: Path)] = [],
    over: String? = nil,
    status: StatusWord? = nil,
    meta: String? = nil,
    lead: String? = nil,
    @HTMLBuilder actions content: () -> HTML = nothing
) -> HTML {
    header(class: "page-head") {
        div {
            if !above.isEmpty {
                p(class: "small crumbs") {
                    for (index, step) in above.enumerated() {
                        if index > 0 { span(class: "soft", .decorative) { " / " } }
                        a(href: step.path) { step.words }
                    }
                }
            }
            if let over { p(class: "soft small") { over } }
            h1 { title }
            if status != nil || meta != nil {
                p(class: "status-row") {
                    if let status { status }
                    if let meta { span(class: "soft") { meta } }
                }
            }
            if let lead { p(class: "soft lead") { lead } }
        }
        div(class: "actions", content: content)
    }
}

/// For a closure that has nothing to say.
@HTMLBuilder
func nothing() -> HTML {}

/// A part of the page with its heading, which a screen reader knows as a region of that name.
///
///     region("Waiting on you", id: "waiting", count: "4") { sheetRows { … } }
///
/// `count` and `link` stand beside the heading, outside its name. With `live` the part is replaced when it
/// changes.
@HTMLBuilder
func region(
    _ words: String,
    id: Anchor,
    count: String? = nil,
    link: (words: String, path: Path)? = nil,
    live key: StaticString? = nil,
    @HTMLBuilder content: () -> HTML
) -> HTML {
    section(.named(by: id), key.map { .live($0) } ?? .none) {
        SectionHead(words, id: id, count: count, link: link)
        content()
    }
}

/// The heading of a part, a count beside it, a link at its end.
struct SectionHead: Component, Sendable {
    let words: String
    let id: Anchor
    let count: String?
    let link: (words: String, path: Path)?

    init(_ words: String, id: Anchor, count: String? = nil, link: (words: String, path: Path)? = nil) {
        self.words = words
        self.id = id
        self.count = count
        self.link = link
    }

    var body: HTML {
        div(class: "section-head") {
            h2(.id(id)) { words }
            if let count { span(class: "count") { count } }
            if let link { a(href: link.path) { link.words } }
        }
    }
}

/// Parts of one thing, as links under one rule; the current one stands on it.
struct Tabs: Component, Sendable {
    struct Tab: Sendable {
        let words: String
        let path: Path
        let count: Int?

        init(_ words: String, _ path: Path, count: Int? = nil) {
            self.words = words
            self.path = path
            self.count = count
        }
    }

    let label: String
    let tabs: [Tab]
    let current: String

    /// `label` names the group, as in "Project"; `current` is the words of the tab one is on.
    init(_ label: String, _ tabs: [Tab], current: String) {
        self.label = label
        self.tabs = tabs
        self.current = current
    }

    var body: HTML {
        nav(class: "tabs", .label(label), .live("tabs")) {
            ul {
                for (index, tab) in tabs.enumerated() {
                    li {
                        let count = tab.count.map { _ in Anchor("tab", index) }
                        a(
                            href: tab.path,
                            tab.words == current ? .currentPage : .none,
                            count.map { .described(by: $0) } ?? .none
                        ) {
                            tab.words
                            if let number = tab.count { span(class: "num", .decorative) { number } }
                        }
                        if let count, let number = tab.count {
                            span(.id(count), .hidden) { number }
                        }
                    }
                }
            }
        }
    }
}

/// Two to four views of one thing that exclude each other, such as versions.
struct Segments: Component, Sendable {
    struct Segment: Sendable {
        let words: String
        /// What a screen reader says: "Version 3" for `v3`.
        let name: String
        let path: Path
        let isCurrent: Bool

        init(_ words: String, name: String, _ path: Path, isCurrent: Bool) {
            self.words = words
            self.name = name
            self.path = path
            self.isCurrent = isCurrent
        }
    }

    let label: String
    let segments: [Segment]

    init(_ label: String, _ segments: [Segment]) {
        self.label = label
        self.segments = segments
    }

    var body: HTML {
        nav(class: "segments", .label(label)) {
            for segment in segments {
                a(
                    href: segment.path,
                    .label(segment.name),
                    segment.isCurrent ? .aria("current", "true") : .none
                ) {
                    segment.words
                }
            }
        }
    }
}

/// Work and, beside it on a desk or below it on a phone, its context.
@HTMLBuilder
func split(
    _ kind: Split = .plain,
    @HTMLBuilder main: () -> HTML,
    @HTMLBuilder aside: () -> HTML
) -> HTML {
    div(class: kind.name) {
        div(class: "stack main", content: main)
        div(class: "stack aside", content: aside)
    }
}

enum Split: Sendable {
    case plain, review

    var name: StaticString {
        switch self {
        case .plain: "split"
        case .review: "split split-review"
        }
    }
}

/// A raised sheet, where something is acted on.
@HTMLBuilder
func sheet(@HTMLBuilder content: () -> HTML) -> HTML {
    div(class: "sheet sheet-pad", content: content)
}
