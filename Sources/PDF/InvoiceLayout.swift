import Basics

/// Lays an invoice out: who, to whom, what, how much, and what to do next, from top to bottom.
struct InvoiceLayout {
    static let margin = 54.0
    /// Between columns.
    static let gutter = 16.0
    /// How much of the width the name and address of who is billed may take.
    static let recipientShare = 0.46

    let document: InvoiceDocument
    let typesetter: Typesetter
    let palette: Palette
    let left = InvoiceLayout.margin
    let width: Double

    init(_ document: InvoiceDocument, _ typesetter: Typesetter) {
        (self.document, self.typesetter) = (document, typesetter)
        palette = Palette(accent: document.accent)
        width = document.paper.width - 2 * Self.margin
    }

    func flow() -> Flow {
        var flow = Flow()
        flow.add(sender())
        flow.add(title(), space: 40, keepsWithNext: true)
        if let status = statusStrip() { flow.add(status, space: 8, keepsWithNext: true) }
        flow.add(parties(), space: 30)
        addLines(to: &flow)
        addPayments(to: &flow)
        addPaymentHint(to: &flow)
        for note in document.notes { addNote(note.heading, note.text, to: &flow) }
        return flow
    }

    func text(_ text: String, _ style: TextStyle, _ width: Double) -> TextBlock {
        typesetter.block(text, style, width: width)
    }

    /// The agency: its logo, or a monogram and its name, and its address at the other end.
    private func sender() -> Strip {
        if let logo = document.logo { return sender(with: logo) }
        var cells: [Strip.Cell] = []
        var nameX = left
        if let initial = PlainText.cleaned(document.senderName).first {
            cells.append(monogram(String(initial).uppercased()))
            nameX += 40
        }
        let nameWidth = width * 0.52 - (nameX - left)
        let name = text(document.senderName, .brand, nameWidth)
        let isOneLine = name.lines.count == 1
        cells.append(
            Strip.Cell(
                x: nameX,
                width: nameWidth,
                pieces: [.init(block: name, tag: "P", gap: isOneLine ? (30 - name.height) / 2 : 0)]
            )
        )
        cells.append(address([]))
        return Strip(cells: cells)
    }

    /// The logo at its own proportions, 36 points high at most, and the name over the address.
    private func sender(with logo: Pixels) -> Strip {
        let room = width * 0.5
        let scale = min(room / Double(logo.width), 36 / Double(logo.height))
        let size = (width: Double(logo.width) * scale, height: Double(logo.height) * scale)
        let picture = Strip.Picture(pixels: logo, width: size.width, height: size.height)
        var mark = Strip.Cell(x: left, width: size.width, pieces: [])
        mark.picture = picture
        let end = width * 0.44
        // An address that begins with the name says it once.
        let isSaid = document.senderLines.first == document.senderName
        let name = Strip.Piece(block: text(document.senderName, .strong.aligned(.end), end), tag: "P")
        return Strip(cells: [mark, address(isSaid ? [] : [name])])
    }

    private func address(_ first: [Strip.Piece]) -> Strip.Cell {
        let end = width * 0.44
        let lines = document.senderLines.map {
            Strip.Piece(block: text($0, .small.aligned(.end), end), tag: "P")
        }
        return Strip.Cell(x: left + width - end, width: end, pieces: first + lines)
    }

    private func monogram(_ initial: String) -> Strip.Cell {
        let natural = typesetter.block(initial, .monogram.colored(palette.onAccent))
        let letter = natural.boxed(width: 30, shift: (30 - natural.width) / 2)
        let inset = max(0, (30 - letter.height) / 2)
        return Strip.Cell(
            x: left,
            width: 30,
            pieces: [.init(block: letter, gap: inset)],
            panel: Panel(color: palette.accent, radius: 6.5, insetX: 0, insetY: 0, height: 30)
        )
    }

    private func title() -> Strip {
        let end = document.headline == nil ? 0 : width * 0.38
        let start = width - end - (end > 0 ? Self.gutter : 0)
        let words = document.title + " " + document.number
        var cells = [
            Strip.Cell(
                x: left,
                width: start,
                pieces: [
                    .init(block: text(words, .title.colored(palette.accentText), start), tag: "H1")
                ]
            )
        ]
        if let headline = document.headline {
            let label = text(headline.label, .label.aligned(.end), end)
            let amount = text(headline.value, .amount, end)
            cells.append(
                Strip.Cell(
                    x: left + width - end,
                    width: end,
                    pieces: [.init(block: label, tag: "P", gap: -9), .init(block: amount, tag: "P")]
                )
            )
        }
        return Strip(cells: cells)
    }

    private func statusStrip() -> Strip? {
        guard let status = document.status else { return nil }
        let color =
            switch status.tone {
            case .settled: Palette.done
            case .waiting: Palette.wait
            case .late: Palette.late
            case .neutral: Palette.soft
            }
        let inset = 7.0
        let natural = typesetter.block(status.word, .status.colored(color))
        guard !natural.isEmpty else { return nil }
        let boxed = typesetter.fitted(
            natural,
            status.word,
            .status.colored(color),
            width: min(natural.width, width - 2 * inset)
        )
        let cell = Strip.Cell(
            x: left + inset,
            width: boxed.width,
            pieces: [.init(block: boxed, tag: "P")],
            panel: Panel(color: color.mixed(with: .white, 0.9), radius: 4, insetX: inset, insetY: 2.5)
        )
        return Strip(cells: [cell], above: 2.5, below: 2.5)
    }

    /// Who is billed, and the facts in two columns beside.
    private func parties() -> Strip {
        let start = width * Self.recipientShare
        var recipient = [Strip.Piece(block: text(document.words.billedTo, .label, start), tag: "P")]
        for (index, line) in document.recipientLines.enumerated() {
            recipient.append(
                .init(
                    block: text(line, index == 0 ? .strong : .small, start),
                    tag: "P",
                    gap: index == 0 ? 2 : 0
                )
            )
        }
        let column = (width - start - 2 * Self.gutter) / 2
        var columns: [[Strip.Piece]] = [[], []]
        var heights = [0.0, 0.0]
        for (index, fact) in document.facts.enumerated() {
            if index.isMultiple(of: 2) { heights = [heights.max() ?? 0, heights.max() ?? 0] }
            let side = index % 2
            let label = text(fact.label, .label, column)
            let value = text(fact.value, .strong, column)
            let reached = columns[side].reduce(0) { $0 + $1.gap + $1.block.height }
            let gap = heights[side] - reached + (index > 1 ? 12 : 0)
            columns[side] += [.init(block: label, tag: "P", gap: gap), .init(block: value, tag: "P", gap: 2)]
            heights[side] += (index > 1 ? 12 : 0) + label.height + 2 + value.height
        }
        var cells = [Strip.Cell(x: left, width: start, pieces: recipient)]
        for side in 0...1 {
            let x = left + start + Self.gutter + Double(side) * (column + Self.gutter)
            cells.append(Strip.Cell(x: x, width: column, pieces: columns[side]))
        }
        return Strip(cells: cells)
    }
}
