import Testing

/// What a file may import, by what kind of thinking it holds. See ARCHITECTURE.md.
enum ImportRule {
    /// Modules each target may import at all; arrows run one way.
    static let targets: [String: Set<String>] = [
        "Basics": [],
        "HTML": ["Basics", "CPageBuffer"],
        "Regions": ["Basics", "CICU"],
        "Web": ["Basics", "HTML", "CMicroHTTPD", "CShim"],
        "Database": ["Basics", "CSQLite", "CPostgres"],
        "Secrets": ["Basics", "CSodium"],
        "PDF": ["Basics", "CPangoCairo"],
        "Services": ["Basics", "Secrets", "CCurl", "CShim"],
        "FakeStripe": ["Basics", "Secrets", "Services", "CAssets"],
        "Portico": ["Basics", "HTML", "Web", "Database", "Secrets", "PDF", "Regions", "Services", "CAssets"],
        "Command": ["Basics", "CShim", "Web", "Database", "Secrets", "Services", "Portico", "FakeStripe"],
    ]

    /// The system's own modules. `FoundationEssentials` only for JSON, and `Foundation` never: it costs 40
    /// MB.
    static let system: Set<String> = [
        "Swift", "Glibc", "Dispatch", "Synchronization", "FoundationEssentials",
    ]

    /// In the product, a file's last word says what it thinks about.
    static let suffixes: [(suffix: String, modules: Set<String>)] = [
        ("Pages", ["Basics", "HTML"]),
        ("Page", ["Basics", "HTML"]),
        ("Rules", ["Basics"]),
        ("SQL", ["Basics", "Database"]),
        ("Schema", ["Database"]),
        ("Routes", ["Basics", "HTML", "Web"]),
        ("Forms", ["Basics", "HTML", "Web"]),
        ("Mail", ["Basics", "HTML"]),
        ("PDF", ["Basics", "PDF"]),
        ("Jobs", ["Basics", "Database", "HTML", "PDF", "Secrets", "Services"]),
        ("Desk", ["Basics", "Database", "Secrets", "Services"]),
        // What a page shows, gathered inside one transaction. It calls statements and holds none.
        ("Views", ["Basics", "Database", "HTML"]),
        ("PDF", ["Basics", "PDF"]),
    ]

    /// Folders of the product that are not features, and what their other files may import.
    static let folders: [String: Set<String>] = [
        "Access": ["Basics", "Database", "HTML", "Secrets", "Web", "Synchronization", "Regions"],
        "Shell": ["Basics", "HTML", "CAssets", "Web"],
        "Migrations": ["Basics", "Database"],
        "Outbox": ["Basics", "Database", "PDF", "Services", "Synchronization"],
        "Notifications": ["Basics", "Database", "HTML", "Services", "Web"],
        "Payments": ["Basics", "Database", "Services"],
        // Invented work is written the way people write it, from first file to last payment.
        "Demo": ["Basics", "Database", "Glibc", "HTML", "Secrets", "Services"],
    ]

    /// Other files of a feature see either how things are stored or how they are shown, never both.
    static func eitherSide(_ imports: Set<String>) -> Set<String> {
        imports.contains("Database") ? ["Basics", "Database"] : ["Basics", "HTML", "Web"]
    }

    static func allowed(_ file: SourceFile) -> Set<String> {
        let path = file.path
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count > 2, parts[0] == "Sources" else { return system }
        let target = targets[parts[1], default: []].union(system)
        guard parts[1] == "Portico", parts.count > 3, let name = parts.last else { return target }
        let stem = String(name.dropLast(".swift".count))
        if let rule = suffixes.first(where: { stem.hasSuffix($0.suffix) && stem != $0.suffix }) {
            return rule.modules
        }
        return folders[parts[2]] ?? eitherSide(Set(imports(of: file).map(\.module)))
    }

    static func imports(of file: SourceFile) -> [(line: Int, module: String)] {
        file.code.enumerated().compactMap { number, line in
            let words = line.split(separator: " ").map(String.init)
            guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
                words[..<at].allSatisfy({ Self.before.contains($0) || $0.hasPrefix("@") })
            else { return nil }
            let module = words[at + 1].split(separator: ".").first.map(String.init) ?? ""
            return (number + 1, module)
        }
    }

    private static let before: Set<String> = ["public", "internal", "package", "private", "fileprivate"]

    static func violations(_ file: SourceFile) -> [Violation] {
        let allowed = allowed(file)
        return imports(of: file).filter { !allowed.contains($0.module) }.map { line, module in
            let list = allowed.sorted().joined(separator: ", ")
            return Violation(path: file.path, line: line, what: "imports \(module); here only: \(list)")
        }
    }

    /// C libraries are called in one folder each.
    static let homes: [String: [String]] = [
        "CSQLite": ["Sources/Database/"],
        "CPostgres": ["Sources/Database/Postgres/"],
        "CMicroHTTPD": ["Sources/Web/"],
        "CSodium": ["Sources/Secrets/"],
        "CCurl": ["Sources/Services/"],
        "CPangoCairo": ["Sources/PDF/"],
        "CICU": ["Sources/Regions/"],
        "CAssets": ["Sources/Portico/Shell/", "Sources/FakeStripe/"],
    ]

    static func homeless(_ file: SourceFile) -> [Violation] {
        imports(of: file).compactMap { line, module in
            guard let home = homes[module], !home.contains(where: file.path.hasPrefix) else { return nil }
            return Violation(
                path: file.path,
                line: line,
                what: "\(module) belongs to \(home.joined(separator: ", "))"
            )
        }
    }
}

@Suite("What files import") struct ImportTests {
    @Test("every file imports only what its kind of thinking needs")
    func kinds() {
        report(SourceTree.shared.sources.flatMap(ImportRule.violations))
    }

    @Test("each C library is called in one place")
    func homes() {
        report(SourceTree.shared.sources.flatMap(ImportRule.homeless))
    }

    @Test("a page that imports the database is found, in whatever words")
    func finds() {
        for words in [
            "import Database", "public import Database", "@testable import Database",
            "import struct Database.SQL",
        ] {
            let page = SourceFile(
                path: "Sources/Portico/Projects/ProjectPages.swift",
                text: "import HTML\n\(words)\n"
            )
            #expect(ImportRule.violations(page).map(\.line) == [2])
        }
    }

    @Test("an import in a comment or a string is none")
    func ignores() {
        let rules = SourceFile(
            path: "Sources/Portico/Projects/ProjectRules.swift",
            text: "// import Database\nlet text = \"\"\"\n    import Database\n    \"\"\"\n"
        )
        #expect(ImportRule.violations(rules).isEmpty)
    }

    @Test("a file that sees both storage and pages is found")
    func bothSides() {
        let path = "Sources/Portico/Projects/Project.swift"
        let both = SourceFile(path: path, text: "import Basics\nimport Database\nimport HTML\n")
        #expect(ImportRule.violations(both).map(\.line) == [3])
        let shown = SourceFile(path: path, text: "import Basics\nimport HTML\n")
        #expect(ImportRule.violations(shown).isEmpty)
    }

    @Test("Foundation and a C library away from home are found")
    func strangers() {
        let file = SourceFile(path: "Sources/Portico/Site.swift", text: "import Foundation\nimport CAssets\n")
        #expect(ImportRule.violations(file).map(\.line) == [1])
        #expect(ImportRule.homeless(file).map(\.line) == [2])
    }
}
