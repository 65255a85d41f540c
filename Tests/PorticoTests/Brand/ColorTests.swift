import Basics
import Testing

@testable import Portico

@Suite("The agency’s colours")
struct ColorTests {
    private static let warm = PaperTint(hue: 76, strength: 1)

    @Test(
        "colours are typed with or without their sign, in six digits or three",
        arguments: ["#17505c", "17505C", "#17505C"]
    )
    func typed(text: String) throws {
        #expect(try #require(Color(hex: text)).hex == "#17505c")
        #expect(Color(hex: "#fa0")?.hex == "#ffaa00")
    }

    @Test(
        "what is no colour is none",
        arguments: [
            "", "#", "#12345", "#1234567", "##17505c", "red", "#17505g", "#１７505c", "rgb(1,2,3)", "#fff;",
        ]
    )
    func nonsense(text: String) {
        #expect(Color(hex: text) == nil)
    }

    @Test("OKLCH is the one of CSS: reference values of CSS Color 4, and back again")
    func references() throws {
        for (hex, lightness, chroma, hue) in [
            ("#ff0000", 0.627955, 0.257683, 29.2339), ("#00ff00", 0.866440, 0.294827, 142.4953),
            ("#0000ff", 0.452014, 0.313214, 264.0520), ("#ffffff", 1.0, 0.0, 0.0),
        ] {
            let seen = OKLCH(try #require(Color(hex: hex)))
            #expect(abs(seen.lightness - lightness) < 0.0005)
            #expect(abs(seen.chroma - chroma) < 0.0005)
            if chroma > 0 { #expect(abs(seen.hue - hue) < 0.05) }
            #expect(seen.color.hex == hex)
        }
    }

    @Test("contrast is WCAG’s")
    func contrast() throws {
        #expect(Color.white.contrast(with: .black) == 21)
        #expect(abs(try #require(Color(hex: "#767676")).contrast(with: .white) - 4.54) < 0.005)
    }

    @Test("a colour no screen shows keeps lightness and hue, and as much chroma as fits")
    func gamut() {
        let shown = OKLCH(OKLCH(0.7, 0.4, 150).color)
        #expect(abs(shown.lightness - 0.7) < 0.005)
        #expect(abs(shown.hue - 150) < 1)
        #expect(shown.chroma > 0.15)
    }

    @Test("whatever was typed, everything on every page can be read, in both schemes")
    func alwaysReadable() throws {
        let chance = Randomness.seeded(59)
        var colors = [
            "000000", "ffffff", "ffff00", "00ff00", "00ffff", "ff00ff", "0000ff", "ff0000", "808080",
            "777777",
            "fefefe", "010101", "17505c", "ff6b55", "f5f2ed", "161411",
        ].compactMap { Color(hex: $0) }
        while colors.count < 1000 {
            let bytes = chance.bytes(3)
            colors.append(Color(bytes[0], bytes[1], bytes[2]))
        }
        for (number, color) in colors.enumerated() {
            let tint = PaperTint(hue: OKLCH(color).hue, strength: [0, 1, 1.25][number % 3])
            let onDark = number % 4 == 0 ? colors[(number * 7) % colors.count] : nil
            let readable = ColorRules.readable(color, dark: onDark, on: tint)
            for scheme in Scheme.allCases {
                let failed = readable[scheme].pairings.filter { !$0.holds }
                #expect(failed.isEmpty, "\(color.hex) \(scheme): \(failed.map { ($0.name, $0.ratio) })")
            }
        }
    }

    @Test("a colour that reads is left as it was typed")
    func untouched() throws {
        let lumen = try #require(Color(hex: "#17505c"))
        let readable = ColorRules.readable(lumen, dark: nil, on: Self.warm)
        #expect(readable.light.accent == lumen)
        #expect(readable.light.accentInk == lumen)
        #expect(readable.repairs.allSatisfy { $0.scheme == .dark })
    }

    @Test("a bright colour stays under dark words, and is darkened where it is words itself")
    func coral() throws {
        let coral = try #require(Color(hex: "#ff6b55"))
        let readable = ColorRules.readable(coral, dark: nil, on: Self.warm)
        #expect(readable.light.accent == coral)
        #expect(readable.light.onAccent.luminance < 0.05)
        let words = try #require(readable.repairs.first { $0.scheme == .light && $0.use == .words })
        #expect(words.typed == coral)
        #expect(words.before < 4.5)
        #expect(words.after >= 4.5)
        #expect(abs(OKLCH(words.used).hue - OKLCH(coral).hue) < 2)
    }

    @Test("a colour in the middle, on which nothing reads, moves only as far as it has to")
    func middle() throws {
        let grey = try #require(Color(hex: "#7b7b7b"))
        let readable = ColorRules.readable(grey, dark: nil, on: Self.warm)
        #expect(readable.light.accent != grey)
        #expect(abs(OKLCH(readable.light.accent).lightness - OKLCH(grey).lightness) < 0.08)
        #expect(readable.repairs.contains { $0.scheme == .light && $0.use == .fill })
    }
}
