import Secrets
import Testing

@Suite("Digests agree with the published examples")
struct DigestTests {
    @Test("SHA-256 of FIPS 180-4’s examples, at once and in pieces")
    func sha256() {
        let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        #expect(SHA256.hex(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hex(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let expected = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        #expect(SHA256.hex(of: long) == expected)
        var running = RunningSHA256()
        for byte in long.utf8 { withUnsafeBytes(of: byte) { running.update($0) } }
        running.update(UnsafeRawBufferPointer(start: nil, count: 0))
        #expect(Hex.encode(running.finish()) == expected)
        #expect(running.finish() == SHA256.digest(of: []), "after its end it starts anew")
    }

    @Test("HMAC-SHA-256 of RFC 4231’s examples, with short and long keys")
    func hmac() {
        let second = HMAC.sha256(key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(Hex.encode(second) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let message = "Test Using Larger Than Block-Size Key - Hash Key First"
        let sixth = HMAC.sha256(key: Array(repeating: 0xAA, count: 131), message: Array(message.utf8))
        #expect(Hex.encode(sixth) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    @Test("bytes are equal only when all of them are")
    func equality() {
        #expect(constantTimeEquals([1, 2, 3], [1, 2, 3]))
        #expect(constantTimeEquals([], []))
        #expect(!constantTimeEquals([1, 2, 3], [1, 2, 4]))
        #expect(!constantTimeEquals([1, 2, 3], [1, 2]))
    }
}
