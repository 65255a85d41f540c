import Basics
import HTML

struct BannerSpecimen: Component {
    private var here: Path { StyleguideRoutes.show() }

    var body: HTML {
        specimen(StyleguideWords.banners, id: "banners", StyleguideWords.bannersBehaviour) {
            div(class: "stack tight") {
                Banner(.processing, StyleguideWords.onItsWay, StyleguideWords.onItsWayMore)
                Banner(
                    .locked,
                    StyleguideWords.approved,
                    link: (StyleguideWords.seeIt, here),
                    certificate: CertificateLine(hash: String(repeating: "9f2c41d8", count: 8))
                )
                Banner(.changes, StyleguideWords.changes, StyleguideWords.changesMore)
                Banner(.late, StyleguideWords.overdue)
                TestPaymentsLabel()
            }
            Empty(
                .sun,
                StyleguideWords.emptyTitle,
                StyleguideWords.emptyText,
                step: KeyLink(StyleguideWords.plain, to: here)
            )
        }
    }
}

struct PeopleSpecimen: Component {
    var body: HTML {
        specimen(StyleguideWords.people, id: "people", StyleguideWords.peopleBehaviour) {
            div(class: "fields-grid") {
                PersonLine("Grace Lindqvist", isTeam: true, about: StyleguideWords.manager)
                PersonLine("Noor Haddad", isTeam: false, about: "Acme Bakery")
                FactList([(StyleguideWords.started, StyleguideWords.finished)])
            }
            Balances([
                (StyleguideWords.open, Money(315_840, .eur), nil),
                (StyleguideWords.overdue, Money(121_000, .eur), .late),
            ])
        }
    }
}

struct LetterSpecimen: Component {
    let token: FormToken
    let now: Timestamp

    var body: HTML {
        specimen(StyleguideWords.letters, id: "letters", StyleguideWords.lettersBehaviour) {
            DayLine(StyleguideWords.today)
            Letter(
                StyleguideWords.typeLetter,
                by: by("Tomás Rey", isTeam: true),
                id: "letter-theirs",
                waits: StyleguideWords.waits
            )
            Letter(
                StyleguideWords.answer,
                by: by("Ada Okafor", isTeam: true),
                .own,
                id: "letter-own",
                footer: StyleguideWords.seen
            )
            Letter(
                StyleguideWords.noteText,
                by: by("Grace Lindqvist", isTeam: true),
                .note,
                id: "letter-note"
            )
            // Shown, not to be sent from here.
            div(.inert) {
                Composer(
                    to: StyleguideRoutes.show(),
                    token: token,
                    placeholder: StyleguideWords.write,
                    hint: StyleguideWords.noteHint
                )
            }
        }
    }

    private func by(_ name: String, isTeam: Bool) -> Byline {
        Byline(name, isTeam: isTeam, at: now, when: now.timeOfDay)
    }
}
