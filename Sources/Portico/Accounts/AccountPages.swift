import Basics
import HTML

/// Signing in: a password, or a code by mail.
struct SignInPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let next: String

    var title: String { AccountWords.signIn }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    frame.welcome.isEmpty ? AccountWords.signInLead(frame.agency) : frame.welcome
                }
            }
            postForm(to: AccountRoutes.signIn(), token: token, class: "form") {
                ProblemSummary(filled)
                if !next.isEmpty { hiddenField("next", next) }
                TextField(
                    "email",
                    AccountWords.email,
                    in: filled,
                    type: .email,
                    autocomplete: "username",
                    required: true
                )
                TextField(
                    "password",
                    AccountWords.password,
                    in: filled,
                    type: .password,
                    autocomplete: "current-password"
                )
                KeyButton(AccountWords.signIn, .primaryWide)
                button(.submit, class: "button wide", .sends(to: AccountRoutes.code())) {
                    AccountWords.emailMeACode
                }
            }
            p(class: "small") { a(href: AccountRoutes.forgotPassword()) { AccountWords.forgotPassword } }
        }
    }
}

/// The six digits that were mailed.
struct CodePage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let email: String

    var title: String { AccountWords.checkYourMail }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    AccountWords.codeSent(to: email)
                }
            }
            postForm(to: AccountRoutes.codeEntry(), token: token, class: "form") {
                ProblemSummary(filled)
                if email.isEmpty {
                    TextField(
                        "email",
                        AccountWords.email,
                        in: filled,
                        type: .email,
                        autocomplete: "username",
                        required: true
                    )
                } else {
                    hiddenField("email", email)
                }
                TextField(
                    "code",
                    AccountWords.code,
                    in: filled,
                    type: .code,
                    autocomplete: "one-time-code",
                    required: true
                )
                KeyButton(AccountWords.signIn, .primaryWide)
            }
            p(class: "small") { a(href: AccountRoutes.signIn()) { AccountWords.backToSignIn } }
        }
    }
}

/// The way back in for someone who has no password, or has forgotten it.
struct ForgotPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let wasSent: Bool

    var title: String { wasSent ? AccountWords.checkYourMail : AccountWords.forgotPassword }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                if wasSent {
                    p(class: "soft") {
                        AccountWords.linkSent
                    }
                } else {
                    p(class: "soft") { AccountWords.forgotLead }
                }
            }
            if !wasSent {
                postForm(to: AccountRoutes.forgotPassword(), token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "email",
                        AccountWords.email,
                        in: filled,
                        type: .email,
                        autocomplete: "username",
                        required: true
                    )
                    KeyButton(AccountWords.emailMeALink, .primaryWide)
                }
            }
            p(class: "small") { a(href: AccountRoutes.signIn()) { AccountWords.backToSignIn } }
        }
    }
}

/// A first or a new password, by a mailed link. Looking at it uses nothing up.
struct NewPasswordPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let invitation: (name: String, from: String, client: String?)?
    let target: Path

    var title: String {
        invitation == nil ? AccountWords.chooseANewPassword : AccountWords.welcomeTo(frame.agency)
    }

    var body: HTML {
        plainShell(frame, title: title, scripts: invitation == nil ? [] : [.zone]) {
            div(class: "door-head") {
                h1 { title }
                if let invitation {
                    p(class: "soft") {
                        AccountWords.placeOpened(by: invitation.from, at: invitation.client)
                    }
                }
            }
            postForm(to: target, token: token, class: "form") {
                ProblemSummary(filled)
                if let invitation {
                    input(.hidden, name: "zone", value: "", .data("zone"))
                    TextField(
                        "name",
                        AccountWords.yourName,
                        in: filled,
                        value: invitation.name,
                        autocomplete: "name",
                        required: true,
                        max: 120
                    )
                }
                TextField(
                    "password",
                    AccountWords.newPassword,
                    in: filled,
                    type: .password,
                    hint:
                        AccountWords.passwordHint,
                    autocomplete: "new-password",
                    required: true
                )
                KeyButton(
                    invitation == nil ? AccountWords.setPassword : AccountWords.setPasswordAndContinue,
                    .primaryWide
                )
            }
        }
    }
}

/// A mailed link that opens nothing any more, and the way to a new one.
struct DeadLinkPage: Page {
    let frame: Frame
    let token: FormToken
    let message: String
    let renewal: Path?

    var title: String { AccountWords.deadLink }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") { message }
            }
            actions {
                if let renewal { PostButton(AccountWords.sendANewOne, to: renewal, token: token, .primary) }
                KeyLink(AccountWords.signIn, to: AccountRoutes.signIn())
            }
        }
    }
}
