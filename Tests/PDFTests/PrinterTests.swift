import Basics
import Testing

@testable import PDF

@Suite struct PrinterTests {
    @Test("many at once come out whole, each its own, and the same as alone")
    func together() async throws {
        let printer = PDFPrinter()
        let documents = (1...12).map { Sample.invoice(Sample.items($0)) }
        let expected = try documents.map { try $0.render(at: Sample.date) }
        let printed = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, document) in documents.enumerated() {
                group.addTask { (index, try await printer.print(document, at: Sample.date)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for (index, bytes) in expected.enumerated() { #expect(printed[index] == bytes) }
    }

    @Test("printers on many threads, with faces of every script, never get into each other’s way")
    func manyPrinters() async throws {
        let documents = ScriptTests.texts.map { language, text in
            var invoice = Sample.invoice(language: language)
            (invoice.title, invoice.senderName) = (text, text + " 🎉")
            return invoice
        }
        let expected = try documents.map { try $0.render(at: Sample.date) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for round in 0..<4 {
                let printer = PDFPrinter()
                for index in documents.indices {
                    let next = (index + round) % documents.count
                    group.addTask {
                        try await printer.print(documents[next], at: Sample.date) == expected[next]
                    }
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test("a queue that is full refuses, and takes again afterwards")
    func busy() async throws {
        let printer = PDFPrinter(waiting: 2)
        let slow = Sample.invoice(Sample.items(200))
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do {
                        _ = try await printer.print(slow, at: Sample.date)
                        return false
                    } catch {
                        return error as? PrintRefusal == .busy
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused > 0 && refused < 10)
        #expect(try await !printer.print(Sample.invoice(), at: Sample.date).isEmpty)
    }

    @Test("what nobody waits for any more is not printed")
    func cancelled() async throws {
        let printer = PDFPrinter()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await printer.print(Sample.invoice(), at: Sample.date)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
