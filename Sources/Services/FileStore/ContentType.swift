/// Tells what a file is by how it begins. What its sender says is never believed.
enum ContentType {
    static let unknown = "application/octet-stream"

    /// The media type (RFC 6838) of a file with this beginning and name.
    ///
    /// Nothing here is a type that a browser would run: web pages and SVG are plain text to us.
    static func of(_ head: [UInt8], named name: String) -> String {
        if let signature = signatures.first(where: { $0.matches(head) }) { return signature.type }
        if head.starts(with: Array("PK".utf8) + [3, 4]) {
            return office[ending(of: name)] ?? "application/zip"
        }
        if isText(head) { return text[ending(of: name)] ?? "text/plain" }
        return unknown
    }

    /// Bytes that a kind of file has at an offset.
    private struct Signature {
        let offset: Int
        let bytes: [UInt8]
        let type: String

        init(_ bytes: [UInt8], at offset: Int = 0, _ type: String) {
            self.offset = offset
            self.bytes = bytes
            self.type = type
        }

        init(_ words: String, at offset: Int = 0, _ type: String) {
            self.init(Array(words.utf8), at: offset, type)
        }

        func matches(_ head: [UInt8]) -> Bool { head.dropFirst(offset).starts(with: bytes) }
    }

    private static let signatures = [
        Signature("%PDF-", "application/pdf"),
        Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        Signature([0xFF, 0xD8, 0xFF], "image/jpeg"),
        Signature("GIF87a", "image/gif"),
        Signature("GIF89a", "image/gif"),
        Signature("WEBP", at: 8, "image/webp"),
        Signature([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
        Signature([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
        Signature("8BPS", "image/vnd.adobe.photoshop"),
        Signature("ftypavif", at: 4, "image/avif"),
        Signature("ftypheic", at: 4, "image/heic"),
        Signature("ftypqt", at: 4, "video/quicktime"),
        Signature("ftyp", at: 4, "video/mp4"),
        Signature([0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        Signature("WAVE", at: 8, "audio/wav"),
        Signature("ID3", "audio/mpeg"),
        Signature([0xFF, 0xFB], "audio/mpeg"),
        Signature("OggS", "audio/ogg"),
        Signature("wOF2", "font/woff2"),
        Signature("OTTO", "font/otf"),
        Signature([0x00, 0x01, 0x00, 0x00, 0x00], "font/ttf"),
        Signature([0x1F, 0x8B], "application/gzip"),
        Signature([0x37, 0x7A, 0xBC, 0xAF], "application/x-7z-compressed"),
    ]

    /// What is a ZIP inside, by the ending of its name.
    private static let office = [
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
        "epub": "application/epub+zip",
    ]

    private static let text = ["csv": "text/csv", "json": "application/json", "md": "text/markdown"]

    private static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether it reads as UTF-8 without control characters. The last character may be cut off.
    private static func isText(_ head: [UInt8]) -> Bool {
        guard !head.isEmpty, !head.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) })
        else {
            return false
        }
        return (0...3).contains { cut in String(validating: head.dropLast(cut), as: UTF8.self) != nil }
    }
}
