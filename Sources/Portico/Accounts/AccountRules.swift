import Basics

/// Why nobody was signed in. The words are the same for a wrong password, an unknown address and a person
/// without one.
enum SignInRefusal: Refusal, Equatable {
    case wrong, wrongCode, tooMany, noCompany

    var kind: RefusalKind { self == .tooMany ? .tooMany : .unprocessable }

    var message: String {
        switch self {
        case .wrong:
            AccountWords.signInWrong
        case .wrongCode: AccountWords.signInWrongCode
        case .tooMany: AccountWords.signInTooMany
        case .noCompany: AccountWords.signInNoCompany
        }
    }
}

/// Why a link from a mail opens nothing any more.
enum LinkRefusal: Refusal, Equatable {
    case used, expired

    var kind: RefusalKind { .conflict }

    var message: String {
        switch self {
        case .used: AccountWords.linkUsed
        case .expired: AccountWords.linkExpired
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
            AccountWords.passwordTooShort(PasswordRules.shortest)
        case .tooLong: AccountWords.passwordTooLong(PasswordRules.longest)
        case .tooSimple: AccountWords.passwordTooSimple
        case .common: AccountWords.passwordCommon
        case .guessable: AccountWords.passwordGuessable
        case .wrongOld: AccountWords.passwordWrongOld
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
        case .noName: AccountWords.personNoName
        case .longName: AccountWords.personLongName
        case .badEmail:
            AccountWords.personBadEmail
        case .alreadyHere(let client): AccountWords.personAlreadyHere(client)
        case .teamMember:
            AccountWords.personTeamMember
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
