import Basics
import HTML

/// Settings, Brand: what is chosen, what became of the colours, and how real pages look with it.
struct BrandPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let brand: BrandDraft
    /// Whether it is a draft that only the reader sees.
    let isDraft: Bool
    /// What is wrong with a font that was sent.
    let typeface: Filled
    /// A typeface of the agency's own that can be chosen.
    let own: OwnTypeface?

    var title: String { BrandWords.brand }

    var body: HTML {
        shell(frame, title: title, current: .more, scripts: [.brand, .upload]) {
            pageHead(
                title,
                above: [(SettingsWords.settings, SettingsRoutes.settings())],
                lead: BrandWords.lead
            ) {
                KeyLink(GroupWords.groups, to: GroupTeamRoutes.list(), icon: .clients)
            }
            stylesheet(BrandTeamRoutes.samples())
            if isDraft {
                DraftBanner(words: BrandWords.draftWords, discard: BrandTeamRoutes.discard(), token: token)
            }
            div(class: "brand-board") {
                div(class: "stack") {
                    form
                    TypefaceSection(token: token, filled: typeface, own: brand.look.own == nil ? nil : own)
                }
                div(class: "stack") {
                    region(BrandWords.colors, id: "colors") {
                        ColorTable(look: brand.look)
                    }
                    region(BrandWords.preview, id: "preview") {
                        for scene in BrandScene.allCases {
                            SceneFrame(scene: scene, path: BrandTeamRoutes.scene(scene))
                        }
                    }
                }
            }
        }
    }
}

extension BrandPage {
    @HTMLBuilder private var form: HTML {
        postForm(to: BrandTeamRoutes.brand(), token: token, class: "form", .data("brand")) {
            ProblemSummary(filled)
            BrandFields(filled: filled, values: BrandFieldValues(brand), own: own)
            actions {
                KeyButton(BrandWords.save, .primary)
                button(.submit, class: "button", .sends(to: BrandTeamRoutes.preview())) {
                    BrandWords.preview
                }
            }
        }
    }
}

/// Says that only the reader sees what is tried out, and leads back.
struct DraftBanner: Component {
    let words: String
    let discard: Path
    let token: FormToken

    var body: HTML {
        div(class: "banner wait") {
            Mark.draft
            div {
                b { BrandWords.draftTitle }
                " "
                words
            }
            postForm(to: discard, token: token) {
                button(.submit, class: "link-button") { BrandWords.discard }
            }
        }
    }
}

/// What was typed beside what is used, in both schemes.
struct ColorTable: Component {
    let look: Look

    var body: HTML {
        let colors = look.colors
        for scheme in Scheme.allCases {
            let typed = scheme == .dark ? look.darkAccent ?? look.accent : look.accent
            h3(class: "color-scheme") { scheme == .light ? BrandWords.onLight : BrandWords.onDark }
            ul(class: "color-list") {
                for outcome in ColorOutcome.all(colors, scheme, typed: typed) {
                    li { ColorLine(outcome: outcome, roles: colors[scheme]) }
                }
            }
        }
    }
}

private struct ColorLine: Component {
    let outcome: ColorOutcome
    let roles: ColorRoles

    var body: HTML {
        switch outcome.use {
        case .fill: svgSample("Aa", roles.onAccent, on: roles.accent, class: "color-sample")
        case .words: svgSample("Aa", roles.accentInk, on: roles.sheet, class: "color-sample")
        case .edges: svgSample("▬", roles.accentMark, on: roles.canvas, class: "color-sample")
        }
        div {
            b { use }
            p(class: "small soft") {
                if let repair = outcome.repair {
                    BrandWords.became(repair.typed.hex, repair.used.hex)
                    " "
                    outcome.words
                    if outcome.isForReading {
                        " "
                        BrandWords.ratios(Self.ratio(repair.before), Self.ratio(repair.after))
                    }
                } else {
                    BrandWords.stayed(outcome.used.hex)
                    " "
                    outcome.words
                }
            }
        }
    }

    private var use: String {
        switch outcome.use {
        case .fill: BrandWords.keys
        case .words: BrandWords.wordsAndLinks
        case .edges: BrandWords.edges
        }
    }

    /// `4.5`: rounded down, so that it never says more than there is.
    private static func ratio(_ value: Double) -> String {
        let tenths = Int(value * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// A real page in the brand that is tried out.
struct SceneFrame: Component {
    let scene: BrandScene
    let path: Path

    var body: HTML {
        div(class: "brand-scene") {
            p(class: "small") {
                words
                " "
                a(href: path, .label(BrandWords.openScene(words))) { BrandWords.open }
            }
            pageFrame(of: path, title: words)
        }
    }

    private var words: String {
        switch scene {
        case .home: BrandWords.homeScene
        case .homeInTheDark: BrandWords.homeInTheDarkScene
        case .signIn: BrandWords.signInScene
        }
    }
}
