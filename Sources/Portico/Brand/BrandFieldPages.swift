import Basics
import HTML

/// What the fields of a brand hold before anything is typed.
struct BrandFieldValues: Sendable {
    let name: String
    let accent: String
    let dark: String
    let paper: String
    let typeface: String
    let corners: String
    let density: String
    let manner: String
    let welcome: String

    /// The workspace's: everything is chosen.
    init(_ brand: BrandDraft) {
        name = brand.name
        accent = brand.look.accent.hex
        dark = brand.look.darkAccent?.hex ?? ""
        paper = brand.look.paper.rawValue
        typeface = TypefaceChoice(brand.look.typeface, brand.look.own).rawValue
        corners = brand.look.corners.rawValue
        density = brand.look.density.rawValue
        manner = brand.look.manner.rawValue
        welcome = brand.welcome
    }

    /// A group's: empty where it is the workspace's.
    init(_ brand: GroupBrand) {
        name = brand.name
        accent = brand.look.accent?.hex ?? ""
        dark = brand.look.darkAccent?.hex ?? ""
        paper = brand.look.paper?.rawValue ?? ""
        typeface = brand.look.typeface?.rawValue ?? ""
        corners = brand.look.corners?.rawValue ?? ""
        density = brand.look.density?.rawValue ?? ""
        manner = brand.look.manner?.rawValue ?? ""
        welcome = brand.welcome
    }
}

/// The fields of a brand: the workspace's, or a group's, which may leave each to the workspace.
struct BrandFields: Component {
    let filled: Filled
    let values: BrandFieldValues
    /// What a group takes over where it says nothing; nil for the workspace's own brand.
    let main: BrandDraft?
    /// A typeface of the agency's own that can be chosen.
    let own: OwnTypeface?

    init(filled: Filled, values: BrandFieldValues, main: BrandDraft? = nil, own: OwnTypeface?) {
        (self.filled, self.values, self.main, self.own) = (filled, values, main, own)
    }

    var body: HTML {
        TextField(
            "name",
            BrandWords.name,
            in: filled,
            value: values.name,
            hint: main.map { GroupWords.asInMain($0.name) } ?? BrandWords.nameHint,
            autocomplete: "organization",
            required: main == nil,
            max: 120
        )
        TextField(
            "accent",
            BrandWords.accent,
            in: filled,
            value: values.accent,
            hint: main.map { GroupWords.asInMain($0.look.accent.hex) } ?? BrandWords.accentHint,
            autocomplete: "off",
            required: main == nil
        )
        TextField(
            "dark",
            BrandWords.dark,
            in: filled,
            value: values.dark,
            hint: BrandWords.darkHint,
            autocomplete: "off"
        )
        Select("paper", BrandWords.paper, options(Look.Paper.options), in: filled, value: values.paper)
        Choice(
            "typeface",
            BrandWords.typeface,
            options(typefaces),
            in: filled,
            value: values.typeface
        )
        Select(
            "corners",
            BrandWords.corners,
            options(Look.Corners.options),
            in: filled,
            value: values.corners
        )
        Choice(
            "density",
            BrandWords.density,
            options(Look.Density.options),
            in: filled,
            value: values.density
        )
        Choice(
            "character",
            BrandWords.character,
            options(Look.Manner.options),
            in: filled,
            value: values.manner
        )
        TextArea(
            "welcome",
            BrandWords.welcome,
            in: filled,
            value: values.welcome,
            hint: main == nil ? BrandWords.welcomeHint : GroupWords.emptyAsInMain,
            max: BrandDraft.welcomeAtMost
        )
    }

    private var typefaces: [FieldOption] {
        let before = TypefaceChoice(rawValue: values.typeface)?.curated ?? main?.look.typeface ?? .inter
        return (own.map { [$0.option(beside: before)] } ?? []) + Look.Typeface.options
    }

    private func options(_ choices: [FieldOption]) -> [FieldOption] {
        main == nil ? choices : [FieldOption("", GroupWords.asInMain)] + choices
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
