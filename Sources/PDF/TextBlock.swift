import CPangoCairo

/// Text that has been shaped, broken into lines and measured; or some of its lines.
struct TextBlock {
    struct Line {
        let pointer: UnsafeMutablePointer<PangoLayoutLine>
        /// From the left edge of the block.
        var x: Double
        /// From the top of the line.
        let baseline: Double
        let advance: Double
    }

    /// Keeps the lines alive; nil when there is no text.
    let handle: LayoutHandle?
    var lines: ArraySlice<Line>
    var width: Double
    let color: RGB

    var isEmpty: Bool { lines.isEmpty }
    var height: Double { lines.reduce(0) { $0 + $1.advance } }

    /// The block in a wider box, its lines moved from the left edge.
    func boxed(width: Double, shift: Double) -> TextBlock {
        var block = self
        block.width = width
        for index in block.lines.indices { block.lines[index].x += shift }
        return block
    }

    func first(lines count: Int) -> TextBlock {
        var block = self
        block.lines = lines.prefix(count)
        return block
    }

    /// The lines that fit into the height, and the rest. Never one line alone on either side of a break.
    func split(at height: Double) -> (head: TextBlock, tail: TextBlock) {
        var (fitting, used) = (0, 0.0)
        for line in lines {
            guard used + line.advance <= height else { break }
            (fitting, used) = (fitting + 1, used + line.advance)
        }
        if fitting < lines.count {
            fitting = min(fitting, lines.count - 2)
            if fitting < 2 { fitting = 0 }
        }
        var (head, tail) = (self, self)
        head.lines = lines.prefix(fitting)
        tail.lines = lines.dropFirst(fitting)
        return (head, tail)
    }
}

/// One Pango layout, released with its last block.
final class LayoutHandle {
    let layout: OpaquePointer

    init(_ context: OpaquePointer) {
        layout = pango_layout_new(context)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }
}
