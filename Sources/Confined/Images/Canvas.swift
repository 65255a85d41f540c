import Basics
import CSVG

/// What is painted on, by cairo: 32 bits a pixel, multiplied by alpha.
final class Canvas {
    let width: Int
    let height: Int
    private let surface: OpaquePointer
    let cairo: OpaquePointer

    init(width: Int, height: Int) throws(ConfinedRefusal) {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height)),
            cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let cairo = cairo_create(surface)
        else { throw .tooManyPixels }
        (self.width, self.height, self.surface, self.cairo) = (width, height, surface, cairo)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    func fill(_ color: (red: Double, green: Double, blue: Double)) {
        cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
        cairo_paint(cairo)
    }

    /// What is on it now.
    func pixels() throws(ConfinedRefusal) -> Pixels {
        cairo_surface_flush(surface)
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else { throw .broken }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 4) { target, count in
            for row in 0..<height {
                for column in 0..<width {
                    let from = data + row * stride + column * 4
                    let at = (row * width + column) * 4
                    let alpha = from[3]
                    // In memory the order is blue, green, red, alpha.
                    for (place, channel) in [2, 1, 0].enumerated() {
                        target[at + place] = Self.divided(from[channel], by: alpha)
                    }
                    target[at + 3] = alpha
                }
            }
            count = width * height * 4
        }
        guard let pixels = Pixels(width: width, height: height, bytes: bytes) else { throw .broken }
        return pixels
    }

    private static func divided(_ value: UInt8, by alpha: UInt8) -> UInt8 {
        switch alpha {
        case 0: 0
        case 255: value
        default: UInt8(min(255, (Int(value) * 255 + Int(alpha) / 2) / Int(alpha)))
        }
    }
}

/// Pixels that were decoded, to be painted smaller.
final class PixelImage: OpenImage {
    private let surface: OpaquePointer
    /// What the surface is painted from, multiplied.
    private let memory: UnsafeMutablePointer<UInt8>
    private let width: Int
    private let height: Int
    let isDrawing = false

    init(_ decoded: Decoded) throws(ConfinedRefusal) {
        (width, height) = (decoded.width, decoded.height)
        memory = decoded.memory
        Self.multiply(memory, width * height)
        guard
            let surface = cairo_image_surface_create_for_data(
                memory,
                CAIRO_FORMAT_ARGB32,
                Int32(width),
                Int32(height),
                Int32(width * 4)
            ), cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
        else { throw .tooManyPixels }
        self.surface = surface
    }

    deinit {
        cairo_surface_destroy(surface)
        memory.deallocate()
    }

    var size: (width: Double, height: Double) { (Double(width), Double(height)) }

    var ground: (red: Double, green: Double, blue: Double)? {
        let corners = [0, width - 1, (height - 1) * width, height * width - 1].map { $0 * 4 }
        let first = corners[0]
        let isEven = corners.allSatisfy { corner in
            memory[corner + 3] == 255
                && (0..<3).allSatisfy { abs(Int(memory[corner + $0]) - Int(memory[first + $0])) <= 8 }
        }
        guard isEven else { return nil }
        return (Double(memory[first + 2]) / 255, Double(memory[first + 1]) / 255, Double(memory[first]) / 255)
    }

    func paint(on canvas: Canvas, x: Double, y: Double, width: Double, height: Double) {
        let cairo = canvas.cairo
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_rectangle(cairo, 0, 0, width, height)
        cairo_clip(cairo)
        cairo_scale(cairo, width / Double(self.width), height / Double(self.height))
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST)
        // What lies beyond the edge looks like the edge, so none gets paler.
        cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    /// From red, green, blue, alpha to what cairo paints: blue, green, red, each multiplied, and alpha.
    private static func multiply(_ memory: UnsafeMutablePointer<UInt8>, _ count: Int) {
        for at in 0..<count {
            let pixel = memory + at * 4
            let (red, green, blue, alpha) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]), Int(pixel[3]))
            pixel[0] = UInt8((blue * alpha + 127) / 255)
            pixel[1] = UInt8((green * alpha + 127) / 255)
            pixel[2] = UInt8((red * alpha + 127) / 255)
        }
    }
}

/// What a decoder gives: red, green, blue and alpha, in memory that belongs to whoever takes it.
struct Decoded {
    let width: Int
    let height: Int
    let memory: UnsafeMutablePointer<UInt8>

    /// Room for such a picture, whose size was looked at before.
    init(width: Int, height: Int) throws(ConfinedRefusal) {
        try ImageWork.check(width: width, height: height)
        (self.width, self.height) = (width, height)
        memory = .allocate(capacity: width * height * 4)
        memory.initialize(repeating: 0, count: width * height * 4)
    }
}
