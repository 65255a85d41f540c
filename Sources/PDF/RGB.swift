import Glibc

/// A colour in sRGB.
public struct RGB: Sendable, Hashable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    static let white = RGB(255, 255, 255)

    /// Relative luminance, 0 to 1. Source: WCAG 2.2, "relative luminance".
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let part = Double(channel) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio, 1 to 21. Source: WCAG 2.2, "contrast ratio".
    func contrast(with other: RGB) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The colour with `amount` (0 to 1) of the other mixed in.
    func mixed(with other: RGB, _ amount: Double) -> RGB {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((Double(a) + (Double(b) - Double(a)) * amount).rounded())
        }
        return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// The colour, darkened until it reads as text on white (4.5 to 1): an agency's yellow stays legible.
    var readableOnWhite: RGB {
        var color = self
        while color.contrast(with: .white) < 4.5 {
            color = color.mixed(with: RGB(0, 0, 0), 0.08)
        }
        return color
    }
}

/// The colours of a printed page; the agency sets only the accent.
struct Palette: Sendable {
    let accent: RGB
    let accentText: RGB
    let onAccent: RGB
    let wash: RGB

    static let ink = RGB(0x1F, 0x1B, 0x16)
    static let soft = RGB(0x57, 0x51, 0x4A)
    static let line = RGB(0xDE, 0xD9, 0xD2)
    static let done = RGB(0x1B, 0x67, 0x3C)
    static let late = RGB(0xB0, 0x26, 0x1E)
    static let wait = RGB(0x8A, 0x52, 0x00)

    init(accent: RGB) {
        self.accent = accent
        accentText = accent.readableOnWhite
        onAccent = accent.contrast(with: .white) >= accent.contrast(with: Self.ink) ? .white : Self.ink
        wash = accent.mixed(with: .white, 0.93)
    }
}
