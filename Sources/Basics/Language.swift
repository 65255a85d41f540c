/// A language that Portico speaks, with its catalogue.
///
/// English stands in the source, in the catalogues beside each feature (`…Words.swift`); every other
/// language is a table from the English phrase, its values written `{}`, to its own. There `{2}` is the
/// second value, for a language with another order. A phrase with a number may have a form for each kind
/// of number.
public final class Language: Sendable {
    /// BCP 47, as `<html lang>` carries it.
    public let code: String
    public let isRightToLeft: Bool
    /// Nil says English as it is written.
    let turn: (@Sendable (_ phrase: String, _ values: [Phrase.Value]) -> String)?

    private init(
        code: String,
        isRightToLeft: Bool,
        turn: (@Sendable (_ phrase: String, _ values: [Phrase.Value]) -> String)?
    ) {
        self.code = code
        self.isRightToLeft = isRightToLeft
        self.turn = turn
    }

    /// A language of its own catalogue: a phrase that is missing in it is said in English.
    ///
    /// - Parameter plural: which form a number asks for (CLDR's plural rules), where a phrase has several.
    public convenience init(
        code: String,
        isRightToLeft: Bool = false,
        plural: @escaping @Sendable (Int) -> PluralForm = { $0 == 1 ? .one : .other },
        phrases: [String: Translation]
    ) {
        self.init(code: code, isRightToLeft: isRightToLeft) { phrase, values in
            let found = phrases[phrase]?.text(for: values, plural) ?? Self.english(phrase)
            return Self.filled(found, values, isIsolated: isRightToLeft)
        }
    }

    public static let english = Language(code: "en-GB", isRightToLeft: false, turn: nil)

    /// No one's language: accented, half as long again and right to left. What shows up plain under it was
    /// not said from a catalogue; what it breaks, a longer or mirrored language will break too.
    public static let pseudo = Language(code: "ar-XB", isRightToLeft: true) { phrase, values in
        filled(PseudoWords.turned(english(phrase)), values, isIsolated: true)
    }

    /// By the name that a setting gives it: `en`, or `pseudo` for tests and translators.
    public static func named(_ name: String) -> Language? {
        switch name {
        case "en": english
        case "pseudo": pseudo
        default: nil
        }
    }

    /// `rtl` or `ltr`, as `<html dir>` carries it.
    public var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The language alone, without a country: `en`.
    public var subtag: String { String(code.prefix { $0 != "-" }) }

    /// A phrase without what tells it from another with the same letters.
    private static func english(_ phrase: String) -> String {
        guard let end = phrase.firstIndex(of: Phrase.senseEnd) else { return phrase }
        return String(phrase[phrase.index(after: end)...])
    }

    /// The values in their places: `{}` is the next one, `{2}` the second. From right to left each value is
    /// isolated (Unicode Bidirectional Algorithm, 2.6), so that a name of the other direction does not pull
    /// the words around it out of their order.
    private static func filled(_ phrase: String, _ values: [Phrase.Value], isIsolated: Bool) -> String {
        var text = ""
        var next = 0
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let inside = rest[rest.index(after: open)..<close]
            let place = inside.isEmpty ? next : (Int(inside) ?? 0) - 1
            if inside.isEmpty { next += 1 }
            if values.indices.contains(place) {
                let value = values[place].text
                text += isIsolated ? "\u{2068}\(value)\u{2069}" : value
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

/// A number asks for one of these forms of a phrase. Source: CLDR, Language Plural Rules.
public enum PluralForm: Sendable { case zero, one, two, few, many, other }

/// What another language says for a phrase.
public enum Translation: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// By the form that the phrase's number asks for, or the number at that place where it has several;
    /// `.other` is said for every form that is missing.
    case plural(place: Int = 1, [PluralForm: String])

    public init(stringLiteral text: String) { self = .text(text) }

    func text(for values: [Phrase.Value], _ plural: (Int) -> PluralForm) -> String {
        switch self {
        case .text(let text): return text
        case .plural(let place, let forms):
            let numbers = values.compactMap(\.number)
            let form = numbers.indices.contains(place - 1) ? plural(numbers[place - 1]) : .other
            return forms[form] ?? forms[.other] ?? ""
        }
    }
}
