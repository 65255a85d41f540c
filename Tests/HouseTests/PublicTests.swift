import Testing

/// What other targets see says what it is: shapes, units, errors, where it comes from. Types, functions and
/// the names of types must; a property may say it all by its name.
enum PublicRule {
    private static let declarations: Set<String> = [
        "func", "struct", "class", "enum", "actor", "protocol", "typealias", "subscript", "macro",
    ]

    static func violations(_ file: SourceFile) -> [Violation] {
        file.code.enumerated().compactMap { number, line in
            let words = Declarations.tokens(of: line)
            guard words.first == "public" || words.first == "open",
                let at = words.firstIndex(where: declarations.contains)
            else { return nil }
            let name = at + 1 < words.count ? words[at + 1] : "subscript"
            let isWitness = witnesses.contains { name.hasPrefix($0) } || isOperator(line)
            guard !isWitness, !isExplained(file, above: number) else { return nil }
            return Violation(
                path: file.path,
                line: number + 1,
                what: "public \(words[at]) \(name) has no doc comment"
            )
        }
    }

    /// Wanted by a protocol, or by the compiler, which explain them.
    private static let witnesses = ["hash", "encode", "next", "makeIterator", "build", "append"]

    private static func isOperator(_ line: String) -> Bool {
        guard let range = line.firstRange(of: " func ") else { return false }
        return line[range.upperBound...].first.map { !$0.isLetter && $0 != "_" && $0 != "`" } ?? false
    }

    /// A `///` line above in the same paragraph: overloads that stand together are explained once.
    private static func isExplained(_ file: SourceFile, above number: Int) -> Bool {
        var at = number - 1
        while at >= 0 {
            let line = file.lines[at].drop { $0 == " " }
            if line.isEmpty { return false }
            if line.hasPrefix("///") { return true }
            at -= 1
        }
        return false
    }
}

@Suite("Public symbols are explained") struct PublicTests {
    @Test("every public symbol has a doc comment")
    func explained() { report(SourceTree.shared.sources.flatMap(PublicRule.violations)) }

    @Test("a public symbol without one is found, behind an attribute too")
    func finds() {
        let text = """
            /// Says.
            @inlinable
            public func said() {}

            public struct Unsaid {
                public init() {}
                public let count: Int

                // not a doc comment
                public func counted() {}
                /// Explains both.
                public func one() {}
                public func one(_ more: Int) {}

                public static func < (a: Self, b: Self) -> Bool { true }
                func inside() {}
            }
            """
        #expect(
            PublicRule.violations(SourceFile(path: "Sources/Web/A.swift", text: text)).map(\.line) == [5, 10]
        )
    }
}
