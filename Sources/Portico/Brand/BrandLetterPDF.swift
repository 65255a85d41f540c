import Basics
import PDF

/// Draws the icons of agencies that have none, and remembers the last few.
actor LetterPrinter {
    private let printer = PDFPrinter()
    private var drawn: [String: [UInt8]] = [:]

    func print(_ icon: LetterIcon, _ look: Look) async throws -> [UInt8] {
        if let known = drawn[icon.text] { return known }
        let roles = look.colors.light
        let isCut = icon.use == .maskable || icon.use == .touch
        let letter = LetterDrawing(
            letter: icon.letter,
            side: icon.use.side,
            ground: RGB(roles.accent.red, roles.accent.green, roles.accent.blue),
            ink: RGB(roles.onAccent.red, roles.onAccent.green, roles.onAccent.blue),
            // What a device cuts itself has no corners of its own, and more room around the letter.
            rounding: isCut ? 0 : 0.22,
            size: icon.use == .maskable ? 0.46 : 0.58
        )
        let bytes = try await printer.print(letter)
        if drawn.count >= 32 { drawn = [:] }
        drawn[icon.text] = bytes
        return bytes
    }
}
