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
        case nil: return "Online payment"
        case .card: return "Card"
        case .bank: return "Bank debit"
        case .transfer: return methodDetail.isEmpty ? "Transfer" : "Transfer, \(methodDetail)"
        case .other: return methodDetail.isEmpty ? "Other" : methodDetail
        }
    }

    /// How it stands, in a list.
    func words(isTeam: Bool) -> String {
        switch state {
        case .created, .canceled: "Not paid"
        case .requiresAction: isTeam ? "Waits for the client’s bank" : "Waits for your bank"
        case .processing: "Processing"
        case .succeeded, .recorded: dispute == .open ? "Disputed" : "Paid"
        case .failed: isReturned ? "Returned by the bank" : "Failed"
        }
    }

    /// The day it came or will come, how, and why not.
    func meta(at now: Timestamp) -> String {
        let day: String
        switch state {
        case .processing: day = "expected about \(expectedOn.short(on: now.date))"
        case .succeeded, .recorded: day = (settledAt ?? updatedAt).date.short(on: now.date)
        case .created, .requiresAction, .failed, .canceled: day = updatedAt.date.short(on: now.date)
        }
        return [methodWords, day, failure].filter { !$0.isEmpty }.joined(separator: ", ")
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
