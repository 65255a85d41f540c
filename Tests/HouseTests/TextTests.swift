import Testing

/// Texts for people stand in catalogues (`…Words.swift`), where they are edited as one voice and said in
/// other languages; see docs/decisions/12.
enum TextRule {
    /// Files that hold no text a person of the portal reads, though some of their strings look like it.
    static let exceptions: [(place: String, reason: String)] = [
        ("Sources/Command/", "whoever types commands reads English on a terminal"),
        ("Sources/Database/", "problems for the log"),
        ("Sources/FakeStripe/", "Stripe’s own words, played"),
        ("Sources/Portico/Demo/", "invented people and what they wrote"),
        ("Sources/Portico/Styleguide/", "invented people and their work"),
        ("Sources/Services/HTTPClient/", "problems for the log"),
        ("Sources/Services/Mail/", "problems for the log, and headers that RFC 5322 spells"),
        ("Sources/Services/Stripe/", "problems for the log, and answers to Stripe’s webhooks"),
        ("Sources/Portico/Configuration.swift", "read on a terminal, before there is anybody"),
        ("Sources/Portico/SettingsReader.swift", "read on a terminal, before there is anybody"),
        ("Sources/Portico/Folders.swift", "read on a terminal, before there is anybody"),
        ("Sources/Portico/SiteRoutes.swift", "names of folders, for the list of routes"),
        ("Sources/Portico/Portal.swift", "the health check is read by machines"),
        ("Sources/Portico/Outbox/OutboxWorker.swift", "a problem for the log"),
        ("Sources/Portico/Payments/PaymentDesk.swift", "a problem for the log"),
        ("Sources/Portico/Payments/PaymentRules.swift", "mismatches with Stripe, for the log"),
        ("Sources/Portico/Accounts/SessionCookies.swift", "names of browsers and systems"),
        ("Sources/Portico/Brand/BrandPages.swift", "names of fonts"),
        ("Sources/Portico/Brand/LookStyles.swift", "styles"),
        ("Sources/Portico/Brand/Mark.swift", "the demo’s agency, by its name"),
        ("Sources/HTML/Builder.swift", "a mistake for whoever writes pages"),
        ("Sources/PDF/InvoiceClosing.swift", "names of tags"),
        ("Sources/PDF/InvoiceTable.swift", "names of tags"),
        ("Sources/PDF/Canvas.swift", "names of tags"),
        ("Sources/PDF/PDFUpdate.swift", "problems for the log"),
        ("Sources/PDF/Typesetter.swift", "names of fonts"),
        ("Sources/Web/EventHub.swift", "a comment in a stream, which nobody is shown"),
        ("Sources/Web/ListenSocket.swift", "read on a terminal, before there is anybody"),
        ("Sources/Web/Reply.swift", "names of headers"),
        ("Sources/Web/Response.swift", "names of headers"),
        ("Sources/Web/Server.swift", "read on a terminal, before there is anybody"),
        ("Sources/Basics/Money.swift", "codes of currencies"),
    ]

    static func violations(in file: SourceFile) -> [Violation] {
        guard file.path.hasPrefix("Sources/"), file.path.hasSuffix(".swift"), !holdsTexts(file),
            !exceptions.contains(where: { file.path.hasPrefix($0.place) })
        else { return [] }
        return found(in: file)
    }

    /// In a script, a text between quotes or backticks.
    static func violations(inScript file: SourceFile) -> [Violation] {
        file.lines.enumerated().flatMap { number, line -> [Violation] in
            if line.drop(while: \.isWhitespace).hasPrefix("//") { return [] }
            if ["querySelector", "closest(", "setRequestHeader", "headers:"].contains(where: line.contains) {
                return []
            }
            return quoted(line).filter(isForPeople).map { text in
                Violation(
                    path: file.path,
                    line: number + 1,
                    what: "says “\(text)”: let it come from the page"
                )
            }
        }
    }

    static func found(in file: SourceFile) -> [Violation] {
        file.strings.enumerated().flatMap { number, line -> [Violation] in
            let code = number < file.code.count ? file.code[number] : ""
            if quiet.contains(where: code.contains) || isOfStyle(file, number) { return [] }
            return pieces(line, code).filter(isForPeople).map { text in
                Violation(
                    path: file.path,
                    line: number + 1,
                    what: "says “\(text)”: give it a place in …Words.swift"
                )
            }
        }
    }

