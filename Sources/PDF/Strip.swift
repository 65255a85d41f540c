import Basics

/// A horizontal piece of a page: cells side by side, measured, ready to be put at a height.
/// A row of a table is one; so is a paragraph, with a single cell.
struct Strip {
    /// Text in a cell, under the one before.
    struct Piece {
        var block: TextBlock
        /// Its structure element, when the cell is not one itself.
        var tag: String?
        var gap = 0.0
        var link: LinkAddress?
    }

    /// A picture at a size, in points. What it shows is said in words beside it.
    struct Picture {
        let pixels: Pixels
        let width: Double
        let height: Double
    }

    struct Cell {
        var x: Double
        var width: Double
        var pieces: [Piece]
        var tag: String?
        var panel: Panel?
        var picture: Picture?

        var height: Double {
            let text = pieces.reduce(0) { $0 + ($1.block.isEmpty ? 0 : $1.gap + $1.block.height) }
            return max(text, picture?.height ?? 0)
        }
    }

    var cells: [Cell]
    /// Empty space inside the strip, over and under the cells.
    var above = 0.0
    var below = 0.0
    var topRule: Rule?
    var bottomRule: Rule?
    var panel: (ground: Panel, x: Double, width: Double)?
    var tag: String?

    var contentHeight: Double { cells.map(\.height).max() ?? 0 }
    var height: Double { above + contentHeight + below }

    /// The strip in two at a line of text; nil when the first part would hold nothing.
    func split(at available: Double) -> (head: Strip, tail: Strip)? {
        let room = available - above - below
        var (head, tail) = (self, self)
        for index in cells.indices {
            (head.cells[index], tail.cells[index]) = cells[index].split(at: room)
        }
        // A cell that ends in the first part must not leave the second one empty, nor the other way round.
        guard head.contentHeight > 0, tail.contentHeight > 0 else { return nil }
        head.bottomRule = nil
        tail.topRule = nil
        return (head, tail)
    }

    func paint(on canvas: Canvas, y: Double) {
        if let panel {
            let box = Box(x: panel.x, y: y, width: panel.width, height: height)
            canvas.fill(box, radius: panel.ground.radius, panel.ground.color)
        }
        if let topRule { canvas.draw(topRule, y: y) }
        canvas.tag(tag) {
            for cell in cells {
                canvas.tag(cell.tag) { cell.paint(on: canvas, y: y + above) }
            }
        }
        if let bottomRule { canvas.draw(bottomRule, y: y + height - bottomRule.thickness) }
    }
}

extension Strip.Cell {
    func split(at room: Double) -> (head: Self, tail: Self) {
        var (head, tail) = (self, self)
        (head.pieces, tail.pieces) = ([], [])
        tail.picture = nil
        var used = 0.0
        for piece in pieces where !piece.block.isEmpty {
            guard tail.pieces.isEmpty else {
                tail.pieces.append(piece)
                continue
            }
            let parts = piece.block.split(at: room - used - piece.gap)
            if !parts.head.isEmpty {
                var first = piece
                first.block = parts.head
                head.pieces.append(first)
                used += piece.gap + parts.head.height
            }
            if !parts.tail.isEmpty {
                var rest = piece
                (rest.block, rest.gap) = (parts.tail, 0)
                tail.pieces.append(rest)
            }
        }
        return (head, tail)
    }

    func paint(on canvas: Canvas, y: Double) {
        if let panel, !pieces.isEmpty {
            let box = Box(x: x, y: y, width: width, height: panel.height ?? height).outset(
                x: panel.insetX,
                y: panel.insetY
            )
            canvas.fill(box, radius: panel.radius, panel.color)
        }
        if let picture {
            canvas.draw(picture.pixels, in: Box(x: x, y: y, width: picture.width, height: picture.height))
        }
        var top = y
        for piece in pieces where !piece.block.isEmpty {
            top += piece.gap
            canvas.tag(piece.tag) {
                canvas.link(to: piece.link) { canvas.draw(piece.block, x: x, y: top) }
            }
            top += piece.block.height
        }
    }
}
