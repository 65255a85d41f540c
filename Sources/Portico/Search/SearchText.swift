import Basics

/// A text as its words: what is written to the index, looked for in it, and marked in what was found. The
/// same on both databases, because neither of them is asked.
///
/// A word is folded: small letters, without accents (`Müller` is `muller`), `ß` as `ss`. Chinese and
/// Japanese have no spaces: there each two signs that follow each other are a word.
enum SearchText {
    struct Word: Sendable {
        /// Where it stands in the text.
        let range: Range<String.Index>
        let folded: String
        /// Whether it holds one or two signs of a script without spaces.
        let isSigns: Bool
    }

    /// Longer words are cut: nobody types them, and a digest would fill the index.
    static let longestWord = 32

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            switch kind(of: scalars[index]) {
            case .other, .apostrophe:
                index = scalars.index(after: index)
            case .sign:
                let end = end(of: .sign, from: index, in: scalars)
                pair(index..<end, of: text, into: &words)
                index = end
            case .letter:
                let end = end(of: .letter, from: index, in: scalars)
                let folded = fold(text[index..<end])
                if !folded.isEmpty { words.append(Word(range: index..<end, folded: folded, isSigns: false)) }
                index = end
            }
        }
        return words
    }

    /// Two by two, and the last sign alone.
    private static func pair(_ run: Range<String.Index>, of text: String, into words: inout [Word]) {
        let scalars = text.unicodeScalars
        var index = run.lowerBound
        while index < run.upperBound {
            let next = scalars.index(after: index)
            let end = next < run.upperBound ? scalars.index(after: next) : next
            words.append(Word(range: index..<end, folded: fold(text[index..<end]), isSigns: true))
            index = next
        }
    }

    private enum Kind { case letter, sign, apostrophe, other }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
        case 0x27, 0x2019: return .apostrophe
        case 0..<0x80: return .other
        case 0x3041...0x3096, 0x3099...0x309A, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: return .sign
        default: break
        }
        let properties = scalar.properties
        if properties.isIdeographic { return .sign }
        if properties.isAlphabetic || properties.numericType != nil { return .letter }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return .letter
        default: return .other
        }
    }

    /// A word goes on behind an apostrophe, as in `don’t`.
    private static func end(
        of kind: Kind,
        from start: String.Index,
        in scalars: String.UnicodeScalarView
    ) -> String.Index {
        var index = start
        while index < scalars.endIndex {
            let here = self.kind(of: scalars[index])
            let next = scalars.index(after: index)
            if here == .apostrophe, kind == .letter, next < scalars.endIndex,
                self.kind(of: scalars[next]) == .letter
            {
                index = next
            } else if here == kind {
                index = next
            } else {
                break
            }
        }
        return index
    }

    /// Decomposed as Unicode says, without the marks over Latin, Greek and Cyrillic letters.
    private static func fold(_ word: Substring) -> String {
        var folded = ""
        var count = 0
        for scalar in String(word).lowercased().decomposed {
            if count == longestWord { break }
            switch scalar.value {
            case 0x27, 0x2019, 0x300...0x36F: continue
            case 0xDF: folded += "ss"
            case 0xE6: folded += "ae"
            case 0x153: folded += "oe"
            case 0xF8: folded += "o"
            case 0x142: folded += "l"
            case 0x111, 0xF0: folded += "d"
            case 0xFE: folded += "th"
            case 0x131: folded += "i"
            case 0xFF10...0xFF5E:  // as wide as a sign
                folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: folded.unicodeScalars.append(scalar)
            }
            count += 1
        }
        return folded
    }
}
