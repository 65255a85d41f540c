import Basics
import CPangoCairo

/// Pages of a PDF, drawn with Cairo into memory.
///
/// The origin is the top corner where the page begins to be read: on a right-to-left page every box is
/// put the other way round, so a layout is written once.
final class Canvas {
    let paper: PaperSize
    private let isMirrored: Bool
    private let sink = Sink()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer

    init(_ metadata: PDFMetadata, paper: PaperSize) {
        self.paper = paper
        isMirrored = ReadingDirection(language: metadata.language) == .rightToLeft
        surface = cairo_pdf_surface_create_for_stream(
            { sink, bytes, count in
                guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
                    contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count))
                )
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(sink).toOpaque(),
            paper.width,
            paper.height
        )
        // Later versions of Cairo would write a compressed cross-reference, which `PDFUpdate` cannot extend.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        cairo = cairo_create(surface)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, metadata.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created.rfc3339)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, metadata.created.rfc3339)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Ends the page; what is drawn next goes onto a new one.
    func showPage() {
        cairo_show_page(cairo)
    }

    /// Everything drawn, as a file. Nothing can be drawn afterwards.
    func finish() throws -> [UInt8] {
        let status = cairo_status(cairo)
        cairo_surface_finish(surface)
        for status in [status, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
            throw PDFFailure.drawing(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    /// Says what the things drawn in `body` are: a structure element of ISO 32000-1, 14.8.4.
    func tag(_ name: String?, attributes: String = "", _ body: () -> Void) {
        guard let name else { return body() }
        cairo_tag_begin(cairo, name, attributes)
        body()
        cairo_tag_end(cairo, name)
    }

    /// Makes what `body` draws lead to an address when pressed.
    func link(to address: LinkAddress?, _ body: () -> Void) {
        guard let address else { return body() }
        tag("Link", attributes: "uri='\(address.text)'", body)
    }

    func draw(_ block: TextBlock, x: Double, y: Double) {
        setColor(block.color)
        let left = isMirrored ? paper.width - x - block.width : x
        var top = y
        for line in block.lines {
            cairo_move_to(cairo, left + line.x, top + line.baseline)
            pango_cairo_show_layout_line(cairo, line.pointer)
            top += line.advance
        }
    }

    func draw(_ rule: Rule, y: Double) {
        setColor(rule.color)
        let left = isMirrored ? paper.width - rule.x - rule.width : rule.x
        cairo_rectangle(cairo, left, y, rule.width, rule.thickness)
        cairo_fill(cairo)
    }

    func fill(_ box: Box, radius: Double, _ color: RGB) {
        setColor(color)
        let left = isMirrored ? paper.width - box.x - box.width : box.x
        let (right, bottom) = (left + box.width, box.y + box.height)
        let radius = min(radius, box.width / 2, box.height / 2)
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, right - radius, box.y + radius, radius, -.pi / 2, 0)
        cairo_arc(cairo, right - radius, bottom - radius, radius, 0, .pi / 2)
        cairo_arc(cairo, left + radius, bottom - radius, radius, .pi / 2, .pi)
        cairo_arc(cairo, left + radius, box.y + radius, radius, .pi, .pi * 1.5)
        cairo_close_path(cairo)
        cairo_fill(cairo)
    }

    /// A picture in a box, never turned round.
    func draw(_ pixels: Pixels, in box: Box) {
        guard
            let image = cairo_image_surface_create(
                CAIRO_FORMAT_ARGB32,
                Int32(pixels.width),
                Int32(pixels.height)
            ),
            let data = cairo_image_surface_get_data(image)
        else { return }
        defer { cairo_surface_destroy(image) }
        cairo_surface_flush(image)
        let stride = Int(cairo_image_surface_get_stride(image))
        for row in 0..<pixels.height {
            for column in 0..<pixels.width {
                let (from, to) = ((row * pixels.width + column) * 4, data + row * stride + column * 4)
                let alpha = Int(pixels.bytes[from + 3])
                // Cairo's order is blue, green, red, each multiplied by alpha.
                for channel in 0..<3 {
                    to[2 - channel] = UInt8((Int(pixels.bytes[from + channel]) * alpha + 127) / 255)
                }
                to[3] = UInt8(alpha)
            }
        }
        cairo_surface_mark_dirty(image)
        let left = isMirrored ? paper.width - box.x - box.width : box.x
        cairo_save(cairo)
        cairo_translate(cairo, left, box.y)
        cairo_scale(cairo, box.width / Double(pixels.width), box.height / Double(pixels.height))
        cairo_set_source_surface(cairo, image, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    private func setColor(_ color: RGB) {
        cairo_set_source_rgb(
            cairo,
            Double(color.red) / 255,
            Double(color.green) / 255,
            Double(color.blue) / 255
        )
    }
}

/// Where Cairo writes to.
final class Sink {
    var bytes: [UInt8] = []
}

/// An address that may be pressed in a printed page: `https`, `http` or `mailto`, in plain ASCII.
struct LinkAddress: Sendable, Equatable {
    let text: String

    /// Nil when it is anything else, or holds what would end the attribute it is written into.
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x27 && $0 != 0x5C }
        guard isPlain, ["https://", "http://", "mailto:"].contains(where: text.hasPrefix) else { return nil }
        self.text = text
    }
}
