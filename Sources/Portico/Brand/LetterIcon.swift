import Basics
import HTML

/// The icon of an agency that has none: its first letter on its colour. The address says all it is made of.
struct LetterIcon: PathParameter, Equatable {
    static let edition = "1"

    let letter: String
    let accent: Color
    let use: IconUse

    init(_ letter: String, _ accent: Color, _ use: IconUse) {
        (self.letter, self.accent, self.use) = (letter, accent, use)
    }

    /// `1-17505c-53-tab.png`: the letter as its bytes in UTF-8.
    var text: String {
        let bytes = letter.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(Self.edition)-\(accent.digits)-\(bytes)-\(use.rawValue).png"
    }

    /// Nil for what is no icon's address.
    init?(pathSegment: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: pathSegment, as: UTF8.self)
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, let accent = Color(hex: String(parts[1])), parts[3].hasSuffix(".png"),
            let use = IconUse(rawValue: String(parts[3].dropLast(4))), parts[2].utf8.count <= 64
        else { return nil }
        var bytes: [UInt8] = []
        var rest = parts[2]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        self.init(String(decoding: bytes, as: UTF8.self), accent, use)
        guard self.text == text else { return nil }
    }

    var pathSegmentLength: Int { text.utf8.count }

    func writePathSegment(into target: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in text.utf8.enumerated() { target[index] = byte }
    }

    static var pathParameterName: String { "letter" }
}

/// Where a brand's icons are found, whether it has pictures of its own or not.
struct BrandIcons: Sendable {
    let images: [BrandImage]?
    let letter: String
    let accent: Color

    func path(_ use: IconUse) -> Path {
        if let images { return images[use.place].path }
        return BrandImageRoutes.letter(LetterIcon(letter, accent, use))
    }
}
