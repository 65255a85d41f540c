import HTML

/// What narrows a list, folded away until it is asked for: a form that works by itself.
struct FilterBar<Fields: Component>: Component {
    let path: Path
    let count: Int
    let isOpen: Bool
    let fields: Fields

    /// `count` filters are on; their chips stand beside it.
    init(to path: Path, count: Int, isOpen: Bool, fields: Fields) {
        self.path = path
        self.count = count
        self.isOpen = isOpen
        self.fields = fields
    }

    var body: HTML {
        details(class: "filter-bar", open: isOpen) {
            summary(class: "button") {
                Icon.search
                ShellWords.filterAndSort
            }
            getForm(to: path, class: "form filter-form", .role("search")) {
                fields
                actions { KeyButton(ShellWords.showList, .primary) }
            }
        }
    }
}

/// What narrows a list now, each to be taken away by itself.
struct Chips: Component, Sendable {
    struct Chip: Sendable {
        let words: String
        let path: Path

        init(_ words: String, _ path: Path) {
            self.words = words
            self.path = path
        }
    }

    let label: String
    let chips: [Chip]
    let all: (words: String, path: Path)

    /// `all` takes every one away, where there are several.
    init(_ label: String, _ chips: [Chip], all: (words: String, path: Path)) {
        self.label = label
        self.chips = chips
        self.all = all
    }

    var body: HTML {
        if !chips.isEmpty {
            ul(class: "chips", .label(label)) {
                for chip in chips {
                    li {
                        a(href: chip.path, class: "chip", .label(ShellWords.takeAway(chip.words))) {
                            span { chip.words }
                            Icon.close
                        }
                    }
                }
                if chips.count > 1 { li { a(href: all.path, class: "chip-all") { all.words } } }
            }
        }
    }
}

/// To the pages beside this one.
struct Pager: Component, Sendable {
    let before: (words: String, path: Path)?
    let after: (words: String, path: Path)?

    init(before: (words: String, path: Path)?, after: (words: String, path: Path)?) {
        self.before = before
        self.after = after
    }

    var body: HTML {
        if before != nil || after != nil {
            nav(class: "pager", .label(ShellWords.pages)) {
                if let before { KeyLink(before.words, to: before.path, icon: .back) }
                if let after { KeyLink(after.words, to: after.path) }
            }
        }
    }
}

/// The box of a row that can be chosen.
struct RowPick: Component, Sendable {
    let value: String
    let words: String
    let isTicked: Bool

    /// `words` are the row’s title: what a screen reader says of the box.
    init(_ value: String, _ words: String, isTicked: Bool) {
        self.value = value
        self.words = words
        self.isTicked = isTicked
    }

    var body: HTML {
        label(class: "row-pick") {
            input(
                .checkbox,
                name: "item",
                value: value,
                checked: isTicked,
                .label(ShellWords.choose(words))
            )
        }
    }
}

/// Rows that can be chosen, and what can be done with those that are: one form, so that it works without a
/// script. `lists.js` counts aloud and ticks them all at once.
@HTMLBuilder
func bulkForm(
    to path: Path,
    back: Path,
    all: Path,
    isAll: Bool,
    token: FormToken,
    @HTMLBuilder rows content: () -> HTML,
    @HTMLBuilder deeds: () -> HTML
) -> HTML {
    postForm(to: path, token: token, class: "bulk-form", .data("bulk")) {
        hiddenField("back", back.text)
        p(class: "bulk-all") {
            a(href: isAll ? back : all, .data("bulk-all", ShellWords.chooseNone)) {
                isAll ? ShellWords.chooseNone : ShellWords.chooseAll
            }
        }
        content()
        div(class: "bulk-bar") {
            p(
                class: "bulk-count",
                .data("bulk-count"),
                .data("one", ShellWords.chosenOne),
                .data("many", ShellWords.chosenMany("#"))
            ) { ShellWords.chooseRows }
            div(class: "actions", content: deeds)
        }
    }
}
