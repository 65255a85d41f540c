import Basics
import HTML

/// Things to act on now: rows in a raised sheet.
@HTMLBuilder
func sheetRows(@HTMLBuilder content: () -> HTML) -> HTML {
    div(class: "sheet") { ul(class: "rows", content: content) }
}

/// Things to read or open: rows on the canvas.
@HTMLBuilder
func rows(_ kind: RowsKind = .plain, @HTMLBuilder content: () -> HTML) -> HTML {
    ul(class: kind.name, content: content)
}

enum RowsKind: Sendable {
    case plain
    /// Closer together, beside the work.
    case compact
    /// With an avatar before each.
    case people, peopleCompact
    /// Whole things of a list: on a phone a card each.
    case cards, peopleCards

    var name: StaticString {
        switch self {
        case .plain: "rows"
        case .compact: "rows compact"
        case .people: "rows people"
        case .peopleCompact: "rows people compact"
        case .cards: "rows cards"
        case .peopleCards: "rows people cards"
        }
    }
}

/// A thing in a list: what stands before it, its title and meta, facts at its side, one action.
///
///     ListRow("Sourdough bag, front", to: path, .mark(.wait), meta: "Packaging, version 3",
///             side: [.status("Due Wednesday", .wait), .text("sent 4 days ago")],
///             action: .link("Review", path, .primary))
///
/// The whole row is the title's target; the action lies on top of it.
struct ListRow: Component, Sendable {
    enum Lead: Sendable {
        case none
        case mark(Mark)
        case icon(Icon)
        case avatar(Avatar)
    }

    /// One line at the side.
    enum Fact: Sendable {
        case text(String)
        case status(String, Tone)
        case mark(Mark)
        case money(Money)
        /// Bold and tabular: `51%`.
        case figure(String)
        /// How long it has waited.
        case age(days: Int, Tone)
    }

    enum Action: Sendable {
        case link(String, Path, KeyStyle = .plain)
        case post(PostButton)
        case dialog(DialogButton)
    }

    enum State: Sendable {
        case plain, unread, current
        /// A person who cannot see the thing.
        case denied
    }

    let title: String
    let path: Path?
    let lead: Lead
    let meta: String?
    let side: [Fact]
    let action: Action?
    let gauge: Gauge?
    let state: State
    let pick: RowPick?

    init(
        _ title: String,
        to path: Path? = nil,
        _ lead: Lead = .none,
        meta: String? = nil,
        side: [Fact] = [],
        action: Action? = nil,
        gauge: Gauge? = nil,
        state: State = .plain,
        pick: RowPick? = nil
    ) {
        self.title = title
        self.path = path
        self.lead = lead
        self.meta = meta
        self.side = side
        self.action = action
        self.gauge = gauge
        self.state = state
        self.pick = pick
    }

    var body: HTML {
        li(class: style, state == .current ? .aria("current", "true") : .none) {
            if let pick { pick }
            leadPart
            div(class: "row-main") {
                span(class: "row-title") {
                    if let path { a(href: path) { title } } else { title }
                }
                if let meta { span(class: "row-meta") { meta } }
            }
            if !side.isEmpty { div(class: "row-side") { sideParts } }
            if let action { div(class: "row-action") { part(of: action) } }
            if let gauge { div(class: "row-gauge") { gauge } }
        }
    }

    private var style: StaticString {
        switch state {
        case .plain, .current: "row"
        case .unread: "row unread"
        case .denied: "row denied"
        }
    }

    @HTMLBuilder private var leadPart: HTML {
        switch lead {
        case .none: span(class: "mark-slot") {}
        case .mark(let mark): span(class: "mark-slot") { mark }
        case .icon(let icon): icon
        case .avatar(let avatar): avatar
        }
    }

    @HTMLBuilder private var sideParts: HTML {
        for fact in side {
            div {
                switch fact {
                case .text(let words): words
                case .status(let words, let tone): StatusWord(words, tone)
                case .mark(let mark): mark
                case .money(let money): MoneyText(money)
                case .figure(let words): b(class: "money") { words }
                case .age(let days, let tone): Age(days: days, tone)
                }
            }
        }
    }

    @HTMLBuilder private func part(of action: Action) -> HTML {
        switch action {
        case .link(let words, let path, let style): KeyLink(words, to: path, style)
        case .post(let button): button
        case .dialog(let button): button
        }
    }
}

/// An invoice in a list: its state has a column of its own, money ends every row on the same decimal.
struct InvoiceRow: Component, Sendable {
    let title: String
    let number: String
    let path: Path
    let mark: Mark
    let status: String
    let due: String
    let amount: Money
    let of: Money?

    /// `due` as in "Due 16 November"; `of` is the total, where `amount` is only what is left of it.
    init(
        _ title: String,
        number: String,
        to path: Path,
        _ mark: Mark,
        status: String,
        due: String,
        amount: Money,
        of total: Money? = nil
    ) {
        self.title = title
        self.number = number
        self.path = path
        self.mark = mark
        self.status = status
        self.due = due
        self.amount = amount
        of = total
    }

    var body: HTML {
        li(class: "row inv") {
            mark
            div(class: "row-main") {
                span(class: "row-title") { a(href: path) { title } }
                span(class: "row-meta") { number }
            }
            div(class: "row-state") {
                StatusWord(status, mark.tone)
                span(class: "row-meta") { due }
            }
            div(class: "row-side") {
                MoneyText(amount)
                if let of { "of \(of.text)" }
            }
        }
    }
}

/// A file: its name opens or downloads it.
struct FileRow: Component, Sendable {
    let name: String
    let path: Path?
    let meta: String
    let action: ListRow.Action?

    init(_ name: String, to path: Path?, meta: String, action: ListRow.Action? = nil) {
        self.name = name
        self.path = path
        self.meta = meta
        self.action = action
    }

    var body: HTML {
        ListRow(name, to: path, .icon(.file), meta: meta, action: action)
    }
}
