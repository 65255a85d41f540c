import Basics
import CImages

/// GIF, its first frame, decoded by giflib.
enum GIFFile {
    static func decoded(_ input: [UInt8]) throws(ConfinedRefusal) -> Decoded {
        let source = Source(input)
        let reader: InputFunc = { file, target, count in
            guard let file, let target, let source = file.pointee.UserData else { return 0 }
            return Unmanaged<Source>.fromOpaque(source).takeUnretainedValue().read(into: target, Int(count))
        }
        var problem: Int32 = 0
        guard let file = DGifOpen(Unmanaged.passUnretained(source).toOpaque(), reader, &problem) else {
            throw .broken
        }
        defer { _ = DGifCloseFile(file, nil) }
        return try withExtendedLifetime(source) { () throws(ConfinedRefusal) in try firstFrame(of: file) }
    }

    private static func firstFrame(of file: UnsafeMutablePointer<GifFileType>) throws(ConfinedRefusal)
        -> Decoded
    {
        try ImageWork.check(width: Int(file.pointee.SWidth), height: Int(file.pointee.SHeight))
        var transparent = -1
        while true {
            var record = UNDEFINED_RECORD_TYPE
            guard DGifGetRecordType(file, &record) == GIF_OK else { throw .broken }
            switch record {
            case IMAGE_DESC_RECORD_TYPE: return try frame(of: file, transparent)
            case EXTENSION_RECORD_TYPE: transparent = try skipExtension(file) ?? transparent
            default: throw .broken
            }
        }
    }

    /// What is not painted, where the extension says so (GIF89a, 23).
    private static func skipExtension(_ file: UnsafeMutablePointer<GifFileType>) throws(ConfinedRefusal)
        -> Int?
    {
        var code: Int32 = 0
        var block: UnsafeMutablePointer<GifByteType>?
        guard DGifGetExtension(file, &code, &block) == GIF_OK else { throw .broken }
        var transparent: Int?
        while let part = block {
            if code == GRAPHICS_EXT_FUNC_CODE, part[0] >= 4, part[1] & 1 == 1 { transparent = Int(part[4]) }
            guard DGifGetExtensionNext(file, &block) == GIF_OK else { throw .broken }
        }
        return transparent
    }

    private static func frame(of file: UnsafeMutablePointer<GifFileType>, _ transparent: Int)
        throws(ConfinedRefusal) -> Decoded
    {
        guard DGifGetImageDesc(file) == GIF_OK else { throw .broken }
        let image = file.pointee.Image
        let decoded = try Decoded(width: Int(file.pointee.SWidth), height: Int(file.pointee.SHeight))
        let (left, top) = (Int(image.Left), Int(image.Top))
        let (width, height) = (Int(image.Width), Int(image.Height))
        try ImageWork.check(width: width, height: height)
        guard let map = image.ColorMap ?? file.pointee.SColorMap, left >= 0, top >= 0 else { throw .broken }
        var line = [GifPixelType](repeating: 0, count: width)
        for row in rows(height, isInterlaced: image.Interlace) {
            guard DGifGetLine(file, &line, Int32(width)) == GIF_OK else { throw .broken }
            guard top + row < decoded.height else { continue }
            for column in 0..<min(width, decoded.width - left) {
                let index = Int(line[column])
                guard index != transparent, index < Int(map.pointee.ColorCount) else { continue }
                let color = map.pointee.Colors[index]
                let pixel = decoded.memory + ((top + row) * decoded.width + left + column) * 4
                (pixel[0], pixel[1], pixel[2], pixel[3]) = (color.Red, color.Green, color.Blue, 255)
            }
        }
        return decoded
    }

    /// The order that lines are stored in (GIF89a, appendix E).
    private static func rows(_ height: Int, isInterlaced: Bool) -> [Int] {
        guard isInterlaced else { return Array(0..<height) }
        return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }

    /// Bytes, and how far they were read.
    private final class Source {
        private let bytes: [UInt8]
        private var at = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func read(into target: UnsafeMutablePointer<GifByteType>, _ count: Int) -> Int32 {
            let part = bytes[at..<min(at + max(count, 0), bytes.count)]
            for (place, byte) in part.enumerated() { target[place] = byte }
            at += part.count
            return Int32(part.count)
        }
    }
}
