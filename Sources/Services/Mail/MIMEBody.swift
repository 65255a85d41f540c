/// Bodies in seven bits and lines of at most 76 bytes (RFC 2045 section 6).
enum MIMEBody {
    /// Readable lines: ASCII as it is, other bytes as `=XX`, long lines broken softly; CRLF between lines.
    static func quotedPrintable(_ text: String) -> String {
        var body: [UInt8] = []
        var length = 0
        func add(_ bytes: [UInt8], endsLine: Bool) {
            // One place is kept for the `=` of a soft break, but at the end of the line.
            if length + bytes.count > (endsLine ? 76 : 75) {
                body += "=\r\n".utf8
                length = 0
            }
            body += bytes
            length += bytes.count
        }
        for (number, line) in lines(of: text).enumerated() {
            if number > 0 { body += "\r\n".utf8 }
            length = 0
            for (index, byte) in line.enumerated() {
                let isLast = index == line.count - 1
                let isSpace = byte == 0x20 || byte == 0x09
                let isPlain = isSpace ? !isLast : byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
                add(isPlain ? [byte] : escaped(byte), endsLine: isLast)
            }
        }
        return String(decoding: body, as: UTF8.self)
    }

    /// Base64 in lines of 76.
    static func base64Lines(_ bytes: [UInt8]) -> String {
        var body = ""
        var start = 0
        while start < bytes.count {
            body += base64(Array(bytes[start..<min(start + 57, bytes.count)])) + "\r\n"
            start += 57
        }
        return body
    }

    /// RFC 4648 section 4, padded, in one line.
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            let group = (0..<3).reduce(0) { $0 << 8 | ($1 < count ? Int(bytes[index + $1]) : 0) }
            for place in 0..<4 {
                text.append(place <= count ? alphabet[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The text with CRLF between its lines.
    static func canonical(_ text: String) -> [UInt8] {
        Array(lines(of: text).joined(separator: [0x0D, 0x0A]))
    }

    private static func lines(of text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: lines.append([])
            default: lines[lines.count - 1].append(byte)
            }
            previous = byte
        }
        return lines
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
