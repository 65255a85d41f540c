import Basics

/// Where a word stands: the first letter of its key in the index.
enum SearchField: String, Sendable {
    /// A whole name or number.
    case whole = "="
    /// A word of a name or number.
    case name = "n"
    /// A word of what has a name and a text, of either.
    case text = "t"
    case message = "m"
    case update = "u"
}

/// A stretch of the index: one key, or all that begin alike.
struct SearchRange: Sendable, Equatable {
    let first: String
    let isExact: Bool

    static func exactly(_ field: SearchField, _ word: String) -> Self {
        Self(first: field.rawValue + word, isExact: true)
    }

    static func beginning(_ field: SearchField, _ word: String) -> Self {
        Self(first: field.rawValue + word, isExact: false)
    }

    /// The first text beyond it, byte by byte: no key holds a control sign, or the last of all scalars.
    var end: String { first + (isExact ? "\u{1}" : "\u{10FFFF}") }

    func contains(_ key: String) -> Bool {
        isExact ? key == first : key.utf8.starts(with: first.utf8)
    }
}

/// What somebody looks for.
struct SearchQuery: Sendable, Equatable {
    /// As it was typed, cut to what is read.
    let typed: String
    /// Folded, each once, in the order they were typed.
    let terms: [String]
    let whole: String

    static let longest = 200
    static let mostTerms = 8

    init(_ typed: String) {
        let clean = String(
            typed.unicodeScalars.prefix(Self.longest).map { $0.value < 0x20 ? " " : Character($0) }
        )
        self.typed = clean.trimmingSpaces
        let words = SearchText.words(of: self.typed)
        var terms: [String] = []
        for (index, word) in words.enumerated() where !terms.contains(word.folded) {
            // The last sign of a run is within the pair before it.
            let before = index > 0 ? words[index - 1] : nil
            if let before, word.isSigns, before.isSigns, before.range.upperBound == word.range.upperBound {
                continue
            }
            terms.append(word.folded)
        }
        self.terms = Array(terms.prefix(Self.mostTerms))
        whole = Self.whole(words)
    }

    var isEmpty: Bool { terms.isEmpty }

    /// A name as one key.
    static func whole(_ words: [SearchText.Word]) -> String {
        String(words.map(\.folded).joined(separator: " ").prefix(80))
    }

    /// Where to look for one of the terms. In a text, words of one or two letters are looked for as they are:
    /// as a beginning they would be everywhere.
    func range(_ term: String, in field: SearchField) -> SearchRange {
        let isShort = term.utf8.count < 3 && field != .name
        return isShort ? .exactly(field, term) : .beginning(field, term)
    }

    /// The longest first: it leads to the fewest.
    func ranges(in field: SearchField) -> [SearchRange] {
        terms.sorted { $0.utf8.count > $1.utf8.count }.map { range($0, in: field) }
    }
}

extension SearchKind {
    /// Where the words of its text stand.
    var textField: SearchField {
        switch self {
        case .message: .message
        case .update: .update
        default: .text
        }
    }
}

extension SearchEntry {
    /// Words beyond these are not looked for.
    static let mostWords = 4000

    private var names: [[SearchText.Word]] {
        [title, number].map(SearchText.words).filter { !$0.isEmpty }
    }

    /// What leads to it.
    var keys: [String] {
        let names = names
        var keys: Set<String> = []
        for name in names {
            keys.insert(SearchField.whole.rawValue + SearchQuery.whole(name))
            for word in name { keys.insert(SearchField.name.rawValue + word.folded) }
        }
        if !body.isEmpty {
            for word in names.joined() + SearchText.words(of: body) where keys.count < Self.mostWords {
                keys.insert(kind.textField.rawValue + word.folded)
            }
        }
        return keys.sorted()
    }

    /// How well it fits, or nil when it does not: the index may be of a moment ago.
    func rank(for query: SearchQuery) -> SearchRank? {
        let names = names
        let wholes = names.map(SearchQuery.whole)
        if wholes.contains(query.whole) { return .exact }
        if wholes.contains(where: { $0.utf8.starts(with: query.whole.utf8) }) { return .beginning }
        let keys = keys
        func has(_ field: SearchField) -> Bool {
            query.ranges(in: field).allSatisfy { range in keys.contains(where: range.contains) }
        }
        if has(.name) { return .name }
        return has(kind.textField) ? .text : nil
    }
}

/// Why nothing was looked for.
enum SearchRefusal: Refusal, Equatable {
    case tooMany

    var kind: RefusalKind { .tooMany }
    var message: String { SearchWords.tooMany }
}
