/// The lines of an invoice, and the sums under them.
extension InvoiceLayout {
    /// A column of figures: what stands in it, and how wide it may become in parts of the page.
    private struct Column {
        let head: String
        let texts: [String]
        let share: Double
        var blocks: [TextBlock] = []
        var width = 0.0
        var x = 0.0
    }

    private static let columnGap = 22.0

    func addLines(to flow: inout Flow) {
        let columns = placed(measured())
        let descriptionWidth = (columns.first?.x ?? left + width + Self.columnGap) - Self.columnGap - left
        var head: Strip?
        if !document.lines.isEmpty { head = tableHead(columns, descriptionWidth) }
        let table = flow.open(.init(tag: "Table", head: head))
        for (index, line) in document.lines.enumerated() {
            let isLast = index == document.lines.count - 1
            let row = row(line, index, columns, descriptionWidth)
            flow.add(
                row,
                space: index == 0 ? 34 : 0,
                keepsWithNext: isLast && !document.totals.isEmpty,
                section: table
            )
        }
        addTotals(to: &flow)
    }

    private func measured() -> [Column] {
        let (lines, words) = (document.lines, document.words)
        var columns = [
            Column(head: words.quantity, texts: lines.map(\.quantity), share: 0.15),
            Column(head: words.unitPrice, texts: lines.map(\.unitPrice), share: 0.18),
            Column(head: words.tax, texts: lines.map(\.tax), share: 0.13),
            Column(head: words.amount, texts: lines.map(\.amount), share: 0.2),
        ].filter { $0.texts.contains { !PlainText.cleaned($0).isEmpty } }
        for index in columns.indices {
            columns[index].blocks = columns[index].texts.map { typesetter.block($0, .body.aligned(.end)) }
            let head = typesetter.block(columns[index].head, .label.aligned(.end))
            let widest = columns[index].blocks.map(\.width).max() ?? 0
            columns[index].width = min(max(widest, head.width).rounded(.up), width * columns[index].share)
        }
        return columns
    }

    /// From the end of the page backwards; the description takes what is left.
    private func placed(_ columns: [Column]) -> [Column] {
        var columns = columns
        var end = left + width
        for index in columns.indices.reversed() {
            columns[index].x = end - columns[index].width
            end = columns[index].x - Self.columnGap
        }
        return columns
    }

    /// It stands on every page, so it never takes more than three lines.
    private func tableHead(_ columns: [Column], _ descriptionWidth: Double) -> Strip {
        let scope = "TH"
        let label = text(document.words.description, .label, descriptionWidth).first(lines: 3)
        var cells = [Strip.Cell(x: left, width: descriptionWidth, pieces: [.init(block: label)], tag: scope)]
        for column in columns {
            let label = text(column.head, .label.aligned(.end), column.width).first(lines: 3)
            cells.append(
                Strip.Cell(x: column.x, width: column.width, pieces: [.init(block: label)], tag: scope)
            )
        }
        let rule = Rule(x: left, width: width, thickness: 0.9, color: palette.accentText)
        return Strip(cells: cells, below: 6, bottomRule: rule, tag: "TR")
    }

    private func row(
        _ line: InvoiceDocument.Line,
        _ index: Int,
        _ columns: [Column],
        _ descriptionWidth: Double
    ) -> Strip {
        let body = TextStyle.body
        var pieces = [Strip.Piece(block: text(line.description, body.aligned(.natural), descriptionWidth))]
        if let detail = line.detail {
            pieces[0].tag = "P"
            pieces.append(
                .init(block: text(detail, .small.aligned(.natural), descriptionWidth), tag: "P", gap: 1)
            )
        }
        var cells = [Strip.Cell(x: left, width: descriptionWidth, pieces: pieces, tag: "TD")]
        for column in columns {
            let block = typesetter.fitted(
                column.blocks[index],
                column.texts[index],
                body.aligned(.end),
                width: column.width
            )
            cells.append(
                Strip.Cell(x: column.x, width: column.width, pieces: [.init(block: block)], tag: "TD")
            )
        }
        let rule = Rule(x: left, width: width, thickness: 0.5, color: Palette.line)
        return Strip(cells: cells, above: 8, below: 8.5, bottomRule: rule, tag: "TR")
    }

    /// Sums stay together, and with the last line: a total alone on a page says nothing.
    private func addTotals(to flow: inout Flow) {
        let table = flow.open(.init(tag: "Table", head: nil))
        // They begin where the facts begin.
        let block = width * (1 - Self.recipientShare) - Self.gutter
        let amountWidth = block * 0.45
        let labelWidth = block - amountWidth - Self.gutter
        let start = left + width - block
        for (index, total) in document.totals.enumerated() {
            let style: TextStyle = total.isStrong ? .total : .body
            let label = text(total.label, total.isStrong ? style : style.colored(Palette.soft), labelWidth)
            let amount = text(total.amount, style.aligned(.end), amountWidth)
            var strip = Strip(
                cells: [
                    .init(x: start, width: labelWidth, pieces: [.init(block: label)], tag: "TH"),
                    .init(
                        x: left + width - amountWidth,
                        width: amountWidth,
                        pieces: [.init(block: amount)],
                        tag: "TD"
                    ),
                ],
                above: total.isStrong ? 8 : 4,
                below: total.isStrong ? 4 : 3,
                tag: "TR"
            )
            let followsPlain = index == 0 || !document.totals[index - 1].isStrong
            if total.isStrong && followsPlain {
                strip.topRule = Rule(x: start, width: block, thickness: 0.9, color: palette.accentText)
            }
            let isLast = index == document.totals.count - 1
            flow.add(
                strip,
                space: index == 0 ? 8 : (total.isStrong && followsPlain ? 5 : 0),
                keepsWithNext: !isLast,
                section: table
            )
        }
    }
}
