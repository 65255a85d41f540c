import Basics
import HTML

/// Looking for things, going to them by typing, and the keys.
struct SearchSpecimen: Component {
    let now: Timestamp

    var body: HTML {
        specimen(StyleguideWords.search, id: "search-parts", StyleguideWords.searchBehaviour) {
            SearchBox("sourdough")
            rows {
                SearchRow(hit, SearchQuery("sourdough"), isTeam: true, now: now)
            }
        }
        specimen(StyleguideWords.palette, id: "palette-parts", StyleguideWords.paletteBehaviour) {
            div(class: "palette-sample", .inert) {
                PaletteList(groups: [
                    PalettePage.Group(
                        name: PaletteWords.goTo,
                        items: [
                            PaletteItem(icon: .home, name: ShellWords.home, path: here),
                            PaletteItem(icon: .projects, name: "Website", meta: "Acme Bakery", path: here),
                        ]
                    )
                ])
            }
        }
        specimen(StyleguideWords.pressed, id: "pressed-keys", StyleguideWords.pressedBehaviour) {
            p {
                kbd { "Ctrl K" }
                " "
                kbd { "/" }
                " "
                kbd { "g" }
            }
        }
    }

    private var here: Path { StyleguideRoutes.show() }

    private var hit: SearchHit {
        SearchHit(
            at: .end,
            entry: SearchEntry(
                kind: .deliverable,
                item: "",
                client: "",
                title: "Sourdough bag, front",
                body: "The bag that goes home with every sourdough loaf. The wheat is fuller.",
                changedAt: now
            ),
            projectName: "Bakery rebrand",
            clientName: "Acme Bakery",
            subject: nil,
            author: nil
        )
    }
}
