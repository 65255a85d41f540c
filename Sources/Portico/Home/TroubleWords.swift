import Basics

/// What went wrong and what to do about it, for the team.
enum TroubleWords {
    static var toPutRight: String { say("To put right") }

    static func mail(to name: String) -> String { say("A mail to \(name) did not arrive") }
    static func mailAdvice(_ address: String, subject: String) -> String {
        say("\(address): “\(subject)”. Ask them for an address that works, then send it again from there.")
    }
    static func paymentFailed(_ amount: String) -> String { say("Payment failed, \(amount)") }
    static func paymentReturned(_ amount: String) -> String { say("Payment returned, \(amount)") }
    static func paymentDisputed(_ amount: String) -> String { say("Payment disputed, \(amount)") }
    /// Whose invoice, what the bank said, what to do.
    static func because(_ client: String, _ number: String, _ why: String, _ advice: String) -> String {
        why.isEmpty
            ? say("\(client), \(number). \(advice)") : say("\(client), \(number): \(trimmed(why)). \(advice)")
    }
    static func paymentAdvice(tries: Int) -> String {
        tries == 1
            ? say("They can try again, with another card or from their bank account.")
            : say("\(tries) tries. They can try another card, or pay from their bank account.")
    }
    static var returnedAdvice: String {
        say("The bank took it back and the invoice is open again. Ask how they would like to pay.")
    }
    static func disputeAdvice(until day: String?) -> String {
        day.map { say("Send Stripe your evidence by \($0); after that the money is lost.") }
            ?? say("Stripe’s dashboard says what it waits for.")
    }

    static func setAside(_ count: Int) -> String {
        count == 1 ? say("1 job was set aside") : say("\(count) jobs were set aside")
    }
    static func setAsideAdvice(_ name: String, _ problem: String) -> String {
        say("It failed again and again (\(name): \(problem)). The log of the portal says more.")
    }
    static func late(_ count: Int) -> String {
        count == 1 ? say("1 job waits to be done") : say("\(count) jobs wait to be done")
    }
    static func lateAdvice(since when: String) -> String {
        say("The oldest since \(when). Mails leave late: start the portal again, and look into its log.")
    }
    static func mailWaits(_ count: Int) -> String {
        count == 1 ? say("1 mail cannot leave") : say("\(count) mails cannot leave")
    }
    static func mailWaitsAdvice(_ problem: String) -> String {
        say("The mail server says: \(trimmed(problem)). They are tried again; check PORTICO_MAIL.")
    }
    static var silent: String { say("Stripe tells us nothing") }
    static func silentAdvice(_ count: Int) -> String {
        say(
            """
            Payments this week: \(count), and no word from Stripe’s webhook. Check its address and signing \
            secret; until then payments show up to an hour late.
            """
        )
    }
    static var lowSpace: String { say("The disk is almost full") }
    static func lowSpaceAdvice(_ free: String) -> String {
        say("\(free) left for files. Make room, or move PORTICO_FILES to a larger disk.")
    }

    /// Without the full stop that the sentence around it has.
    private static func trimmed(_ words: String) -> String {
        words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}
