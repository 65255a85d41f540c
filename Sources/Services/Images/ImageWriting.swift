import Basics
import CImages

extension Pixels {
    /// Nil when the library has no memory for it.
    func written(as form: ImageOrder.Form) -> ImageFile? {
        let bytes: [UInt8]? =
            switch form {
            case .png: png()
            case .jpeg: jpeg()
            case .pixels: self.bytes
            }
        return bytes.map {
            ImageFile(
                width: width,
                height: height,
                form: form,
                bytes: $0,
                needsLight: form == .png && isLost(on: ImageFile.darkGround)
            )
        }
    }

    /// Without alpha where nothing shows through. Libpng writes what is needed, and no words.
    private func png() -> [UInt8]? {
        let isOpaque = isOpaque
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height) = (png_uint_32(width), png_uint_32(height))
        image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | (isOpaque ? 0 : PNG_FORMAT_FLAG_ALPHA))
        defer { png_image_free(&image) }
        let source = isOpaque ? withoutAlpha : bytes
        // Deflate makes nothing much longer than it was.
        let room = source.count + source.count / 100 + height + 4096
        var isWritten = false
        let result = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            var size = png_alloc_size_t(room)
            isWritten = png_image_write_to_memory(&image, target.baseAddress, &size, 0, source, 0, nil) != 0
            count = isWritten ? Int(size) : 0
        }
        return isWritten ? result : nil
    }

    /// On white where something shows through, for photographs.
    private func jpeg() -> [UInt8]? {
        guard let writer = tjInitCompress() else { return nil }
        defer { tjDestroy(writer) }
        var target: UnsafeMutablePointer<UInt8>?
        var size: UInt = 0
        let status = tjCompress2(
            writer,
            onWhite,
            Int32(width),
            0,
            Int32(height),
            Int32(TJPF_RGB.rawValue),
            &target,
            &size,
            Int32(TJSAMP_420.rawValue),
            82,
            Int32(TJFLAG_PROGRESSIVE)
        )
        defer { tjFree(target) }
        guard status == 0, let target else { return nil }
        return Array(UnsafeBufferPointer(start: target, count: Int(size)))
    }

    private var withoutAlpha: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
            for pixel in 0..<width * height {
                for channel in 0..<3 { target[pixel * 3 + channel] = bytes[pixel * 4 + channel] }
            }
            count = width * height * 3
        }
    }

    private var onWhite: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
            for pixel in 0..<width * height {
                let alpha = Int(bytes[pixel * 4 + 3])
                for channel in 0..<3 {
                    let mixed = (Int(bytes[pixel * 4 + channel]) * alpha + 255 * (255 - alpha) + 127) / 255
                    target[pixel * 3 + channel] = UInt8(mixed)
                }
            }
            count = width * height * 3
        }
    }
}
