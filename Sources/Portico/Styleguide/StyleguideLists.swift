import Basics
import HTML

struct RowSpecimen: Component {
    private var here: Path { StyleguideRoutes.show() }

    var body: HTML {
        specimen(StyleguideWords.rows, id: "rows", StyleguideWords.rowsBehaviour) {
            sheetRows {
                ListRow(
                    "Sourdough bag, front",
                    to: here,
                    .mark(.wait),
                    meta: StyleguideWords.version,
                    side: [.status(StyleguideWords.dueSoon, .wait), .text(StyleguideWords.sentAgo)],
                    action: .link(StyleguideWords.review, here, .primary)
                )
                ListRow(
                    "LUM-2026-041",
                    to: here,
                    .mark(.late),
                    meta: StyleguideWords.invoice,
                    side: [.money(Money(121_000, .eur)), .status(StyleguideWords.overdue, .late)]
                )
                ListRow("Website", to: here, .icon(.projects), side: [.age(days: 3, .plain)])
            }
            rows(.people) {
                ListRow(
                    "Noor Haddad",
                    to: here,
                    .avatar(Avatar("Noor Haddad", isTeam: false)),
                    meta: StyleguideWords.unread,
                    state: .unread
                )
                ListRow(
                    "Grace Lindqvist",
                    .avatar(Avatar("Grace Lindqvist", isTeam: true)),
                    meta: StyleguideWords.current,
                    state: .current
                )
                ListRow(
                    "Mei Tanaka",
                    .avatar(Avatar("Mei Tanaka", isTeam: false)),
                    meta: StyleguideWords.denied,
                    state: .denied
                )
            }
            rows {
                InvoiceRow(
                    StyleguideWords.invoice,
                    number: "LUM-2026-041",
                    to: here,
                    .partly,
                    status: StyleguideWords.partly,
                    due: StyleguideWords.dueSoon,
                    amount: Money(72_600, .eur),
                    of: Money(121_000, .eur)
                )
                FileRow("bag-front.pdf", to: here, meta: StyleguideWords.fileMeta)
            }
        }
    }
}

struct MeasureSpecimen: Component {
    let today: CalendarDate

    var body: HTML {
        specimen(StyleguideWords.measures, id: "measures", StyleguideWords.measuresBehaviour) {
            Gauge([
                Gauge.Segment(weight: 20, done: 100), Gauge.Segment(weight: 30, done: 100),
                Gauge.Segment(weight: 30, done: 40), Gauge.Segment(weight: 20, done: 0),
            ])
            actions {
                Age(days: 1)
                Age(days: 6, .wait)
                Age(days: 14, .late)
            }
            Timeline(lines, today: today)
        }
    }

    private var lines: [Timeline.Line] {
        [
            Timeline.Line(
                "Discovery",
                .done,
                dates: StyleguideWords.finished,
                words: StyleguideWords.early,
                planned: (today.adding(days: -40), today.adding(days: -25)),
                actual: (today.adding(days: -40), today.adding(days: -26))
            ),
            Timeline.Line(
                "Packaging",
                .late,
                dates: StyleguideWords.running,
                words: StyleguideWords.past,
                planned: (today.adding(days: -22), today.adding(days: -7)),
                actual: (today.adding(days: -20), nil)
            ),
            Timeline.Line(
                "Website",
                .planned,
                dates: StyleguideWords.ahead,
                words: StyleguideWords.planned,
                planned: (today.adding(days: 5), today.adding(days: 24))
            ),
        ]
    }
}

struct PlaceSpecimen: Component {
    private var here: Path { StyleguideRoutes.show() }

    var body: HTML {
        specimen(StyleguideWords.places, id: "places", StyleguideWords.placesBehaviour) {
            actions {
                Segments(
                    StyleguideWords.versions,
                    (1...3).map { number in
                        Segments.Segment(
                            "v\(number)",
                            name: StyleguideWords.version(number),
                            here,
                            isCurrent: number == 3
                        )
                    }
                )
            }
            Tabs(
                StyleguideWords.tabs,
                [
                    Tabs.Tab(StyleguideWords.open, here, count: 3),
                    Tabs.Tab(StyleguideWords.paid, here, count: 12),
                    Tabs.Tab(StyleguideWords.all, here),
                ],
                current: StyleguideWords.open
            )
        }
    }
}
