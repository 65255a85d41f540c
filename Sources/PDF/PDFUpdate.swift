/// Adds to a finished file what Cairo cannot say, as an incremental update (ISO 32000-1, 7.5.6): objects
/// after the end, then a cross-reference to them that names the one before.
///
/// It reads only what Cairo writes with version 1.4: a plain cross-reference table and trailer.
struct PDFUpdate {
    private var bytes: [UInt8]
    private let previousStart: Int
    private let root: Int
    private let info: Int?
    private let size: Int
    private var written: [(number: Int, offset: Int)] = []

    init(of bytes: [UInt8]) throws {
        self.bytes = bytes
        guard let mark = Self.lastIndex(of: "startxref", in: bytes),
            let start = Self.number(in: bytes, after: mark + 9),
            let trailer = Self.lastIndex(of: "trailer", in: bytes),
            let size = Self.value("/Size", in: bytes, from: trailer),
            let root = Self.value("/Root", in: bytes, from: trailer)
        else { throw PDFFailure.structure("no trailer") }
        (previousStart, self.root, self.size) = (start, root, size)
        info = Self.value("/Info", in: bytes, from: trailer)
    }

    /// Adds entries to the catalog, such as `/Lang (en)`.
    mutating func addToCatalog(_ entries: String) throws {
        guard let start = Self.lastIndex(of: "\n\(root) 0 obj", in: bytes),
            let open = Self.index(of: "<<", in: bytes, from: start),
            let end = Self.index(of: "endobj", in: bytes, from: open)
        else { throw PDFFailure.structure("no catalog") }
        let rest = String(decoding: bytes[(open + 2)..<end], as: UTF8.self)
        written.append((root, bytes.count))
        append("\(root) 0 obj\n<< \(entries)\(rest)endobj\n")
    }

    /// The file with the update at its end.
    consuming func finished() -> [UInt8] {
        let id = Self.fingerprint(of: bytes)
        let start = bytes.count
        var table = "xref\n"
        for entry in written.sorted(by: { $0.number < $1.number }) {
            let offset = String(entry.offset)
            table +=
                "\(entry.number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
        }
        let info = info.map { " /Info \($0) 0 R" } ?? ""
        append(
            table + "trailer\n<< /Size \(size) /Root \(root) 0 R\(info) /Prev \(previousStart)"
                + " /ID [<\(id)> <\(id)>] >>\nstartxref\n\(start)\n%%EOF\n"
        )
        return bytes
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// 128 bits to tell files apart; not a safeguard. Source: FNV-1a, draft-eastlake-fnv.
    private static func fingerprint(of bytes: [UInt8]) -> String {
        var (a, b): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x84222325_cbf29ce4)
        for byte in bytes {
            a = (a ^ UInt64(byte)) &* 0x100_0000_01b3
            b = (b ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return [a, b].map {
            let hex = String($0, radix: 16)
            return String(repeating: "0", count: 16 - hex.count) + hex
        }.joined()
    }
}

extension PDFUpdate {
    private static func index(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
        let word = Array(word.utf8)
        guard start >= 0, start + word.count <= bytes.count else { return nil }
        return (start...(bytes.count - word.count)).first {
            bytes[$0..<($0 + word.count)].elementsEqual(word)
        }
    }

    private static func lastIndex(of word: String, in bytes: [UInt8]) -> Int? {
        let word = Array(word.utf8)
        guard word.count <= bytes.count else { return nil }
        return (0...(bytes.count - word.count)).last { bytes[$0..<($0 + word.count)].elementsEqual(word) }
    }

    private static func number(in bytes: [UInt8], after start: Int) -> Int? {
        let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        let digits = bytes[start...].drop(while: blank).prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func value(_ key: String, in bytes: [UInt8], from start: Int) -> Int? {
        index(of: key, in: bytes, from: start).flatMap { number(in: bytes, after: $0 + key.utf8.count) }
    }
}
