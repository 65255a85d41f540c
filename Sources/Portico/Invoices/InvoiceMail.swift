import Basics
import HTML

/// What people are told about invoices and payments by mail.
enum InvoiceMail {
    /// To those who pay at the client: there is something new to pay.
    static func invoice(_ invoice: Invoice, on today: CalendarDate) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "invoice:\(invoice.id.text)",
            kind: "invoice",
            subject: "Invoice \(number): \(invoice.totals.total.text), due \(invoice.dueOn.short(on: today))",
            heading: "A new invoice",
            paragraphs: ["\(invoice.title). You can look at it and pay it in one place."],
            facts: [
                ("Invoice", number), ("To pay", invoice.standing.payable.text), ("Due", invoice.dueOn.long),
            ],
            button: ("See and pay the invoice", InvoiceRoutes.show(invoice.id)),
            reason: "You get this because you look after \(invoice.clientName)’s invoices.",
            item: invoice.id.text
        )
    }

    /// Told once for each payment, when the money is there and not before.
    static func receipt(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "receipt:\(payment.id.text)",
            kind: "receipt",
            subject: "Receipt for \(number): \(payment.amount.text)",
            heading: "Thank you! Your payment has arrived.",
            facts: [
                ("Paid", payment.amount.text),
                ("How", payment.methodWords),
                ("On", (payment.settledAt ?? payment.updatedAt).date.long),
                ("Invoice", "\(number), \(invoice.title)"),
                ("Still to pay", invoice.standing.balance.text),
            ],
            button: ("See the invoice", InvoiceRoutes.show(invoice.id)),
            reason: "You get this because you look after \(invoice.clientName)’s invoices.",
            item: invoice.id.text
        )
    }

    static func received(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "received:\(payment.id.text)",
            kind: "payment-received",
            subject: "\(invoice.clientName) paid \(payment.amount.text) on \(number)",
            heading: "\(invoice.clientName) paid \(payment.amount.text)",
            facts: [
                ("Invoice", "\(number), \(invoice.title)"),
                ("How", payment.methodWords),
                ("Still to pay", invoice.standing.balance.text),
            ],
            button: ("See the invoice", InvoiceTeamRoutes.show(invoice.id)),
            reason: "You get this because you work for \(invoice.clientName).",
            item: invoice.id.text
        )
    }

    static func processing(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "processing:\(payment.id.text)",
            kind: "payment-processing",
            subject: "Your payment of \(payment.amount.text) for \(number) is on its way",
            heading: "Your payment is on its way",
            paragraphs: ["Bank payments take some days. We’ll send you a receipt when the money is here."],
            facts: [
                ("Invoice", "\(number), \(invoice.title)"),
                ("Amount", payment.amount.text),
                ("Expected", "about \(payment.expectedOn.long)"),
            ],
            button: ("See the invoice", InvoiceRoutes.show(invoice.id)),
            reason: "You get this because you look after \(invoice.clientName)’s invoices.",
            item: invoice.id.text
        )
    }

    static func failed(_ payment: Payment, for invoice: Invoice, isTeam: Bool) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "failed:\(payment.id.text)\(payment.isReturned ? ":returned" : "")",
            kind: "payment-failed",
            subject: "A payment of \(payment.amount.text) for \(number) didn’t go through",
            heading: isTeam
                ? "\(invoice.clientName)’s payment didn’t go through" : "Your payment didn’t go through",
            paragraphs: isTeam
                ? ["The invoice is open again. The client has been told."]
                : ["The invoice is open again. You can try once more, or pay another way."],
            facts: [
                ("Invoice", "\(number), \(invoice.title)"),
                ("Amount", payment.amount.text),
                ("The bank says", payment.failure),
                ("To pay", invoice.standing.balance.text),
            ],
            button: (
                "See the invoice",
                isTeam ? InvoiceTeamRoutes.show(invoice.id) : InvoiceRoutes.show(invoice.id)
            ),
            reason: isTeam
                ? "You get this because you work for \(invoice.clientName)."
                : "You get this because you look after \(invoice.clientName)’s invoices.",
            item: invoice.id.text
        )
    }
}
