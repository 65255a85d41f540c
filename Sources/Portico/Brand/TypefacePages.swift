import Basics
import HTML

extension Look.Typeface {
    /// Each by its own name and in its own type.
    static var options: [FieldOption] {
        allCases.map {
            FieldOption($0.rawValue, $0.properName ?? BrandWords.device, hint: $0.hint, row: $0.row)
        }
    }

    private var hint: String {
        switch self {
        case .inter: BrandWords.inter
        case .karla: BrandWords.karla
        case .lato: BrandWords.lato
        case .openSans: BrandWords.openSans
        case .cantarell: BrandWords.cantarell
        case .manrope: BrandWords.manrope
        case .quicksand: BrandWords.quicksand
        case .robotoSlab: BrandWords.robotoSlab
        case .yrsa: BrandWords.yrsa
        case .vollkorn: BrandWords.vollkorn
        case .device: BrandWords.deviceHint
        }
    }

    /// `FaceSamples` has a rule for each.
    private var row: StaticString {
        switch self {
        case .inter: "option face-inter"
        case .karla: "option face-karla"
        case .lato: "option face-lato"
        case .openSans: "option face-opensans"
        case .cantarell: "option face-cantarell"
        case .manrope: "option face-manrope"
        case .quicksand: "option face-quicksand"
        case .robotoSlab: "option face-robotoslab"
        case .yrsa: "option face-yrsa"
        case .vollkorn: "option face-vollkorn"
        case .device: "option face-device"
        }
    }
}

extension OwnTypeface {
    /// Beside what there was before it.
    func option(beside curated: Look.Typeface) -> FieldOption {
        FieldOption(
            TypefaceChoice(curated, id).rawValue,
            family.isEmpty ? TypefaceWords.nameless : family,
            hint: TypefaceWords.yours,
            row: "option face-own"
        )
    }
}

/// Brings a typeface of the agency's own, and takes it away.
struct TypefaceSection: Component {
    let token: FormToken
    let filled: Filled
    /// The one that is tried out or everyone's.
    let own: OwnTypeface?

    var body: HTML {
        region(TypefaceWords.title, id: "own-typeface") {
            p(class: "soft") { TypefaceWords.lead }
            uploadForm(to: TypefaceTeamRoutes.add(), token: token, class: "form") {
                ProblemSummary(filled)
                FileField(
                    "regular",
                    TypefaceWords.regular,
                    in: filled,
                    hint: TypefaceWords.regularHint,
                    accept: ".woff2,.ttf,.otf"
                )
                FileField(
                    "bold",
                    TypefaceWords.bold,
                    in: filled,
                    hint: TypefaceWords.boldHint,
                    accept: ".woff2,.ttf,.otf",
                    required: false
                )
                actions { KeyButton(TypefaceWords.add) }
            }
            if own != nil {
                postForm(to: TypefaceTeamRoutes.remove(), token: token) {
                    button(.submit, class: "link-button") { TypefaceWords.remove }
                }
            }
        }
    }
}
