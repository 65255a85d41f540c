/// How a camera was held: tag 0x0112 of Exif 2.32, 4.6.4, as its numbers from 1 to 8.
enum Orientation: Int {
    case upright = 1
    case mirrored, upsideDown, flipped, transposed, right, transversed, left

    /// What a JPEG says in its Exif part; upright where it says nothing that can be read.
    static func of(_ file: [UInt8]) -> Orientation {
        var at = 2
        while at + 4 <= file.count, file[at] == 0xFF, file[at + 1] != 0xDA {
            let length = Int(file[at + 2]) << 8 | Int(file[at + 3])
            guard length >= 2, at + 2 + length <= file.count else { return .upright }
            let part = file[(at + 4)..<(at + 2 + length)]
            if file[at + 1] == 0xE1, part.starts(with: Array("Exif".utf8) + [0, 0]) {
                return Directory(Array(part.dropFirst(6)))?.orientation ?? .upright
            }
            at += 2 + length
        }
        return .upright
    }

    /// The picture as it was seen. Its memory is another one.
    func turned(_ decoded: Decoded) throws(ConfinedRefusal) -> Decoded {
        guard self != .upright else { return decoded }
        let isSideways = rawValue >= 5
        let (width, height) = (decoded.width, decoded.height)
        let result = try Decoded(width: isSideways ? height : width, height: isSideways ? width : height)
        for y in 0..<result.height {
            for x in 0..<result.width {
                let from = source(x, y, width, height)
                let (target, origin) = ((y * result.width + x) * 4, (from.y * width + from.x) * 4)
                for channel in 0..<4 { result.memory[target + channel] = decoded.memory[origin + channel] }
            }
        }
        decoded.memory.deallocate()
        return result
    }

    /// Where a pixel of the upright picture is in the stored one.
    private func source(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .flipped: (x, height - 1 - y)
        case .transposed: (y, x)
        case .right: (y, height - 1 - x)
        case .transversed: (width - 1 - y, height - 1 - x)
        case .left: (width - 1 - y, x)
        }
    }
}

/// The first directory of a TIFF file (TIFF 6.0, 2).
private struct Directory {
    let bytes: [UInt8]
    let isLittle: Bool

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 8, bytes.starts(with: "II".utf8) || bytes.starts(with: "MM".utf8) else {
            return nil
        }
        self.bytes = bytes
        isLittle = bytes[0] == UInt8(ascii: "I")
    }

    var orientation: Orientation? {
        guard let start = number(4, 4), let count = number(start, 2) else { return nil }
        for index in 0..<count {
            let entry = start + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            if tag == 0x0112 { return number(entry + 8, 2).flatMap(Orientation.init) }
        }
        return nil
    }

    private func number(_ at: Int, _ length: Int) -> Int? {
        guard at >= 0, at + length <= bytes.count else { return nil }
        let part = bytes[at..<at + length]
        return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
}
