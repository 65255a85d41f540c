import Basics
import Foundation
import Testing

@testable import PDF

@Suite struct FileTests {
    @Test("the same document and date make the same bytes, whatever was printed before")
    func deterministic() throws {
        let fonts = FontMap()
        let first = try Sample.invoice().render(at: Sample.date)
        _ = try Sample.invoice(Sample.items(40), language: "ja").render(at: Sample.date, fonts: fonts)
        #expect(try Sample.invoice().render(at: Sample.date, fonts: fonts) == first)
        #expect(try Sample.invoice().render(at: Sample.date) == first)
        #expect(try Sample.invoice().render(at: Sample.date.adding(seconds: 1)) != first)
    }

    @Test("another program finds nothing to complain of, even with the same emoji many times")
    func wellFormed() throws {
        var invoice = Sample.invoice(Sample.items(60))
        for index in invoice.lines.indices { invoice.lines[index].description += " 🎉🍞🎉" }
        for document in [Sample.invoice(), Sample.receipt(), invoice] {
            let check = try Inspection(document.render(at: Sample.date)).run("qpdf", ["--check"])
            #expect(check.status == 0, "\(check.text)")
            #expect(!check.text.contains("WARNING"), "\(check.text)")
        }
    }

    @Test("the file says its title, author, date and language, and that it is tagged")
    func metadata() throws {
        let bytes = try Sample.invoice(language: "pt-BR").render(at: Sample.date)
        let info = try Inspection(bytes).run("pdfinfo", ["-isodates"]).text
        #expect(info.contains("Title:           Invoice LUM-2026-041"))
        #expect(info.contains("Author:          Studio Lumen"))
        #expect(info.contains("CreationDate:    \(Sample.date.rfc3339)"))
        #expect(info.contains("Tagged:          yes"))
        #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (pt-BR)"))
    }

    @Test("a language that is no tag is not written into the file")
    func language() throws {
        for bad in ["en) /AA << >>", "", "x", "en\u{0}", "日本"] {
            let bytes = try Sample.invoice(language: bad).render(at: Sample.date)
            #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (en) "))
        }
    }

    @Test("the structure names headings, paragraphs, tables and their cells")
    func structure() throws {
        let tree = try Inspection(Sample.receipt().render(at: Sample.date)).run("pdfinfo", ["-struct-text"])
            .text
        #expect(tree.contains("H1 (block)\n  \"Receipt R-2026-019\""))
        #expect(tree.contains("H2 (block)\n  \"Payments\""))
        #expect(tree.contains("    TH\n      \"Description\""))
        #expect(tree.contains("    TD\n      \"640.00\""))
        #expect(!tree.contains("Page 1 of 1"))
    }

    @Test("the payment address can be pressed; what is no plain web or mail address cannot")
    func links() throws {
        func addresses(_ address: String?) throws -> Bool {
            var invoice = Sample.invoice()
            invoice.paymentAddress = address
            return String(decoding: try invoice.render(at: Sample.date), as: UTF8.self).contains("/URI")
        }
        #expect(try addresses("https://portal.studio-lumen.example/pay?x=1"))
        #expect(try addresses("mailto:hello@studio-lumen.example"))
        for bad in [
            "javascript:alert(1)", "file:///etc/passwd", "https://a' uri='javascript:b", "https://a\\",
            "https://a b",
            "",
        ] {
            #expect(try !addresses(bad), "\(bad)")
        }
    }

    @Test("repeated names of pictures become spaces, and no byte moves")
    func repair() {
        let before = "x /XObject << /x89 89 0 R /x90 90 0 R /x89 89 0 R >> /x89 89 0 R"
        let after = "x /XObject << /x89 89 0 R /x90 90 0 R             >> /x89 89 0 R"
        #expect(PDFRepair.withoutRepeatedPictures(Array(before.utf8)) == Array(after.utf8))
        #expect(PDFRepair.withoutRepeatedPictures(Array("/XObject <<".utf8)) == Array("/XObject <<".utf8))
    }

    @Test("a file that is not built as expected is a failure, not a broken file")
    func update() throws {
        #expect(throws: PDFFailure.structure("no trailer")) { try PDFUpdate(of: Array("%PDF-1.4".utf8)) }
        var noCatalog = try PDFUpdate(of: Array("trailer << /Size 3 /Root 2 0 R >>\nstartxref\n9\n".utf8))
        #expect(throws: PDFFailure.structure("no catalog")) { try noCatalog.addToCatalog("/Lang (en)") }
    }

    @Test("an accent too light to read is darkened as text, and carries dark letters as a ground")
    func accent() {
        let palette = Palette(accent: RGB(0xFF, 0xE0, 0x30))
        #expect(palette.accentText.contrast(with: .white) >= 4.5)
        #expect(palette.onAccent == Palette.ink)
        #expect(Palette(accent: RGB(0x0B, 0x5A, 0x66)).accentText == RGB(0x0B, 0x5A, 0x66))
        #expect(Palette(accent: RGB(0x0B, 0x5A, 0x66)).onAccent == .white)
    }
}
