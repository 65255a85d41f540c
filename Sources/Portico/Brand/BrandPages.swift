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

    var title: String { BrandWords.brand }

    var body: HTML {
        shell(frame, title: title, current: .more, scripts: [.brand]) {
            pageHead(
                title,
                above: [(SettingsWords.settings, SettingsRoutes.settings())],
                lead: BrandWords.lead
            )
            if isDraft { draftBanner }
            div(class: "brand-board") {
                postForm(to: BrandTeamRoutes.brand(), token: token, class: "form", .data("brand")) {
                    ProblemSummary(filled)
                    BrandFields(filled: filled, brand: brand)
                    actions {
                        KeyButton(BrandWords.save, .primary)
                        button(.submit, class: "button", .sends(to: BrandTeamRoutes.preview())) {
                            BrandWords.preview
                        }
                    }
                }
                div(class: "stack") {
                    region(BrandWords.colors, id: "colors") {
                        ColorTable(look: brand.look)
                    }
                    region(BrandWords.preview, id: "preview") {
                        for scene in BrandScene.allCases { SceneFrame(scene: scene) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var draftBanner: HTML {
        div(class: "banner wait") {
            Mark.draft
            div {
                b { BrandWords.draftTitle }
                " "
                BrandWords.draftWords
            }
            postForm(to: BrandTeamRoutes.discard(), token: token) {
                button(.submit, class: "link-button") { BrandWords.discard }
            }
        }
    }
}

private struct BrandFields: Component {
    let filled: Filled
    let brand: BrandDraft

    var body: HTML {
        TextField(
            "name",
            BrandWords.name,
            in: filled,
            value: brand.name,
            hint: BrandWords.nameHint,
            autocomplete: "organization",
            required: true,
            max: 120
        )
        TextField(
            "accent",
            BrandWords.accent,
            in: filled,
            value: brand.look.accent.hex,
            hint: BrandWords.accentHint,
            autocomplete: "off",
            required: true
        )
        TextField(
            "dark",
            BrandWords.dark,
            in: filled,
            value: brand.look.darkAccent?.hex ?? "",
            hint: BrandWords.darkHint,
            autocomplete: "off"
        )
        Select("paper", BrandWords.paper, Look.Paper.options, in: filled, value: brand.look.paper.rawValue)
        Select(
            "typeface",
            BrandWords.typeface,
            Look.Typeface.options,
            in: filled,
            value: brand.look.typeface.rawValue
        )
        Select(
            "corners",
            BrandWords.corners,
            Look.Corners.options,
            in: filled,
            value: brand.look.corners.rawValue
        )
        Choice(
            "density",
            BrandWords.density,
            Look.Density.options,
            in: filled,
            value: brand.look.density.rawValue
        )
        Choice(
            "character",
            BrandWords.character,
            Look.Manner.options,
            in: filled,
            value: brand.look.manner.rawValue
        )
        TextArea(
            "welcome",
            BrandWords.welcome,
            in: filled,
            value: brand.welcome,
            hint: BrandWords.welcomeHint,
            max: BrandDraft.welcomeAtMost
        )
    }
}

extension Look.Paper {
    fileprivate static var options: [FieldOption] {
        [
            FieldOption(warm.rawValue, BrandWords.warm), FieldOption(neutral.rawValue, BrandWords.neutral),
            FieldOption(tinted.rawValue, BrandWords.tinted),
        ]
    }
}

extension Look.Corners {
    fileprivate static var options: [FieldOption] {
        [
            FieldOption(sharp.rawValue, BrandWords.sharp), FieldOption(soft.rawValue, BrandWords.soft),
            FieldOption(round.rawValue, BrandWords.round),
        ]
    }
}

extension Look.Density {
    fileprivate static var options: [FieldOption] {
        [
            FieldOption(calm.rawValue, BrandWords.calm, hint: BrandWords.calmHint),
            FieldOption(compact.rawValue, BrandWords.compact, hint: BrandWords.compactHint),
        ]
    }
}

extension Look.Manner {
    fileprivate static var options: [FieldOption] {
        [
            FieldOption(instrument.rawValue, BrandWords.instrument, hint: BrandWords.instrumentHint),
            FieldOption(editorial.rawValue, BrandWords.editorial, hint: BrandWords.editorialHint),
        ]
    }
}

extension Look.Typeface {
    fileprivate static var options: [FieldOption] {
        [
            FieldOption(inter.rawValue, "Inter"), FieldOption(cantarell.rawValue, "Cantarell"),
            FieldOption(manrope.rawValue, "Manrope"), FieldOption(vollkorn.rawValue, "Vollkorn"),
            FieldOption(device.rawValue, BrandWords.device),
        ]
    }
}

/// What was typed beside what is used, in both schemes.
private struct ColorTable: Component {
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
        Reader.current.formats.decimal(Int64(value * 10), digits: 1)
    }
}

/// A real page in the brand that is tried out.
private struct SceneFrame: Component {
    let scene: BrandScene

    var body: HTML {
        div(class: "brand-scene") {
            p(class: "small") {
                words
                " "
                a(href: BrandTeamRoutes.scene(scene), .label(BrandWords.openScene(words))) { BrandWords.open }
            }
            pageFrame(of: BrandTeamRoutes.scene(scene), title: words)
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
