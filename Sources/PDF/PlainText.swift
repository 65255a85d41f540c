/// What may reach the page of a text that somebody typed.
enum PlainText {
    /// One kind of line end, no control characters, none of the marks that turn the order of what
    /// follows (U+202A to U+202E, U+2066 to U+2069): an amount must not be made to read backwards.
    static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r", 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: cleaned.append("\n")
            case 0..<0x20, 0x7F..<0xA0: cleaned.append(" ")
            default: cleaned.append(scalar)
            }
        }
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == "\n" || $0 == " " }
        guard let first = cleaned.firstIndex(where: { !isBlank($0) }),
            let last = cleaned.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(cleaned[first...last])
    }

    /// Letters of Latin, Greek and Cyrillic stand apart; in Arabic they join, and space would tear them.
    static func canBeTracked(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value < 0x0530 || (0x1E00...0x206F).contains($0.value) }
    }
}
