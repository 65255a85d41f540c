import Basics

/// The words of signing in, of a person’s profile, and of the mails about both.
enum AccountWords {
    static func invitationSubject(_ inviter: String, agency: String) -> String {
        say("\(inviter) invites you to \(agency)’s client portal")
    }
    static func welcome(_ personName: String) -> String { say("Welcome, \(personName)") }
    static var invitationHowTo: String {
        say("Choose a password and you’re in. The button works once, for the next seven days.")
    }
    static var acceptTheInvitation: String { say("Accept the invitation") }
    static func invitationReason(_ inviter: String, agency: String) -> String {
        say(
            """
            You get this because \(inviter) at \(agency) invited this address. If you weren’t expecting it, \
            you can ignore it.
            """
        )
    }
    static var chooseANewPassword: String { say("Choose a new password") }
    static var resetHowTo: String {
        say("Someone, probably you, asked to get back in. The button works once, for an hour.")
    }
    static var resetReason: String {
        say(
            """
            You get this because a new password was asked for at this address. If it wasn’t you, nothing has \
            changed and you can delete this.
            """
        )
    }
    static func codeSubject(_ code: String) -> String { say("\(code) is your sign-in code") }
    static func codeHeading(_ code: String) -> String { say("Your sign-in code is \(code)") }
    static var codeHowTo: String {
        say("Type it on the page where you asked for it. It works once, for ten minutes.")
    }
    static var codeReason: String {
        say(
            """
            You get this because a code was asked for at this address. If it wasn’t you, nobody gets in \
            without it: tell nobody.
            """
        )
    }
    static var yourPasswordWasChanged: String { say("Your password was changed") }
    static var passwordChangedDetail: String {
        say("You were signed out everywhere else. If it wasn’t you, choose a new one now.")
    }
    static var passwordChangedReason: String {
        say("You get this because we always tell you when your password changes.")
    }
    static func hasJoined(_ person: String) -> String { say("\(person) has joined") }
    static func joinedDetail(_ person: String) -> String {
        say("\(person) accepted your invitation and chose a password.")
    }
    static var openTheClients: String { say("Open the clients") }
    static func joinedReason(_ person: String) -> String {
        say("You get this because you invited \(person).")
    }

    static var signIn: String { say("Sign in") }
    static func signInLead(_ agency: String) -> String {
        say("Your projects, files, messages and invoices with \(agency).")
    }
    static var email: String { say("Email") }
    static var password: String { say("Password") }
    static var emailMeACode: String { say("Email me a code") }
    static var forgotPassword: String { say("Forgot password?") }
    static var checkYourMail: String { say("Check your email") }
    static var code: String { say("Code") }
    static var backToSignIn: String { say("Back to sign in") }
    static var linkSent: String {
        say(
            "If we know that address, a link is on its way. It works for an hour; an invitation for seven days."
        )
    }
    static var forgotLead: String { say("Type your address and we’ll email you a link to choose a new one.") }
    static var emailMeALink: String { say("Email me a link") }
    static func welcomeTo(_ agency: String) -> String { say("Welcome to \(agency)") }
    static var yourName: String { say("Your name") }
    static var newPassword: String { say("New password") }
    static var passwordHint: String {
        say("At least 12 characters. A few words in a row work well; a password manager works best.")
    }
    static var setPassword: String { say("Set password") }
    static var setPasswordAndContinue: String { say("Set password and continue") }
    static var deadLink: String { say("This link no longer works") }
    static var sendANewOne: String { say("Send a new one") }

    static var youreSignedOut: String { say("You’re signed out.") }

