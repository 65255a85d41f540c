import Foundation
import Testing

/// A file that nothing else names is dead, or was never wired.
enum DeadFileRule {
    /// Every word of every file's code, by path.
    static func vocabulary(_ files: [SourceFile]) -> [String: Set<String>] {
        var words: [String: Set<String>] = [:]
        for file in files {
            words[file.path] = Set(file.code.flatMap(Declarations.tokens).map { $0.filter { $0 != "`" } })
        }
        return words
    }

    /// `files` that declare names of which no other file of `readers` uses a single one.
    static func violations(_ files: [SourceFile], readers: [SourceFile]) -> [Violation] {
        let words = vocabulary(readers)
        return files.compactMap { file in
            guard !isStart(file) else { return nil }
            let declared = Declarations.of(file)
            let top = declared.filter(\.isTopLevel)
            // A file with extensions is used through their members too.
            let extends = file.code.contains { $0.contains("extension ") }
            let members = declared.filter { ["func", "var", "let"].contains($0.keyword) }
            let names = Set((extends ? top + members : top).map(\.name))
            if conforms(file), top.isEmpty { return nil }
            let isUsed = words.contains { path, vocabulary in
                path != file.path && !vocabulary.isDisjoint(with: names)
            }
            guard !isUsed else { return nil }
            if names.isEmpty { return Violation(path: file.path, what: "declares nothing") }
            let list = names.sorted().prefix(5).joined(separator: ", ")
            return Violation(path: file.path, what: "no other file uses what it declares: \(list)")
        }
    }

    private static func isStart(_ file: SourceFile) -> Bool {
        file.name == "Package.swift" || file.code.contains { $0.contains("@main") }
    }

    /// `extension X: Y` is used wherever a `Y` is wanted.
    private static func conforms(_ file: SourceFile) -> Bool {
        file.code.contains { $0.contains("extension ") && $0.contains(":") }
    }
}

@Suite("Nothing is dead") struct DeadFileTests {
    @Test("every file of the product is used by another one")
    func sources() {
        let sources = SourceTree.shared.sources
        report(DeadFileRule.violations(sources, readers: sources))
    }

    @Test("every file of tests has a test, or is used by one that has")
    func tests() {
        let tests = SourceTree.shared.tests
        let withoutTests = tests.filter { file in !file.code.contains { $0.contains("@Test") } }
        report(DeadFileRule.violations(withoutTests, readers: tests))
    }

    @Test("every asset is named by a page, a style or a list of assets")
    func assets() {
        let files = SourceTree.names(below: "Sources/CAssets/files")
        let readers = SourceTree.shared.files.filter { $0.path.hasPrefix("Sources/") }
        for path in files {
            let name = (path as NSString).lastPathComponent
            guard !name.hasPrefix(".") else { continue }
            let isNamed = readers.contains { $0.path != path && $0.text.contains(name) }
            #expect(isNamed, "\(path) is named nowhere")
        }
    }

    @Test("a file that nothing names is found, one that is named is not")
    func finds() {
        let used = SourceFile(path: "Sources/A.swift", text: "struct Used { let inner = 1 }\n")
        let user = SourceFile(path: "Sources/B.swift", text: "@main struct B { let a = Used() }\n")
        let dead = SourceFile(path: "Sources/C.swift", text: "// Used\nstruct Dead { let inner = \"B\" }\n")
        let files = [used, user, dead]
        #expect(DeadFileRule.violations(files, readers: files).map(\.path) == ["Sources/C.swift"])
    }

    @Test("a file of extensions is used through its members")
    func extensions() {
        let members = SourceFile(
            path: "Sources/A.swift",
            text: "extension Int {\n    func tripled() -> Int { self * 3 }\n}\n"
        )
        let caller = SourceFile(path: "Sources/B.swift", text: "@main struct B { let a = 1.tripled() }\n")
        #expect(DeadFileRule.violations([members], readers: [members, caller]).isEmpty)
        #expect(DeadFileRule.violations([members], readers: [members]).count == 1)
    }
}
