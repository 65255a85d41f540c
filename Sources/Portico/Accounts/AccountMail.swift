import Basics
import HTML

/// The mails about signing in. Each says why it came and what to do if it was not asked for.
enum AccountMail {
    static func invitation(_ secret: String, _ token: MailToken, agency: String) -> MailDraft {
        let inviter = token.inviterName ?? agency
        return MailDraft(
            event: "invitation:\(token.id.text)",
            kind: "invitation",
            subject: AccountWords.invitationSubject(inviter, agency: agency),
            heading: AccountWords.welcome(token.personName),
            paragraphs: [
                AccountWords.invitation(from: inviter, for: token.clientName),
                AccountWords.invitationHowTo,
            ],
            button: (AccountWords.acceptTheInvitation, AccountRoutes.invitation(SecretText(secret))),
            reason: AccountWords.invitationReason(inviter, agency: agency),
            item: token.id.text,
            isSecret: true
        )
    }

    static func reset(_ secret: String, _ id: ID<MailToken>) -> MailDraft {
        MailDraft(
            event: "reset:\(id.text)",
            kind: "reset",
            subject: AccountWords.chooseANewPassword,
            heading: AccountWords.chooseANewPassword,
            paragraphs: [AccountWords.resetHowTo],
            button: (AccountWords.chooseANewPassword, AccountRoutes.reset(SecretText(secret))),
            reason: AccountWords.resetReason,
            item: id.text,
            isSecret: true
        )
    }

    static func code(_ code: String, _ id: ID<MailToken>) -> MailDraft {
        MailDraft(
            event: "code:\(id.text)",
            kind: "code",
            subject: AccountWords.codeSubject(code),
            heading: AccountWords.codeHeading(code),
            paragraphs: [AccountWords.codeHowTo],
            reason: AccountWords.codeReason,
            item: id.text,
            isSecret: true
        )
    }

    static func passwordChanged(at minute: Int64) -> MailDraft {
        MailDraft(
            event: "password-changed:\(minute)",
            kind: "security",
            subject: AccountWords.yourPasswordWasChanged,
            heading: AccountWords.yourPasswordWasChanged,
            paragraphs: [AccountWords.passwordChangedDetail],
            button: (AccountWords.chooseANewPassword, AccountRoutes.forgotPassword()),
            reason: AccountWords.passwordChangedReason,
            item: ""
        )
    }

    static func joined(_ person: Recipient) -> MailDraft {
        MailDraft(
            event: "joined:\(person.person.text)",
            kind: "joined",
            subject: AccountWords.hasJoined(person.name),
            heading: AccountWords.hasJoined(person.name),
            paragraphs: [AccountWords.joinedDetail(person.name)],
            button: (AccountWords.openTheClients, ClientTeamRoutes.list()),
            reason: AccountWords.joinedReason(person.name),
            item: person.person.text
        )
    }
}