    static var signInWrong: String {
        say("That email and password don’t go together. Try again, or choose “Forgot password?”.")
    }
    static var signInWrongCode: String { say("That code isn’t right, or it’s too old. Ask for a new one.") }
    static var signInTooMany: String {
        say("That was a lot of attempts. Wait a few minutes, then try again.")
    }
    static var signInNoCompany: String {
        say("Your access has ended. Write to your contact at the agency if that’s a surprise.")
    }
    static var linkUsed: String { say("This link was already used. You can sign in, or ask for a new link.") }
    static var linkExpired: String { say("This link is too old. We can send you a new one.") }
    static func passwordTooShort(_ shortest: Int) -> String {
        say("Use at least \(shortest) characters. Three or four words in a row work well.")
    }
    static func passwordTooLong(_ longest: Int) -> String {
        say("That’s too long for us to keep. Use at most \(longest) characters.")
    }
    static var passwordTooSimple: String {
        say("That’s too easy to guess: it repeats itself or counts up. Try a few words in a row.")
    }
    static var passwordCommon: String {
        say("Many people use that one, so it would be tried first. Try a few words in a row.")
    }
    static var passwordGuessable: String {
        say("That’s close to your name, your address or ours. Try something unrelated.")
    }
    static var passwordWrongOld: String { say("That isn’t your current password.") }
    static var personNoName: String { say("Please type a name.") }
    static var personLongName: String {
        say("That name is too long for our lists. Please use at most 120 characters.")
    }
    static var personBadEmail: String {
        say("That doesn’t look like an email address. It needs an @ and a domain, such as noor@example.com.")
    }
    static func personAlreadyHere(_ client: String) -> String { say("That person is already at \(client).") }
    static var personTeamMember: String {
        say("That address belongs to someone on your team. Team members see clients without an invitation.")
    }

    static var welcomeYoureSignedIn: String { say("Welcome. You’re signed in.") }

    static var profileAndSecurity: String { say("Profile and security") }
    static var more: String { say("More") }
    static var saveName: String { say("Save name") }
    static var formatsAndZone: String { say("Formats and time zone") }
    static func formatsSample(_ now: String, _ amount: String) -> String {
        say("For you it is \(now), and amounts look like \(amount). Due dates are days at the agency.")
    }
    static var formats: String { say("Formats") }
    static var timeZone: String { say("Time zone") }
    static var timeZoneHint: String { say("Times on pages and in your emails follow it.") }
    static func asTheAgency(_ value: String) -> String { say("As the agency: \(value)") }
    static var saveFormats: String { say("Save formats") }
    static var unknownRegion: String { say("We don’t know those formats. Please choose from the list.") }
    static var unknownZone: String { say("We don’t know that time zone. Please choose from the list.") }
    static var presentPassword: String { say("Current password") }
    static var changePasswordHint: String {
        say("At least 12 characters. You’ll be signed out everywhere else.")
    }
    static var changePassword: String { say("Change password") }
    static var whereYoureSignedIn: String { say("Where you’re signed in") }
    static func thisBrowserFrom(_ address: String) -> String { say("This browser, from \(address)") }
    static func lastUsedFrom(_ lastSeenAt: String, address: String) -> String {
        say("Last used \(lastSeenAt), from \(address)")
    }
    static var signOut: String { say("Sign out") }
    static var signOutEverywhereElse: String { say("Sign out everywhere else") }

    static var saved: String { say("Saved.") }
    static var passwordChangedNotice: String { say("Password changed. Other browsers were signed out.") }
    static var browserSignedOut: String { say("That browser is signed out.") }
    static var signedOutElsewhere: String { say("You’re signed out everywhere else.") }

    static var aBrowser: String { say("A browser") }

    /// The same whether the address is known or not; it may be empty.
    static func codeSent(to email: String) -> String {
        email.isEmpty
            ? say("If we know that address, six digits are on their way. They work for ten minutes.")
            : say("If we know \(email), six digits are on their way. They work for ten minutes.")
    }
    static func placeOpened(by name: String, at client: String?) -> String {
        guard let client else {
            return say("\(name) has opened a place for you. Choose a password and you’re in.")
        }
        return say("\(name) has opened a place for you at \(client). Choose a password and you’re in.")
    }
    static func invitation(from inviter: String, for client: String?) -> String {
        guard let client else {
            return say(
                """
                \(inviter) has opened a place where you see how your projects stand, look at what we made, \
                approve it, pay invoices and write to us.
                """
            )
        }
        return say(
            """
            \(inviter) has opened a place for \(client) where you see how your projects stand, look at what we \
            made, approve it, pay invoices and write to us.
            """
        )
    }
    static func browser(_ name: String, on system: String) -> String { say("\(name) on \(system)") }
}
