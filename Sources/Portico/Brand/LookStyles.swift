import Basics
import HTML

/// A look as a stylesheet: custom properties and the fonts they name, nothing that could lay out a page.
struct LookStyles: Sendable {
    let look: Look
    let face: Face

    /// - Parameter own: what the look names of the agency's own.
    init(look: Look, own: OwnTypeface? = nil) {
        self.look = look
        face = own.map { Face($0) } ?? Face(look.typeface)
    }

    var text: String {
        let colors = look.colors
        let isEditorial = look.manner == .editorial && face.name != Face(.vollkorn).name
        var sheet = face.rules + (isEditorial ? Face(.vollkorn).rules : "")
        sheet += "@layer tokens{:root{"
        for (name, role) in Self.roles {
            sheet +=
                "--\(name):light-dark(\(colors.light[keyPath: role].hex),\(colors.dark[keyPath: role].hex));"
        }
        sheet += "--focus:var(--accent-ink);"
        sheet += "--brand-paper-hue:\(Int(look.tint.hue.rounded()));"
        sheet += "--font:\(face.stack);--font-voice:\(Face(.vollkorn).stack);"
        sheet += face.measures + look.corners.measures + look.density.measures
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
