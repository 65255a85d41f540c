import Basics
import Secrets
import Testing

@Suite("One value has one text")
struct EncodingTests {
    @Test("hexadecimal digits of either case are read, and nothing else")
    func hex() {
        let all = (0...255).map { UInt8($0) }
        #expect(Hex.decode(Hex.encode(all)) == all)
        #expect(Hex.decode("00fFA1") == [0, 255, 161])
        #expect(Hex.encode([0, 255, 161]) == "00ffa1")
        for wrong in ["0", "0g", "0x", " 0", "é"] { #expect(Hex.decode(wrong) == nil, "\(wrong)") }
    }

    @Test("base 64 of RFC 4648’s examples, without padding")
    func base64() {
        let examples = [
            "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "foobar": "Zm9vYmFy",
        ]
        for (plain, encoded) in examples {
            #expect(Base64URL.encode(Array(plain.utf8)) == encoded)
            #expect(Base64URL.decode(encoded) == Array(plain.utf8))
        }
        #expect(Base64URL.encode([0xFB, 0xFF, 0xFE]) == "-__-")
        #expect(Base64URL.decode("-__-") == [0xFB, 0xFF, 0xFE])
        let all = (0...255).map { UInt8($0) }
        #expect(Base64URL.decode(Base64URL.encode(all)) == all)
    }

    @Test(
        "padding, other alphabets, a single digit and spare bits are refused",
        arguments: [
            "Zg==", "+//+", "Z", "Zm9vY", "Zh", "Zm9", "Zm 9v", "Zmé",
        ]
    )
    func refuses(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test("a token has 43 characters, is read back, and is stored as a digest")
    func token() throws {
        let token = SecretToken(.seeded(1))
        #expect(token.text.utf8.count == 43)
        #expect(token.digest == SHA256.hex(of: token.text))
        #expect(try #require(SecretToken(text: token.text)) == token)
        #expect(SecretToken(.seeded(2)).text != token.text)
        #expect(!"\(token)".contains(token.text))
        #expect(SecretToken(text: token.text.dropLast()) == nil)
        #expect(SecretToken(text: token.text + "A") == nil)
        #expect(SecretToken(text: String(repeating: "+", count: 43)) == nil)
    }
}
