/// What stands under the sums of an invoice: payments, how to pay, notes.
extension InvoiceLayout {
    func addPayments(to flow: inout Flow) {
        guard !document.payments.isEmpty else { return }
        flow.add(heading(document.words.payments), space: 30, keepsWithNext: true)
        let table = flow.open(.init(tag: "Table", head: nil))
        let (dateWidth, amountWidth) = (width * 0.26, width * 0.26)
        let methodWidth = width - dateWidth - amountWidth - 2 * Self.gutter
        for (index, payment) in document.payments.enumerated() {
            let cells: [Strip.Cell] = [
                .init(
                    x: left,
                    width: dateWidth,
                    pieces: [.init(block: text(payment.date, .body, dateWidth))],
                    tag: "TD"
                ),
                .init(
                    x: left + dateWidth + Self.gutter,
                    width: methodWidth,
                    pieces: [.init(block: text(payment.method, .body.colored(Palette.soft), methodWidth))],
                    tag: "TD"
                ),
                .init(
                    x: left + width - amountWidth,
                    width: amountWidth,
                    pieces: [.init(block: text(payment.amount, .body.aligned(.end), amountWidth))],
                    tag: "TD"
                ),
            ]
            let rule = Rule(x: left, width: width, thickness: 0.5, color: Palette.line)
            let strip = Strip(
                cells: cells,
                above: 6,
                below: 6.5,
                topRule: index == 0 ? rule : nil,
                bottomRule: rule,
                tag: "TR"
            )
            flow.add(strip, space: index == 0 ? 6 : 0, section: table)
        }
    }

    /// How to pay, with the address to press, on a ground in the accent.
    func addPaymentHint(to flow: inout Flow) {
        let link = document.paymentAddress.flatMap { LinkAddress($0) }
        guard !document.paymentHint.isEmpty || link != nil else { return }
        let inset = 14.0
        let inner = width - 2 * inset
        let style = TextStyle.prose.colored(Palette.ink)
        var pieces: [Strip.Piece] = [
            .init(block: text(document.words.howToPay, .strong, inner), tag: "H2"),
            .init(block: text(document.paymentHint, style, inner), tag: "P", gap: 2),
        ]
        if let link {
            let address = text(link.text, style.aligned(.start).colored(palette.accentText), inner)
            pieces.append(.init(block: address, gap: 2, link: link))
        }
        let ground = Panel(color: palette.wash, radius: 6, insetX: 0, insetY: 0)
        let strip = Strip(
            cells: [.init(x: left + inset, width: inner, pieces: pieces)],
            above: 11,
            below: 12,
            panel: (ground, left, width)
        )
        flow.add(strip, space: 28)
    }

    func addNote(_ heading: String, _ words: String, to flow: inout Flow) {
        guard !PlainText.cleaned(words).isEmpty else { return }
        if !PlainText.cleaned(heading).isEmpty {
            flow.add(self.heading(heading), space: 24, keepsWithNext: true)
        }
        // A column as wide as the page is tiring to read.
        let column = width * 0.84
        flow.add(
            Strip(cells: [
                .init(x: left, width: column, pieces: [.init(block: text(words, .prose, column), tag: "P")])
            ]),
            space: heading.isEmpty ? 24 : 4
        )
    }

    private func heading(_ words: String) -> Strip {
        Strip(cells: [
            .init(x: left, width: width, pieces: [.init(block: text(words, .heading, width), tag: "H2")])
        ])
    }
}
