import Basics

/// The words of invoices: lists, pages, paper and mails.
enum InvoiceWords {
    static var number: String { say("Number") }
    static var title: String { say("Title") }
    static var issued: String { say("Issued") }
    static var due: String { say("Due") }
    static var currency: String { say("Currency") }
    static var net: String { say("Net") }
    static var tax: String { say("Tax") }
    static var total: String { say("Total") }
    static var paid: String { say("Paid") }
    static var balanceDue: String { say("Balance due") }
    static var status: String { say("Status") }
    static var void: String { say("Void") }
    static var writtenOff: String { say("Written off") }
    static var disputed: String { say("Disputed") }
    static var refunded: String { say("Refunded") }
    static var partlyRefunded: String { say("Partly refunded") }
    static var processing: String { say("Processing") }
    static var partlyPaid: String { say("Partly paid") }
    static var openWord: String { say("Open") }
    static var draft: String { say("Draft") }

    static func invoiceNumber(_ number: String) -> String { say("Invoice \(number)") }
    static var draftInvoice: String { say("Draft invoice") }

    static var invoiceDraftNoTitle: String {
        say("Please type a title, so that people know the invoice in a list.")
    }
    static var invoiceDraftLongTitle: String {
        say("That’s too long for our lists. Use at most 120 characters.")
    }
    static var invoiceDraftBadCurrency: String {
        say("We don’t know that currency. Use its three letters, such as EUR.")
    }
    static var invoiceDraftBadDate: String {
        say("We couldn’t read that date. Write it like 2026-11-30, with a year from 1900 to 9999.")
    }
    static var invoiceDraftLongNotes: String {
        say("Keep the notes under 4,000 characters. Anything longer fits a message.")
    }
    static var invoiceDraftBadProject: String { say("That project isn’t one of this client’s.") }
    static var invoiceDraftTooManyLines: String {
        say("An invoice holds at most 500 lines. Split it into two.")
    }
    static var invoiceDraftTooMuch: String {
        say("That’s more than one invoice can ask for. Split it into two.")
    }
    static var lineNoDescription: String { say("Say in a few words what this line is for.") }
    static var lineLongDescription: String {
        say("Keep a line’s description under 500 characters. The notes have more room.")
    }
    static var lineBadQuantity: String {
        say("A quantity is a number above zero with at most three decimals, such as 1.5.")
    }
    static func lineBadPrice(_ currency: String, example: String) -> String {
        say("A price in \(currency) looks like \(example).")
    }
    static var lineBadTax: String { say("A tax rate is a percentage from 0 to 100, such as 21.") }

    static var project: String { say("Project") }
    static var noProject: String { say("No project") }
    static var dueDate: String { say("Due date") }
    static var lines: String { say("Lines") }
    static var addMoreLines: String { say("Add more lines") }
    static var notes: String { say("Notes") }
    static var notesHint: String { say("Below the table: terms, thanks, a purchase order.") }
    static var description: String { say("Description") }
    static var quantity: String { say("Quantity") }
    static var unitPrice: String { say("Unit price") }
    static var taxPercent: String { say("Tax %") }
    static func newInvoiceFor(_ client: String) -> String { say("New invoice for \(client)") }
    static var clients: String { say("Clients") }
    static var saveDraft: String { say("Save draft") }
    static var changeTheDraft: String { say("Change the draft") }
    static var invoices: String { say("Invoices") }
    static var leaveIt: String { say("Leave it as it was") }

    static var drafts: String { say("Drafts") }
    static var overdue: String { say("Overdue") }
    static var all: String { say("All") }

    static var aNewInvoice: String { say("A new invoice") }
    static func invoiceDetail(_ title: String) -> String {
        say("\(title). You can look at it and pay it in one place.")
    }
    static var invoice: String { say("Invoice") }
    static var toPay: String { say("To pay") }
    static var seeAndPay: String { say("See and pay the invoice") }
    static func payerReason(_ clientName: String) -> String {
        say("You get this because you look after \(clientName)’s invoices.")
    }
    static func receiptSubject(_ number: String, amount: String) -> String {
        say("Receipt for \(number): \(amount)")
    }
    static var receiptHeading: String { say("Thank you! Your payment has arrived.") }
    static var how: String { say("How") }
    static var dayOfPayment: String { say("On") }
    static var stillToPay: String { say("Still to pay") }
    static var seeTheInvoice: String { say("See the invoice") }
    static func receivedSubject(_ client: String, amount: String, number: String) -> String {
        say("\(client) paid \(amount) on \(number)")
    }
    static func teamReason(_ clientName: String) -> String {
        say("You get this because you work for \(clientName).")
    }
    static func processingSubject(_ amount: String, number: String) -> String {
        say("Your payment of \(amount) for \(number) is on its way")
    }
    static var processingHeading: String { say("Your payment is on its way") }
    static var processingDetail: String {
        say("Bank payments take a few days. We’ll send you a receipt when the money arrives.")
    }
    static var amount: String { say("Amount") }
    static var expected: String { say("Expected") }
    static func failedSubject(_ amount: String, number: String) -> String {
        say("A payment of \(amount) for \(number) didn’t go through")
    }
    static func failedTeamHeading(_ clientName: String) -> String {
        say("\(clientName)’s payment didn’t go through")
    }
    static var failedHeading: String { say("Your payment didn’t go through") }
    static var failedTeamDetail: String { say("The invoice is open again. The client has been told.") }
    static var failedDetail: String {
        say("The invoice is open again. You can try once more, or pay another way.")
    }
    static var theBankSays: String { say("The bank says") }

