import Basics

/// The words of the first page of a new installation.
enum SetUpWords {
    static var setUpNoAgency: String { say("Please type your agency’s name.") }
    static var setUpLongAgency: String {
        say("That name is too long for our pages. Use at most 120 characters.")
    }
    static var setUpBadCurrency: String { say("That isn’t a currency we know. Use its code, such as EUR.") }
    static var setUpWrongCode: String {
        say("That isn’t the set-up code. It was printed where the server was started.")
    }

    static func isSetUp(_ agency: String) -> String { say("\(agency) is set up. Sign in to begin.") }
    static var setUpYourPortal: String { say("Set up your portal") }
    static var onlyOnce: String { say("You only do this once.") }
    static var setUpCode: String { say("Set-up code") }
    static var codeHint: String { say("It was printed where the server was started.") }
    static var agencyName: String { say("Agency name") }
    static var currency: String { say("Currency") }
    static var currencyHint: String { say("Its code: EUR, USD, GBP …") }
    static var yourName: String { say("Your name") }
    static var email: String { say("Email") }
    static var newPassword: String { say("New password") }
    static var passwordHint: String { say("At least 12 characters. A few words in a row work well.") }
    static var setUp: String { say("Set up") }
}
