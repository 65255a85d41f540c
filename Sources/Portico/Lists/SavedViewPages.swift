import Basics
import HTML

/// A person’s own views, to rename, put first and remove.
struct SavedViewsPage: Page {
    let frame: Frame
    let views: [SavedView]
    let role: TeamRole
    let token: FormToken
    /// One that could not be saved as it was typed.
    let refused: (list: ListKind, query: String)?
    let filled: Filled

    var title: String { ListWords.yourViews }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title, lead: ListWords.viewsLead)
            if let refused {
                postForm(to: ViewTeamRoutes.list(), token: token, class: "form") {
                    ProblemSummary(filled)
                    SaveViewFields(list: refused.list, query: refused.query, filled: filled)
                    actions { KeyButton(ListWords.saveView, .primary) }
                }
            }
            if views.isEmpty {
                Empty(.folder, ListWords.noViews, ListWords.noViewsHint)
            }
            for list in ListKind.allCases {
                let own = views.filter { $0.list == list }
                if !own.isEmpty {
                    region(list.words, id: Anchor("views", ListKind.allCases.firstIndex(of: list) ?? 0)) {
                        ul(class: "view-list") { for view in own { row(view) } }
                    }
                }
            }
        }
    }

    private func row(_ view: SavedView) -> Element {
        let path = view.path(for: role)
        return li {
            p {
                b { if let path { a(href: path) { view.name } } else { view.name } }
            }
            if path == nil {
                p(class: "small text-late") { ListWords.viewIsBroken }
            } else if view.isDefault {
                p(class: "small soft") { ListWords.opensFirst }
            }
            div(class: "actions") {
                postForm(to: ViewTeamRoutes.name(view.id), token: token, class: "form inline") {
                    TextField(
                        "name",
                        ListWords.viewName(view.name),
                        in: .empty,
                        value: view.name,
                        required: true,
                        max: 40,
                        id: Anchor("name", view.id)
                    )
                    KeyButton(ListWords.rename)
                }
                PostButton(
                    view.isDefault ? ListWords.notFirst : ListWords.openFirst,
                    to: ViewTeamRoutes.first(view.id),
                    token: token,
                    fields: view.isDefault ? [] : [("default", "yes")]
                )
                DialogButton(ListWords.remove, opens: Anchor("remove", view.id), .quiet)
            }
            dialogBox(ListWords.removeView(view.name), id: Anchor("remove", view.id)) {
                p { ListWords.removeViewHint }
                PostButton(ListWords.remove, to: ViewTeamRoutes.removal(view.id), token: token, .danger)
            }
        }
    }
}

/// What is typed to save a view.
struct SaveViewFields: Component, Sendable {
    let list: ListKind
    let query: String
    let filled: Filled

    var body: HTML {
        hiddenField("list", list.rawValue)
        hiddenField("query", query)
        TextField(
            "name",
            ListWords.nameOfView,
            in: filled,
            autocomplete: "off",
            required: true,
            max: 40,
            id: "view-name"
        )
        Checkbox("default", ListWords.openFirst, in: filled, id: "view-default")
    }
}
