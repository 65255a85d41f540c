import Basics

/// A piece of text, and whether it is what was looked for.
struct SearchPiece: Sendable, Equatable {
    let text: String
    let isMatch: Bool
}

extension SearchQuery {
    /// The whole of a name, with the words that match.
    func pieces(ofName name: String) -> [SearchPiece] {
        Self.cut(name, name.startIndex..<name.endIndex, matches(in: name, .name))
    }

    /// Where the words stand in a text: a line or two, beginning a little before the first of them. Empty
    /// where none does.
    func pieces(ofText text: String, length: Int = 160) -> [SearchPiece] {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let matches = matches(in: text, .text)
        guard let first = matches.first else { return [] }
        let start = Self.wordStart(in: text, before: first.lowerBound, atMost: 48)
        let end = Self.wordEnd(in: text, from: start, length: length, atLeast: first.upperBound)
        var pieces = Self.cut(text, start..<end, matches)
        if start > text.startIndex { pieces.insert(SearchPiece(text: "… ", isMatch: false), at: 0) }
        if end < text.endIndex { pieces.append(SearchPiece(text: " …", isMatch: false)) }
        return pieces
    }

    private func matches(in text: String, _ field: SearchField) -> [Range<String.Index>] {
        let ranges = ranges(in: field)
        var found: [Range<String.Index>] = []
        for word in SearchText.words(of: text)
        where ranges.contains(where: { $0.contains(field.rawValue + word.folded) }) {
            // Signs come in pairs that overlap.
            if let last = found.last, word.range.lowerBound < last.upperBound {
                found[found.count - 1] = last.lowerBound..<max(last.upperBound, word.range.upperBound)
            } else {
                found.append(word.range)
            }
        }
        return found
    }

    private static func wordStart(in text: String, before match: String.Index, atMost: Int) -> String.Index {
        guard let far = text.index(match, offsetBy: -atMost, limitedBy: text.startIndex),
            far > text.startIndex
        else { return text.startIndex }
        let space = text[far..<match].firstIndex(of: " ")
        return space.map { text.index(after: $0) } ?? far
    }

    private static func wordEnd(
        in text: String,
        from start: String.Index,
        length: Int,
        atLeast least: String.Index
    ) -> String.Index {
        guard let far = text.index(start, offsetBy: length, limitedBy: text.endIndex), far < text.endIndex
        else { return text.endIndex }
        let end = max(far, least)
        return text[least..<end].lastIndex(of: " ") ?? end
    }

    private static func cut(
        _ text: String,
        _ whole: Range<String.Index>,
        _ matches: [Range<String.Index>]
    ) -> [SearchPiece] {
        var pieces: [SearchPiece] = []
        var index = whole.lowerBound
        for match in matches where match.lowerBound >= index && match.upperBound <= whole.upperBound {
            if index < match.lowerBound {
                pieces.append(SearchPiece(text: String(text[index..<match.lowerBound]), isMatch: false))
            }
            pieces.append(SearchPiece(text: String(text[match]), isMatch: true))
            index = match.upperBound
        }
        if index < whole.upperBound {
            pieces.append(SearchPiece(text: String(text[index..<whole.upperBound]), isMatch: false))
        }
        return pieces
    }
}
