import Basics
import CImages

/// PNG, decoded by libpng.
enum PNGFile {
    static func decoded(_ input: [UInt8]) throws(ConfinedRefusal) -> Decoded {
        // Its first part has to be its size (PNG, third edition, 11.2.1).
        guard input.count >= 33, input[12..<16].elementsEqual("IHDR".utf8) else { throw .broken }
        let (width, height) = (number(input, 16), number(input, 20))
        try ImageWork.check(width: width, height: height)
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        // Libpng remembers where the bytes are, and finds them there when it reads on.
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: input.count)
        _ = bytes.initialize(from: input)
        defer { bytes.deallocate() }
        guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else {
            throw .broken
        }
        image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
        let decoded = try Decoded(width: Int(image.width), height: Int(image.height))
        guard png_image_finish_read(&image, nil, decoded.memory, 0, nil) != 0, image.warning_or_error & 2 == 0
        else { throw .broken }
        return decoded
    }

    private static func number(_ input: [UInt8], _ at: Int) -> Int {
        input[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}

/// JPEG, decoded by libjpeg-turbo and turned the way its camera was held.
enum JPEGFile {
    static func decoded(_ input: [UInt8]) throws(ConfinedRefusal) -> Decoded {
        guard let decoder = tjInitDecompress() else { throw .broken }
        defer { tjDestroy(decoder) }
        var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard
            tjDecompressHeader3(decoder, input, UInt(input.count), &width, &height, &sampling, &space) == 0
        else { throw .broken }
        let decoded = try Decoded(width: Int(width), height: Int(height))
        let isInk = space == Int32(TJCS_CMYK.rawValue) || space == Int32(TJCS_YCCK.rawValue)
        let format = Int32((isInk ? TJPF_CMYK : TJPF_RGBA).rawValue)
        let status = tjDecompress2(
            decoder,
            input,
            UInt(input.count),
            decoded.memory,
            width,
            0,
            height,
            format,
            Int32(TJFLAG_LIMITSCANS)
        )
        if status != 0 {
            let words = String(cString: tjGetErrorStr2(decoder))
            // Harmless oddities are warned of as well; a file that ends too early is not one of them.
            let isOdd =
                tjGetErrorCode(decoder) == Int32(TJERR_WARNING.rawValue) && !words.contains("remature")
            guard isOdd else { throw .broken }
        }
        if isInk { mix(decoded) }
        return try Orientation.of(input).turned(decoded)
    }

    /// Inks as programs write them, upside down: 255 is none.
    private static func mix(_ decoded: Decoded) {
        for at in 0..<decoded.width * decoded.height {
            let pixel = decoded.memory + at * 4
            let black = Int(pixel[3])
            for ink in 0..<3 { pixel[ink] = UInt8(Int(pixel[ink]) * black / 255) }
            pixel[3] = 255
        }
    }
}

/// WebP, decoded by libwebp.
enum WebPFile {
    static func decoded(_ input: [UInt8]) throws(ConfinedRefusal) -> Decoded {
        var features = WebPBitstreamFeatures()
        guard WebPGetFeatures(input, input.count, &features) == VP8_STATUS_OK else { throw .broken }
        if features.has_animation != 0 { throw .animated }
        let decoded = try Decoded(width: Int(features.width), height: Int(features.height))
        let size = decoded.width * decoded.height * 4
        guard
            WebPDecodeRGBAInto(input, input.count, decoded.memory, size, Int32(decoded.width * 4)) != nil
        else { throw .broken }
        return decoded
    }
}
