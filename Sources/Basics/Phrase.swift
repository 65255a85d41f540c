/// One text for people, as it is said in the current language.
///
/// English costs nothing but its own interpolation. Numbers in it are written as the reader's region writes
/// them.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    /// Something put into a phrase, and the number it was.
    struct Value: Sendable {
        let text: String
        let number: Int?
    }

    /// Ends what tells a phrase from another with the same letters; no text has it (U+001F, unit separator).
    static let senseEnd: Character = "\u{1F}"

    fileprivate let text: String

    public init(stringLiteral value: String) {
        text = Reader.current.language.turn?(value, []) ?? value
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
        fileprivate var values: [Value] = []
        fileprivate let turn = Reader.current.language.turn

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            put(value.description, nil)
        }

        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            let number = Int(clamping: number)
            put(Reader.current.formats.number(number), number)
        }

        /// At the start of a phrase: what it means, for a language that says it otherwise than another phrase
        /// with the same letters. English does not say it.
        public mutating func appendInterpolation(as sense: String) {
            if turn != nil { text += sense + String(Phrase.senseEnd) }
        }

        private mutating func put(_ value: String, _ number: Int?) {
            if turn == nil {
                text += value
            } else {
                text += "{}"
                values.append(Value(text: value, number: number))
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
