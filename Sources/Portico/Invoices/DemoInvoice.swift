import Basics

/// An invoice of the demo: dates are days from today.
struct DemoInvoice: Sendable {
    enum Fate: Sendable {
        case open
        /// The money came, by this way, so many days ago.
        case paid(Payment.Method, daysAgo: Int)
        /// A part came, in minor units.
        case partlyPaid(Int64, daysAgo: Int)
        /// A bank debit of all of it began so many days ago.
        case processing(daysAgo: Int)
        case draft
    }

    let client: DemoClient
    let project: String?
    let title: String
    let currency: String
    let issued: Int
    let due: Int
    let lines: [InvoiceDraft.TypedLine]
    let fate: Fate
    var notes = "Thank you for working with us. Payment within 14 days."

    /// The number the demo's series goes on with: the agency did not begin yesterday.
    static let firstNumber: Int64 = 35

    static let all: [DemoInvoice] = [
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Brand workshop",
            currency: "EUR",
            issued: -75,
            due: -61,
            lines: [line("Workshop, two days on site", "2", "890.00"), line("Written summary", "1", "320.00")],
            fate: .paid(.transfer, daysAgo: 62)
        ),
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Logo, first part",
            currency: "EUR",
            issued: -54,
            due: -40,
            lines: [line("Logo design, sketches and first round", "1", "2100.00")],
            fate: .paid(.card, daysAgo: 44)
        ),
        DemoInvoice(
            client: .borealis,
            project: nil,
            title: "Website care, autumn",
            currency: "USD",
            issued: -40,
            due: -12,
            lines: [line("Care, per month", "3", "450.00", tax: "0")],
            fate: .open
        ),
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Logo, final part",
            currency: "EUR",
            issued: -24,
            due: 6,
            lines: [line("Logo design, final artwork", "1", "1800.00"), line("Typeface licence", "1", "300.00")],
            fate: .partlyPaid(150_000, daysAgo: 9)
        ),
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Packaging, first stage",
            currency: "EUR",
            issued: -21,
            due: -7,
            lines: [
                line("Packaging structure: dielines for bag, box and sleeve", "8", "80.00"),
                line("Artwork, sourdough bag, front and back", "4", "80.00"),
                line("Paper samples, three kraft weights, at cost", "1", "40.00"),
            ],
            fate: .open
        ),
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Photography, deposit",
            currency: "EUR",
            issued: -6,
            due: 11,
            lines: [line("Photography, half of two days", "1", "750.00")],
            fate: .open
        ),
        DemoInvoice(
            client: .acme,
            project: nil,
            title: "Website care, this month",
            currency: "USD",
            issued: -5,
            due: 9,
            lines: [line("Care, per month", "1", "484.00", tax: "0")],
            fate: .processing(daysAgo: 2)
        ),
        DemoInvoice(
            client: .acme,
            project: "Bakery rebrand",
            title: "Packaging, second stage",
            currency: "EUR",
            issued: 0,
            due: 14,
            lines: [line("Artwork, boxes and sleeves", "10.5", "80.00")],
            fate: .draft
        ),
    ]

    private static func line(
        _ description: String,
        _ quantity: String,
        _ price: String,
        tax: String = "21"
    ) -> InvoiceDraft.TypedLine {
        InvoiceDraft.TypedLine(description: description, quantity: quantity, unitPrice: price, taxRate: tax)
    }
}
