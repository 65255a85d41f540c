import Basics
import HTML

/// Signing in: a password, or a code by mail.
struct SignInPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let next: String

    var title: String { "Sign in" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    frame.welcome.isEmpty
                        ? "Your projects, files, messages and invoices with \(frame.agency)." : frame.welcome
                }
            }
            postForm(to: AccountRoutes.signIn(), token: token, class: "form") {
                ProblemSummary(filled)
                if !next.isEmpty { hiddenField("next", next) }
                TextField(
                    "email",
                    "Email",
                    in: filled,
                    type: .email,
                    autocomplete: "username",
                    required: true
                )
                TextField(
                    "password",
                    "Password",
                    in: filled,
                    type: .password,
                    autocomplete: "current-password"
                )
                KeyButton("Sign in", .primaryWide)
                button(.submit, class: "button wide", .sends(to: AccountRoutes.code())) { "Email me a code" }
            }
            p(class: "small") { a(href: AccountRoutes.forgotPassword()) { "Forgot password?" } }
        }
    }
}

/// The six digits that were mailed.
struct CodePage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let email: String

    var title: String { "Check your mail" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    "If we know \(email.isEmpty ? "that address" : email), six digits are on their way. "
                    "They work for ten minutes."
                }
            }
            postForm(to: AccountRoutes.codeEntry(), token: token, class: "form") {
                ProblemSummary(filled)
                if email.isEmpty {
                    TextField(
                        "email",
                        "Email",
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
                    "Code",
                    in: filled,
                    type: .code,
                    autocomplete: "one-time-code",
                    required: true
                )
                KeyButton("Sign in", .primaryWide)
            }
            p(class: "small") { a(href: AccountRoutes.signIn()) { "Back to sign in" } }
        }
    }
}

/// The way back in for someone who has no password, or has forgotten it.
struct ForgotPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled
    let wasSent: Bool

    var title: String { wasSent ? "Check your mail" : "Forgot password?" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                if wasSent {
                    p(class: "soft") {
                        "If we know that address, a link is on its way. It works for an hour; an invitation for seven days."
                    }
                } else {
                    p(class: "soft") { "Type your address and we mail you a link to choose a new one." }
                }
            }
            if !wasSent {
                postForm(to: AccountRoutes.forgotPassword(), token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "email",
                        "Email",
                        in: filled,
                        type: .email,
                        autocomplete: "username",
                        required: true
                    )
                    KeyButton("Email me a link", .primaryWide)
                }
            }
            p(class: "small") { a(href: AccountRoutes.signIn()) { "Back to sign in" } }
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

    var title: String { invitation == nil ? "Choose a new password" : "Welcome to \(frame.agency)" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                if let invitation {
                    p(class: "soft") {
                        "\(invitation.from) has opened a place for you"
                        if let client = invitation.client { " at \(client)" }
                        ". Choose a password and you’re in."
                    }
                }
            }
            postForm(to: target, token: token, class: "form") {
                ProblemSummary(filled)
                if let invitation {
                    TextField(
                        "name",
                        "Your name",
                        in: filled,
                        value: invitation.name,
                        autocomplete: "name",
                        required: true,
                        max: 120
                    )
                }
                TextField(
                    "password",
                    "New password",
                    in: filled,
                    type: .password,
                    hint:
                        "At least 12 characters. A few words in a row work well; a password manager works best.",
                    autocomplete: "new-password",
                    required: true
                )
                KeyButton(invitation == nil ? "Set password" : "Set password and continue", .primaryWide)
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

    var title: String { "This link doesn’t work any more" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") { message }
            }
            actions {
                if let renewal { PostButton("Send a new one", to: renewal, token: token, .primary) }
                KeyLink("Sign in", to: AccountRoutes.signIn())
            }
        }
    }
}
