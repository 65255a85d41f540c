public import Basics

extension InvoiceDocument {
    /// The document as a PDF file, tagged, every font embedded. Takes tens of milliseconds: away from
    /// threads that answer requests, call `PDFPrinter`.
    /// - Parameter at: the date the file says it was made; the same document and date make the same bytes.
    /// - Throws: `PrintRefusal`, `PDFFailure`.
    public func render(in face: PrintFace? = nil, at: Timestamp) throws -> [UInt8] {
        let fonts = FontMap(face)
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
            title: heading,
            author: PlainText.cleaned(senderName),
            language: safeLanguage,
            created: at
        )
        let canvas = Canvas(metadata, paper: paper)
        for (index, page) in pages.enumerated() {
            if index > 0 { frame.paintHeader(on: canvas) }
            page.paint(on: canvas, sections: layout.sections)
            frame.paintFooter(on: canvas, page: index + 1, of: pages.count)
            canvas.showPage()
        }
        var update = try PDFUpdate(of: PDFRepair.withoutRepeatedPictures(canvas.finish()))
        try update.addToCatalog(
            "/Lang (\(safeLanguage)) /MarkInfo << /Marked true >>"
                + " /ViewerPreferences << /DisplayDocTitle true >>"
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
