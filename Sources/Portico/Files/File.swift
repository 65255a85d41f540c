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
        var unit = 0
        repeat {
            size /= 1000
            unit += 1
        } while size >= 999.95 && unit < 3
        let tenths = size < 10 ? Int64((size * 10).rounded()) : Int64(size.rounded()) * 10
        let number = Reader.current.formats.decimal(tenths, digits: 1)
        return switch unit {
        case 1: FileWords.kilobytes(number)
        case 2: FileWords.megabytes(number)
        default: FileWords.gigabytes(number)
        }
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
