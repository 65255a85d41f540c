import Basics

extension Payment {
    /// Attempts that came to nothing and say nothing are left out of lists.
    var isWorthShowing: Bool {
        switch state {
        case .created, .canceled: false
        case .requiresAction, .processing, .succeeded, .failed, .recorded: true
        }
    }

    var methodWords: String {
        if !methodDetail.isEmpty, state != .recorded { return methodDetail }
        switch method {
        case nil: return PaymentWords.onlinePayment
        case .card: return PaymentWords.card
        case .bank: return PaymentWords.bankDebit
        case .transfer:
            return methodDetail.isEmpty ? PaymentWords.transfer : PaymentWords.transferWith(methodDetail)
        case .other: return methodDetail.isEmpty ? PaymentWords.other : methodDetail
        }
    }

    /// How it stands, in a list.
    func words(isTeam: Bool) -> String {
        switch state {
        case .created, .canceled: PaymentWords.notPaid
        case .requiresAction: isTeam ? PaymentWords.waitsForClientsBank : PaymentWords.waitsForYourBank
        case .processing: PaymentWords.processing
        case .succeeded, .recorded: dispute == .open ? PaymentWords.disputed : PaymentWords.paid
        case .failed: isReturned ? PaymentWords.returnedByTheBank : PaymentWords.failed
        }
    }

    /// The day it came or will come, how, and why not.
    func meta(at now: Timestamp) -> String {
        let day: String
        switch state {
        case .processing: day = PaymentWords.expectedAbout(expectedOn.short(on: now.date))
        case .succeeded, .recorded: day = (settledAt ?? updatedAt).date.short(on: now.date)
        case .created, .requiresAction, .failed, .canceled: day = updatedAt.date.short(on: now.date)
        }
        return list([methodWords, day, failure].filter { !$0.isEmpty })
    }

    /// When a payment under way should be there. A card settles at once; an ACH debit takes up to four
    /// business days.
    ///
    /// Source: docs.stripe.com/payments/ach-direct-debit, "Payment settlement".
    var expectedOn: CalendarDate {
        var date = (confirmedAt ?? createdAt).date
        var days = method == .card ? 1 : 4
        while days > 0 {
            date = date.adding(days: 1)
            if date.weekday < 5 { days -= 1 }
        }
        return date
    }
}
