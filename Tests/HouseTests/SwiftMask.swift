/// Tells code, comments and strings of a Swift file apart, byte by byte, so that a rule reads only what it
/// means.
///
/// Code inside `\( … )` of a string counts as code. Line breaks stay where they are in both results.
struct SwiftMask {
    private let bytes: [UInt8]
    private var at = 0
    private var codeBytes: [UInt8]
    private var stringBytes: [UInt8]

    var code: String { String(decoding: codeBytes, as: UTF8.self) }
    var strings: String { String(decoding: stringBytes, as: UTF8.self) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let blank = bytes.map { $0 == Self.lineBreak ? $0 : UInt8(ascii: " ") }
        codeBytes = blank
        stringBytes = blank
        readCode(untilParenthesis: false)
    }

    private static let lineBreak = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")
    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")
    private static let hash = UInt8(ascii: "#")
    private static let backslash = UInt8(ascii: "\\")
    private static let open = UInt8(ascii: "(")
    private static let close = UInt8(ascii: ")")

    private func peek(_ offset: Int = 0) -> UInt8 {
        at + offset < bytes.count ? bytes[at + offset] : 0
    }

    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == Self.slash, peek(1) == Self.slash {
                while at < bytes.count, bytes[at] != Self.lineBreak { at += 1 }
            } else if byte == Self.slash, peek(1) == Self.star {
                readBlockComment()
            } else if byte == Self.quote {
                readString(hashes: 0)
            } else if byte == Self.hash, let hashes = hashesBeforeQuote() {
                at += hashes
                readString(hashes: hashes)
            } else {
                if byte == Self.open { depth += 1 }
                if byte == Self.close {
                    if untilParenthesis, depth == 0 { return }
                    depth -= 1
                }
                codeBytes[at] = byte
                at += 1
            }
        }
    }

    private mutating func readBlockComment() {
        var depth = 0
        while at < bytes.count {
            if peek() == Self.slash, peek(1) == Self.star {
                depth += 1
                at += 2
            } else if peek() == Self.star, peek(1) == Self.slash {
                depth -= 1
                at += 2
                if depth == 0 { return }
            } else {
                at += 1
            }
        }
    }

    private func hashesBeforeQuote() -> Int? {
        var count = 0
        while peek(count) == Self.hash { count += 1 }
        return peek(count) == Self.quote ? count : nil
    }

    private func hasHashes(_ count: Int, at offset: Int) -> Bool {
        (0..<count).allSatisfy { peek(offset + $0) == Self.hash }
    }

    private mutating func readString(hashes: Int) {
        let isLong = peek(1) == Self.quote && peek(2) == Self.quote && !(hashes > 0 && peek(2) == Self.hash)
        let quotes = isLong ? 3 : 1
        for offset in 0..<quotes { codeBytes[at + offset] = Self.quote }
        at += quotes
        while at < bytes.count {
            let closes = (0..<quotes).allSatisfy { peek($0) == Self.quote } && hasHashes(hashes, at: quotes)
            if closes {
                for offset in 0..<quotes { codeBytes[at + offset] = Self.quote }
                at += quotes + hashes
                return
            }
            if bytes[at] == Self.backslash, hasHashes(hashes, at: 1) {
                at += 1 + hashes
                if peek() == Self.open {
                    at += 1
                    readCode(untilParenthesis: true)
                }
                at += 1
                continue
            }
            if bytes[at] == Self.lineBreak, !isLong { return }
            stringBytes[at] = bytes[at]
            at += 1
        }
    }
}
