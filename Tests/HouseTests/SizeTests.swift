import Testing

/// How long things may be, so that each can be read in one go.
enum SizeRule {
    static let file = 300
    static let function = 60
    static let line = 110
    /// A line that a sentence or a statement inside a string makes long: broken in the middle, it would read
    /// worse.
    static let lineWithText = 130

    /// Files that may be longer, with the reason. Anyone may add one here, openly.
    static let longFiles: [String: String] = [
        "Sources/Portico/Shell/AssetList.swift": "written by bin/assets, an entry for each file"
    ]
    /// Functions that may be longer, as `path#name`, with the reason.
    static let longFunctions: [String: String] = [:]

    static func longLines(_ file: SourceFile) -> [Violation] {
        file.lines.enumerated().compactMap { number, text in
            let hasLongText = number < file.strings.count && file.strings[number].contains { $0 != " " }
            let most = hasLongText ? lineWithText : line
            guard text.count > most else { return nil }
            return Violation(
                path: file.path,
                line: number + 1,
                what: "\(text.count) columns, at most \(most)"
            )
        }
    }

    static func longFile(_ file: SourceFile) -> [Violation] {
        guard file.lines.count > Self.file, longFiles[file.path] == nil else { return [] }
        return [
            Violation(
                path: file.path,
                what: "\(file.lines.count) lines, at most \(Self.file): one kind of thinking?"
            )
        ]
    }

    static func longFunctions(_ file: SourceFile) -> [Violation] {
        functions(of: file).filter { $0.length > function && longFunctions["\(file.path)#\($0.name)"] == nil }
            .map {
                Violation(
                    path: file.path,
                    line: $0.line,
                    what: "\($0.name) has \($0.length) lines, at most \(function)"
                )
            }
    }

    struct Function {
        let name: String
        /// From 1.
        let line: Int
        /// From the line of its name to that of its last brace.
        let length: Int
    }

    /// Functions, initialisers and subscripts with a body.
    static func functions(of file: SourceFile) -> [Function] {
        file.code.indices.compactMap { start in
            guard let name = declared(in: file.code[start]) else { return nil }
            var depth = 0
            var parentheses = 0
            for number in start..<file.code.count {
                for character in file.code[number].utf8 {
                    switch character {
                    case UInt8(ascii: "("): parentheses += 1
                    case UInt8(ascii: ")"): parentheses -= 1
                    case UInt8(ascii: "{"): depth += 1
                    case UInt8(ascii: "}"):
                        depth -= 1
                        if depth == 0, parentheses == 0 {
                            return Function(name: name, line: start + 1, length: number - start + 1)
                        }
                        if depth < 0 { return nil }
                    default: break
                    }
                }
                let isNext = number + 1 < file.code.count && declared(in: file.code[number + 1]) != nil
                if depth == 0, parentheses == 0, number > start, isNext { return nil }
            }
            return nil
        }
    }

    private static func declared(in line: String) -> String? {
        let words = line.split(whereSeparator: { " ({<".contains($0) }).map(String.init)
        if let at = words.firstIndex(of: "func"), at + 1 < words.count { return words[at + 1] }
        let modifiers: Set<String> = [
            "public", "internal", "private", "fileprivate", "package", "convenience",
        ]
        let first = words.first { !modifiers.contains($0) && !$0.hasPrefix("@") } ?? ""
        return first == "init" || first == "init?" || first == "subscript" || first == "deinit" ? first : nil
    }
}

@Suite("Files, functions and lines are short") struct SizeTests {
    @Test("files") func files() { report(SourceTree.shared.swift.flatMap(SizeRule.longFile)) }
    @Test("functions") func functions() { report(SourceTree.shared.swift.flatMap(SizeRule.longFunctions)) }

    @Test("lines")
    func lines() {
        let inOneLine = { (file: SourceFile) in file.path.hasPrefix("CannotCompile/") }
        report(SourceTree.shared.swift.filter { !inOneLine($0) }.flatMap(SizeRule.longLines))
    }

    @Test("an exception whose file is short again, or gone, is removed from the list")
    func exceptions() {
        let long = Set(SourceTree.shared.swift.filter { $0.lines.count > SizeRule.file }.map(\.path))
        #expect(Set(SizeRule.longFiles.keys).isSubset(of: long))
        let functions = SourceTree.shared.swift.flatMap { file in
            SizeRule.functions(of: file).filter { $0.length > SizeRule.function }.map {
                "\(file.path)#\($0.name)"
            }
        }
        #expect(Set(SizeRule.longFunctions.keys).isSubset(of: functions))
    }

    @Test("a function is measured from its name to its last brace, whatever its strings hold")
    func measures() {
        let body = String(repeating: "        print(\"{ \\(1) \\\"\")\n", count: 70)
        let text =
            "struct S {\n    func long(\n        _ a: () -> Void = {}) {\n\(body)    }\n    init() { }\n}\n"
        let functions = SizeRule.functions(of: SourceFile(path: "a.swift", text: text))
        #expect(functions.map(\.name) == ["long", "init"])
        #expect(functions.map(\.length) == [73, 1])
    }

    @Test("a protocol's functions have no body to measure")
    func requirements() {
        let text = "protocol P {\n    func a()\n    func b() -> Int\n}\nstruct S {\n    func c() {}\n}\n"
        #expect(SizeRule.functions(of: SourceFile(path: "a.swift", text: text)).map(\.name) == ["c"])
    }

    @Test("a long line and a long file are found")
    func finds() {
        let text = String(repeating: "é", count: 111)
        let lines =
            String(repeating: "x\n", count: 300) + "\(text)\n// \(text)\n\"\(text)\"\n\"\(text)\(text)\"\n"
        let file = SourceFile(path: "a.swift", text: lines)
        #expect(SizeRule.longLines(file).map(\.line) == [301, 302, 304])
        #expect(SizeRule.longFile(file).count == 1)
    }
}
