import Glibc

/// A colour as screens take it: sRGB, eight bits a channel.
public struct Color: Sendable, Hashable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Six hexadecimal digits, or three of which each counts twice; a `#` before them may be missing.
    public init?(hex text: String) {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "#") }
        guard text.utf8.count - digits.count <= 1, digits.count == 3 || digits.count == 6 else { return nil }
        var values: [UInt8] = []
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): values.append(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): values.append(digit - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        if values.count == 3 { values = values.flatMap { [$0, $0] } }
        self.init(values[0] << 4 | values[1], values[2] << 4 | values[3], values[4] << 4 | values[5])
    }

    /// `#17505c`
    public var hex: String { "#" + digits }

    /// `17505c`
    public var digits: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    public static let white = Color(255, 255, 255)
    public static let black = Color(0, 0, 0)

    /// Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance".
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// Contrast ratio, 1 to 21. Source: WCAG 2.2, "contrast ratio".
    public func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    fileprivate static func linear(_ channel: UInt8) -> Double {
        let part = Double(channel) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
}

/// A colour as eyes compare them: lightness 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees.
/// Source: B. Ottosson, "A perceptual color space for image processing"; CSS Color 4, section 9.
public struct OKLCH: Sendable, Equatable {
    public var lightness: Double
    public var chroma: Double
    public var hue: Double

    public init(_ lightness: Double, _ chroma: Double, _ hue: Double) {
        (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
    }

    public init(_ color: Color) {
        self.init(OKLab(color))
    }

    fileprivate init(_ lab: OKLab) {
        let degrees = atan2(lab.b, lab.a) * 180 / .pi
        self.init(lab.lightness, hypot(lab.a, lab.b), degrees < 0 ? degrees + 360 : degrees)
    }

    /// Whether a screen of sRGB can show it.
    public var isShowable: Bool { lab(of: chroma).isShowable }

    /// The same lightness and hue with as much of the chroma as a screen of sRGB can show.
    public var color: Color {
        if isShowable { return lab(of: chroma).color }
        var (shown, lost) = (0.0, chroma)
        for _ in 0..<20 {
            let middle = (shown + lost) / 2
            if lab(of: middle).isShowable { shown = middle } else { lost = middle }
        }
        return lab(of: shown).color
    }

    private func lab(of chroma: Double) -> OKLab {
        let angle = hue * .pi / 180
        return OKLab(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
    }
}

extension Color {
    /// This colour with a share (0 to 1) of another in it, as `color-mix(in oklab, …)` mixes.
    public func mixed(with other: Color, _ share: Double) -> Color {
        let (mine, yours) = (OKLab(self), OKLab(other))
        func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
        return OKLab(
            lightness: mix(mine.lightness, yours.lightness),
            a: mix(mine.a, yours.a),
            b: mix(mine.b, yours.b)
        ).color
    }
}

/// The same space with straight axes: where colours are mixed and turned into light.
private struct OKLab {
    let lightness: Double
    let a: Double
    let b: Double

    init(lightness: Double, a: Double, b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    init(_ color: Color) {
        let (red, green, blue) = (
            Color.linear(color.red), Color.linear(color.green), Color.linear(color.blue)
        )
        let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
        a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
        b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    }

    /// Red, green and blue light; outside 0 to 1 no screen of sRGB shows it.
    private var light: [Double] {
        func cube(_ value: Double) -> Double { value * value * value }
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
    }

    var isShowable: Bool { light.allSatisfy { (-0.0001...1.0001).contains($0) } }

    var color: Color {
        let channels = light.map { value -> UInt8 in
            let value = min(max(value, 0), 1)
            let part = value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
            return UInt8((part * 255).rounded())
        }
        return Color(channels[0], channels[1], channels[2])
    }
}
