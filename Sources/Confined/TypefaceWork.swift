import CTypeface

/// The work `typeface`: makes a font anew, so that nothing of the one that came is kept but its letters.
///
/// Arguments: the weight wanted of a variable font, the characters as CSS says a `unicode-range`, the sample
/// whose width is measured, and the family's name inside the new font. The answer is a line for each thing
/// that was found, an empty line, the WOFF2 and the same font unpacked.
enum TypefaceWork {
    static func work(_ input: [UInt8], _ arguments: [String]) throws(ConfinedRefusal) -> [UInt8] {
        guard arguments.count == 4, let weight = Int32(arguments[0]) else {
            throw ConfinedRefusal("no-such-work")
        }
        let characters = scalars(ofRange: arguments[1])
        let sample = arguments[2].unicodeScalars.map(\.value)
        let made = typeface_make(
            input,
            input.count,
            mostUnpacked,
            weight,
            characters,
            characters.count,
            sample,
            sample.count,
            arguments[3]
        )
        defer {
            typeface_free(made.print)
            typeface_free(made.web)
        }
        if let refusal = made.refusal { throw ConfinedRefusal(String(cString: refusal)) }
        return Array(head(of: made).utf8) + bytes(made.web, made.web_length)
            + bytes(made.print, made.print_length)
    }

    /// Bytes a packed font may come to: what is ten times smaller on the way is no font for a portal.
    private static let mostUnpacked = 40 << 20

    /// `U+20-7E,U+20AC`.
    private static func scalars(ofRange text: String) -> [UInt32] {
        text.split(separator: ",").flatMap { part -> [UInt32] in
            let ends = part.dropFirst(2).split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return Array(first...last)
        }
    }

    private static func head(of made: typeface_made) -> String {
        var family = made.family
        let name = withUnsafeBytes(of: &family) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        func thousandths(_ value: Double) -> Int { Int((value * 1000).rounded()) }
        return """
            family \(name.split { $0.isNewline }.joined(separator: " "))
            weight \(made.weight)
            serif \(made.is_serif)
            variable \(made.is_variable)
            small \(thousandths(made.small))
            capital \(thousandths(made.capital))
            width \(thousandths(made.width))
            web \(made.web_length)
            print \(made.print_length)


            """
    }

    private static func bytes(_ start: UnsafeMutablePointer<UInt8>?, _ length: Int) -> [UInt8] {
        start.map { Array(UnsafeBufferPointer(start: $0, count: length)) } ?? []
    }
}
