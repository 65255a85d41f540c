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
            subject: InvoiceWords.invoiceSubject(
                number,
                total: invoice.totals.total.text,
                due: invoice.dueOn.short(on: today)
            ),
            heading: InvoiceWords.aNewInvoice,
            paragraphs: [InvoiceWords.invoiceDetail(invoice.title)],
            facts: [
                (InvoiceWords.invoice, number), (InvoiceWords.toPay, invoice.standing.payable.text),
                (InvoiceWords.due, invoice.dueOn.long),
            ],
            button: (InvoiceWords.seeAndPay, InvoiceRoutes.show(invoice.id)),
            reason: InvoiceWords.payerReason(invoice.clientName),
            item: invoice.id.text
        )
    }

    /// Told once for each payment, when the money is there and not before.
    static func receipt(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "receipt:\(payment.id.text)",
            kind: "receipt",
            subject: InvoiceWords.receiptSubject(number, amount: payment.amount.text),
            heading: InvoiceWords.receiptHeading,
            facts: [
                (InvoiceWords.paid, payment.amount.text),
                (InvoiceWords.how, payment.methodWords),
                (InvoiceWords.dayOfPayment, (payment.settledAt ?? payment.updatedAt).date.long),
                (InvoiceWords.invoice, InvoiceWords.numberAndTitle(number, invoice.title)),
                (InvoiceWords.stillToPay, invoice.standing.balance.text),
            ],
            button: (InvoiceWords.seeTheInvoice, InvoiceRoutes.show(invoice.id)),
            reason: InvoiceWords.payerReason(invoice.clientName),
            item: invoice.id.text
        )
    }

    static func received(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "received:\(payment.id.text)",
            kind: "payment-received",
            subject: InvoiceWords.receivedSubject(
                invoice.clientName,
                amount: payment.amount.text,
                number: number
            ),
            heading: InvoiceWords.receivedHeading(invoice.clientName, amount: payment.amount.text),
            facts: [
                (InvoiceWords.invoice, InvoiceWords.numberAndTitle(number, invoice.title)),
                (InvoiceWords.how, payment.methodWords),
                (InvoiceWords.stillToPay, invoice.standing.balance.text),
            ],
            button: (InvoiceWords.seeTheInvoice, InvoiceTeamRoutes.show(invoice.id)),
            reason: InvoiceWords.teamReason(invoice.clientName),
            item: invoice.id.text
        )
    }

    static func processing(_ payment: Payment, for invoice: Invoice) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "processing:\(payment.id.text)",
            kind: "payment-processing",
            subject: InvoiceWords.processingSubject(payment.amount.text, number: number),
            heading: InvoiceWords.processingHeading,
            paragraphs: [InvoiceWords.processingDetail],
            facts: [
                (InvoiceWords.invoice, InvoiceWords.numberAndTitle(number, invoice.title)),
                (InvoiceWords.amount, payment.amount.text),
                (InvoiceWords.expected, InvoiceWords.about(payment.expectedOn.long)),
            ],
            button: (InvoiceWords.seeTheInvoice, InvoiceRoutes.show(invoice.id)),
            reason: InvoiceWords.payerReason(invoice.clientName),
            item: invoice.id.text
        )
    }

    static func failed(_ payment: Payment, for invoice: Invoice, isTeam: Bool) -> MailDraft {
        let number = invoice.number ?? ""
        return MailDraft(
            event: "failed:\(payment.id.text)\(payment.isReturned ? ":returned" : "")",
            kind: "payment-failed",
            subject: InvoiceWords.failedSubject(payment.amount.text, number: number),
            heading: isTeam
                ? InvoiceWords.failedTeamHeading(invoice.clientName) : InvoiceWords.failedHeading,
            paragraphs: isTeam
                ? [InvoiceWords.failedTeamDetail]
                : [InvoiceWords.failedDetail],
            facts: [
                (InvoiceWords.invoice, InvoiceWords.numberAndTitle(number, invoice.title)),
                (InvoiceWords.amount, payment.amount.text),
                (InvoiceWords.theBankSays, payment.failure),
                (InvoiceWords.toPay, invoice.standing.balance.text),
            ],
            button: (
                InvoiceWords.seeTheInvoice,
                isTeam ? InvoiceTeamRoutes.show(invoice.id) : InvoiceRoutes.show(invoice.id)
            ),
            reason: isTeam
                ? InvoiceWords.teamReason(invoice.clientName)
                : InvoiceWords.payerReason(invoice.clientName),
            item: invoice.id.text
        )
    }
}
