import Basics
import HTML

/// What is due and the one button that pays it: "Pay €1,210.00". It posts to where an attempt begins.
struct PayStart: Component, Sendable {
    let balance: Money
    let status: StatusWord
    let path: Path
    let token: FormToken
    let isTest: Bool
    let words: String

    /// `words` say how: "By card or bank debit. No fee."
    init(balance: Money, _ status: StatusWord, to path: Path, token: FormToken, isTest: Bool, words: String) {
        self.balance = balance
        self.status = status
        self.path = path
        self.token = token
        self.isTest = isTest
        self.words = words
    }

    var body: HTML {
        postForm(
            to: path,
            token: token,
            class: "sheet sheet-pad pay",
            id: "pay",
            .label(ShellWords.payThisInvoice)
        ) {
            PayHead(balance: balance, status: status)
            if isTest { TestPaymentsLabel() }
            KeyButton(ShellWords.pay(balance.text), .primaryWide)
            p(class: "small soft") { words }
        }
    }
}

/// The card fields, which are Stripe's own inside their frame, and the button that confirms the payment.
///
/// Its page asks `shell` for the script `.pay`; its response allows the script's origin and Stripe's frames.
struct PayPanel: Component, Sendable {
    let amount: Money
    let status: StatusWord
    let publishableKey: String
    let clientSecret: String
    let returns: Path
    let script: ExternalURL
    let cancel: Path
    let isTest: Bool

    /// `returns`: the page that asks Stripe how it went and says so. `cancel`: the invoice.
    init(
        _ amount: Money,
        _ status: StatusWord,
        publishableKey: String,
        clientSecret: String,
        script: ExternalURL,
        returns: Path,
        cancel: Path,
        isTest: Bool
    ) {
        self.amount = amount
        self.status = status
        self.publishableKey = publishableKey
        self.clientSecret = clientSecret
        self.script = script
        self.returns = returns
        self.cancel = cancel
        self.isTest = isTest
    }

    var body: HTML {
        getForm(
            to: returns,
            class: "sheet sheet-pad pay",
            id: "pay",
            .label(ShellWords.payThisInvoice),
            .data("pay"),
            .data("key", publishableKey),
            .data("secret", clientSecret),
            .data("script", script.text),
            .data("returns", returns.text),
            ScriptWords.payMissing,
            ScriptWords.payDeclined,
            ScriptWords.payLost
        ) {
            PayHead(balance: amount, status: status)
            if isTest { TestPaymentsLabel() }
            div(
                class: "pay-frame",
                id: "payment-element",
                .role("group"),
                .label(ShellWords.cardDetails)
            ) {
                p(class: "soft small", .data("pay-wait")) { ShellWords.cardFieldsComing }
            }
            div(class: "problem", id: "pay-problem", .role("alert"), .hidden) {}
            noscript {
                p(class: "problem") {
                    ShellWords.needsJavaScript
                    " "
                    ShellWords.turnItOn
                }
            }
            button(.submit, class: "button primary wide pay-submit", id: "pay-submit", disabled: true) {
                ShellWords.pay(amount.text)
            }
            p(class: "small soft") { ShellWords.cardDetailsStayAway }
            p(class: "small") { a(href: cancel) { ShellWords.backToTheInvoice } }
        }
    }
}

private struct PayHead: Component {
    let balance: Money
    let status: StatusWord

    var body: HTML {
        div(class: "pay-head") {
            div {
                p(class: "small soft") { ShellWords.balanceDue }
                MoneyText(balance, .large)
            }
            p(class: "small") { status }
        }
    }
}
