import Basics

/// What is wrong with what was typed about the brand.
enum BrandRefusal: Refusal, Equatable {
    case noName, longName, longWelcome, typefaceGone
    /// The field it was typed into.
    case notAColor(String)

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName: "name"
        case .longWelcome: "welcome"
        case .typefaceGone: "typeface"
        case .notAColor(let field): field
        }
    }

    var message: String {
        switch self {
        case .noName: BrandWords.noName
        case .longName: BrandWords.longName
        case .longWelcome: BrandWords.longWelcome
        case .typefaceGone: TypefaceWords.gone
        case .notAColor: BrandWords.notAColor
        }
    }
}

/// A brand as it was typed, before it is everyone's.
struct BrandDraft: Sendable, Equatable {
    let name: String
    let look: Look
    let welcome: String

    static let welcomeAtMost = 300

    /// `look` has everything that was chosen and not typed.
    init(name: String, accent: String, dark: String, look: Look, welcome: String) throws(BrandRefusal) {
        let name = name.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        let welcome = welcome.trimmingSpaces
        if welcome.count > Self.welcomeAtMost || welcome.utf8.count > 1200 { throw .longWelcome }
        guard let accent = Color(hex: accent.trimmingSpaces) else { throw .notAColor("accent") }
        var look = look
        look.accent = accent
        look.darkAccent = nil
        if !dark.trimmingSpaces.isEmpty {
            guard let dark = Color(hex: dark.trimmingSpaces) else { throw .notAColor("dark") }
            look.darkAccent = dark
        }
        self.init(name: name, look: look, welcome: welcome)
    }

    init(name: String, look: Look, welcome: String) {
        (self.name, self.look, self.welcome) = (name, look, welcome)
    }
}

/// How one use of the agency's colour came out.
struct ColorOutcome: Sendable {
    let use: ColorRepair.Use
    let typed: Color
    let used: Color
    /// Nil where it stayed as it was typed.
    let repair: ColorRepair?

    /// The uses of one scheme, in the order a page shows them.
    static func all(_ colors: ReadableColors, _ scheme: Scheme, typed: Color) -> [ColorOutcome] {
        let roles = colors[scheme]
        let uses: [(ColorRepair.Use, Color)] = [
            (.fill, roles.accent), (.words, roles.accentInk), (.edges, roles.accentMark),
        ]
        return uses.map { use, used in
            ColorOutcome(
                use: use,
                typed: typed,
                used: used,
                repair: colors.repairs.first { $0.scheme == scheme && $0.use == use }
            )
        }
    }

    /// Whether it could not be read as it was typed. What is made for dark ground is a matter of looks.
    var isForReading: Bool {
        guard let repair else { return false }
        return repair.before < (use == .edges ? ColorRoles.forEdges : ColorRoles.forWords)
    }

    /// What was done to it, and why.
    var words: String {
        if repair == nil { return BrandWords.asTyped }
        if !isForReading { return BrandWords.forDarkScreens }
        let moved = OKLCH(used).lightness - OKLCH(typed).lightness
        let isLittle = abs(moved) < 0.12
        switch (moved < 0, isLittle) {
        case (true, true): return BrandWords.littleDarker
        case (true, false): return BrandWords.darker
        case (false, true): return BrandWords.littleLighter
        case (false, false): return BrandWords.lighter
        }
    }
}