    /// What stands on a line with one of these is for whoever reads the log, or for the compiler.
    private static let quiet = [
        "precondition", "log.", "fatalError(", "available(", "class:", "static let prefix",
        "Tag.open(",
    ]

    /// Inside `var style: StaticString { … }`, where names of style classes are chosen.
    private static func isOfStyle(_ file: SourceFile, _ number: Int) -> Bool {
        for line in file.code[..<min(number, file.code.count)].suffix(12).reversed() {
            if line.contains("StaticString {") { return true }
            if line.contains("var ") || line.contains("func ") { return false }
        }
        return false
    }

    private static func holdsTexts(_ file: SourceFile) -> Bool {
        ["Words", "SQL", "Schema", "AssetList"].contains { file.stem.hasSuffix($0) }
    }

    /// The strings of a line, one by one: in its mask a quote of the code stands where each begins and ends.
    private static func pieces(_ strings: String, _ code: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        let missing = String(repeating: " ", count: max(0, strings.count - code.count))
        for (sign, mark) in zip(strings, code + missing) {
            if mark == "\"" {
                pieces.append(piece)
                piece = ""
            } else {
                piece.append(sign)
            }
        }
        return (pieces + [piece]).map { $0.filter { $0 != "\\" } }.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private static func quoted(_ line: String) -> [String] {
        var pieces: [String] = []
        var open: Character?
        var piece = ""
        for sign in line {
            if let end = open {
                if sign == end {
                    pieces.append(piece)
                    open = nil
                } else {
                    piece.append(sign)
                }
            } else if "\"'`".contains(sign) {
                open = sign
                piece = ""
            }
        }
        return pieces
    }

    /// A word with a capital, or words that make a sentence or a part of one.
    static func isForPeople(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard let first = words.first else { return false }
        let plain = words.filter { word in
            let letters = word.drop { "“(".contains($0) }
            let end = letters.lastIndex { !".,:;?!”)…".contains($0) } ?? letters.startIndex
            let inner = letters.isEmpty ? letters : letters[letters.startIndex...end]
            return inner.count > 1 && inner.allSatisfy { $0.isLetter || $0 == "’" }
        }
        if words.allSatisfy({ $0.allSatisfy { $0.isUppercase || $0 == "," } }) { return false }
        if words.count == 1 {
            let rest = first.dropFirst()
            return plain.count == 1 && first.first?.isUppercase == true && rest.count > 1
                && rest.allSatisfy { $0.isLowercase || "’.?!…".contains($0) }
        }
        return plain.count >= 2 && (first.first?.isUppercase == true || plain.count > words.count / 2)
    }
}

@Suite("Texts for people stand in catalogues") struct TextTests {
    @Test("in Swift") func swift() { report(SourceTree.shared.sources.flatMap(TextRule.violations(in:))) }

    @Test("in scripts")
    func scripts() {
        let scripts = SourceTree.shared.files.filter {
            $0.path.hasPrefix("Sources/CAssets/files/") && $0.path.hasSuffix(".js")
        }
        #expect(!scripts.isEmpty)
        report(scripts.flatMap(TextRule.violations(inScript:)))
    }

    @Test("an exception that excuses nothing is removed from the list")
    func exceptions() {
        for (place, _) in TextRule.exceptions {
            let files = SourceTree.shared.sources.filter { $0.path.hasPrefix(place) }
            #expect(files.contains { !TextRule.found(in: $0).isEmpty }, "\(place)")
        }
    }

    @Test("a text in a page, a rule or a script is found, a name is not")
    func finds() {
        let text = """
            let a = "Was due"
            case .missing: "The field “\\(name)” is missing."
            let b = "team only"
            p(class: "small soft") { "Saved." }
            log.error("request", "It did not work.", error)
            let c = "data-live", d = "application/json", e = "x"
            """
        let page = SourceFile(path: "Sources/Portico/Clients/ClientPages.swift", text: text)
        #expect(TextRule.violations(in: page).map(\.line) == [1, 2, 3])
        let words = SourceFile(path: "Sources/Portico/Clients/ClientWords.swift", text: text)
        #expect(TextRule.violations(in: words).isEmpty)
        let script = """
            // The words of a comment.
            say("The connection was lost.");
            key.textContent = 'Cancel';
            form.querySelector("input with Words").dataset.words;
            """
        let file = SourceFile(path: "Sources/CAssets/files/a.js", text: script)
        #expect(TextRule.violations(inScript: file).map(\.line) == [2, 3])
    }
}
