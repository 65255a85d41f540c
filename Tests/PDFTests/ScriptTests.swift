import Foundation
import Testing

@testable import PDF

@Suite struct ScriptTests {
    static let texts = [
        ("nl", "Ontwerp van de broodzak"),
        ("tr", "İstanbul’da ağır çığ, “tırnak” ve ffi"),
        ("el", "Σχεδιασμός ετικέτας για ψωμί"),
        ("ru", "Разработка логотипа пекарни"),
        ("ar", "تصميم الهوية البصرية للمخبز"),
        ("he", "עיצוב תוויות לשקית לחם"),
        ("ja", "包装の構造設計とラベルの意匠"),
        ("zh-Hans", "面包袋的包装设计"),
        ("ko", "빵 봉투 포장 디자인"),
    ]

    @Test("text comes out in the order it is read, in every script, wherever it stands", arguments: texts)
    func order(_ language: String, _ text: String) throws {
        var invoice = Sample.invoice(language: language)
        // Wide enough for a line of its own: where a line breaks, Japanese leaves no space to read.
        (invoice.title, invoice.number, invoice.headline) = (text, "7", nil)
        invoice.recipientLines[0] = text
        invoice.lines[0].description = text
        invoice.lines[1].detail = text
        invoice.notes = [.init(text, text)]
        let inspection = try Inspection(invoice.render(at: Sample.date))
        let page = try inspection.read()[0]
        #expect(page.ranges(of: text).count == 6, "\(page)")
        #expect(try inspection.run("qpdf", ["--check"]).status == 0)
    }

    @Test("every face in the file is embedded")
    func embedded() throws {
        var invoice = Sample.invoice()
        invoice.notes = Self.texts.map { .init($0.0, $0.1 + " 🎉") }
        let fonts = try Inspection(invoice.render(at: Sample.date)).run("pdffonts", []).text
        let rows = fonts.split(separator: "\n").dropFirst(2)
        #expect(rows.count > 6)
        for row in rows {
            let flags = row.split(separator: " ").suffix(5)
            #expect(flags.first == "yes", "\(row)")
        }
    }

    @Test("a page in Arabic is turned round: amounts at the left, descriptions at the right")
    func mirrored() throws {
        func edges(_ language: String) throws -> (amount: Inspection.Word, description: Inspection.Word) {
            let words = try Inspection(Sample.invoice(language: language).render(at: Sample.date)).words()[0]
            return (
                try #require(words.first { $0.text == "640.00" }),
                try #require(words.first { $0.text == "Billed" })
            )
        }
        let (english, arabic) = (try edges("en"), try edges("ar"))
        #expect(english.amount.left > 480 && english.description.left < 60)
        #expect(arabic.amount.left < 60 && arabic.description.left > 480)
    }

    @Test("a paragraph keeps to the side where its own script begins")
    func paragraphs() throws {
        var invoice = Sample.invoice()
        invoice.notes = [.init("", "עיצוב תוויות לשקית לחם")]
        let words = try Inspection(invoice.render(at: Sample.date)).words()[0]
        let hebrew = words.filter { $0.text.unicodeScalars.contains { (0x590...0x5FF).contains($0.value) } }
        #expect(!hebrew.isEmpty)
        #expect((hebrew.map(\.right).max() ?? 0) > 450)
    }

    @Test("a sign stays in front of its figure on a right-to-left page")
    func signs() throws {
        var invoice = Sample.invoice(language: "he")
        invoice.lines[0].amount = "−€640.00"
        let text = try Inspection(invoice.render(at: Sample.date)).run("pdftotext", ["-layout"], ["-"]).text
        #expect(text.contains("−€640.00"))
    }

    @Test("marks that turn text round and control characters never reach the page")
    func cleaned() {
        #expect(PlainText.cleaned("pay \u{202E}00.01€\u{202C} now") == "pay 00.01€ now")
        #expect(PlainText.cleaned("a\u{2066}b\u{2069}\u{FEFF}c") == "abc")
        #expect(PlainText.cleaned(" one\r\ntwo\rthree\u{2028}four\u{0}\t.\n\n") == "one\ntwo\nthree\nfour  .")
        #expect(PlainText.cleaned(" \n ") == "")
    }
}
