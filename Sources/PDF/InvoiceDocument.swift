public import Basics

/// Everything an invoice or a receipt says on paper, as ready texts: amounts, dates and words come in
/// the reader's language from the caller, and nothing is computed here.
public struct InvoiceDocument: Sendable, Equatable {
    /// A word over a text: "Due" over "16 November 2026".
    public struct Fact: Sendable, Equatable {
        public var label: String
        public var value: String

        public init(_ label: String, _ value: String) {
            (self.label, self.value) = (label, value)
        }
    }

    /// How things stand, as a word and the colour it is said in.
    public struct Status: Sendable, Equatable {
        public enum Tone: Sendable { case settled, waiting, late, neutral }

        public var word: String
        public var tone: Tone

        public init(_ word: String, _ tone: Tone) {
            (self.word, self.tone) = (word, tone)
        }
    }

    /// One thing charged for. A column that is empty in every line is left out.
    public struct Line: Sendable, Equatable {
        public var description: String
        public var detail: String?
        public var quantity: String
        public var unitPrice: String
        public var tax: String
        public var amount: String

        public init(
            description: String,
            detail: String? = nil,
            quantity: String = "",
            unitPrice: String = "",
            tax: String = "",
            amount: String
        ) {
            (self.description, self.detail, self.quantity) = (description, detail, quantity)
            (self.unitPrice, self.tax, self.amount) = (unitPrice, tax, amount)
        }
    }

    /// A sum under the lines: Net, VAT 21%, Total. Strong ones stand under a rule.
    public struct Total: Sendable, Equatable {
        public var label: String
        public var amount: String
        public var isStrong: Bool

        public init(_ label: String, _ amount: String, isStrong: Bool = false) {
            (self.label, self.amount, self.isStrong) = (label, amount, isStrong)
        }
    }

    /// Money that came: when, how and how much, each as it is to be read.
    public struct Payment: Sendable, Equatable {
        public var date: String
        public var method: String
        public var amount: String

        public init(date: String, method: String, amount: String) {
            (self.date, self.method, self.amount) = (date, method, amount)
        }
    }

    /// A paragraph under a heading: notes, terms.
    public struct Note: Sendable, Equatable {
        public var heading: String
        public var text: String

        public init(_ heading: String, _ text: String) {
            (self.heading, self.text) = (heading, text)
        }
    }

    /// The kind of document, such as "Invoice" or "Receipt".
    public var title: String
    public var number: String
    /// The agency; its name stands beside a monogram in the accent colour.
    public var senderName: String
    /// Address and tax number of the agency, a line each.
    public var senderLines: [String]
    public var accent = RGB(0x0B, 0x5A, 0x66)
    /// Name, address and tax number of who is billed; the first is the name.
    public var recipientLines: [String]
    public var facts: [Fact] = []
    public var status: Status?
    /// The one amount to see first, such as "Balance due".
    public var headline: Fact?
    public var lines: [Line]
    public var totals: [Total]
    public var payments: [Payment] = []
    public var notes: [Note] = []
    /// How to pay, on a tinted ground.
    public var paymentHint = ""
    /// Where to pay: `https`, `http` or `mailto`, in ASCII. Anything else is left out.
    public var paymentAddress: String?
    /// On every page, beside the page number; when it is too tall for that, once at the end.
    public var footer = ""
    /// BCP 47, such as `en-GB`. Right-to-left languages turn the page round.
    public var language: String
    public var paper = PaperSize.a4
    public var words = Words()

    public init(
        title: String,
        number: String,
        senderName: String,
        senderLines: [String],
        recipientLines: [String],
        lines: [Line],
        totals: [Total],
        language: String
    ) {
        (self.title, self.number, self.senderName, self.senderLines) = (
            title, number, senderName, senderLines
        )
        (self.recipientLines, self.lines, self.totals) = (recipientLines, lines, totals)
        self.language = language
    }
}

extension InvoiceDocument {
    /// The words the page itself brings along.
    public struct Words: Sendable, Equatable {
        public var billedTo = InvoiceDocumentWords.billedTo
        public var description = InvoiceDocumentWords.description
        public var quantity = InvoiceDocumentWords.quantity
        public var unitPrice = InvoiceDocumentWords.unitPrice
        public var tax = InvoiceDocumentWords.tax
        public var amount = InvoiceDocumentWords.amount
        public var payments = InvoiceDocumentWords.payments
        public var howToPay = InvoiceDocumentWords.howToPay
        /// `{page}` and `{pages}` stand for the numbers.
        public var page = InvoiceDocumentWords.page("{page}", of: "{pages}")
        /// How the numbers of pages are written.
        public var formats = Reader.current.formats

        public static func == (a: Self, b: Self) -> Bool {
            (a.billedTo, a.description, a.quantity, a.unitPrice) == (
                b.billedTo, b.description, b.quantity, b.unitPrice
            )
                && (a.tax, a.amount, a.payments) == (b.tax, b.amount, b.payments)
                && (a.howToPay, a.page, a.formats.region) == (b.howToPay, b.page, b.formats.region)
        }

        public init() {}

        /// The words of a page number, with both numbers put in.
        func page(_ page: Int, of pages: Int) -> String {
            var text = ""
            var rest = self.page[...]
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                text += rest[..<open]
                switch rest[open...close] {
                case "{page}": text += formats.number(page)
                case "{pages}": text += formats.number(pages)
                default: text += rest[open...close]
                }
                rest = rest[rest.index(after: close)...]
            }
            return text + rest
        }
    }
}
