import Basics
import Database

/// A stored file. Its bytes are found by their SHA-256; equal bytes are kept once.
struct File: Identified, Sendable, Equatable {
    static let idPrefix: StaticString = "fil"

    let id: ID<File>
    let client: ID<Client>
    let project: ID<Project>
    let version: ID<Version>?
    let name: String
    /// By its content, never by what the sender said.
    let type: String
    /// Bytes.
    let size: Int64
    /// Hexadecimal, 64 digits.
    let sha256: String
    let uploadedByName: String
    let uploadedAt: Timestamp
}

extension File {
    /// `4.2 MB`: 1000 bytes to the kB, as storage is sold and phones count.
    static func sizeText(_ bytes: Int64) -> String {
        if bytes < 1000 { return FileWords.bytes(bytes) }
        var size = Double(bytes)
        for unit in ["kB", "MB", "GB"] {
            size /= 1000
            if size < 999.95 || unit == "GB" {
                let tenths = Int64((size * 10).rounded())
                return size < 10 && tenths % 10 != 0
                    ? FileWords.size(tenths: tenths, unit) : FileWords.size(Int64(size.rounded()), unit)
            }
        }
        return FileWords.bytes(bytes)
    }

    var sizeText: String { Self.sizeText(size) }
}

/// A file that has arrived on our disk and is not kept yet.
struct ArrivedFile: Sendable {
    let name: String
    /// Bytes.
    let size: Int64
    /// Hexadecimal, 64 digits.
    let sha256: String
    /// Where its bytes lie now.
    let path: String
}
