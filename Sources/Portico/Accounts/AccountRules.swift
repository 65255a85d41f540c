import Basics

/// Why nobody was signed in. The words are the same for a wrong password, an unknown address and a person
/// without one.
enum SignInRefusal: Refusal, Equatable {
    case wrong, wrongCode, tooMany, noCompany

    var kind: RefusalKind { self == .tooMany ? .tooMany : .unprocessable }

    var message: String {
        switch self {
        case .wrong:
            "That email and password don’t go together. Try again, or choose “Forgot password?”."
        case .wrongCode: "That code doesn’t fit, or it is too old. Ask for a new one."
        case .tooMany: "That was a lot of tries. Wait a few minutes, then try again."
        case .noCompany: "Your access has ended. Write to your contact at the agency if that’s a surprise."
        }
    }
}

/// Why a link from a mail opens nothing any more.
enum LinkRefusal: Refusal, Equatable {
    case used, expired

    var kind: RefusalKind { .conflict }

    var message: String {
        switch self {
        case .used: "This link was already used. You can sign in, or ask for a new link."
        case .expired: "This link is too old. We can send you a new one."
        }
    }
}

/// What a new password must be (NIST SP 800-63B-4): long enough, not one that everybody tries. No rules of
/// composition.
enum PasswordRules {
    static let shortest = 12
    static let longest = 256

    /// - Parameter known: words an attacker would try first for this person: name, address, agency.
    static func check(_ password: String, known: [String]) throws(PasswordRefusal) {
        if password.count < shortest { throw .tooShort }
        if password.utf8.count > longest * 4 || password.count > longest { throw .tooLong }
        let plain = password.lowercased()
        if Set(plain).count < 5 || isRun(plain) { throw .tooSimple }
        let letters = plain.filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "." }
        if CommonPasswords.contains(letters) { throw .common }
        for word in known.map({ $0.lowercased() }) where word.count >= 4 {
            if plain == word || (plain.contains(word) && plain.count < word.count + 5) { throw .guessable }
        }
    }

    /// `abcdefghijkl`, `123456789012`: each character follows the one before.
    private static func isRun(_ text: String) -> Bool {
        let values = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        return steps.count(where: { $0 == 1 || $0 == -1 }) >= steps.count - 2
    }
}

enum PasswordRefusal: Refusal, Equatable {
    case tooShort, tooLong, tooSimple, common, guessable, wrongOld

    var kind: RefusalKind { .unprocessable }
    var field: String? { self == .wrongOld ? "password-old" : "password" }

    var message: String {
        switch self {
        case .tooShort:
            "Use at least \(PasswordRules.shortest) characters. Three or four words in a row work well."
        case .tooLong: "That’s too long for us to keep. Use at most \(PasswordRules.longest) characters."
        case .tooSimple: "That’s too easy to guess: it repeats itself or counts up. Try a few words in a row."
        case .common: "Many people use that one, so it would be tried first. Try a few words in a row."
        case .guessable: "That’s close to your name, your address or ours. Try something unrelated."
        case .wrongOld: "That isn’t your present password."
        }
    }
}

/// What a person types about themselves.
enum PersonRefusal: Refusal, Equatable {
    case noName, longName, badEmail
    case alreadyHere(String)
    case teamMember

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noName, .longName: "name"
        case .badEmail, .alreadyHere, .teamMember: "email"
        }
    }

    var message: String {
        switch self {
        case .noName: "Please type a name."
        case .longName: "That name is too long for our lists. Use at most 120 characters."
        case .badEmail:
            "That doesn’t look like an email address. It needs an @ and a domain, such as noor@example.com."
        case .alreadyHere(let client): "That person is already at \(client)."
        case .teamMember:
            "That address belongs to someone on your team. Team members see clients without an invitation."
        }
    }

    /// A name fit to be shown: no white space around it, at most 120 characters.
    static func name(_ typed: String) throws(PersonRefusal) -> String {
        let name = typed.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        return name
    }

    static func email(_ typed: String) throws(PersonRefusal) -> EmailAddress {
        guard let email = EmailAddress(typed) else { throw .badEmail }
        return email
    }
}