    static var subject: String { say("For") }

    static var downloadBillingHistory: String { say("Download billing history") }
    static var invoicesByState: String { say("Invoices by state") }
    static var moreInvoices: String { say("More invoices") }
    static var nothingToPay: String { say("Nothing to pay") }
    static var nothingIsOverdue: String { say("Nothing is overdue") }
    static var noPaymentUnderway: String { say("No payment on its way") }
    static var nothingPaidYet: String { say("Nothing paid yet") }
    static var noDrafts: String { say("No drafts") }
    static var noInvoicesYet: String { say("No invoices yet") }
    static var openHint: String { say("Invoices waiting for payment show up here.") }
    static var overdueHint: String { say("Invoices past their due date show up here.") }
    static var processingHint: String {
        say("Bank payments take a few days. Until they arrive, their invoices show up here.")
    }
    static var paidHint: String { say("Invoices move here when their money has arrived.") }
    static var draftsHint: String { say("Drafts are seen by the team only, until they are sent.") }
    static var allHint: String { say("Every invoice will show up here, whatever its state.") }
    static var downloadPDF: String { say("Download PDF") }
    static var askAboutThisInvoice: String { say("Ask about this invoice") }
    static var howToPayHint: String { say("By card or from your bank account. No fee.") }
    static var paymentUnderway: String { say("The payment is on its way. There’s nothing you need to do.") }
    static var sent: String { say("Sent") }
    static var billedTo: String { say("Billed to") }
    static var payments: String { say("Payments") }
    static var noPaymentYet: String { say("No payment yet.") }

    static func dueOn(_ day: String) -> String { say("Due \(day)") }
    static func issuedOn(_ day: String) -> String { say("Issued \(day)") }
    static func pay(_ payable: String) -> String { say("Pay \(payable)") }

    static var invoiceFinalised: String { say("This invoice has been sent and can no longer change.") }
    static var invoiceDraft: String { say("This invoice is still a draft. Finalise and send it first.") }
    static var invoiceVoid: String { say("This invoice is void. Nothing is owed on it.") }
    static var invoicePaid: String { say("This invoice is paid already. Thank you!") }
    static var invoiceNoLines: String { say("There is nothing on this invoice yet. Add a line first.") }
    static var invoiceNothingToPay: String {
        say("This invoice adds up to nothing. Check quantities and prices first.")
    }
    static var invoiceMoneyCame: String {
        say("Money has come in for this invoice, so it can’t be voided.")
    }
    static var invoiceMoneyUnderway: String {
        say("A payment for this invoice is on its way. You’ll see it here when it arrives.")
    }
    static func invoiceNobodyToBill(_ client: String) -> String {
        say("Nobody at \(client) gets invoices yet. Invite an owner or a billing contact first.")
    }

    static var notSentYet: String { say("Not sent yet") }
    static func taxOf(_ rate: String) -> String { say("Tax \(rate)") }

    static var client: String { say("Client") }
    static var allClients: String { say("All clients") }
    static var show: String { say("Show") }
    static var openClientHint: String { say("An invoice belongs to a client. Open the client to write one.") }
    static var voidDetail: String {
        say("The invoice keeps its number and can’t be reopened. Nothing will be owed on it.")
    }
    static var voidInvoice: String { say("Void invoice") }
    static var edit: String { say("Edit") }
    static var finaliseAndSend: String { say("Finalise and send") }
    static var conversation: String { say("Conversation") }
    static var recordPayment: String { say("Record payment") }
    static var recordPaymentLead: String { say("For money that came another way than through this portal.") }
    static func amountIn(_ code: String) -> String { say("Amount in \(code)") }
    static var dayItCame: String { say("Day it came") }
    static var bankTransfer: String { say("Bank transfer") }
    static var card: String { say("Card") }
    static var cashChequeOrOther: String { say("Cash, cheque or other") }
    static var reference: String { say("Reference") }
    static var referenceHint: String { say("Optional, as on the bank statement.") }

    static var draftSavedNotice: String { say("Saved as a draft. Look it over, then send it.") }
    static var saved: String { say("Saved.") }
    static func isSent(_ number: String) -> String { say("\(number) is sent.") }
    static var voidNotice: String { say("The invoice is void. It keeps its number.") }
    static var recordedNotice: String { say("Recorded. The client gets a receipt.") }

    static func overdue(days: Int) -> String {
        days == 1 ? say("1 day overdue") : say("\(days) days overdue")
    }
    static func numberAndTitle(_ number: String, _ title: String) -> String { say("\(number), \(title)") }
    static func row(_ number: String, _ title: String) -> String { say("\(number) · \(title)") }
    static func invoiceSubject(_ number: String, total: String, due day: String) -> String {
        say("Invoice \(number): \(total), due \(day)")
    }
    static func receivedHeading(_ client: String, amount: String) -> String {
        say("\(client) paid \(amount)")
    }
    static func about(_ day: String) -> String { say("about \(day)") }
    static func voidQuestion(_ number: String) -> String { say("Void \(number)?") }
    static func invited(_ name: String) -> String { say("\(name) (invited)") }
    static func goesTo(_ names: String) -> String {
        say("This is what the client will see. It goes to \(names).")
    }
    /// Of a tax rate, such as `21`.
}
