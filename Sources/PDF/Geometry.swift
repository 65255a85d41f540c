/// Paper, portrait. Lengths are points (1/72 inch), as everywhere in this target.
public enum PaperSize: Sendable, Hashable {
    /// ISO 216.
    case a4
    /// ANSI Y14.1, 8.5 by 11 inches.
    case letter

    public var width: Double { self == .a4 ? 595.28 : 612 }
    public var height: Double { self == .a4 ? 841.89 : 792 }
}

/// Which way the page reads: the side where lines of text and columns begin.
enum ReadingDirection: Sendable {
    case leftToRight, rightToLeft

    /// By the primary subtag of a BCP 47 language tag.
    init(language: String) {
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self =
            ["ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"].contains(primary)
            ? .rightToLeft : .leftToRight
    }
}

/// A line across the page.
struct Rule: Sendable {
    var x: Double
    var width: Double
    var thickness: Double
    var color: RGB
}

/// A coloured ground behind something, reaching a little further than it.
struct Panel: Sendable {
    var color: RGB
    var radius: Double
    var insetX: Double
    var insetY: Double
    /// A height of its own, instead of that of what it stands behind.
    var height: Double?
}

/// A box on the page; the origin is the top corner where the page begins to be read.
struct Box: Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func outset(x dx: Double, y dy: Double) -> Box {
        Box(x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy)
    }
}
