public import Basics

/// Why an invoice cannot be printed as it is.
public enum PrintRefusal: Refusal, Equatable {
    /// More lines (or facts, totals, payments, notes) than `limit`.
    case tooManyLines(limit: Int)
    /// One text longer than `kilobytes`.
    case textTooLong(kilobytes: Int)
    /// All texts together longer than `kilobytes`.
    case tooMuchText(kilobytes: Int)
    case tooManyPages(limit: Int)
    /// More documents are waiting to be made than the machine can make in a short while.
    case busy

    public var kind: RefusalKind {
        switch self {
        case .tooManyLines, .textTooLong, .tooMuchText, .tooManyPages: .unprocessable
        case .busy: .unavailable
        }
    }

    public var message: String {
        switch self {
        case .tooManyLines(let limit): InvoiceDocumentWords.tooManyLines(limit)
        case .textTooLong(let kilobytes): InvoiceDocumentWords.textTooLong(kilobytes)
        case .tooMuchText(let kilobytes): InvoiceDocumentWords.tooMuchText(kilobytes)
        case .tooManyPages(let limit): InvoiceDocumentWords.tooManyPages(limit)
        case .busy: InvoiceDocumentWords.busy
        }
    }
}

extension InvoiceDocument {
    static let lineLimit = 500
    static let textLimit = 10 * 1024
    static let allTextLimit = 256 * 1024
    static let pageLimit = 200

    /// Every text there is.
    private var texts: [String] {
        var texts = [title, number, senderName, paymentHint, paymentAddress ?? "", footer, language]
        texts += senderLines + recipientLines
        texts += [status?.word ?? "", headline?.label ?? "", headline?.value ?? ""]
        texts += facts.flatMap { [$0.label, $0.value] } + notes.flatMap { [$0.heading, $0.text] }
        texts += lines.flatMap {
            [$0.description, $0.detail ?? "", $0.quantity, $0.unitPrice, $0.tax, $0.amount]
        }
        texts +=
            totals.flatMap { [$0.label, $0.amount] } + payments.flatMap { [$0.date, $0.method, $0.amount] }
        texts += [
            words.billedTo, words.description, words.quantity, words.unitPrice, words.tax, words.amount,
        ]
        return texts + [words.payments, words.howToPay, words.page]
    }

    /// Refuses what would keep the machine busy for long, before any of it is shaped.
    func checkLimits() throws(PrintRefusal) {
        let counts = [
            lines.count, totals.count, payments.count, facts.count, notes.count, senderLines.count,
            recipientLines.count,
        ]
        guard counts.allSatisfy({ $0 <= Self.lineLimit }) else { throw .tooManyLines(limit: Self.lineLimit) }
        var sum = 0
        for text in texts {
            guard text.utf8.count <= Self.textLimit else {
                throw .textTooLong(kilobytes: Self.textLimit / 1024)
            }
            sum += text.utf8.count
        }
        guard sum <= Self.allTextLimit else { throw .tooMuchText(kilobytes: Self.allTextLimit / 1024) }
    }
}
