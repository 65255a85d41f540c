import Basics
import Testing

@testable import PDF

@Suite struct LimitTests {
    private func refusal(_ change: (inout InvoiceDocument) -> Void) -> PrintRefusal? {
        var invoice = Sample.invoice()
        change(&invoice)
        do {
            _ = try invoice.render(at: Sample.date)
            return nil
        } catch {
            return error as? PrintRefusal
        }
    }

    @Test("500 lines are printed, 501 are refused")
    func lines() {
        #expect(refusal { $0.lines = Sample.items(500) } == nil)
        #expect(refusal { $0.lines = Sample.items(501) } == .tooManyLines(limit: 500))
        let payment = InvoiceDocument.Payment(date: "", method: "", amount: "")
        #expect(refusal { $0.payments = Array(repeating: payment, count: 501) } == .tooManyLines(limit: 500))
    }

    @Test("a text of 10 KB is printed, one byte more is refused, wherever it stands")
    func texts() {
        let long = String(repeating: "x", count: 10 * 1024)
        #expect(refusal { $0.lines[0].description = long } == nil)
        #expect(refusal { $0.lines[0].description = long + "x" } == .textTooLong(kilobytes: 10))
        #expect(refusal { $0.footer = long + "x" } == .textTooLong(kilobytes: 10))
        #expect(refusal { $0.notes = [.init("", long + "x")] } == .textTooLong(kilobytes: 10))
        #expect(refusal { $0.words.page = long + "x" } == .textTooLong(kilobytes: 10))
    }

    @Test("texts that are too long together are refused")
    func together() {
        let long = String(repeating: "x", count: 1024)
        #expect(
            refusal { $0.lines = (0..<260).map { _ in .init(description: long, amount: "1") } }
                == .tooMuchText(kilobytes: 256)
        )
    }

    @Test("a document of more than 200 pages is refused")
    func pages() {
        let empty = String(repeating: "x\n", count: 5000)
        #expect(
            refusal { $0.notes = (0..<4).map { _ in .init("", empty) } } == .tooManyPages(limit: 200)
        )
    }

    @Test("refusals say what to do next")
    func words() {
        let all: [PrintRefusal] = [
            .tooManyLines(limit: 500), .textTooLong(kilobytes: 10), .tooMuchText(kilobytes: 256),
            .tooManyPages(limit: 200), .busy,
        ]
        #expect(all.allSatisfy { !$0.message.isEmpty && $0.message.count < 110 })
        #expect(
            all.map(\.kind) == [.unprocessable, .unprocessable, .unprocessable, .unprocessable, .unavailable]
        )
    }

    @Test("the words of a page number take both numbers, in any order")
    func pageWords() {
        var words = InvoiceDocument.Words()
        #expect(words.page(2, of: 3) == "Page 2 of 3")
        words.page = "{pages} 中 {page} {other} {"
        #expect(words.page(2, of: 3) == "3 中 2 {other} {")
    }
}
