import Basics
import HTML

/// The mails about signing in. Each says why it came and what to do if it was not asked for.
enum AccountMail {
    static func invitation(_ secret: String, _ token: MailToken, agency: String) -> MailDraft {
        let inviter = token.inviterName ?? agency
        let place = token.clientName.map { " for \($0)" } ?? ""
        return MailDraft(
            event: "invitation:\(token.id.text)",
            kind: "invitation",
            subject: "\(inviter) invites you to \(agency)’s client portal",
            heading: "Welcome, \(token.personName)",
            paragraphs: [
                "\(inviter) has opened a place\(place) where you see how your projects stand, look at what we made, "
                    + "approve it, pay invoices and write to us.",
                "Choose a password and you’re in. The button works once, for the next seven days.",
            ],
            button: ("Accept the invitation", AccountRoutes.invitation(SecretText(secret))),
            reason: "You get this because \(inviter) at \(agency) invited this address. "
                + "If that makes no sense to you, you can leave it unanswered.",
            item: token.id.text,
            isSecret: true
        )
    }

    static func reset(_ secret: String, _ id: ID<MailToken>) -> MailDraft {
        MailDraft(
            event: "reset:\(id.text)",
            kind: "reset",
            subject: "Choose a new password",
            heading: "Choose a new password",
            paragraphs: ["Someone, probably you, asked to get back in. The button works once, for an hour."],
            button: ("Choose a new password", AccountRoutes.reset(SecretText(secret))),
            reason: "You get this because a new password was asked for at this address. "
                + "If it wasn’t you, nothing has changed and you can delete this.",
            item: id.text,
            isSecret: true
        )
    }

    static func code(_ code: String, _ id: ID<MailToken>) -> MailDraft {
        MailDraft(
            event: "code:\(id.text)",
            kind: "code",
            subject: "\(code) is your sign-in code",
            heading: "Your sign-in code is \(code)",
            paragraphs: ["Type it on the page where you asked for it. It works once, for ten minutes."],
            reason: "You get this because a code was asked for at this address. "
                + "If it wasn’t you, nobody gets in without it: tell nobody.",
            item: id.text,
            isSecret: true
        )
    }

    static func passwordChanged(at minute: Int64) -> MailDraft {
        MailDraft(
            event: "password-changed:\(minute)",
            kind: "security",
            subject: "Your password was changed",
            heading: "Your password was changed",
            paragraphs: ["You were signed out everywhere else. If it wasn’t you, choose a new one now."],
            button: ("Choose a new password", AccountRoutes.forgotPassword()),
            reason: "You get this because a change of password is always told.",
            item: ""
        )
    }

    static func joined(_ person: Recipient) -> MailDraft {
        MailDraft(
            event: "joined:\(person.person.text)",
            kind: "joined",
            subject: "\(person.name) has joined",
            heading: "\(person.name) has joined",
            paragraphs: ["\(person.name) accepted your invitation and chose a password."],
            button: ("Open the clients", ClientTeamRoutes.list()),
            reason: "You get this because you invited \(person.name).",
            item: person.person.text
        )
    }
}
