/// A picture as what is seen of it: rows from the top, each pixel red, green, blue and alpha in a byte each,
/// not multiplied.
public struct Pixels: Sendable, Equatable {
    public let width: Int
    public let height: Int
    public let bytes: [UInt8]

    /// Nil where the number of bytes is not that of such a picture.
    public init?(width: Int, height: Int, bytes: [UInt8]) {
        guard (1...Self.sideLimit).contains(width), (1...Self.sideLimit).contains(height),
            bytes.count == width * height * 4
        else { return nil }
        (self.width, self.height, self.bytes) = (width, height, bytes)
    }

    /// Longer sides are nobody's picture: what is made here is made to be shown.
    public static let sideLimit = 8192

    /// Whether a good part of what is seen could hardly be told from this ground.
    public func isLost(on ground: Color) -> Bool {
        var (seen, lost) = (0, 0)
        for at in stride(from: 0, to: bytes.count, by: 4) where bytes[at + 3] >= 128 {
            seen += 1
            let color = Color(bytes[at], bytes[at + 1], bytes[at + 2])
            if color.contrast(with: ground) < 1.5 { lost += 1 }
        }
        return lost * 10 > seen
    }

    public var isOpaque: Bool { stride(from: 3, to: bytes.count, by: 4).allSatisfy { bytes[$0] == 255 } }
}

/// Pictures in a row, as they travel between two processes: width and height in four bytes each, the lowest
/// first, and the pixels.
public enum PixelRow {
    public static func join(_ pictures: [Pixels]) -> [UInt8] {
        pictures.flatMap { number($0.width) + number($0.height) + $0.bytes }
    }

    /// Nil for anything that `join` does not write.
    public static func split(_ bytes: [UInt8]) -> [Pixels]? {
        var rest = bytes[...]
        var pictures: [Pixels] = []
        while !rest.isEmpty {
            guard let width = number(&rest), let height = number(&rest), width <= Pixels.sideLimit,
                height <= Pixels.sideLimit, rest.count >= width * height * 4,
                let picture = Pixels(
                    width: width,
                    height: height,
                    bytes: Array(rest.prefix(width * height * 4))
                )
            else { return nil }
            rest = rest.dropFirst(width * height * 4)
            pictures.append(picture)
        }
        return pictures
    }

    private static func number(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= 4 else { return nil }
        defer { rest = rest.dropFirst(4) }
        return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// What an image is to be made into. Its own proportions are always kept, and nothing is cut off.
public enum ImageShape: Sendable, Equatable {
    /// As large as fits into a box, and never larger than it is, but for drawings, which have no size of
    /// their own.
    case fit(width: Int, height: Int)
    /// In the middle of a square, with so many per cent of its side left free on each side. `onGround`: on
    /// the colour of the image's own corners, or white where those show through; otherwise on nothing.
    case square(Int, margin: Int, onGround: Bool)

    public var text: String {
        switch self {
        case .fit(let width, let height): "fit \(width) \(height)"
        case .square(let side, let margin, let onGround):
            "square \(side) \(margin) \(onGround ? "ground" : "clear")"
        }
    }

    /// What `text` writes; nil for anything else, and for what would be too large.
    public init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        let numbers = words.dropFirst().prefix(2).compactMap { Int($0) }
        guard numbers.count == 2, (1...4096).contains(numbers[0]) else { return nil }
        switch (words.first, words.count) {
        case ("fit", 3) where (1...4096).contains(numbers[1]):
            self = .fit(width: numbers[0], height: numbers[1])
        case ("square", 4) where (0...45).contains(numbers[1]) && ["ground", "clear"].contains(words[3]):
            self = .square(numbers[0], margin: numbers[1], onGround: words[3] == "ground")
        default: return nil
        }
    }

    /// The box that its pixels are in.
    public var box: (width: Int, height: Int) {
        switch self {
        case .fit(let width, let height): (width, height)
        case .square(let side, _, _): (side, side)
        }
    }
}
