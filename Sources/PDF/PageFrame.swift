/// What stands around the text of each page: a line at the top of later pages, the footer on all.
/// What is there repeats what the text says in full, so two lines of it are enough.
struct PageFrame {
    static let top = 50.0
    private static let edge = 34.0
    /// A footer taller than this is printed once, at the end of the text.
    private static let footerLimit = 60.0

    let laterTop: Double
    let bottom: Double
    let footerIsInTheText: Bool
    private let header: TextBlock
    private let footer: TextBlock
    private let footerTop: Double
    private let document: InvoiceDocument
    private let typesetter: Typesetter
    private let numberWidth: Double
    private let width: Double

    init(_ document: InvoiceDocument, _ typesetter: Typesetter) {
        (self.document, self.typesetter) = (document, typesetter)
        width = document.paper.width - 2 * InvoiceLayout.margin
        numberWidth = width * 0.25
        let words = "\(document.title) \(document.number) · \(document.senderName)"
        header = typesetter.block(words, .footer, width: width).first(lines: 2)
        laterTop = 36 + header.height + 24
        let wanted = typesetter.block(document.footer, .footer, width: width * 0.7)
        footerIsInTheText = wanted.height > Self.footerLimit
        footer = footerIsInTheText ? typesetter.block("", .footer, width: width * 0.7) : wanted
        // Two lines of number, as wide as they come with three digits.
        let number = typesetter.block(document.words.page(888, of: 888), .footer, width: numberWidth)
        let height = max(footer.height, number.first(lines: 2).height)
        footerTop = document.paper.height - Self.edge - height
        bottom = footerTop - 8 - 18
    }

    func paintHeader(on canvas: Canvas) {
        canvas.draw(header, x: InvoiceLayout.margin, y: 36)
    }

    func paintFooter(on canvas: Canvas, page: Int, of pages: Int) {
        let left = InvoiceLayout.margin
        canvas.draw(Rule(x: left, width: width, thickness: 0.5, color: Palette.line), y: footerTop - 8)
        canvas.draw(footer, x: left, y: footerTop)
        let words = document.words.page(page, of: pages)
        let number = typesetter.block(words, .footer.aligned(.end), width: numberWidth)
        canvas.draw(number.first(lines: 2), x: left + width - numberWidth, y: footerTop)
    }
}
