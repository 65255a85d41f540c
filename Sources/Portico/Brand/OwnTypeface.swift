import Basics
import HTML

/// Names a typeface of the agency's own: 32 digits of the hash of all that it is, and how many files it has.
struct OwnTypefaceID: Sendable, Hashable {
    let text: String

    init(digest: String, hasBold: Bool) {
        text = digest.prefix(32) + (hasBold ? "2" : "1")
    }

    /// Nil for what names none.
    init?(_ text: String) {
        let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard digits, text.utf8.count == 33, text.hasSuffix("1") || text.hasSuffix("2") else { return nil }
        self.text = text
    }

    var hasBold: Bool { text.hasSuffix("2") }

    /// What every page of its brand fetches.
    var preloads: [Path] { fonts.map { BrandRoutes.font($0) } }

    var fonts: [FontAddress] {
        let weights: [FontAddress.Weight] = hasBold ? [.regular, .bold] : [.regular]
        return weights.map { FontAddress(typeface: self, weight: $0) }
    }
}

/// What is chosen as a typeface: `inter`, or `inter.` and one of the agency's own, before which there was
/// Inter.
struct TypefaceChoice: RawRepresentable, Sendable, Equatable {
    let curated: Look.Typeface
    let own: OwnTypefaceID?

    init(_ curated: Look.Typeface, _ own: OwnTypefaceID?) {
        (self.curated, self.own) = (curated, own)
    }

    init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let curated = Look.Typeface(rawValue: parts[0]) else { return nil }
        self.curated = curated
        own = parts.count == 2 ? OwnTypefaceID(parts[1]) : nil
        if parts.count == 2 && own == nil { return nil }
    }

    var rawValue: String { curated.rawValue + (own.map { "." + $0.text } ?? "") }
}

/// The address of a font of the agency's own. It says which bytes these are, so they are kept for ever.
struct FontAddress: PathParameter {
    enum Weight: String, CaseIterable { case regular, bold }

    let typeface: OwnTypefaceID
    let weight: Weight

    init(typeface: OwnTypefaceID, weight: Weight) {
        (self.typeface, self.weight) = (typeface, weight)
    }

    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: pathSegment, as: UTF8.self)
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[1].hasSuffix(".woff2"), let typeface = OwnTypefaceID(parts[0]),
            let weight = Weight(rawValue: String(parts[1].dropLast(6))),
            weight == .regular || typeface.hasBold
        else { return nil }
        self.init(typeface: typeface, weight: weight)
    }

    var text: String { "\(typeface.text)-\(weight.rawValue).woff2" }

    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in text.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "font" }
}

/// A typeface that the agency brought along, as it was made anew.
struct OwnTypeface: Sendable, Equatable {
    /// One weight of it: hashes of its bytes, and how wide it sets `CuratedFiles.sample`, in thousandths.
    struct Weight: Sendable, Equatable {
        let web: String
        let print: String
        let width: Int
    }

    let id: OwnTypefaceID
    let family: String
    let isSerif: Bool
    let regular: Weight
    let bold: Weight?
    /// How tall x and H are, in thousandths of the size.
    let small: Int
    let capital: Int

    func weight(_ weight: FontAddress.Weight) -> Weight? { weight == .regular ? regular : bold }

    /// Drawn this much larger, in hundredths.
    var scale: Double { min(130, max(100, (53_000 / Double(small)).rounded())) }
}

extension Face {
    /// In CSS it is called the same whatever it is called: its name is anybody's text.
    init(_ own: OwnTypeface) {
        let standIns = own.isSerif ? CuratedFiles.times : CuratedFiles.arial
        func wider(than other: (Double, Double)) -> FaceShape.Pair {
            let part = own.scale / 1000
            let regular = Double(own.regular.width) * part / other.0
            return .init(regular, own.bold.map { Double($0.width) * part / other.1 } ?? regular)
        }
        self.init(
            name: "Own",
            files: own.id.fonts.map {
                File(
                    path: BrandRoutes.font($0),
                    weights: $0.weight == .bold ? "541 900" : own.bold == nil ? "400" : "100 540",
                    isForEveryPage: true
                )
            },
            shape: FaceShape(
                scale: own.scale,
                capital: Double(own.capital) / 10,
                isSerif: own.isSerif,
                common: wider(than: standIns),
                roboto: wider(than: CuratedFiles.robotos)
            ),
            strong: 600,
            title: 650,
            tracking: "-.015em"
        )
    }
}
