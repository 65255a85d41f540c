import Basics
import CSVG

/// SVG, drawn by librsvg. It runs no script and, without an address of its own, fetches nothing that the
/// drawing names; both leave a gap in the drawing and nothing else.
final class SVGFile: OpenImage {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    let size: (width: Double, height: Double)
    let isDrawing = true
    let ground: (red: Double, green: Double, blue: Double)? = nil

    init(_ input: [UInt8]) throws(ConfinedRefusal) {
        // Behind the walls there are no fonts to set it with.
        if Self.hasText(input) { throw .hasText }
        guard let handle = rsvg_handle_new_from_data(input, UInt(input.count), nil) else { throw .broken }
        self.handle = handle
        guard let size = Self.proportions(of: handle) else {
            shim_svg_release(handle)
            throw .hasNoSize
        }
        self.size = size
    }

    deinit { shim_svg_release(handle) }

    func paint(on canvas: Canvas, x: Double, y: Double, width: Double, height: Double) throws(ConfinedRefusal)
    {
        var box = RsvgRectangle(x: x, y: y, width: width, height: height)
        guard rsvg_handle_render_document(handle, canvas.cairo, &box, nil) != 0 else { throw .broken }
    }

    private static func proportions(of handle: UnsafeMutablePointer<RsvgHandle>) -> (
        width: Double, height: Double
    )? {
        var (width, height) = (0.0, 0.0)
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
            var (hasWidth, hasHeight, hasBox): (gboolean, gboolean, gboolean) = (0, 0, 0)
            var (one, other, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
            rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &one, &hasHeight, &other, &hasBox, &box)
            guard hasBox != 0 else { return nil }
            (width, height) = (box.width, box.height)
        }
        let sides = 0.001...1_000_000.0
        guard sides.contains(width), sides.contains(height), (0.002...500).contains(width / height) else {
            return nil
        }
        return (width, height)
    }

    /// Whether it begins as an XML document with such a root, as far as a glance can tell.
    static func isSVG(_ input: [UInt8]) -> Bool {
        let head = String(decoding: input.prefix(8192), as: UTF8.self)
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return start.hasPrefix("<") && head.contains("<svg") || head.contains(":svg ") && start.hasPrefix("<")
    }

    /// Whether there is an element of text.
    private static func hasText(_ input: [UInt8]) -> Bool {
        let names = ["text", "tspan", "textPath", "foreignObject"].map { Array($0.utf8) }
        let ends = Set(" \t\r\n/>".utf8)
        for at in input.indices where input[at] == UInt8(ascii: "<") {
            var name = Array(input[(at + 1)...].prefix(40).prefix { !ends.contains($0) })
            if let colon = name.firstIndex(of: UInt8(ascii: ":")) { name.removeSubrange(...colon) }
            if names.contains(name) { return true }
        }
        return false
    }
}
