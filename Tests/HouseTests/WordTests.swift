import Testing

/// Words that stay out of the repository, and out of the product's vocabulary.
enum WordRule {
    /// Marks of unfinished work. Written in two halves, so that a search of the tree finds only real ones.
    static let unfinished = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "st" + "ub", "st" + "ubs"]
    /// Tests or code switched off.
    static let switchedOff = [
        ".dis" + "abled(", "withKnown" + "Issue", "XCT" + "Skip", "fatalError(\"un" + "implemented",
        "#expect(tr" + "ue)",
        "mark.sk" + "ip", "mark.xf" + "ail", "@Test(.enabled(if: fal" + "se",
    ]
    /// Folders of one machine, and hosts of one registry: both are wrong on the next machine.
    static let places = [
        "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/var/t" + "mp/", "/opt/sw" + "ift",
        "deb.deb" + "ian.org", "pyp" + "i.org", "pythonhos" + "ted", "npm" + "js.org", "crates" + ".io",
    ]
    /// Words about how a text came to be, which say nothing about what it is. As FNV-1a hashes of the
    /// lower-case word, so that the list does not hold what it keeps out; `Hash.of` makes one.
    static let hashed: Set<UInt64> = [
        0x04DC_2554_6038_2976, 0x125B_6919_1DB9_4AB8, 0x2391_9480_3EDF_98F7, 0x2524_B426_1996_11B3,
        0x2FFB_778D_FAE5_4384, 0x62A2_FA47_7580_FE28, 0x7F7A_7547_86A6_64B8, 0x8A1B_8F4A_0A91_3503,
        0xA113_D274_5D70_6CE3, 0xD4C8_0B5A_1BD0_7E8E, 0xD523_5518_FAE1_F922, 0xEA9E_60AD_81DA_16F1,
    ]

    static func words(in file: SourceFile) -> [Violation] {
        file.lines.enumerated().flatMap { number, line -> [Violation] in
            var found = (switchedOff + places).filter { line.contains($0) }
            for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
                if unfinished.contains(String(word)) || hashed.contains(Hash.of(word.lowercased())) {
                    found.append(String(word))
                }
            }
            return found.map { Violation(path: file.path, line: number + 1, what: "says \($0)") }
        }
    }

    /// Not words of ours: a person, contact or team member; a client; a piece of work has its own name.
    static let foreign: Set<String> = [
        "user", "users", "customer", "customers", "ticket", "tickets", "doc", "docs",
    ]
    /// A task is Swift's word for work that runs; as a thing of the product it is not ours.
    static let foreignThings = foreign.union(["task", "tasks"])
    /// What others call their things, where we speak to them.
    static let quoted: Set<String> = ["stripe", "agent", "defined", "select"]

    /// Names declared in the product with a word that is not ours.
    static func identifiers(in file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/Portico/") else { return [] }
        return Declarations.of(file).compactMap { declaration in
            let parts = Declarations.words(of: declaration.name)
            let isThing =
                declaration.keyword != "let" && declaration.keyword != "var" && declaration.keyword != "func"
            guard !quoted.isSuperset(of: parts), quoted.isDisjoint(with: parts),
                let word = parts.first(where: { (isThing ? foreignThings : foreign).contains($0) })
            else { return nil }
            return Violation(
                path: file.path,
                line: declaration.line,
                what: "“\(declaration.name)”: \(word) is not a word of ours"
            )
        }
    }

    /// Words for people in the product's own texts.
    static func texts(in file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/Portico/") else { return [] }
        return file.strings.enumerated().flatMap { number, line in
            let words = line.split(whereSeparator: { !$0.isLetter && !"_-./:".contains($0) }).map {
                $0.lowercased()
            }
            return words.filter(foreign.subtracting(["docs", "doc"]).contains).map {
                Violation(path: file.path, line: number + 1, what: "says “\($0)” to people")
            }
        }
    }
}

/// FNV-1a, 64 bits (RFC 9923 names it; not for secrets).
enum Hash {
    static func of(_ word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

@Suite("Words") struct WordTests {
    @Test("nothing unfinished, switched off, or true on one machine only")
    func unfinished() { report(SourceTree.shared.files.flatMap(WordRule.words)) }

    @Test("names in the product are words of the product")
    func identifiers() { report(SourceTree.shared.sources.flatMap(WordRule.identifiers)) }

    @Test("texts call people what they are")
    func texts() { report(SourceTree.shared.sources.flatMap(WordRule.texts)) }

    @Test("each kind of word is found where it is planted")
    func finds() {
        for word in WordRule.unfinished + WordRule.switchedOff + WordRule.places + ["GP" + "T"] {
            let file = SourceFile(path: "docs/a.md", text: "fine\nsays \(word) here\n")
            #expect(WordRule.words(in: file).map(\.line) == [2], "\(word)")
        }
    }

    @Test("a word inside another is another word")
    func inside() {
        let file = SourceFile(
            path: "docs/a.md",
            text: "mktemp portico.XX" + "XX" + "XX; a st" + "ubborn case\n"
        )
        #expect(WordRule.words(in: file).isEmpty)
    }

    @Test("foreign names and texts are found, vendors' own words are not")
    func vocabulary() {
        let text = """
            struct UserList {}
            let stripeCustomer = ""
            let task = Task { 1 }
            struct TaskList {}
            let words = "Dear customer, hello"
            """
        let file = SourceFile(path: "Sources/Portico/A/A.swift", text: text)
        #expect(WordRule.identifiers(in: file).map(\.line) == [1, 4])
        #expect(WordRule.texts(in: file).map(\.line) == [5])
    }
}
