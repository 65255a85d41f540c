import Basics
import HTML

@testable import Portico

struct InvoiceSample: Page {
    let pays: Bool
    var title: String { "Invoice LUM-2026-041" }

    var body: HTML {
        shell(Samples.client, title: title, current: .invoices, scripts: pays ? [.pay] : []) {
            pageHead(
                title,
                above: [("Invoices", Samples.path)],
                status: StatusWord("7 days overdue", .late, mark: .late)
            ) {
                KeyLink("Download PDF", to: Samples.path, icon: .download)
            }
            div(class: "split split-pay") {
                let due = StatusWord("Due 16 November", .late, mark: .late)
                if pays {
                    PayPanel(
                        Samples.euros(121_000),
                        due,
                        publishableKey: "pk_test_sample",
                        clientSecret: "pi_1_secret_2",
                        script: ExternalURL(configured: "http://127.0.0.1:9/stripe.js")!,
                        returns: Samples.path,
                        cancel: Samples.path,
                        isTest: true
                    )
                } else {
                    PayStart(
                        balance: Samples.euros(121_000),
                        due,
                        to: Samples.path,
                        token: Samples.token,
                        isTest: true,
                        words: "By card or bank debit. No fee."
                    )
                }
                paper
            }
        }
    }

    @HTMLBuilder private var paper: HTML {
        Paper(
            title,
            in: Samples.client,
            sender: ["Prinsengracht 210", "1016 HD Amsterdam", "VAT NL8572.14.309.B01"],
            parties: [
                .init(
                    "Billed to",
                    "Acme Bakery B.V.",
                    ["Sam Whitfield", "Haarlemmerdijk 88, Amsterdam"]
                ),
                .init("For", "Bakery rebrand", ["Milestone: Packaging"]),
                .init("Issued 2 November", "Due 16 November", ["Payment within 14 days"]),
            ],
            lines: [
                .init(
                    "Packaging structure",
                    detail: "Dielines for bag, box and sleeve",
                    quantity: "8 h",
                    price: "80.00",
                    amount: "640.00"
                ),
                .init("Artwork, sourdough bag", quantity: "4 h", price: "80.00", amount: "320.00"),
                .init("Paper samples", quantity: "1", price: "40.00", amount: "40.00"),
            ],
            sums: [("Net", "1,000.00"), ("VAT 21%", "210.00")],
            total: ("Total", "€1,210.00"),
            notes: "Thank you for your trust."
        )
    }
}

struct InvoicesSample: Page {
    var title: String { "Invoices" }

    var body: HTML {
        shell(Samples.client, title: title, current: .invoices) {
            pageHead(title, meta: "Acme Bakery") {
                KeyLink("Download billing history", to: Samples.path, icon: .download)
            }
            Balances([
                ("Balance due", Samples.euros(315_850), nil), ("Overdue", Samples.euros(121_000), .late),
                ("Processing", Samples.euros(48_400), .processing),
            ])
            Tabs(
                "Invoices by state",
                [
                    .init("Open", Samples.path, count: 2), .init("Processing", Samples.path, count: 1),
                    .init("Paid", Samples.path), .init("All", Samples.path),
                ],
                current: "Open"
            )
            sheetRows {
                InvoiceRow(
                    "Packaging, first stage",
                    number: "LUM-2026-041",
                    to: Samples.path,
                    .late,
                    status: "7 days overdue",
                    due: "Due 16 November",
                    amount: Samples.euros(121_000)
                )
                InvoiceRow(
                    "Logo, final part",
                    number: "LUM-2026-038",
                    to: Samples.path,
                    .partly,
                    status: "Partly paid",
                    due: "Due 30 November",
                    amount: Samples.euros(104_100),
                    of: Samples.euros(254_100)
                )
            }
        }
    }
}
