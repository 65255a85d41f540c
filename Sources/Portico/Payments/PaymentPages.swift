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

    var title: String { PaymentWords.pay(payment.amount.text) }

    var body: HTML {
        shell(frame, title: title, current: .invoices, scripts: [.pay]) {
            pageHead(
                PaymentWords.payInvoice(invoice.number ?? ""),
                above: [
                    (PaymentWords.invoices, InvoiceRoutes.list()),
                    (invoice.number ?? "", InvoiceRoutes.show(invoice.id)),
                ],
                lead: invoice.title
            )
            if payment.state == .failed {
                Banner(
                    .late,
                    PaymentWords.lastTryFailed,
                    PaymentWords.tryBelow(payment.failure)
                )
            }
            PayPanel(
                payment.amount,
                StatusWord(PaymentWords.dueOn(invoice.dueOn.long)),
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
        case .succeeded, .recorded: PaymentWords.paidThankYou
        case .processing: PaymentWords.processingTitle
        case .requiresAction: PaymentWords.requiresActionTitle
        case .failed: PaymentWords.failedTitle
        case .created: PaymentWords.createdTitle
        case .canceled: PaymentWords.canceledTitle
        }
    }

    var body: HTML {
        shell(frame, title: title, current: .invoices) {
            pageHead(
                heading,
                above: [
                    (PaymentWords.invoices, InvoiceRoutes.list()),
                    (invoice.number ?? "", InvoiceRoutes.show(invoice.id)),
                ],
                status: StatusWord(payment.words(isTeam: false), payment.mark.tone, mark: payment.mark)
            )
            div(class: "stack", .live("payment")) {
                sheet {
                    MoneyText(payment.amount, .large)
                    p { words }
                    FactList([
                        (PaymentWords.invoice, "\(invoice.number ?? ""), \(invoice.title)"),
                        (PaymentWords.how, payment.methodWords),
                    ])
                }
                actions { steps }
            }
        }
    }

    private var words: String {
        switch payment.state {
        case .succeeded, .recorded: PaymentWords.succeededDetail
        case .processing:
            PaymentWords.processingDetail(payment.expectedOn.long)
        case .requiresAction: PaymentWords.requiresActionDetail
        case .failed: PaymentWords.failedDetail(payment.failure)
        case .created: PaymentWords.createdDetail
        case .canceled: PaymentWords.canceledDetail
        }
    }

    @HTMLBuilder private var steps: HTML {
        if payment.isPayable {
            PostButton(PaymentWords.tryAgain, to: InvoiceRoutes.payment(invoice.id), token: token, .primary)
        }
        KeyLink(PaymentWords.backToTheInvoice, to: InvoiceRoutes.show(invoice.id))
        if payment.state == .succeeded {
            KeyLink(PaymentWords.downloadPDF, to: InvoiceRoutes.pdf(invoice.id), icon: .download)
        }
    }
}
