/// The names that Swift files declare and use, read word by word: enough for rules, without a compiler.
enum Declarations {
    struct Declaration: Sendable {
        let keyword: String
        let name: String
        /// From 1.
        let line: Int
        /// Declared outside every brace, so that other files can see it.
        let isTopLevel: Bool
    }

    private static let keywords: Set<String> = [
        "func", "var", "let", "struct", "class", "enum", "actor", "protocol", "typealias", "case", "macro",
    ]

    static func of(_ file: SourceFile) -> [Declaration] {
        var depth = 0
        var found: [Declaration] = []
        for (number, line) in file.code.enumerated() {
            for (at, piece) in line.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
                if at > 0 { depth += 1 }
                let words = tokens(of: String(piece))
                for (at, word) in words.enumerated() where at + 1 < words.count && keywords.contains(word) {
                    let name = words[at + 1].filter { $0 != "`" }
                    guard let first = name.first, first.isLetter || first == "_", !keywords.contains(name)
                    else { continue }
                    found.append(
                        Declaration(keyword: word, name: name, line: number + 1, isTopLevel: depth == 0)
                    )
                }
                depth -= piece.count { $0 == "}" }
            }
        }
        return found
    }

    /// Identifiers and keywords of a line of code, in order.
    static func tokens(of line: String) -> [String] {
        line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "`") }).map(
            String.init
        )
    }

    /// `formTokenURL` is `form`, `token`, `url`.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var current = ""
        var wasUpper = false
        for character in name {
            if character == "_" {
                if !current.isEmpty { words.append(current) }
                current = ""
            } else {
                if character.isUppercase, !wasUpper, !current.isEmpty {
                    words.append(current)
                    current = ""
                }
                if !character.isUppercase, wasUpper, current.count > 1, let last = current.popLast() {
                    words.append(current)
                    current = String(last)
                }
                current.append(contentsOf: character.lowercased())
            }
            wasUpper = character.isUppercase
        }
        if !current.isEmpty { words.append(current) }
        return words
    }
}
