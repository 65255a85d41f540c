import Basics
import Foundation
import Secrets
import Services
import TestSupport

@testable import Portico
@testable import Web

/// Fonts as somebody could send them, made of those that are here.
enum FontSamples {
    /// One of ours, as packed as it comes.
    static func packed(_ name: String = "lato-regular.woff2") -> [UInt8] { Array(Assets.asset(name).bytes) }

    /// One of the machine's.
    static func installed(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/" + path)))
    }

    static func variable() throws -> [UInt8] { try installed("inter-vf/Inter-roman.var.ttf") }

    /// The font inside ours, with another word of its makers about embedding (OS/2, fsType).
    static func unpacked(allowing type: UInt16) async throws -> [UInt8] {
        var font = try await desk().made(packed()).print
        let tables = Int(font[4]) << 8 | Int(font[5])
        for entry in (0..<tables).map({ 12 + $0 * 16 }) where font[entry..<entry + 4].elementsEqual("OS/2".utf8) {
            let offset = font[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
            font[offset + 8] = UInt8(type >> 8)
            font[offset + 9] = UInt8(type & 0xFF)
        }
        return font
    }

    /// A few bytes that say they become four gigabytes.
    static func bomb() -> [UInt8] {
        var font = packed()
        for place in 16..<20 { font[place] = 0xFF }
        return font
    }

    static func desk(_ folder: String = NSTemporaryDirectory() + "/typefaces") -> TypefaceDesk {
        TypefaceDesk(
            confinement: .live(program: PorticoProgram.path),
            files: .local(folder),
            log: .silent
        )
    }

    /// A form with these files.
    static func form(regular: [UInt8]?, bold: [UInt8]? = nil, name: String = "brand.woff2") throws -> TypefaceForm {
        var uploads: [UploadedFile] = []
        for (field, bytes) in [("regular", regular), ("bold", bold)] {
            if let bytes { uploads.append(try arriving(bytes, field, name)) }
        }
        var fields = FormFields(fields: [], uploads: uploads)
        return try TypefaceForm(&fields)
    }

    static func arriving(_ bytes: [UInt8], _ field: String, _ name: String) throws -> UploadedFile {
        let path = NSTemporaryDirectory() + "/font-\(UUID())"
        try Data(bytes).write(to: URL(filePath: path))
        return UploadedFile(
            field: field,
            sentName: name,
            type: "font/woff2",
            size: Int64(bytes.count),
            hash: SHA256.digest(of: bytes),
            path: path
        )
    }
}

extension TypefaceDesk {
    /// What the confined process makes of these bytes.
    func made(_ bytes: [UInt8], weight: Int = 400) async throws -> MadeFont {
        let path = NSTemporaryDirectory() + "/font-\(UUID())"
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await made(of: path, weight: weight)
    }
}
