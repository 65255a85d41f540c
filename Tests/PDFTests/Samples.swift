import Basics

@testable import PDF

enum Sample {
    static let date = Timestamp(seconds: 1_795_466_700)

    static let lines = [
        InvoiceDocument.Line(
            description: "Packaging structure",
            detail: "Dielines for bag, box and sleeve",
            quantity: "8 h",
            unitPrice: "80.00",
            tax: "21%",
            amount: "640.00"
        ),
        InvoiceDocument.Line(
            description: "Artwork, sourdough bag",
            detail: "Front and back, ready for print",
            quantity: "4 h",
            unitPrice: "80.00",
            tax: "21%",
            amount: "320.00"
        ),
        InvoiceDocument.Line(
            description: "Paper samples",
            detail: "Three kraft weights, at cost",
            quantity: "1",
            unitPrice: "40.00",
            tax: "21%",
            amount: "40.00"
        ),
    ]

    static func invoice(
        _ lines: [InvoiceDocument.Line] = Sample.lines,
        language: String = "en-GB"
    ) -> InvoiceDocument {
        var invoice = InvoiceDocument(
            title: "Invoice",
            number: "LUM-2026-041",
            senderName: "Studio Lumen",
            senderLines: ["Prinsengracht 210", "1016 HD Amsterdam", "VAT NL8572.14.309.B01"],
            recipientLines: [
                "Acme Bakery B.V.", "Sam Whitfield", "Haarlemmerdijk 88, Amsterdam", "VAT NL8619.02.774.B01",
            ],
            lines: lines,
            totals: [
                .init("Net", "1,000.00"), .init("VAT 21%", "210.00"),
                .init("Total", "€1,210.00", isStrong: true),
            ],
            language: language
        )
        invoice.facts = [
            .init("Issued", "2 November 2026"), .init("Due", "16 November 2026"),
            .init("Project", "Bakery rebrand"), .init("Purchase order", "PO-4711"),
        ]
        invoice.status = .init("7 days overdue", .late)
        invoice.headline = .init("Balance due", "€1,210.00")
        invoice.paymentHint =
            "Pay by card, debit or transfer in your portal, with LUM 2026 041 as the reference."
        invoice.paymentAddress = "https://portal.studio-lumen.example/invoices/LUM-2026-041"
        invoice.notes = [
            .init("Terms", "Payment within 14 days. Late interest starts 30 days after the due date.")
        ]
        invoice.footer =
            "Studio Lumen B.V. · Prinsengracht 210, 1016 HD Amsterdam · hello@studio-lumen.example"
        return invoice
    }

    static func receipt() -> InvoiceDocument {
        var receipt = invoice()
        (receipt.title, receipt.number) = ("Receipt", "R-2026-019")
        receipt.status = .init("Paid", .settled)
        receipt.headline = .init("Amount paid", "€1,210.00")
        receipt.payments = [
            .init(date: "12 November 2026", method: "Card ending 4242", amount: "€710.00"),
            .init(date: "16 November 2026", method: "Bank transfer", amount: "€500.00"),
        ]
        receipt.totals += [.init("Paid", "−€1,210.00"), .init("Balance", "€0.00", isStrong: true)]
        (receipt.paymentHint, receipt.paymentAddress) = ("", nil)
        receipt.notes = [.init("", "Thank you for working with us. This receipt is proof of payment.")]
        return receipt
    }

    /// `Item 1.` to `Item count.`, some with a second line.
    static func items(_ count: Int) -> [InvoiceDocument.Line] {
        (1...count).map {
            .init(
                description: "Item \($0).",
                detail: $0.isMultiple(of: 3) ? "Detail of it" : nil,
                quantity: "\($0)",
                unitPrice: "10.00",
                tax: "21%",
                amount: "\($0)0.00"
            )
        }
    }
}
