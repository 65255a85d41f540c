import Basics

/// What happens when a payment method is charged.
struct Outcome: Codable, Equatable {
    enum Kind: String, Codable {
        /// Paid at once.
        case pays
        /// The bank says no at once.
        case declines
        /// 3-D Secure comes first, then it is paid or, with a problem, declined.
        case authenticates
        /// A debit: days go by, then it is paid or, with a problem, fails.
        case processes
        /// The payer sends the money when they like.
        case awaitsTransfer
    }

    struct Problem: Codable, Equatable {
        var code: String
        var declineCode: String?
        var message: String
    }

    var kind: Kind
    var problem: Problem?
    /// Whether the payer calls the money back soon after.
    var isDisputed = false
}

extension Outcome.Problem {
    static func declined(_ declineCode: String, _ message: String = "Your card was declined.") -> Self {
        .init(code: "card_declined", declineCode: declineCode, message: message)
    }

    static let authentication = Self(
        code: "payment_intent_authentication_failure",
        message: "We are unable to authenticate your payment method. "
            + "Please choose a different payment method and try again."
    )
    static let authenticationRequired = Self(
        code: "authentication_required",
        declineCode: "authentication_required",
        message: "Your card was declined. This transaction requires authentication."
    )
    static let incorrectNumber = Self(
        code: "incorrect_number",
        message: "Your card number is incorrect."
    )
    static let expired = Self(
        code: "expired_card",
        declineCode: "expired_card",
        message: "Your card has expired."
    )

    static func debit(_ code: String) -> Self {
        let message =
            switch code {
            case "insufficient_funds": "The bank account has insufficient funds to complete the purchase."
            case "account_closed": "The customer’s bank account has been closed."
            case "no_account": "The customer’s bank account could not be located."
            case "debit_not_authorized":
                "The customer has notified their bank that this payment was unauthorized."
            default: "The bank could not complete the payment."
            }
        return Self(code: code, message: message)
    }
}

/// The numbers that Stripe gives out for tests. Source: docs.stripe.com/testing.
enum TestMethods {
    /// Without spaces; nil for a number that is no test card.
    static func card(_ number: String) -> Outcome? {
        switch number {
        case "4242424242424242", "4000056655665556", "5555555555554444", "378282246310005":
            Outcome(kind: .pays)
        case "4000000000000259": Outcome(kind: .pays, isDisputed: true)
        case "4000002500003155", "4000002760003184": Outcome(kind: .authenticates)
        case "4000008260003178":
            Outcome(kind: .authenticates, problem: insufficientFunds)
        case "4000000000000002": Outcome(kind: .declines, problem: .declined("generic_decline"))
        case "4000000000009995": Outcome(kind: .declines, problem: insufficientFunds)
        case "4000000000009987": Outcome(kind: .declines, problem: .declined("lost_card"))
        case "4000000000000069": Outcome(kind: .declines, problem: .expired)
        case "4000000000000127":
            Outcome(
                kind: .declines,
                problem: .init(
                    code: "incorrect_cvc",
                    declineCode: "incorrect_cvc",
                    message: "Your card’s security code is incorrect."
                )
            )
        case "4000000000000119":
            Outcome(
                kind: .declines,
                problem: .init(
                    code: "processing_error",
                    declineCode: "processing_error",
                    message: "An error occurred while processing your card. Try again in a little bit."
                )
            )
        default: nil
        }
    }

    private static let insufficientFunds = Outcome.Problem.declined(
        "insufficient_funds",
        "Your card has insufficient funds."
    )

    /// A US account number.
    static func bankAccount(_ number: String) -> Outcome? {
        switch number {
        case "000123456789": Outcome(kind: .processes)
        case "000111111113": Outcome(kind: .processes, problem: .debit("account_closed"))
        case "000111111116": Outcome(kind: .processes, problem: .debit("no_account"))
        case "000222222227": Outcome(kind: .processes, problem: .debit("insufficient_funds"))
        case "000333333335": Outcome(kind: .processes, problem: .debit("debit_not_authorized"))
        case "000888888885": Outcome(kind: .processes, isDisputed: true)
        default: nil
        }
    }

    /// An IBAN without spaces.
    static func iban(_ iban: String) -> Outcome? {
        switch iban {
        case "AT611904300234573201", "DE89370400440532013000", "IE29AIBK93115212345678":
            Outcome(kind: .processes)
        case "AT861904300235473202", "DE62370400440532013001":
            Outcome(kind: .processes, problem: .debit("insufficient_funds"))
        default: nil
        }
    }

    /// The names that stand for a method on the server's side.
    static func named(_ name: String) -> (type: String, lastFour: String, outcome: Outcome)? {
        let numbers = [
            "pm_card_visa": "4242424242424242", "pm_card_mastercard": "5555555555554444",
            "pm_card_authenticationRequired": "4000002760003184",
            "pm_card_threeDSecure2Required": "4000002500003155",
            "pm_card_chargeDeclined": "4000000000000002",
            "pm_card_visa_chargeDeclinedInsufficientFunds": "4000000000009995",
            "pm_card_createDispute": "4000000000000259",
        ]
        if let number = numbers[name], let outcome = card(number) {
            return ("card", String(number.suffix(4)), outcome)
        }
        let accounts = [
            "pm_usBankAccount_success": "000123456789", "pm_usBankAccount_noAccount": "000111111116",
            "pm_usBankAccount_insufficientFunds": "000222222227",
        ]
        guard let number = accounts[name], let outcome = bankAccount(number) else { return nil }
        return ("us_bank_account", String(number.suffix(4)), outcome)
    }

    /// Whether the last digit fits the others (ISO/IEC 7812-1, annex B).
    static func passesLuhn(_ number: String) -> Bool {
        let digits = number.reversed().compactMap(\.wholeNumberValue)
        guard digits.count == number.count, (12...19).contains(digits.count) else { return false }
        let sum = digits.enumerated().reduce(0) { sum, next in
            let doubled = next.offset.isMultiple(of: 2) ? next.element : next.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10)
    }
}
