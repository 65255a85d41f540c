import Basics

/// The words of payments.
enum PaymentWords {
    static func statement(_ number: String) -> String { say("Invoice \(number)") }
    static var serviceRefused: String { say("The payment service refused it.") }

    static func pay(_ amount: String) -> String { say("Pay \(amount)") }
    static var invoices: String { say("Invoices") }
    static var lastTryFailed: String { say("The last try didn’t go through.") }
    static func tryBelow(_ failure: String) -> String { say("\(failure) You can try again below.") }
    static func dueOn(_ day: String) -> String { say("Due \(day)") }
    static var paidThankYou: String { say("Paid. Thank you!") }
    static var processingTitle: String { say("Your payment is on its way") }
    static var requiresActionTitle: String { say("Your bank needs one more step") }
    static var failedTitle: String { say("The payment didn’t go through") }
    static var createdTitle: String { say("The payment isn’t finished yet") }
    static var canceledTitle: String { say("This payment was stopped") }
    static var invoice: String { say("Invoice") }
    static var how: String { say("How") }
    static var succeededDetail: String {
        say("The money has arrived. A receipt is on its way to you by email.")
    }
    static func processingDetail(_ day: String) -> String {
        say(
            """
            Your bank is sending the money. It should be here by about \(day). Until then the invoice shows as \
            processing, and we don’t remind you.
            """
        )
    }
    static var requiresActionDetail: String {
        say("Nothing was charged yet. Go back and finish the step your bank asks for.")
    }
    static func failedDetail(_ failure: String) -> String {
        say("\(failure) Nothing is lost: you can try again, or use another way to pay.")
    }
    static var createdDetail: String { say("Nothing was charged. You can go on where you left off.") }
    static var canceledDetail: String { say("Nothing was charged. Please start again from the invoice.") }
    static var tryAgain: String { say("Try again") }
    static var backToTheInvoice: String { say("Back to the invoice") }
    static var downloadPDF: String { say("Download PDF") }

    static var bankTookBack: String { say("The bank took the money back.") }
    static var bankDidNotPay: String { say("The bank did not make the payment.") }
    static var manualPaymentNotOpen: String {
        say("Nothing is owed on this invoice, so there is no payment to record.")
    }
    static var manualPaymentBadAmount: String { say("Type the amount that came, such as 1210.00.") }
    static func manualPaymentTooMuch(_ rest: String) -> String {
        say("Only \(rest) can still be paid on this invoice. Record that much, and the rest on another one.")
    }
    static var manualPaymentBadDate: String { say("We couldn’t read that date. Write it like 2026-11-30.") }
    static var manualPaymentLater: String {
        say("That day is still to come. Record the payment when the money is there.")
    }
    static var manualPaymentLongDetail: String { say("Use at most 120 characters for the reference.") }
    static var manualPaymentBadMethod: String { say("Choose how the money came.") }
    static var paymentNotSetUp: String {
        say("Paying online isn’t set up here. Please pay by transfer, or write to us.")
    }
    static var paymentNotPayable: String {
        say("Cards and banks can’t take exactly this amount. Please pay by transfer, or write to us.")
    }
    static var paymentStripeSilent: String {
        say("The payment service doesn’t answer just now. Nothing was charged. Please try again in a minute.")
    }
    static var paymentStripeRefused: String {
        say(
            "The payment service couldn’t start this payment. Nothing was charged. Please try again, or write to us."
        )
    }

    static var onlinePayment: String { say("Online payment") }
    static var card: String { say("Card") }
    static var bankDebit: String { say("Bank debit") }
    static var transfer: String { say("Transfer") }
    static func transferWith(_ detail: String) -> String { say("Transfer, \(detail)") }
    static var other: String { say("Other") }
    static var notPaid: String { say("Not paid") }
    static var waitsForClientsBank: String { say("Waits for the client’s bank") }
    static var waitsForYourBank: String { say("Waits for your bank") }
    static var processing: String { say("Processing") }
    static var disputed: String { say("Disputed") }
    static var paid: String { say("Paid") }
    static var returnedByTheBank: String { say("Returned by the bank") }
    static var failed: String { say("Failed") }
    static func expectedAbout(_ expectedOn: String) -> String { say("expected about \(expectedOn)") }

    static var didNotGoThrough: String { say("The payment didn’t go through.") }
    static var bankDebitACH: String { say("Bank debit (ACH)") }
    static var bankDebitSEPA: String { say("Bank debit (SEPA)") }
    static var bankDebitBacs: String { say("Bank debit (Bacs)") }
    static var bankTransfer: String { say("Bank transfer") }
    static var link: String { say("Link") }

    static func payInvoice(_ number: String) -> String { say("Pay invoice \(number)") }
}
