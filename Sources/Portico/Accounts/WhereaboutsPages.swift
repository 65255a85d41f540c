import Basics
import HTML

/// What one may choose of formats and zones, and what one has chosen.
struct WhereaboutsView: Sendable {
    let chosen: Whereabouts
    let regions: [(tag: String, name: String)]
    let zones: [String]
    let agencyRegion: String
    let agencyZone: String
}

/// How dates, numbers and amounts are written for oneself, and by which clock.
struct WhereaboutsPart: Component {
    let view: WhereaboutsView
    let now: Timestamp
    let token: FormToken
    let filled: Filled

    var body: HTML {
        region(AccountWords.formatsAndZone, id: "formats") {
            p(class: "soft") {
                AccountWords.formatsSample(now.inFull, Money(123_456_789, .eur).text)
            }
            postForm(to: AccountRoutes.formats(), token: token, class: "form") {
                ProblemSummary(filled)
                Select(
                    "region",
                    AccountWords.formats,
                    [FieldOption("", AccountWords.asTheAgency(view.agencyRegion))]
                        + view.regions.map { FieldOption($0.tag, $0.name) },
                    in: filled,
                    value: view.chosen.region
                )
                Select(
                    "zone",
                    AccountWords.timeZone,
                    [FieldOption("", AccountWords.asTheAgency(view.agencyZone))]
                        + view.zones.map { FieldOption($0, $0) },
                    in: filled,
                    value: view.chosen.zone,
                    hint: AccountWords.timeZoneHint
                )
                actions { KeyButton(AccountWords.saveFormats) }
            }
        }
    }
}
