import Testing

/// People in examples come from the Cast, so that every test and screenshot tells of one world.
enum CastRule {
    static let people: Set<String> = ["ada", "grace", "tomas", "noor", "sam", "mei", "iris"]
    static let families: Set<String> = [
        "okafor", "lindqvist", "rey", "haddad", "whitfield", "tanaka", "novak",
    ]
    /// Local parts that are posts rather than people, or show the shape of an address.
    static let posts: Set<String> = [
        "portal", "hello", "billing", "accounts", "office", "studio", "team", "noreply", "no-reply", "reply",
        "nobody",
        "someone", "anyone", "person", "name", "a", "b", "x", "postmaster", "support", "invoices", "mail",
        "smtp", "owner",
        "unknown", "new", "other", "bounce", "security", "guest", "git", "postgres", "you", "me", "test",
        "in",
    ]
    /// The names everybody else uses for people in examples.
    static let strangers: Set<String> = [
        "alice", "bob", "carol", "dave", "eve", "mallory", "trent", "john", "jane", "joe", "doe", "jim",
        "mary", "peter",
        "fred", "acmecorp", "lorem", "ipsum",
    ]

    static func violations(_ file: SourceFile) -> [Violation] {
        file.lines.enumerated().flatMap { number, line in
            let strange = line.split(whereSeparator: { !$0.isLetter }).filter {
                strangers.contains($0.lowercased()) && $0.contains(where: \.isLowercase)
            }.map(String.init)
            let unknown = addresses(in: line).filter { !isKnown($0) }
            return (strange + unknown).map {
                Violation(path: file.path, line: number + 1, what: "“\($0)” is not of the Cast")
            }
        }
    }

    /// What stands before an `@` that a host follows.
    private static func addresses(in line: String) -> [String] {
        let isPart = { (character: Character) in
            character.isLetter || character.isNumber || ".+-_".contains(character)
        }
        var found: [String] = []
        for at in line.indices where line[at] == "@" {
            let local = String(line[..<at].reversed().prefix(while: isPart).reversed())
            let host = line[line.index(after: at)...].prefix(while: isPart)
            if !local.isEmpty, host.contains("."), host.last != "." { found.append(local) }
        }
        return found
    }

    private static func isKnown(_ local: String) -> Bool {
        let plain = local.lowercased().split(separator: "+").first.map(String.init) ?? ""
        let parts = plain.split(whereSeparator: { ".-_".contains($0) }).map(String.init)
        let known = people.union(families).union(posts)
        // NAME@host stands for whatever the reader puts there.
        if local.allSatisfy({ !$0.isLowercase }) { return true }
        return posts.contains(plain)
            || (!parts.isEmpty
                && parts.allSatisfy { part in
                    known.contains(part) || part.allSatisfy(\.isNumber)
                        || known.contains(String(part.prefix { !$0.isNumber }))
                })
    }
}

@Suite("People come from the Cast") struct CastTests {
    @Test("in code, tests and docs")
    func cast() {
        report(
            SourceTree.shared.files.filter { file in
                let passedOver = ["HouseTests/", "Tests/Servers/spec/", "LICEN"]
                return !passedOver.contains(where: file.path.contains)
            }.flatMap(CastRule.violations)
        )
    }

    @Test("strangers are found, by name and by address")
    func finds() {
        let text =
            "Ada and Bob\nto zoe@example.com\nto noor@acme.example\nlet a = @Test.b\nnoor.haddad2@x.example\n"
        #expect(CastRule.violations(SourceFile(path: "docs/a.md", text: text)).map(\.line) == [1, 2])
    }
}
