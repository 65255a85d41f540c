import CAssets
import HTML

/// A file that travels inside the binary, under an address that changes with its contents.
struct Asset: Sendable {
    /// `portico.0f3a….css`: cacheable for ever, as other contents have another address.
    let fileName: String
    let contentType: String
    private let plain: Bytes
    private let compressed: Bytes?

    init(_ name: String, hash: String, type: String, _ plain: CAssets.asset, gzip: CAssets.asset?) {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        fileName = "\(name[..<dot]).\(hash)\(name[dot...])"
        contentType = type
        self.plain = Bytes(plain)
        compressed = gzip.map(Bytes.init)
    }

    /// The contents, which live as long as the program.
    var bytes: UnsafeRawBufferPointer { plain.buffer }

    /// The same, compressed by gzip, where that is shorter.
    var gzip: UnsafeRawBufferPointer? { compressed?.buffer }

    /// A pair of numbers and not a pointer, which is not `Sendable`; the bytes are constants of the program.
    private struct Bytes: Sendable {
        let address: UInt
        let length: Int

        init(_ asset: CAssets.asset) {
            address = UInt(bitPattern: asset.bytes)
            length = asset.length
        }

        var buffer: UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: length)
        }
    }
}

/// The files inside the binary: where they are found, and the addresses pages link to.
enum Assets {
    /// `GET` on this answers an asset with its `contentType`, `gzip` where the browser takes it, and
    /// `Cache-Control: public, max-age=31536000, immutable`.
    static let file = root / "assets" / AssetName.self

    static let styles = path(of: "portico.css")
    static let icons = path(of: "icons.svg")
    static let editorial = path(of: "editorial.css")
    static let font = path(of: "inter.woff2")
    static let cantarell = path(of: "cantarell-regular.woff2")
    static let cantarellBold = path(of: "cantarell-bold.woff2")
    static let manrope = path(of: "manrope-regular.woff2")
    static let manropeSemibold = path(of: "manrope-semibold.woff2")
    static let manropeBold = path(of: "manrope-bold.woff2")
    static let vollkorn = path(of: "vollkorn-regular.woff2")
    static let vollkornSemibold = path(of: "vollkorn-semibold.woff2")
    static let vollkornItalic = path(of: "vollkorn-italic.woff2")
    static let live = path(of: "live.js")
    static let dialogs = path(of: "dialogs.js")
    static let upload = path(of: "upload.js")
    static let pay = path(of: "pay.js")
    static let brand = path(of: "brand.js")
    static let zone = path(of: "zone.js")
    /// The logo of the demo's agency.
    static let lumen = path(of: "lumen.svg")

    /// The asset with this file name (`portico.0f3a….css`), or nil.
    static func find(_ fileName: AssetName) -> Asset { byName[fileName.text]! }

    /// What a browser shows beside the page's title.
    static var favicon: Asset { all.first { $0.fileName.hasPrefix("lumen.") } ?? all[0] }

    fileprivate static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.fileName, $0) })

    private static func path(of name: String) -> Path {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let found = all.first {
            $0.fileName.hasPrefix(name[..<dot] + ".") && $0.fileName.hasSuffix(name[dot...])
        }
        guard let found, let segment = AssetName(found.fileName) else {
            preconditionFailure("No asset is called \(name); bin/assets lists them.")
        }
        return file(segment)
    }
}

/// The file name of an asset there is; what is none does not match, so the answer is 404.
struct AssetName: PathParameter {
    let text: String

    init?(_ text: String) {
        guard Assets.byName[text] != nil else { return nil }
        self.text = text
    }

    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        self.init(String(decoding: pathSegment, as: UTF8.self))
    }

    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        var target = target
        for byte in text.utf8 {
            target.pointee = byte
            target += 1
        }
    }
}
