/// A language that Portico speaks, with its catalogue.
///
/// English stands in the source, in the catalogues beside each feature (`…Words.swift`); every other
/// language is a table from the English phrase, its values written `{}`, to its own. There `{2}` is the
/// second value, for a language with another order.
public final class Language: Sendable {
    /// BCP 47, as `<html lang>` carries it.
    public let code: String
    public let isRightToLeft: Bool
    fileprivate let turn: (@Sendable (_ phrase: String, _ values: [String]) -> String)?

    private init(
        code: String,
        isRightToLeft: Bool,
        turn: (@Sendable (_ phrase: String, _ values: [String]) -> String)?
    ) {
        self.code = code
        self.isRightToLeft = isRightToLeft
        self.turn = turn
    }

    /// A language of its own catalogue: a phrase that is missing in it is said in English.
    public convenience init(code: String, isRightToLeft: Bool = false, phrases: [String: String]) {
        self.init(code: code, isRightToLeft: isRightToLeft) { phrase, values in
            Self.filled(phrases[phrase] ?? phrase, values)
        }
    }

    public static let english = Language(code: "en-GB", isRightToLeft: false, turn: nil)

    /// No one's language: accented, half as long again and right to left. What shows up plain under it was
    /// not said from a catalogue; what it breaks, a longer or mirrored language will break too.
    public static let pseudo = Language(code: "ar-XB", isRightToLeft: true) { phrase, values in
        filled(PseudoWords.turned(phrase), values)
    }

    /// By the name that a setting gives it: `en`, or `pseudo` for tests and translators.
    public static func named(_ name: String) -> Language? {
        switch name {
        case "en": english
        case "pseudo": pseudo
        default: nil
        }
    }

    /// The language of whoever is being answered or written to; it belongs to the task, as the request does.
    @TaskLocal public static var current = Language.english

    /// `rtl` or `ltr`, as `<html dir>` carries it.
    public var direction: String { isRightToLeft ? "rtl" : "ltr" }

    /// The values in their places: `{}` is the next one, `{2}` the second.
    private static func filled(_ phrase: String, _ values: [String]) -> String {
        var text = ""
        var next = 0
        var rest = phrase[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let inside = rest[rest.index(after: open)..<close]
            let place = inside.isEmpty ? next : (Int(inside) ?? 0) - 1
            if inside.isEmpty { next += 1 }
            if values.indices.contains(place) { text += values[place] }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

/// One text for people, as it is said in the current language.
///
/// English costs nothing but its own interpolation.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    fileprivate let text: String

    public init(stringLiteral value: String) {
        text = Language.current.turn?(value, []) ?? value
    }

    public init(stringInterpolation: StringInterpolation) {
        guard let turn = stringInterpolation.turn else {
            text = stringInterpolation.text
            return
        }
        text = turn(stringInterpolation.text, stringInterpolation.values)
    }

    /// Keeps what stands between the values apart from them.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [String] = []
        fileprivate let turn = Language.current.turn

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            if turn == nil {
                text += value.description
            } else {
                text += "{}"
                values.append(value.description)
            }
        }
    }
}

/// Says a phrase in the current language. Every text a person reads comes through here:
///
///     enum HomeWords {
///         static var waiting: String { say("Waiting on you") }
///         static func things(_ count: Int) -> String {
///             count == 1 ? say("1 thing waits on you") : say("\(count) things wait on you")
///         }
///     }
public func say(_ phrase: Phrase) -> String { phrase.text }

private enum PseudoWords {
    private static let accents: [Character: Character] = [
        "a": "á", "c": "ç", "d": "ḍ", "e": "é", "g": "ĝ", "h": "ĥ", "i": "ï", "k": "ķ", "l": "ļ", "n": "ñ",
        "o": "ö", "r": "ŕ", "s": "š", "t": "ţ", "u": "ü", "w": "ŵ", "y": "ý", "z": "ž", "A": "Å", "C": "Ç",
        "D": "Ḍ", "E": "É", "G": "Ĝ", "I": "Î", "N": "Ñ", "O": "Ø", "P": "Ṕ", "R": "Ŕ", "S": "Š", "T": "Ţ",
        "W": "Ŵ", "Y": "Ý",
    ]

    /// The same words with accents, their vowels doubled, between brackets that show where a text was cut.
    static func turned(_ phrase: String) -> String {
        guard phrase.contains(where: \.isLetter) else { return phrase }
        var text = "⟦"
        for character in phrase {
            let turned = accents[character] ?? character
            text.append(turned)
            if "aeiou".contains(character) { text.append(turned) }
        }
        return text + "⟧"
    }
}
