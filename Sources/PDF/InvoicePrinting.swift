public import Basics

extension InvoiceDocument {
    /// The document as a PDF file, tagged, every font embedded. Takes tens of milliseconds: away from
    /// threads that answer requests, call `PDFPrinter`.
    /// - Parameter at: the date the file says it was made; the same document and date make the same bytes.
    /// - Throws: `PrintRefusal`, `PDFFailure`.
    public func render(at: Timestamp) throws -> [UInt8] {
        let fonts = FontMap()
        return try withExtendedLifetime(fonts) { try render(at: at, fonts: fonts) }
    }

    func render(at: Timestamp, fonts: FontMap) throws -> [UInt8] {
        try checkLimits()
        return try Press.whileAlone { try printed(at: at, fonts: fonts) }
    }

    private func printed(at: Timestamp, fonts: FontMap) throws -> [UInt8] {
        let typesetter = Typesetter(language: safeLanguage, fonts: fonts)
        let frame = PageFrame(self, typesetter)
        var layout = InvoiceLayout(self, typesetter).flow()
        if frame.footerIsInTheText { InvoiceLayout(self, typesetter).addNote("", footer, to: &layout) }
        let pages = Paginator(layout, firstTop: PageFrame.top, laterTop: frame.laterTop, bottom: frame.bottom)
            .pages
        guard pages.count <= Self.pageLimit else { throw PrintRefusal.tooManyPages(limit: Self.pageLimit) }

        let heading = PlainText.cleaned(title + " " + number)
        let metadata = PDFMetadata(
            title: heading, author: PlainText.cleaned(senderName), language: safeLanguage, created: at)
        let canvas = Canvas(metadata, paper: paper)
        for (index, page) in pages.enumerated() {
            if index > 0 { frame.paintHeader(on: canvas) }
            page.paint(on: canvas, sections: layout.sections)
            frame.paintFooter(on: canvas, page: index + 1, of: pages.count)
            canvas.showPage()
        }
        var update = try PDFUpdate(of: PDFRepair.withoutRepeatedPictures(canvas.finish()))
        try update.addToCatalog(
            "/Lang (\(safeLanguage)) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
        )
        return update.finished()
    }

    /// The language tag, or English when it is not one: it is written into the file as it stands.
    private var safeLanguage: String {
        let isTag = language.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == 0x2D
        }
        return isTag && (2...35).contains(language.utf8.count) ? language : "en"
    }
}

/// What stands around the text of each page: a line at the top of later pages, the footer on all.
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
        header = typesetter.block(words, .footer, width: width)
        laterTop = 36 + header.height + 24
        let wanted = typesetter.block(document.footer, .footer, width: width * 0.7)
        footerIsInTheText = wanted.height > Self.footerLimit
        footer = footerIsInTheText ? typesetter.block("", .footer, width: width * 0.7) : wanted
        let height = max(footer.height, TextStyle.footer.size * TextStyle.footer.leading)
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
        let number = typesetter.block(
            document.words.page(page, of: pages), .footer.aligned(.end), width: numberWidth)
        canvas.draw(number, x: left + width - numberWidth, y: footerTop)
    }
}
