import Basics

/// Light or dark, as the device asks for it.
enum Scheme: Sendable, CaseIterable {
    case light, dark
}

/// What an agency's colour became where it could not stay as it was typed.
struct ColorRepair: Sendable, Equatable {
    enum Use: Sendable, Equatable {
        /// The ground of a key, with words on it.
        case fill
        /// Words, and links.
        case words
        /// The edge of a key, a bar, the mark of the current place.
        case edges
    }

    let scheme: Scheme
    let use: Use
    let typed: Color
    let used: Color
    /// The contrast it would have had where it is hardest to read, and the one it has.
    let before: Double
    let after: Double
}

/// Both schemes of a brand, and what was done to make them readable.
struct ReadableColors: Sendable, Equatable {
    let light: ColorRoles
    let dark: ColorRoles
    let repairs: [ColorRepair]

    subscript(_ scheme: Scheme) -> ColorRoles { scheme == .light ? light : dark }
}

/// What the paper is tinted with: a hue, and how much of it (0 is grey, 1 is warm paper).
struct PaperTint: Sendable, Equatable {
    let hue: Double
    let strength: Double
}

/// Makes every role from the agency's colour. The hue stays; lightness moves until it reads, and the chroma
/// shrinks only as far as the screen needs it to.
enum ColorRules {
    private static let step = 0.01

    /// - Parameter darkAccent: what the agency uses on dark ground; nil for one made of `accent`.
    static func readable(_ accent: Color, dark darkAccent: Color?, on tint: PaperTint) -> ReadableColors {
        let (light, lightRepairs) = roles(.light, accent, typed: accent, tint)
        let onDark = darkAccent ?? lifted(accent)
        let (dark, darkRepairs) = roles(.dark, onDark, typed: darkAccent ?? accent, tint)
        return ReadableColors(light: light, dark: dark, repairs: lightRepairs + darkRepairs)
    }

    /// A colour of daylight as it looks well on dark ground.
    private static func lifted(_ color: Color) -> Color {
        let seen = OKLCH(color)
        return OKLCH(max(seen.lightness, 0.75), seen.chroma * 0.85, seen.hue).color
    }

    private static func roles(
        _ scheme: Scheme,
        _ start: Color,
        typed: Color,
        _ tint: PaperTint
    ) -> (ColorRoles, [ColorRepair]) {
        var roles = paper(scheme, tint)
        (roles.accent, roles.onAccent) = fill(start, roles, scheme)
        roles.accentWash = wash(roles, scheme)
        let grounds = roles.papers + roles.accentTints
        roles.accentInk = moved(start, until: ColorRoles.forWords, on: grounds, scheme)
        roles.accentMark = moved(start, until: ColorRoles.forEdges, on: roles.papers, scheme)
        var repairs: [ColorRepair] = []
        func note(_ use: ColorRepair.Use, _ used: Color, _ before: Double, _ after: Double) {
            guard used != typed else { return }
            let repair = ColorRepair(
                scheme: scheme,
                use: use,
                typed: typed,
                used: used,
                before: before,
                after: after
            )
            repairs.append(repair)
        }
        note(
            .fill,
            roles.accent,
            max(typed.contrast(with: nearWhite(typed)), typed.contrast(with: nearBlack(typed))),
            roles.accent.contrast(with: roles.onAccent)
        )
        note(.words, roles.accentInk, worst(typed, on: grounds), worst(roles.accentInk, on: grounds))
        note(
            .edges,
            roles.accentMark,
            worst(typed, on: roles.papers),
            worst(roles.accentMark, on: roles.papers)
        )
        return (roles, repairs)
    }

    /// The colour itself as long as words can be read on it; else away from the middle, where neither dark
    /// nor light words can.
    private static func fill(_ start: Color, _ paper: ColorRoles, _ scheme: Scheme) -> (Color, Color) {
        var seen = OKLCH(start)
        let isDark = seen.lightness < 0.62
        var color = start
        while true {
            for words in [nearWhite(color), nearBlack(color), .white, .black] {
                var roles = paper
                (roles.accent, roles.onAccent) = (color, words)
                let least = min(words.contrast(with: color), words.contrast(with: roles.accentHover))
                if least >= ColorRoles.forWords { return (color, words) }
            }
            seen.lightness += isDark ? -step : step
            color = seen.color
        }
    }

    /// A little of the accent in the paper: less of it where something could not be read on it.
    private static func wash(_ roles: ColorRoles, _ scheme: Scheme) -> Color {
        var share = scheme == .light ? 0.12 : 0.15
        while share > 0 {
            let wash = roles.sheet.mixed(with: roles.accent, share)
            let fronts = [roles.ink, roles.inkSoft, roles.done, roles.wait, roles.late]
            if fronts.allSatisfy({ $0.contrast(with: wash) >= ColorRoles.forWords }) { return wash }
            share -= step
        }
        return roles.sheet
    }

    /// Darker on light paper, lighter on dark, until it is told from every ground.
    private static func moved(
        _ start: Color,
        until least: Double,
        on grounds: [Color],
        _ scheme: Scheme
    ) -> Color {
        var seen = OKLCH(start)
        var color = start
        while worst(color, on: grounds) < least, (0...1).contains(seen.lightness) {
            seen.lightness += scheme == .light ? -step : step
            color = seen.color
        }
        return color
    }

    private static func worst(_ color: Color, on grounds: [Color]) -> Double {
        grounds.map { color.contrast(with: $0) }.min() ?? 21
    }

    private static func nearWhite(_ color: Color) -> Color { OKLCH(0.99, 0.004, OKLCH(color).hue).color }
    private static func nearBlack(_ color: Color) -> Color { OKLCH(0.2, 0.03, OKLCH(color).hue).color }
}

extension ColorRules {
    /// What no accent changes: paper, ink, lines and the colours of state.
    private static func paper(_ scheme: Scheme, _ tint: PaperTint) -> ColorRoles {
        func tone(_ light: (Double, Double), _ dark: (Double, Double)) -> Color {
            let (lightness, chroma) = scheme == .light ? light : dark
            return OKLCH(lightness, chroma * tint.strength, tint.hue).color
        }
        func state(_ light: OKLCH, _ dark: OKLCH) -> Color { (scheme == .light ? light : dark).color }
        let sheet = tone((0.997, 0.002), (0.256, 0.008))
        func wash(_ color: Color, _ share: Double) -> Color {
            sheet.mixed(with: color, scheme == .light ? share : 0.15)
        }
        let done = state(OKLCH(0.465, 0.098, 152), OKLCH(0.8, 0.12, 152))
        let wait = state(OKLCH(0.52, 0.115, 62), OKLCH(0.815, 0.125, 75))
        let late = state(OKLCH(0.505, 0.18, 27), OKLCH(0.76, 0.135, 25))
        return ColorRoles(
            canvas: tone((0.972, 0.0072), (0.202, 0.007)),
            well: tone((0.946, 0.0105), (0.226, 0.008)),
            sheet: sheet,
            ink: tone((0.225, 0.012), (0.945, 0.007)),
            inkSoft: tone((0.43, 0.014), (0.775, 0.01)),
            line: tone((0.89, 0.012), (0.312, 0.009)),
            lineStrong: tone((0.6, 0.014), (0.58, 0.01)),
            done: done,
            wait: wait,
            late: late,
            doneWash: wash(done, 0.09),
            waitWash: wash(wait, 0.10),
            lateWash: wash(late, 0.08)
        )
    }
}
