import Basics
import Testing

@Suite("Every text is said in the language of whoever reads it")
struct LanguageTests {
    private func waiting(_ count: Int) -> String {
        count == 1 ? say("1 thing waits on you") : say("\(count) things wait on you, \("Noor")")
    }

    @Test("English, where no other language is asked for, stands as it is written")
    func english() {
        #expect(waiting(1) == "1 thing waits on you")
        #expect(waiting(3) == "3 things wait on you, Noor")
        #expect(say("20 % done, {} and all") == "20 % done, {} and all")
    }

    @Test("another language says its own phrase, with the values in their places")
    func another() {
        let german = Language(
            code: "de",
            phrases: ["{} things wait on you, {}": "{} Dinge warten auf dich, {}"]
        )
        Language.$current.withValue(german) {
            #expect(waiting(3) == "3 Dinge warten auf dich, Noor")
            #expect(waiting(1) == "1 thing waits on you", "what its catalogue lacks is said in English")
        }
        #expect(waiting(3) == "3 things wait on you, Noor")
    }

    @Test("a value is never read as a phrase")
    func values() {
        let german = Language(code: "de", phrases: ["From {} to {}": "Von {} bis {}"])
        let text = Language.$current.withValue(german) { say("From \("{}") to \("b")") }
        #expect(text == "Von {} bis b")
    }

    @Test("the pseudo-language is longer, in brackets and right to left, and keeps the values")
    func pseudo() {
        Language.$current.withValue(.pseudo) {
            let text = waiting(3)
            #expect(text.hasPrefix("⟦") && text.hasSuffix("⟧"))
            #expect(text.contains("Noor") && text.contains("3"))
            #expect(text.count > waiting(1).count && text.count > "3 things wait on you, Noor".count + 6)
            #expect(!text.contains("things"))
        }
        #expect(Language.pseudo.isRightToLeft && !Language.english.isRightToLeft)
    }
}
