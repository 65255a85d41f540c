import Basics
import HTML

/// Everything an agency says about how its pages look. What follows from it is worked out, never stored.
struct Look: Sendable, Equatable {
    /// What the paper is tinted with.
    enum Paper: String, Sendable, CaseIterable { case warm, neutral, tinted }
    enum Corners: String, Sendable, CaseIterable { case sharp, soft, round }
    enum Density: String, Sendable, CaseIterable { case calm, compact }
    /// The fonts that travel inside the program, and the one that each device has.
    enum Typeface: String, Sendable, CaseIterable {
        case inter, karla, lato
        case openSans = "opensans"
        case cantarell, manrope, quicksand
        case robotoSlab = "robotoslab"
        case yrsa, vollkorn, device
    }
    /// How the clients' side speaks: measured, or like a letter.
    enum Manner: String, Sendable, CaseIterable { case instrument, editorial }

    var accent: Color
    /// What the agency uses on dark ground; nil for one made of `accent`.
    var darkAccent: Color?
    var paper = Paper.warm
    var corners = Corners.soft
    var density = Density.calm
    /// One that travels inside the program. Beside one of the agency's own, what there was before it.
    var typeface = Typeface.inter
    /// A typeface that the agency brought along: it goes before the other.
    var own: OwnTypefaceID?
    var manner = Manner.instrument

    /// An agency that has chosen nothing yet.
    static let standard = Look(accent: Color(0x17, 0x50, 0x5C))

    init(accent: Color) {
        self.accent = accent
    }

    /// The text of a look, as `text` writes it; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 7, parts[0].utf8.count == 6, let accent = Color(hex: parts[0]),
            let paper = Paper(rawValue: parts[2]), let corners = Corners(rawValue: parts[3]),
            let density = Density(rawValue: parts[4]), let typeface = TypefaceChoice(rawValue: parts[5]),
            let manner = Manner(rawValue: parts[6])
        else { return nil }
        self.accent = accent
        if parts[1] != "same" {
            guard parts[1].utf8.count == 6, let dark = Color(hex: parts[1]) else { return nil }
            darkAccent = dark
        }
        (self.paper, self.corners, self.density) = (paper, corners, density)
        (self.typeface, own, self.manner) = (typeface.curated, typeface.own, manner)
    }

    /// The whole look in a word that can stand in an address: `17505c-same-warm-soft-calm-inter-instrument`.
    var text: String {
        [
            accent.digits, darkAccent?.digits ?? "same", paper.rawValue, corners.rawValue, density.rawValue,
            TypefaceChoice(typeface, own).rawValue, manner.rawValue,
        ].joined(separator: "-")
    }

    /// Its colours, readable in both schemes.
    var colors: ReadableColors { ColorRules.readable(accent, dark: darkAccent, on: tint) }

    var tint: PaperTint {
        let seen = OKLCH(accent)
        return switch paper {
        case .warm: PaperTint(hue: 76, strength: 1)
        case .neutral: PaperTint(hue: 76, strength: 0)
        case .tinted: PaperTint(hue: seen.hue, strength: seen.chroma < 0.02 ? 0 : 1.25)
        }
    }
}

/// The address of a look's styles. It says all that they are made of, so they never change under it;
/// `edition` counts on when the program makes other styles of the same look.
struct LookAddress: PathParameter {
    static let edition = "2"

    let text: String

    init(_ look: Look) {
        text = "\(Self.edition)-\(look.text).css"
    }

    /// Nil for what no look of this edition has as its address.
    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: pathSegment, as: UTF8.self)
        self.text = text
        guard let look, LookAddress(look).text == text else { return nil }
    }

    var look: Look? {
        guard text.hasPrefix(Self.edition + "-"), text.hasSuffix(".css") else { return nil }
        return Look(String(text.dropFirst(Self.edition.count + 1).dropLast(4)))
    }

    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in text.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "look" }
}
