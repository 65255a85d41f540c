import Testing

/// Things that may be written in a few places only.
enum PlaceRule {
    /// SQL is read where statements live.
    static func sql(_ file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/Database/"), !holdsSQL(file)
        else { return [] }
        return file.strings.enumerated().filter { startsStatement($0.element) }.map {
            Violation(
                path: file.path,
                line: $0.offset + 1,
                what: "SQL belongs in a file …SQL.swift or …Schema.swift"
            )
        }
    }

    private static func holdsSQL(_ file: SourceFile) -> Bool {
        file.stem.hasSuffix("SQL") || file.stem.hasSuffix("Schema")
            || file.path.hasPrefix("Sources/Portico/Migrations/")
    }

    private static let statements: [[String]] = [
        ["SELECT"], ["INSERT", "INTO"], ["UPDATE"], ["DELETE", "FROM"], ["CREATE", "TABLE"],
        ["CREATE", "VIEW"],
        ["CREATE", "INDEX"], ["ALTER", "TABLE"], ["DROP", "TABLE"], ["WITH", "RECURSIVE"],
    ]

    private static func startsStatement(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        return statements.contains { words.count > $0.count && words.starts(with: $0) }
    }

    /// Links come from routes; `Path(…)` by hand is a link that no route answers.
    static func paths(_ file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/HTML/") else { return [] }
        return file.code.enumerated().filter { word("Path(", in: $0.element) }.map {
            Violation(
                path: file.path,
                line: $0.offset + 1,
                what: "a path by hand; make the link from its route"
            )
        }
    }

    /// Clock and chance are handed in, so that tests can hold them still.
    static func chance(_ file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/Basics/") else { return [] }
        let calls = [
            "clock_gettime(", "gettimeofday(", "Date()", ".random(", "SystemRandomNumberGenerator(",
            "arc4random",
        ]
        return file.code.enumerated().flatMap { number, line in
            calls.filter { word($0, in: line) }.map {
                Violation(
                    path: file.path,
                    line: number + 1,
                    what: "\($0) asks the machine; take a clock or randomness"
                )
            }
        }
    }

    /// `needle` where no letter goes before it.
    private static func word(_ needle: String, in line: String) -> Bool {
        var rest = Substring(line)
        while let range = rest.firstRange(of: needle) {
            let before =
                range.lowerBound == rest.startIndex ? nil : rest[rest.index(before: range.lowerBound)]
            if needle.hasPrefix(".") || before == nil || !(before?.isLetter ?? false || before == "_") {
                return true
            }
            rest = rest[range.upperBound...]
        }
        return false
    }
}

@Suite("Some things have their place") struct PlaceTests {
    @Test("SQL") func sql() { report(SourceTree.shared.sources.flatMap(PlaceRule.sql)) }
    @Test("paths") func paths() { report(SourceTree.shared.sources.flatMap(PlaceRule.paths)) }
    @Test("clock and chance") func chance() { report(SourceTree.shared.sources.flatMap(PlaceRule.chance)) }

    @Test("a statement in a handler is found, a sentence in a page is not")
    func findsSQL() {
        let text =
            "let a = \"SELECT id\"\nlet b = \"\"\"\n    DELETE FROM c\n    \"\"\"\nlet c = \"Select\"\n"
        let path = "Sources/Portico/Clients/Client"
        #expect(PlaceRule.sql(SourceFile(path: path + "Routes.swift", text: text)).map(\.line) == [1, 3])
        #expect(PlaceRule.sql(SourceFile(path: path + "SQL.swift", text: text)).isEmpty)
    }

    @Test("a path by hand is found, a path read from a file system is not")
    func findsPaths() {
        let text = "let a = Path(\"/x\")\nlet b = realPath(x)\nlet c = withPath(b)\n"
        #expect(PlaceRule.paths(SourceFile(path: "Sources/Web/A.swift", text: text)).map(\.line) == [1])
    }

    @Test("asking the machine for the time or for chance is found")
    func findsChance() {
        let text = "let a = Int.random(in: 1...2)\nlet b = UpDate()\nlet c = Date()\n"
        #expect(PlaceRule.chance(SourceFile(path: "Sources/Web/A.swift", text: text)).map(\.line) == [1, 3])
    }
}
