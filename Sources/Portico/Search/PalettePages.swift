import Basics
import HTML

/// A place to go to.
struct PaletteItem: Sendable {
    let icon: Icon
    let name: String
    var meta = ""
    let path: Path
}

/// What the palette lists: fetched by `palette.js` when it opens and as one types.
struct PalettePage: Page {
    struct Group: Sendable {
        let name: String
        let items: [PaletteItem]
    }

    let query: SearchQuery
    let groups: [Group]

    var title: String { PaletteWords.goOrSearch }

    var body: HTML {
        dialog(class: "palette", id: "palette", .label(title)) {
            getForm(to: SearchRoutes.search(), class: "search-field") {
                Icon.search
                input(
                    .search,
                    name: "q",
                    value: query.typed,
                    .label(title),
                    .placeholder(title),
                    .role("combobox"),
                    .aria("expanded", "true"),
                    .aria("controls", "palette-list"),
                    .aria("autocomplete", "list")
                )
                button(.button, class: "icon-button", .label(ShellWords.close), .data("close")) { Icon.close }
            }
            PaletteList(groups: groups)
            p(class: "palette-help", .decorative) { PaletteWords.help }
            p(class: "visually-hidden", .role("status"), .data("count", words)) {}
        }
    }

    private var words: String {
        let count = groups.reduce(0) { $0 + $1.items.count }
        return count == 0 ? PaletteWords.none : PaletteWords.count(count)
    }
}

/// Groups of options. The field above keeps the focus and says which one is meant.
struct PaletteList: Component {
    let groups: [PalettePage.Group]

    var body: HTML {
        div(class: "palette-list", id: "palette-list", .role("listbox"), .label(PaletteWords.results)) {
            for (number, group) in groups.enumerated() {
                div(.role("group"), .named(by: Anchor("palette-group", number))) {
                    p(class: "palette-group", .id(Anchor("palette-group", number)), .role("presentation")) {
                        group.name
                    }
                    for (index, item) in group.items.enumerated() {
                        a(
                            href: item.path,
                            .id(Anchor("palette-item", number * 100 + index)),
                            .role("option"),
                            .aria("selected", "false"),
                            .tabIndex(-1)
                        ) {
                            item.icon
                            span { item.name }
                            if !item.meta.isEmpty { small { item.meta } }
                        }
                    }
                }
            }
        }
        if groups.isEmpty { p(class: "palette-none", .data("none")) { PaletteWords.none } }
    }
}

/// All keys there are, for `?` and for whoever looks for them.
struct ShortcutsPage: Page {
    let frame: Frame

    var title: String { ShortcutWords.title }

    var body: HTML {
        shell(frame, title: title, current: .more) {
            pageHead(title, above: [(HomeWords.more, MoreRoutes.more())], lead: ShortcutWords.lead)
            if frame.shortcuts == nil { Banner(.locked.toned(.wait), ShortcutWords.areOff) }
            ShortcutList(frame: frame)
            actions { KeyLink(ShortcutWords.offOnProfile, to: AccountRoutes.profile().at("keyboard")) }
        }
    }
}

/// The keys and what they do; a place that its reader has no link to is left out.
struct ShortcutList: Component {
    let frame: Frame

    private struct Key {
        let words: String
        let keys: [String]
        var joint = ShortcutWords.or
    }

    private var places: [Key] {
        frame.entries.compactMap { entry in
            entry.place.key.map { Key(words: entry.place.words, keys: ["g", $0], joint: ShortcutWords.then) }
        }
    }

    var body: HTML {
        div(class: "keys", .data("key-list")) {
            part(
                ShortcutWords.anywhere,
                [
                    Key(words: ShortcutWords.palette, keys: ["Ctrl K", "⌘ K"]),
                    Key(words: ShortcutWords.search, keys: ["/"]),
                ] + places + [
                    Key(words: ShortcutWords.keys, keys: ["?"]),
                    Key(words: ShortcutWords.close, keys: ["Esc"]),
                ]
            )
            part(
                ShortcutWords.lists,
                [
                    Key(words: ShortcutWords.down, keys: ["j"]), Key(words: ShortcutWords.up, keys: ["k"]),
                    Key(words: ShortcutWords.open, keys: ["Enter"]),
                ]
            )
        }
    }

    @HTMLBuilder private func part(_ name: String, _ keys: [Key]) -> HTML {
        section {
            h2 { name }
            dl {
                for key in keys {
                    div {
                        dt { key.words }
                        dd {
                            for (index, sign) in key.keys.enumerated() {
                                if index > 0 { span(class: "soft small") { " \(key.joint) " } }
                                kbd { sign }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The switch of single keys, on one's own page (WCAG 2.2, 2.1.4).
struct ShortcutPart: Component, Sendable {
    let areOn: Bool
    let token: FormToken

    var body: HTML {
        region(ShortcutWords.title, id: "keyboard", link: (ShortcutWords.seeAll, SearchRoutes.keys())) {
            postForm(to: AccountRoutes.shortcuts(), token: token, class: "form") {
                Checkbox(
                    "shortcuts",
                    ShortcutWords.use,
                    in: .empty,
                    checked: areOn,
                    hint: ShortcutWords.useHint
                )
                actions { KeyButton(ShortcutWords.save) }
            }
        }
    }
}
