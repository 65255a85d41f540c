import Basics
import CPangoCairo

/// A letter in the middle of a square, as a picture.
public struct LetterDrawing: Sendable {
    let letter: String
    let side: Int
    let ground: RGB
    let ink: RGB
    let rounding: Double
    let size: Double

    /// - Parameters:
    ///   - side: pixels.
    ///   - rounding: of the corners, in parts of the side.
    ///   - size: of the letter, in parts of the side.
    public init(letter: String, side: Int, ground: RGB, ink: RGB, rounding: Double, size: Double) {
        (self.letter, self.side, self.ground, self.ink) = (letter, side, ground, ink)
        (self.rounding, self.size) = (rounding, size)
    }

    func png(fonts: FontMap) throws -> [UInt8] { try Press.whileAlone { try drawn(fonts) } }

    private func drawn(_ fonts: FontMap) throws -> [UInt8] {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(side), Int32(side)),
            let cairo = cairo_create(surface)
        else { throw PDFFailure.drawing("no memory for a picture of \(side) pixels") }
        defer {
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
        }
        let side = Double(side)
        let radius = rounding * side
        cairo_new_sub_path(cairo)
        for (x, y, start) in [(1.0, 0.0, -0.5), (1, 1, 0), (0, 1, 0.5), (0, 0, 1)] {
            let center = (x: radius + x * (side - 2 * radius), y: radius + y * (side - 2 * radius))
            cairo_arc(cairo, center.x, center.y, radius, start * .pi, (start + 0.5) * .pi)
        }
        cairo_close_path(cairo)
        set(ground, cairo)
        cairo_fill(cairo)
        let typesetter = Typesetter(language: "en", fonts: fonts)
        let style = TextStyle(size: size * side, weight: 700, color: ink, leading: 1)
        set(ink, cairo)
        typesetter.paint(letter, style, centredAt: side / 2, on: cairo)
        return try Self.written(surface)
    }

    private func set(_ color: RGB, _ cairo: OpaquePointer) {
        cairo_set_source_rgb(
            cairo,
            Double(color.red) / 255,
            Double(color.green) / 255,
            Double(color.blue) / 255
        )
    }

    private static func written(_ surface: OpaquePointer) throws -> [UInt8] {
        let sink = Sink()
        let status = cairo_surface_write_to_png_stream(
            surface,
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
                    contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count))
                )
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(sink).toOpaque()
        )
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PDFFailure.drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }
}
