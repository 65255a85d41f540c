import Basics

/// What was typed about an invoice, before it is one.
struct InvoiceDraft: Sendable {
    let title: String
    let project: ID<Project>?
    let currency: Currency
    let dueOn: CalendarDate
    let notes: String
    let lines: [InvoiceLine]
    let totals: InvoiceTotals

    /// One row of the form, as typed.
    struct TypedLine: Sendable {
        var description = ""
        var quantity = ""
        var unitPrice = ""
        var taxRate = ""

        /// A row that nobody touched is no line. A tax rate alone is only a default.
        var isBlank: Bool {
            description.trimmingSpaces.isEmpty && quantity.trimmingSpaces.isEmpty
                && unitPrice.trimmingSpaces.isEmpty
        }
    }

    init(
        title: String,
        project: String,
        currency: String,
        due: String,
        notes: String,
        lines: [TypedLine]
    ) throws(InvoiceDraftRefusal) {
        let title = title.trimmingSpaces
        if title.isEmpty { throw .noTitle }
        if title.count > 120 || title.utf8.count > 480 { throw .longTitle }
        guard let currency = Currency(currency.trimmingSpaces) else { throw .badCurrency }
        guard let dueOn = CalendarDate(due.trimmingSpaces) else { throw .badDate }
        if notes.count > InvoiceLimits.notes { throw .longNotes }
        if project.isEmpty {
            self.project = nil
        } else {
            guard let id = ID<Project>(project) else { throw .badProject }
            self.project = id
        }
        var read: [InvoiceLine] = []
        for (index, line) in lines.enumerated() where !line.isBlank {
            read.append(try InvoiceLine(line, row: index, in: currency))
        }
        if read.count > InvoiceLimits.lines { throw .tooManyLines }
        let totals = InvoiceTotals(of: read, in: currency)
        if totals.total.minorUnits > InvoiceLimits.amount { throw .tooMuch }
        self.title = title
        self.currency = currency
        self.dueOn = dueOn
        self.notes = notes.trimmingSpaces
        self.lines = read
        self.totals = totals
    }
}

/// How much an invoice may hold.
enum InvoiceLimits {
    static let lines = 500
    /// Characters of one line's description, and its bytes.
    static let description = 500
    static let notes = 4000
    /// Minor units of a line or a whole invoice: below Stripe's own twelve digits.
    static let amount: Int64 = 99_999_999_999
    /// Thousandths: 999,999.999.
    static let quantity: Int64 = 999_999_999
}

extension InvoiceLine {
    /// - Parameter row: the row of the form, counted from 0, so that a refusal names its field.
    init(_ typed: InvoiceDraft.TypedLine, row: Int, in currency: Currency) throws(InvoiceDraftRefusal) {
        let description = typed.description.trimmingSpaces
        if description.isEmpty { throw .line(row, .noDescription) }
        guard description.count <= InvoiceLimits.description,
            description.utf8.count <= 4 * InvoiceLimits.description
        else { throw .line(row, .longDescription) }
        let quantityText = typed.quantity.trimmingSpaces
        guard let quantity = quantityText.isEmpty ? 1000 : Decimal3.parse(quantityText, digits: 3),
            (1...InvoiceLimits.quantity).contains(quantity)
        else { throw .line(row, .badQuantity) }
        guard let price = Money(typed: typed.unitPrice.trimmingSpaces, in: currency),
            (0...InvoiceLimits.amount).contains(price.minorUnits)
        else { throw .line(row, .badPrice(currency)) }
        var rateText = typed.taxRate.trimmingSpaces
        if rateText.hasSuffix("%") { rateText.removeLast() }
        guard let rate = rateText.isEmpty ? 0 : Decimal3.parse(rateText, digits: 2),
            (0...10_000).contains(rate)
        else { throw .line(row, .badTax) }
        // Price and quantity are bounded, so that the product is below 2^63.
        let net = price.times(quantity, over: 1000)
        if net.minorUnits > InvoiceLimits.amount { throw .line(row, .tooMuch) }
        self.init(description: description, quantity: quantity, unitPrice: price, taxRate: rate, net: net)
    }
}

/// What is wrong with what was typed about an invoice.
enum InvoiceDraftRefusal: Refusal, Equatable {
    case noTitle, longTitle, badCurrency, badDate, longNotes, badProject, tooManyLines, tooMuch
    case line(Int, Line)

    enum Line: Sendable, Equatable {
        case noDescription, longDescription, badQuantity, badTax, tooMuch
        case badPrice(Currency)
    }

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noTitle, .longTitle: "title"
        case .badCurrency: "currency"
        case .badDate: "due"
        case .longNotes: "notes"
        case .badProject: "project"
        case .tooManyLines, .tooMuch: nil
        case .line(let row, .noDescription), .line(let row, .longDescription): "description-\(row)"
        case .line(let row, .badQuantity): "quantity-\(row)"
        case .line(let row, .badPrice), .line(let row, .tooMuch): "price-\(row)"
        case .line(let row, .badTax): "tax-\(row)"
        }
    }

    var message: String {
        switch self {
        case .noTitle: InvoiceWords.invoiceDraftNoTitle
        case .longTitle: InvoiceWords.invoiceDraftLongTitle
        case .badCurrency: InvoiceWords.invoiceDraftBadCurrency
        case .badDate: InvoiceWords.invoiceDraftBadDate
        case .longNotes: InvoiceWords.invoiceDraftLongNotes
        case .badProject: InvoiceWords.invoiceDraftBadProject
        case .tooManyLines: InvoiceWords.invoiceDraftTooManyLines
        case .tooMuch, .line(_, .tooMuch): InvoiceWords.invoiceDraftTooMuch
        case .line(_, .noDescription): InvoiceWords.lineNoDescription
        case .line(_, .longDescription):
            InvoiceWords.lineLongDescription
        case .line(_, .badQuantity):
            InvoiceWords.lineBadQuantity
        case .line(_, .badPrice(let currency)):
            InvoiceWords.lineBadPrice(currency.code, example: Self.example(currency))
        case .line(_, .badTax): InvoiceWords.lineBadTax
        }
    }

    private static func example(_ currency: Currency) -> String {
        Money((0..<currency.digits).reduce(Int64(80)) { amount, _ in amount * 10 }, currency).plain
    }
}
