/// How a piece of text looks.
struct TextStyle: Hashable, Sendable {
    enum Alignment: Sendable {
        /// The side where each paragraph itself begins: an Arabic paragraph keeps right on any page.
        case natural
        /// The side where the page begins or ends, whatever the text is written in.
        case start, end
    }

    /// Points.
    var size: Double
    /// 400 is regular, 500 medium, 600 semi-bold.
    var weight = 400
    var color = Palette.ink
    var alignment = Alignment.start
    /// From baseline to baseline, in parts of the size.
    var leading = 1.45
    /// Added between letters, in parts of the size.
    var tracking = 0.0
    /// Figures of one width, for columns of them.
    var isTabular = false

    func aligned(_ alignment: Alignment) -> TextStyle {
        var style = self
        style.alignment = alignment
        return style
    }

    func colored(_ color: RGB) -> TextStyle {
        var style = self
        style.color = color
        return style
    }
}

extension TextStyle {
    static let title = TextStyle(size: 25, weight: 600, leading: 1.2, tracking: -0.022)
    static let amount = TextStyle(size: 21, weight: 600, alignment: .end, leading: 1.2, tracking: -0.015)
    static let heading = TextStyle(size: 11, weight: 600, tracking: -0.005)
    static let brand = TextStyle(size: 12, weight: 600, tracking: -0.01)
    static let monogram = TextStyle(size: 14, weight: 600, leading: 1)
    static let strong = TextStyle(size: 10, weight: 600)
    static let body = TextStyle(size: 9.5, isTabular: true)
    static let prose = TextStyle(size: 9, color: Palette.soft, alignment: .natural, leading: 1.55)
    static let small = TextStyle(size: 8.5, color: Palette.soft)
    static let label = TextStyle(size: 8, weight: 500, color: Palette.soft)
    static let total = TextStyle(size: 12.5, weight: 600, tracking: -0.005, isTabular: true)
    static let status = TextStyle(size: 8.5, weight: 600)
    static let footer = TextStyle(size: 7.5, color: Palette.soft)
}
