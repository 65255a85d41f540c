import Basics
import Foundation
import Testing

@testable import PDF

@Suite("The agency’s mark on paper") struct LogoTests {
    /// Red, half of it see-through.
    private func logo(_ width: Int, _ height: Int) throws -> Pixels {
        let bytes = (0..<width * height).flatMap {
            [176, 38, 30, $0.isMultiple(of: 2) ? 255 : 100] as [UInt8]
        }
        return try #require(Pixels(width: width, height: height, bytes: bytes))
    }

    private func pictures(_ document: InvoiceDocument) throws -> [[String]] {
        let list = try Inspection(document.render(at: Sample.date)).run("pdfimages", ["-list"]).text
        return list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").map(String.init) }
    }

    @Test("a logo is at the head once, with what shows through, and the bytes are the same each time")
    func head() throws {
        var invoice = Sample.invoice()
        #expect(try pictures(invoice).isEmpty)
        invoice.logo = try logo(300, 60)
        #expect(
            try pictures(invoice).map { Array($0[2...4]) } == [
                ["image", "300", "60"], ["smask", "300", "60"],
            ]
        )
        #expect(try invoice.render(at: Sample.date) == invoice.render(at: Sample.date))
        let check = try Inspection(invoice.render(at: Sample.date)).run("qpdf", ["--check"])
        #expect(check.status == 0 && !check.text.contains("WARNING"), "\(check.text)")
    }

    @Test("the agency’s name stays in the text, beside its address")
    func name() throws {
        var invoice = Sample.invoice()
        invoice.logo = try logo(300, 60)
        #expect(
            try Inspection(invoice.render(at: Sample.date)).pages()[0].contains(
                "Studio Lumen Prinsengracht 210"
            )
        )
    }

    @Test("any proportions fit, on pages turned round too")
    func proportions() throws {
        for (width, height) in [(800, 2), (2, 160), (1, 1), (800, 160)] {
            for language in ["en-GB", "ar"] {
                var invoice = Sample.invoice(language: language)
                invoice.logo = try logo(width, height)
                #expect(try !invoice.render(at: Sample.date).isEmpty, "\(width) by \(height) in \(language)")
            }
        }
    }

    @Test("a letter is drawn on its ground, the same each time, in any script")
    func letter() throws {
        for letter in ["S", "Å", "日", "ش", "🎉", ""] {
            let drawing = LetterDrawing(
                letter: letter,
                side: 64,
                ground: RGB(23, 80, 92),
                ink: RGB(255, 255, 255),
                rounding: 0.22,
                size: 0.6
            )
            let png = try drawing.png(fonts: FontMap())
            #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            #expect(try drawing.png(fonts: FontMap()) == png, "\(letter)")
        }
    }
}
