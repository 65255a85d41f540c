import Basics
import HTML

/// A list as the team works with it: narrowed, ordered, its rows chosen, its pages.
struct ListSpecimen: Component {
    let token: FormToken

    private var here: Path { StyleguideRoutes.show() }

    var body: HTML {
        specimen(StyleguideWords.lists, id: "lists", StyleguideWords.listsBehaviour) {
            FilterBar(to: here, count: 2, isOpen: true, fields: Fields())
            Chips(
                StyleguideWords.narrowed,
                [
                    Chips.Chip(StyleguideWords.chipHealth, here),
                    Chips.Chip(StyleguideWords.chipLead, here),
                ],
                all: (StyleguideWords.takeAll, here)
            )
            bulkForm(to: here, back: here, all: here, isAll: false, token: token) {
                rows(.cards) {
                    for (index, name) in ["Bakery rebrand", "Online shop"].enumerated() {
                        ListRow(
                            name,
                            to: here,
                            .mark(index == 0 ? .late : .progress),
                            meta: StyleguideWords.version,
                            side: [.status(StyleguideWords.dueSoon, .wait)],
                            pick: RowPick(name, name, isTicked: index == 0)
                        )
                    }
                }
            } deeds: {
                button(.button, class: "button") { StyleguideWords.archive }
            }
            Notice(StyleguideWords.archivedNotice, undo: here, token: token)
            Pager(before: (StyleguideWords.newer, here), after: (StyleguideWords.older, here))
            Empty(
                .folder,
                StyleguideWords.nothing,
                StyleguideWords.nothingHint,
                step: KeyLink(StyleguideWords.takeAll, to: here)
            )
        }
    }

    private struct Fields: Component {
        var body: HTML {
            TextField("list-name", StyleguideWords.nameHas, in: .empty, type: .search)
            Checkbox("list-late", StyleguideWords.overdue, in: .empty, checked: true)
        }
    }
}

// Sample texts of a list that is worked with.
extension StyleguideWords {
    static var lists: String { say("Lists that are worked with") }
    static var listsBehaviour: String {
        say(
            """
            Everything works without a script. Tab goes through filter, chips, boxes and deeds; Space ticks a box or \
            opens the filter, Enter follows a chip. How many are chosen is read out; the bar with the deeds stays in \
            reach of a thumb.
            """
        )
    }
    static var narrowed: String { say("Narrowed by") }
    static var chipHealth: String { say("Health: Off track") }
    static var chipLead: String { say("Lead: Grace Lindqvist") }
    static var takeAll: String { say("Take all away") }
    static var archive: String { say("Archive") }
    static var archivedNotice: String { say("2 archived.") }
    static var newer: String { say("Newer") }
    static var older: String { say("Older") }
    static var nothing: String { say("Nothing matches") }
    static var nothingHint: String { say("Without “Health: Off track” there is something to see.") }
    static var nameHas: String { say("Name has") }
}
