import Basics

/// What is wrong with a font that somebody sent, in words for them.
enum TypefaceRefusal: Refusal, Equatable {
    case noFile, twoFiles
    case tooLarge, notAFont, oldWOFF, collection, broken, variableOutlines, restricted, noSubsets, noLatin
    case strange, tooSlow, cannotCheck
    /// The bold is of another family, or no bolder.
    case notItsBold

    var kind: RefusalKind {
        switch self {
        case .tooLarge: .tooLarge
        case .cannotCheck: .unavailable
        default: .unprocessable
        }
    }

    var field: String? { self == .notItsBold ? "bold" : "regular" }

    var message: String {
        switch self {
        case .noFile: TypefaceWords.noFile
        case .twoFiles: TypefaceWords.twoFiles
        case .tooLarge: TypefaceWords.tooLarge
        case .notAFont: TypefaceWords.notAFont
        case .oldWOFF: TypefaceWords.oldWOFF
        case .collection: TypefaceWords.collection
        case .broken: TypefaceWords.broken
        case .variableOutlines: TypefaceWords.variableOutlines
        case .restricted: TypefaceWords.restricted
        case .noSubsets: TypefaceWords.noSubsets
        case .noLatin: TypefaceWords.noLatin
        case .strange: TypefaceWords.strange
        case .tooSlow: TypefaceWords.tooSlow
        case .cannotCheck: TypefaceWords.cannotCheck
        case .notItsBold: TypefaceWords.notItsBold
        }
    }

    /// What the confined work said in one word; anything else is a font that is not whole.
    init(reason: String) {
        switch reason {
        case "too-large": self = .tooLarge
        case "not-a-font": self = .notAFont
        case "woff-one": self = .oldWOFF
        case "collection": self = .collection
        case "variable-outlines": self = .variableOutlines
        case "restricted": self = .restricted
        case "no-subsets": self = .noSubsets
        case "no-latin": self = .noLatin
        case "strange": self = .strange
        default: self = .broken
        }
    }
}

/// What is wrong with the file of the bold.
struct BoldRefusal: Refusal, Equatable {
    let refusal: TypefaceRefusal

    var kind: RefusalKind { refusal.kind }
    var field: String? { "bold" }
    var message: String { refusal.message }
}

/// What the confined work answers: a line for each thing it says, an empty line, and the two files.
///
/// It was made by a process that its input may have taken over, so nothing in it is believed before it was
/// compared with what it could be.
struct MadeFont: Sendable, Equatable {
    let family: String
    let weight: Int
    let isSerif: Bool
    let isVariable: Bool
    /// Thousandths of the size.
    let small: Int
    let capital: Int
    let width: Int
    let web: [UInt8]
    let print: [UInt8]

    /// Nil for what is no such answer.
    init?(_ answer: [UInt8]) {
        guard let end = Self.endOfHead(answer) else { return nil }
        var said: [String: String] = [:]
        for line in String(decoding: answer[..<end], as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, said.updateValue(String(parts[1]), forKey: String(parts[0])) == nil
            else { return nil }
        }
        func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
            said[name].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
        }
        guard let weight = number("weight", 1...1000), let serif = number("serif", 0...1),
            let variable = number("variable", 0...1), let small = number("small", 200...1200),
            let capital = number("capital", 300...1500), let width = number("width", 1000...1_000_000),
            let webLength = number("web", 100...Self.webAtMost),
            let printLength = number("print", 100...Self.printAtMost)
        else { return nil }
        let files = answer[(end + 2)...]
        guard files.count == webLength + printLength else { return nil }
        web = Array(files.prefix(webLength))
        print = Array(files.dropFirst(webLength))
        let isFont = print.starts(with: [0, 1, 0, 0]) || print.starts(with: "OTTO".utf8)
        guard web.starts(with: "wOF2".utf8), isFont else { return nil }
        family = Self.plain(said["family"] ?? "")
        (self.weight, isSerif, isVariable) = (weight, serif == 1, variable == 1)
        (self.small, self.capital, self.width) = (small, capital, width)
    }

    /// Whether it goes with that one: of one family, and heavier.
    func isBold(of regular: MadeFont) -> Bool {
        let words = Set(family.split(separator: " ")), others = Set(regular.family.split(separator: " "))
        return !words.isDisjoint(with: others) && isSerif == regular.isSerif && weight > regular.weight
    }

    static let webAtMost = 400 << 10
    static let printAtMost = 2 << 20

    private static func endOfHead(_ answer: [UInt8]) -> Int? {
        answer.prefix(1000).indices.first {
            answer[$0] == 0x0A && $0 + 1 < answer.count && answer[$0 + 1] == 0x0A
        }
    }

    /// Letters, digits, spaces and hyphens: it is shown, and stands in the styles of mails.
    private static func plain(_ name: String) -> String {
        let kept = name.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-"
        }
        return String(String(String.UnicodeScalarView(kept)).prefix(60)).trimmingSpaces
    }
}

/// What an invoice is set in.
struct PaperTypeface: Sendable, Equatable {
    let curated: Look.Typeface
    let own: OwnTypeface?
}
