import Basics
import HTML

/// A look as a stylesheet: custom properties and the fonts they name, nothing that could lay out a page.
struct LookStyles: Sendable {
    let look: Look

    var text: String {
        let colors = look.colors
        var sheet = look.typeface.faces + (look.manner == .editorial ? Look.Typeface.vollkorn.faces : "")
        sheet += "@layer tokens{:root{"
        for (name, role) in Self.roles {
            sheet +=
                "--\(name):light-dark(\(colors.light[keyPath: role].hex),\(colors.dark[keyPath: role].hex));"
        }
        sheet += "--focus:var(--accent-ink);"
        sheet += "--brand-paper-hue:\(Int(look.tint.hue.rounded()));"
        sheet += "--font:\(look.typeface.stack);--font-voice:\(Look.Typeface.vollkorn.stack);"
        sheet += look.typeface.measures + look.corners.measures + look.density.measures
        return sheet + "}}\n"
    }

    private static let roles: [(String, any KeyPath<ColorRoles, Color> & Sendable)] = [
        ("canvas", \.canvas), ("well", \.well), ("sheet", \.sheet), ("ink", \.ink), ("ink-soft", \.inkSoft),
        ("line", \.line), ("line-strong", \.lineStrong), ("accent", \.accent), ("on-accent", \.onAccent),
        ("accent-mark", \.accentMark), ("accent-ink", \.accentInk), ("accent-wash", \.accentWash),
        ("done", \.done), ("wait", \.wait), ("late", \.late), ("done-wash", \.doneWash),
        ("wait-wash", \.waitWash), ("late-wash", \.lateWash),
    ]
}

extension Look.Corners {
    fileprivate var measures: String {
        switch self {
        case .sharp: "--brand-radius:2px;"
        case .soft: "--brand-radius:6px;"
        case .round: "--brand-radius:13px;"
        }
    }
}

extension Look.Density {
    /// Compact takes a quarter of the air between things; what is pressed keeps its size.
    fileprivate var measures: String {
        switch self {
        case .calm: ""
        case .compact: "--s3:.625rem;--s4:.8125rem;--s5:1.125rem;--s6:1.5rem;--s7:2.25rem;--s8:3rem;"
        }
    }
}

extension Look.Typeface {
    /// The font to fetch beside the styles; nil for the device's own.
    var preload: Path? {
        switch self {
        case .inter: Assets.font
        case .cantarell: Assets.cantarell
        case .manrope: Assets.manrope
        case .vollkorn: Assets.vollkorn
        case .device: nil
        }
    }

    fileprivate var stack: String {
        switch self {
        case .inter: "\"Inter\",\"Inter fallback\",system-ui,\"Noto Sans\",sans-serif"
        case .cantarell: "\"Cantarell\",\"Inter fallback\",system-ui,\"Noto Sans\",sans-serif"
        case .manrope: "\"Manrope\",\"Inter fallback\",system-ui,\"Noto Sans\",sans-serif"
        case .vollkorn: "\"Vollkorn\",\"Iowan Old Style\",\"Palatino Linotype\",Georgia,\"Noto Serif\",serif"
        case .device: "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif"
        }
    }

    fileprivate var measures: String {
        switch self {
        case .inter: Self.measures(strong: 600, title: 640, tracking: "-.022em")
        case .cantarell: Self.measures(strong: 700, title: 700, tracking: "-.012em")
        case .manrope: Self.measures(strong: 600, title: 700, tracking: "-.03em")
        case .vollkorn: Self.measures(strong: 600, title: 600, tracking: "-.012em")
        case .device: Self.measures(strong: 600, title: 650, tracking: "-.015em")
        }
    }

    private static func measures(strong: Int, title: Int, tracking: String) -> String {
        "--brand-weight-strong:\(strong);--brand-weight-title:\(title);--brand-tracking-title:\(tracking);"
    }

    /// Inter's are in the stylesheet that every page has.
    fileprivate var faces: String {
        switch self {
        case .inter, .device: ""
        case .cantarell:
            Self.face("Cantarell", Assets.cantarell, "400 520")
                + Self.face("Cantarell", Assets.cantarellBold, "521 800")
        case .manrope:
            Self.face("Manrope", Assets.manrope, "400 499")
                + Self.face("Manrope", Assets.manropeSemibold, "500 640")
                + Self.face("Manrope", Assets.manropeBold, "641 800")
        case .vollkorn:
            Self.face("Vollkorn", Assets.vollkorn, "400 499")
                + Self.face("Vollkorn", Assets.vollkornSemibold, "500 800")
                + Self.face("Vollkorn", Assets.vollkornItalic, "400 499", style: "italic")
        }
    }

    private static func face(_ name: String, _ file: Path, _ weight: String, style: String = "normal")
        -> String
    {
        """
        @font-face{font-family:"\(name)";src:url("\(file.text)") format("woff2");\
        font-weight:\(weight);font-style:\(style);font-display:swap}
        """
    }
}
