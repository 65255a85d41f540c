import Basics

/// Amounts as Stripe counts them, which for a few currencies is not as ISO 4217 does.
///
/// Source: docs.stripe.com/currencies, "Zero-decimal currencies", "Three-decimal currencies", "Special
/// cases".
enum StripeAmount {
    /// Digits after the point in Stripe's amounts.
    static func digits(of currency: Currency) -> Int {
        switch currency.code {
        // Whole units only, and yet written with two digits, which are always 00.
        case "ISK", "UGX": 2
        // Two digits in ISO 4217, but none at Stripe.
        case "MGA": 0
        default: currency.digits
        }
    }

    /// - Throws: `StripeProblem` of kind `notPayable` for a fraction that Stripe does not collect.
    static func integer(_ amount: Money) throws -> Int64 {
        let currency = amount.currency
        let (ours, theirs) = (currency.digits, digits(of: currency))
        // Card networks take three-digit currencies only in steps of ten.
        let step: Int64 = currency.digits == 3 ? 10 : theirs < ours ? power(ours - theirs) : 1
        guard amount.minorUnits > 0, amount.minorUnits.isMultiple(of: step) else {
            throw StripeProblem(
                .notPayable,
                "Stripe cannot collect exactly \(amount.plain) \(currency.code)."
            )
        }
        guard theirs > ours else { return amount.minorUnits / power(ours - theirs) }
        let (product, isTooLarge) = amount.minorUnits.multipliedReportingOverflow(by: power(theirs - ours))
        guard !isTooLarge, product <= 999_999_999_999 else {
            throw StripeProblem(
                .notPayable,
                "Stripe cannot collect as much as \(amount.plain) \(currency.code)."
            )
        }
        return product
    }

    /// Nil for a currency that ISO 4217 does not list, or an amount that our minor unit cannot hold.
    static func money(_ integer: Int64, _ code: String) -> Money? {
        guard let currency = Currency(code) else { return nil }
        let (ours, theirs) = (currency.digits, digits(of: currency))
        if theirs > ours {
            let factor = power(theirs - ours)
            return integer.isMultiple(of: factor) ? Money(integer / factor, currency) : nil
        }
        let (product, isTooLarge) = integer.multipliedReportingOverflow(by: power(ours - theirs))
        return isTooLarge ? nil : Money(product, currency)
    }

    private static func power(_ digits: Int) -> Int64 {
        (0..<max(0, digits)).reduce(1) { product, _ in product * 10 }
    }
}
