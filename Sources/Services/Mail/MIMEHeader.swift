import Basics

/// Header fields, folded and encoded so that any text fits and none can start a line of its own
/// (RFC 5322 section 2.2, RFC 2047, RFC 2231).
enum MIMEHeader {
    /// `Name: words` with line breaks between words, at most 76 bytes a line where the words allow it.
    static func field(_ name: String, _ words: [String]) -> String {
        var lines = "\(name):"
        var length = lines.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, length + 1 + word.utf8.count > lineLength {
                lines += "\r\n"
                length = 0
            }
            lines += " \(word)"
            length += 1 + word.utf8.count
        }
        return lines + "\r\n"
    }

    /// Free text, as in a subject: plain where it can be, else encoded words.
    static func text(_ text: String) -> [String] {
        let clean = oneLine(text)
        let words = clean.split(separator: " ").map(String.init)
        let isPlain =
            clean.utf8.allSatisfy { $0 < 0x7F } && !clean.contains("=?")
            && words.allSatisfy { $0.utf8.count <= longestWord }
        return isPlain ? words : encodedWords(clean)
    }

    /// `Name <address>`, the name quoted or encoded when it must be.
    static func mailbox(_ mailbox: Mailbox) -> [String] {
        let name = oneLine(mailbox.name)
        guard !name.isEmpty else { return [mailbox.address.text] }
        let address = "<\(mailbox.address)>"
        guard name.utf8.allSatisfy({ $0 < 0x7F }), !name.contains("=?"), name.utf8.count <= longestWord else {
            return encodedWords(name) + [address]
        }
        if name.utf8.allSatisfy({ isAtomByte($0) || $0 == UInt8(ascii: " ") }) {
            return name.split(separator: " ").map(String.init) + [address]
        }
        return [quoted(name), address]
    }

    /// `<…>` around an id or an address that may have its brackets already; nil when it is no single token.
    static func bracketed(_ text: String) -> String? {
        let inner = text.hasPrefix("<") && text.hasSuffix(">") ? text.dropFirst().dropLast() : text[...]
        let isToken = inner.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>".utf8.contains($0) }
        return isToken && (1...longestToken).contains(inner.utf8.count) ? "<\(inner)>" : nil
    }

    /// `; filename=…` of an attachment (RFC 2231), each piece a word to fold at.
    static func filename(_ name: String) -> [String] {
        let clean = oneLine(name)
        if clean.utf8.allSatisfy({ $0 < 0x7F }), clean.utf8.count <= longestWord {
            return ["filename=\(quoted(clean))"]
        }
        var pieces: [String] = []
        var piece = "utf-8''"
        for scalar in clean.unicodeScalars {
            let encoded = scalar.utf8.map { isAttributeByte($0) ? String(Unicode.Scalar($0)) : percent($0) }
                .joined()
            if piece.utf8.count + encoded.utf8.count > 56 {
                pieces.append(piece)
                piece = ""
            }
            piece += encoded
        }
        pieces.append(piece)
        if pieces.count == 1 { return ["filename*=\(piece)"] }
        return pieces.enumerated().map { index, piece in
            "filename*\(index)*=\(piece)" + (index < pieces.count - 1 ? ";" : "")
        }
    }

    /// A media type of two plain tokens, or the type that promises nothing.
    static func mediaType(_ text: String) -> String {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isType =
            parts.count == 2 && text.utf8.count <= longestWord
            && parts.allSatisfy {
                !$0.isEmpty && $0.utf8.allSatisfy { isAtomByte($0) || $0 == UInt8(ascii: ".") }
            }
        return isType ? text : "application/octet-stream"
    }

    /// RFC 5322 section 3.3: `Mon, 23 Nov 2026 20:45:00 +0000`.
    static func date(_ instant: Timestamp) -> String {
        let days = Int(instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds - 86_399) / 86_400)
        let day = CalendarDate(dayNumber: days)
        let (year, month, number) = day.components
        let rest = Int(instant.seconds) - days * 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekday), \(number) \(months[month - 1]) \(year) \(time.joined(separator: ":")) +0000"
    }

    /// The text with control characters and runs of white space as one space each, none at the ends.
    static func oneLine(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            let isBreak = scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
            if !isBreak {
                line.unicodeScalars.append(scalar)
            } else if !line.isEmpty, line.last != " " {
                line += " "
            }
        }
        return line.last == " " ? String(line.dropLast()) : line
    }

    /// Words of at most 64 bytes, none with half a character in it.
    private static func encodedWords(_ text: String) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        func close() {
            words.append("=?utf-8?B?\(MIMEBody.base64(bytes))?=")
            bytes = []
        }
        for scalar in text.unicodeScalars {
            if bytes.count + scalar.utf8.count > 39 { close() }
            bytes += scalar.utf8
        }
        if !bytes.isEmpty { close() }
        return words
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return "\"\(escaped.joined())\""
    }

    private static func isAtomByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"()<>[]:;@\\,.\"/?=".utf8.contains(byte)
    }

    private static func isAttributeByte(_ byte: UInt8) -> Bool {
        isAtomByte(byte) && !"*'%".utf8.contains(byte) || byte == UInt8(ascii: ".")
    }

    private static func percent(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }

    private static let lineLength = 76
    private static let longestWord = 60
    /// What cannot be folded must still fit a line of 998 bytes (RFC 5322 section 2.1.1).
    private static let longestToken = 900
}
