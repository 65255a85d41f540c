import Testing

@testable import Portico

@Suite("What a password may be")
struct PasswordRulesTests {
    private func refusal(_ password: String) -> PasswordRefusal? {
        do throws(PasswordRefusal) {
            try PasswordRules.check(
                password,
                known: ["Noor Haddad", "noor@acmebakery.example", "noor", "Lu"]
            )
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "words in a row, any script, any signs, spaces too",
        arguments: [
            "four loaves on a shelf", "vier brood op plank", "пять булок на полке", "棚の上の四つのパンと水と塩と粉",
            "xK9#mPq2$vLz", "noor likes sourdough",
        ]
    )
    func good(password: String) {
        #expect(refusal(password) == nil)
    }

    @Test("at least twelve characters, of people's, not of bytes")
    func tooShort() {
        #expect(refusal("loaf shelf!") == .tooShort)
        #expect(refusal("хлебнаполке") == .tooShort)
        #expect(refusal("loaf shelf!!") == nil)
    }

    @Test("at most 256 characters")
    func tooLong() {
        let words = String(repeating: "loaf on a shelf ", count: 17)
        #expect(refusal(String(words.prefix(256))) == nil)
        #expect(refusal(String(words.prefix(257))) == .tooLong)
    }

    @Test(
        "nothing that repeats itself or counts",
        arguments: [
            "aaaaaaaaaaaa", "abababababab", "abcdefghijklmn", "zyxwvutsrqponm", "123456789012",
        ]
    )
    func tooSimple(password: String) {
        #expect(refusal(password) == .tooSimple)
    }

    @Test(
        "nothing that everybody tries, however it is dressed",
        arguments: [
            "password1234", "Pass-Word-2026", "qwertyqwerty", "iloveyou12345", "Correct Horse Battery Staple",
            "WelcomeWelcome", "1qaz2wsx3edc",
        ]
    )
    func common(password: String) {
        #expect(refusal(password) == .common)
    }

    @Test(
        "nothing that is the person's own name or address, with or without a little more",
        arguments: [
            "noor haddad!", "Noor Haddad12", "noor@acmebakery.example", "NOOR@ACMEBAKERY.EXAMPLE1",
        ]
    )
    func guessable(password: String) {
        #expect(refusal(password) == .guessable)
    }
}
