import Basics
import HTML

extension Payment {
    var mark: Mark {
        switch state {
        case .created, .canceled: .void
        case .requiresAction: .wait
        case .processing: .processing
        case .succeeded, .recorded: dispute == .open ? .disputed : .done
        case .failed: .late
        }
    }
}

/// Where one pays: Stripe's fields, and the amount that Stripe will take.
struct PaymentPage: Page {
    let frame: Frame
    let invoice: Invoice
    let payment: Payment
    let clientSecret: String
    let publishableKey: String
    let script: ExternalURL
    let isTest: Bool

    var title: String { "Pay \(payment.amount.text)" }

    var body: HTML {
        shell(frame, title: title, current: .invoices, scripts: [.pay]) {
            pageHead(
                "Pay invoice \(invoice.number ?? "")",
                above: [
                    ("Invoices", InvoiceRoutes.list()),
                    (invoice.number ?? "", InvoiceRoutes.show(invoice.id)),
                ],
                lead: invoice.title
            )
            if payment.state == .failed {
                Banner(
                    .late,
                    "The last try didn’t go through.",
                    "\(payment.failure) You can try again below."
                )
            }
            PayPanel(
                payment.amount,
                StatusWord("Due \(invoice.dueOn.long)"),
                publishableKey: publishableKey,
                clientSecret: clientSecret,
                script: script,
                returns: PaymentRoutes.result(invoice.id, payment.id),
                cancel: InvoiceRoutes.show(invoice.id),
                isTest: isTest
            )
        }
    }
}

/// How it went.
struct PaymentResultPage: Page {
    let frame: Frame
    let invoice: Invoice
    let payment: Payment
    let token: FormToken
    let now: Timestamp

    var title: String { heading }

    private var heading: String {
        switch payment.state {
        case .succeeded, .recorded: "Paid. Thank you!"
        case .processing: "Your payment is on its way"
        case .requiresAction: "Your bank needs one more step"
        case .failed: "The payment didn’t go through"
        case .created: "The payment isn’t finished yet"
        case .canceled: "This payment was stopped"
        }
    }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                heading,
                above: [
                    ("Invoices", InvoiceRoutes.list()),
                    (invoice.number ?? "", InvoiceRoutes.show(invoice.id)),
                ],
                status: StatusWord(payment.words(isTeam: false), payment.mark.tone, mark: payment.mark)
            )
            div(class: "stack", .live("payment")) {
                sheet {
                    MoneyText(payment.amount, .large)
                    p { words }
                    FactList([
                        ("Invoice", "\(invoice.number ?? ""), \(invoice.title)"),
                        ("How", payment.methodWords),
                    ])
                }
                actions { steps }
            }
        }
    }

    private var words: String {
        switch payment.state {
        case .succeeded, .recorded: "The money has arrived. A receipt is on its way to you by mail."
        case .processing:
            "Your bank is sending the money. It should be here by about \(payment.expectedOn.long). "
                + "Until then the invoice shows as processing, and we don’t remind you."
        case .requiresAction: "Nothing was charged yet. Go back and finish the step your bank asks for."
        case .failed: "\(payment.failure) Nothing is lost: you can try again, or use another way to pay."
        case .created: "Nothing was charged. You can go on where you left off."
        case .canceled: "Nothing was charged. Please start again from the invoice."
        }
    }

    @HTMLBuilder private var steps: HTML {
        if payment.isPayable {
            PostButton("Try again", to: InvoiceRoutes.payment(invoice.id), token: token, .primary)
        }
        KeyLink("Back to the invoice", to: InvoiceRoutes.show(invoice.id))
        if payment.state == .succeeded {
            KeyLink("Download PDF", to: InvoiceRoutes.pdf(invoice.id), icon: .download)
        }
    }
}
