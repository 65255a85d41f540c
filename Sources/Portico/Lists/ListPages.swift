import Basics
import HTML

/// What every list of the team is shown with.
struct ListView<Ask: ListAsk>: Sendable {
    let ask: Ask
    let views: [SavedView]
    let names: ListNames
    /// Whom something may be led by.
    let leads: [TeamLine]
    let role: TeamRole
    let token: FormToken
    /// The filter without which an empty list would have something; nil where none alone would do.
    let inTheWay: String?

    var chips: [Chips.Chip] {
        ask.filters.compactMap { field in
            names.words(of: field, in: Ask.list).map {
                Chips.Chip($0, ask.path(without: "\(field.name)"))
            }
        }
    }

    fileprivate var isSaved: Bool { views.contains { $0.query == ask.query } }
}

/// Names of what the filters name by identifier; nil for what the reader can’t see any more.
struct ListNames: Sendable {
    let client: String?
    let lead: String?

    /// What a filter says on its chip; nil for one that is shown elsewhere.
    func words(of field: ListField, in list: ListKind) -> String? {
        switch "\(field.name)" {
        case "client": client.map { ListWords.client($0) } ?? ListWords.clientGone
        case "lead": lead.map { ListWords.lead($0) } ?? ListWords.leadGone
        case "health": Health(rawValue: field.value).map { ListWords.health($0.words) }
        case "late": list == .clients ? ListWords.hasOverdue : ListWords.isLate
        case "unread": ListWords.unread
        case "q": ListWords.named(field.value)
        default: nil
        }
    }
}

/// Over a list: the person’s own views, what narrows it, and how to narrow it.
struct ListHead<Ask: ListAsk, Orders: Component>: Component {
    let view: ListView<Ask>
    let fields: Orders

    var body: HTML {
        if !view.views.isEmpty { ViewBar(view: view) }
        FilterBar(
            to: Ask.list.path,
            count: view.chips.count,
            isOpen: false,
            fields: FilterFields(view: view, fields: fields)
        )
        Chips(ListWords.narrowedBy, view.chips, all: (ListWords.takeAllAway, Ask.list.path))
        if !view.ask.query.isEmpty, !view.isSaved {
            details(class: "more save-view") {
                summary { ListWords.saveThisView }
                postForm(to: ViewTeamRoutes.list(), token: view.token, class: "form") {
                    SaveViewFields(list: Ask.list, query: view.ask.query, filled: .empty)
                    actions { KeyButton(ListWords.saveView) }
                }
            }
        }
    }
}

/// The fields of the filter, and the order.
private struct FilterFields<Ask: ListAsk, Orders: Component>: Component {
    let view: ListView<Ask>
    let fields: Orders

    var body: HTML {
        // What is chosen elsewhere on the page stays as it is.
        for field in view.ask.filters where ["tab", "client"].contains("\(field.name)") {
            hiddenField(FieldName(stringLiteral: field.name), field.value)
        }
        TextField(
            "q",
            ListWords.nameHas,
            in: .empty,
            type: .search,
            value: view.ask.filters.first { "\($0.name)" == "q" }?.value,
            autocomplete: "off",
            max: 100
        )
        fields
        Select(
            "sort",
            ListWords.order,
            orders.map { FieldOption($0.rawValue, $0.words) },
            in: .empty,
            value: view.ask.order.rawValue
        )
    }

    private var orders: [Ask.Order] {
        Ask.Order.allCases.filter { !$0.needsMoney || view.role.seesMoney }
    }
}

/// One’s own views, and the list without any.
private struct ViewBar<Ask: ListAsk>: Component {
    let view: ListView<Ask>

    var body: HTML {
        nav(class: "view-bar", .label(ListWords.yourViews)) {
            ul {
                li {
                    a(href: everything, isEverything ? .currentPage : .none) { ListWords.everything }
                }
                for saved in view.views {
                    li {
                        if let path = saved.path(for: view.role) {
                            a(href: path, saved.query == view.ask.query ? .currentPage : .none) { saved.name }
                        } else {
                            span(class: "soft") { ListWords.broken(saved.name) }
                        }
                    }
                }
                li { a(href: ViewTeamRoutes.list()) { ListWords.changeViews } }
            }
        }
    }

    private var isEverything: Bool { view.ask.query.isEmpty }
    /// Said in full, as the bare address opens with the view that was put first.
    private var everything: Path { Ask.list.path.with("sort", view.ask.standardOrder.rawValue) }
}

/// A list that came out empty although there is something: which filter to take away.
struct NothingMatches<Ask: ListAsk>: Component {
    let view: ListView<Ask>

    var body: HTML {
        let chips = view.chips
        let field = view.ask.filters.first { "\($0.name)" == view.inTheWay }
        if let field, let words = view.names.words(of: field, in: Ask.list) {
            Empty(
                .folder,
                ListWords.nothingMatches,
                ListWords.without(words),
                step: KeyLink(ListWords.takeAway(words), to: view.ask.path(without: "\(field.name)"))
            )
        } else {
            Empty(
                .folder,
                ListWords.nothingMatches,
                chips.count == 1 ? ListWords.noneEver(chips[0].words) : ListWords.severalInTheWay,
                step: KeyLink(ListWords.takeAllAway, to: Ask.list.path)
            )
        }
    }
}

extension Pager {
    /// To the pages beside this one, in the words of the order.
    init<Line: Sendable, Ask: ListAsk>(_ page: Pageful<Line>, of ask: Ask) {
        let byTime = ask.order.isByTime
        self.init(
            before: page.earlier.map {
                (byTime ? ListWords.newer : ListWords.previous, ask.path(at: .before($0)))
            },
            after: page.later.map { (byTime ? ListWords.older : ListWords.next, ask.path(at: .after($0))) }
        )
    }
}

/// Who may be chosen to lead.
struct LeadSelect: Component, Sendable {
    let leads: [TeamLine]
    let value: String?
    let id: Anchor
    let none: String

    var body: HTML {
        Select(
            "lead",
            ListWords.leadField,
            [FieldOption("", none)] + leads.map { FieldOption($0.person.text, $0.name) },
            in: .empty,
            value: value ?? "",
            id: id
        )
    }
}

/// How things stand, or whatever way they do.
struct HealthSelect: Component, Sendable {
    let value: Health?

    var body: HTML {
        Select(
            "health",
            ListWords.healthField,
            [FieldOption("", ListWords.any)] + Health.allCases.map { FieldOption($0.rawValue, $0.words) },
            in: .empty,
            value: value?.rawValue ?? ""
        )
    }
}
