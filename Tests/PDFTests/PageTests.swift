import Basics
import Foundation
import Testing

@testable import PDF

@Suite struct PageTests {
    @Test(
        "an invoice of any length has its head on each page with lines, and counts its pages",
        arguments: [
            (1, 1), (30, 3), (300, 17),
        ]
    )
    func pages(_ count: Int, _ expected: Int) throws {
        let pages = try Inspection(Sample.invoice(Sample.items(count)).render(at: Sample.date)).pages()
        #expect(pages.count == expected)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Page \(index + 1) of \(pages.count)"))
            #expect(page.contains("Item ") == page.contains("Description Quantity Price Tax Amount"))
            #expect(page.contains("Invoice LUM-2026-041 · Studio Lumen") == (index > 0))
            #expect(page.contains("hello@studio-lumen.example"))
        }
        let found = pages.joined().matches(of: /Item (\d+)\./).compactMap { Int($0.output.1) }
        #expect(found == Array(1...count))
    }

    @Test("the total always stands on a page with the last line")
    func totals() throws {
        let fonts = FontMap()
        for count in 9...34 {
            let pages = try Inspection(
                Sample.invoice(Sample.items(count)).render(at: Sample.date, fonts: fonts)
            ).pages()
            let page = try #require(pages.first { $0.contains("Total €1,210.00") })
            #expect(page.contains("Item \(count)."), "\(count) lines")
            #expect(page.contains("Net 1,000.00 VAT 21% 210.00 Total"), "\(count) lines")
        }
    }

    @Test("a receipt says what was paid, when and how")
    func receipt() throws {
        let pages = try Inspection(Sample.receipt().render(at: Sample.date)).pages()
        #expect(pages.count == 1)
        #expect(pages[0].contains("Payments 12 November 2026 Card ending 4242 €710.00 16 November 2026"))
        #expect(pages[0].contains("Receipt R-2026-019"))
        #expect(!pages[0].contains("How to pay"))
    }

    @Test(
        "nothing runs off the page, and the footer stands alone, with texts nobody would type",
        arguments: [
            PaperSize.a4, .letter,
        ]
    )
    func edges(_ paper: PaperSize) throws {
        let long = String(repeating: "Kneipenbesuch", count: 23) + "!"
        var invoice = Sample.invoice(Sample.items(20))
        invoice.paper = paper
        invoice.lines[3].description = long
        invoice.lines[4] = .init(
            description: "Wide",
            quantity: long,
            unitPrice: long,
            tax: long,
            amount: long
        )
        invoice.lines[19].description = String(repeating: "A description that goes on. ", count: 300)
        invoice.recipientLines[1] = long
        invoice.facts[1].value = long
        invoice.headline?.value = long
        invoice.status?.word = long
        invoice.number = long
        invoice.totals[1] = .init(long, long)
        invoice.footer = String(repeating: "Studio Lumen ", count: 60)
        let inspection = try Inspection(invoice.render(at: Sample.date))
        let letters = try inspection.pages().joined().filter { !$0.isWhitespace }
        #expect(letters.ranges(of: long).count >= 9, "not a letter is lost or added")
        let pages = try inspection.words()
        #expect(pages.count > 3)
        for page in pages {
            let footer = try #require(page.first { $0.text == "Page" })
            let body = page.filter { $0.top < footer.top - 8 }
            #expect(body.count > 5)
            for word in page {
                #expect(word.left >= 50 && word.right <= paper.width - 50, "\(word)")
                #expect(word.top >= 30 && word.bottom <= paper.height - 30, "\(word)")
            }
            #expect(body.allSatisfy { $0.bottom < footer.top - 4 })
        }
    }

    @Test("each text may be as long as the limit allows, and the page still holds it")
    func longest() throws {
        let long = String(repeating: "wide words ", count: 900)
        let fonts = FontMap()
        let changes: [@Sendable (inout InvoiceDocument) -> Void] = [
            { $0.number = long }, { $0.senderName = long }, { $0.senderLines[1] = long },
            { $0.recipientLines[0] = long }, { $0.facts[3].value = long }, { $0.headline?.value = long },
            { $0.status?.word = long }, { $0.lines[0].amount = long }, { $0.totals[2].amount = long },
            { $0.paymentHint = long }, { $0.notes[0].heading = long }, { $0.words.tax = long },
            { $0.words.page = long }, { $0.payments = [.init(date: "1", method: long, amount: "1")] },
        ]
        for (number, change) in changes.enumerated() {
            var invoice = Sample.invoice()
            change(&invoice)
            for page in try Inspection(invoice.render(at: Sample.date, fonts: fonts)).words() {
                #expect(page.allSatisfy { $0.left >= 50 && $0.right <= 546 }, "change \(number)")
                #expect(page.allSatisfy { $0.top >= 30 && $0.bottom <= 812 }, "change \(number)")
            }
        }
    }

    @Test("a footer too tall for every page is printed once, whole, at the end")
    func tallFooter() throws {
        var invoice = Sample.invoice()
        invoice.footer = String(repeating: "Registered in Amsterdam. ", count: 60) + "The end."
        let text = try Inspection(invoice.render(at: Sample.date)).pages().joined()
        #expect(text.matches(of: /Registered/).count == 60)
        #expect(text.matches(of: /The end\./).count == 1)
    }

    @Test("columns that are empty everywhere are left out")
    func emptyColumns() throws {
        let invoice = Sample.invoice([.init(description: "Logo", amount: "500.00")])
        let page = try Inspection(invoice.render(at: Sample.date)).pages()[0]
        #expect(page.contains("Description Amount Logo 500.00"))
    }

    @Test("a page costs the processor little")
    func cost() throws {
        func processorTime() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
        }
        let fonts = FontMap()
        _ = try Sample.invoice().render(at: Sample.date, fonts: fonts)
        let start = processorTime()
        _ = try Sample.invoice(Sample.items(300)).render(at: Sample.date, fonts: fonts)
        let perPage = (processorTime() - start) / 17
        print("CPU per page: \(perPage) ms")
        #expect(perPage < 40)
    }
}
