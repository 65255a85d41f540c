import Basics
import Foundation
import Testing

@testable import PDF

@Suite struct SheetTests {
    @Test func look() throws {
        let out = "/tmp/pdfout/"
        try? FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        func save(_ name: String, _ d: InvoiceDocument) throws {
            let clock = ContinuousClock()
            var bytes: [UInt8] = []
            let t = try clock.measure { bytes = try d.render(at: Sample.date) }
            print(name, t, bytes.count)
            try Data(bytes).write(to: URL(fileURLWithPath: out + name + ".pdf"))
        }
        try save("invoice", Sample.invoice())
        try save("receipt", Sample.receipt())
        try save("thirty", Sample.invoice(Sample.manyLines(30)))
        try save("threehundred", Sample.invoice(Sample.manyLines(300)))
        var letter = Sample.invoice(); letter.paper = .letter; letter.accent = RGB(0xF5, 0xC5, 0x18)
        letter.lines.append(.init(description: String(repeating: "x", count: 300), detail: "日本語の説明文です。ラベルの意匠 ελληνικά кириллица عربي עברית 🎉🍞", quantity: "1", unitPrice: "1.00", amount: "1.00"))
        letter.lines.append(.init(description: "تصميم الهوية البصرية للمخبز (المرحلة 2)", detail: "עיצוב תוויות לשקית לחם, 3 גרסאות", quantity: "5 ساعات", unitPrice: "1.00", amount: "₪1.00"))
        letter.lines.append(.init(description: String(repeating: "A long description that goes on. ", count: 200), detail: "end", quantity: "1", unitPrice: "1.00", amount: "1.00"))
        try save("letter", letter)
        var ar = Sample.invoice(language: "ar")
        ar.title = "فاتورة"; ar.lines[0].description = "تصميم هيكل التغليف"; ar.lines[0].detail = "قوالب القص للكيس والعلبة"
        ar.headline = .init("المبلغ المستحق", "١٬٢١٠٫٠٠ €"); ar.words.billedTo = "فاتورة إلى"; ar.words.description = "الوصف"
        ar.words.amount = "المبلغ"; ar.recipientLines[1] = "نور حداد"; ar.status = .init("متأخرة", .late)
        try save("arabic", ar)
    }
}
