/// What a test asks of a page: its forms, its links, its words. It reads the HTML we write, not all there is.
struct PageScan: Sendable {
    struct Field: Sendable, Equatable {
        let name: String
        let value: String
    }

    struct Form: Sendable {
        let action: String
        /// Hidden fields, the token among them.
        var hidden: [Field] = []
        /// What is typed or chosen: name and present value.
        var fields: [Field] = []
    }

    private(set) var forms: [Form] = []
    private(set) var links: [String] = []
    /// All words, one space between them.
    private(set) var text = ""

    init(_ html: String) {
        var rest = Substring(html)
        var area: String?
        var words = ""
        while let start = rest.firstIndex(of: "<") {
            let before = String(rest[..<start])
            words += Self.plain(before)
            if let name = area {
                // A browser drops the line break that an area begins with.
                let typed = before.hasPrefix("\n") ? String(before.dropFirst()) : before
                add(Field(name: name, value: Self.plain(typed)), isHidden: false)
                area = nil
            }
            let after = rest[rest.index(after: start)...]
            guard let end = after.firstIndex(of: ">") else { break }
            let tag = after[..<end]
            rest = after[after.index(after: end)...]
            if tag.hasPrefix("script") || tag.hasPrefix("style") || tag.hasPrefix("svg") {
                let name = tag.prefix { $0.isLetter }
                if let close = rest.firstRange(of: "</\(name)") { rest = rest[close.lowerBound...] }
            }
            if !Self.inline.contains(String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })) {
                words += " "
            }
            area = note(tag)
        }
        text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func contains(_ words: String) -> Bool { text.contains(words) }

    func value(_ name: String) -> String? {
        forms.lazy.flatMap(\.fields).first { $0.name == name }?.value
    }

    private static let inline: Set<String> = ["a", "b", "span", "em", "strong", "time", "code"]

    /// Remembers what a tag says; the name of a text area whose words follow.
    private mutating func note(_ tag: Substring) -> String? {
        let kind = tag.prefix { $0.isLetter }
        switch kind {
        case "a": if let target = Self.attribute("href", of: tag) { links.append(target) }
        case "form": forms.append(Form(action: Self.attribute("action", of: tag) ?? ""))
        case "textarea": return Self.attribute("name", of: tag)
        case "input":
            guard let name = Self.attribute("name", of: tag) else { break }
            let field = Field(name: name, value: Self.attribute("value", of: tag) ?? "")
            add(field, isHidden: Self.attribute("type", of: tag) == "hidden")
        default: break
        }
        return nil
    }

    private mutating func add(_ field: Field, isHidden: Bool) {
        guard !forms.isEmpty else { return }
        if isHidden {
            forms[forms.count - 1].hidden.append(field)
        } else {
            forms[forms.count - 1].fields.append(field)
        }
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return plain(String(tag[start.upperBound...].prefix { $0 != "\"" }))
    }

    private static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
