import Basics
import Secrets
import Services
import Testing

@Suite("A webhook delivery is believed only when it is signed")
struct StripeWebhookTests {
    static let now = Timestamp(seconds: 1_795_000_000)
    static let body =
        Array(
            #"{"id":"evt_1","object":"event","type":"charge.refunded","created":1794999990,"livemode":false,"#
                .utf8
        ) + Array(#""data":{"object":{"id":"ch_1","object":"charge","payment_intent":"pi_1"}}}"#.utf8)

    static func signed(_ secret: String, seconds: Int64 = now.seconds, body: [UInt8] = body) -> String {
        let message = Array("\(seconds).".utf8) + body
        return Hex.encode(HMAC.sha256(key: Array(secret.utf8), message: message))
    }

    func verify(_ header: String?, secrets: [String] = ["whsec_a"], body: [UInt8] = body) throws
        -> StripeEvent
    {
        try StripeWebhook.verify(header: header, body: body, secrets: secrets, now: Self.now)
    }

    @Test("a right signature, by either of two secrets, among any others")
    func believed() throws {
        let time = Self.now.seconds
        let event = try verify("t=\(time),v1=\(Self.signed("whsec_a"))")
        #expect(event.id == "evt_1" && event.type == "charge.refunded")
        #expect(event.objectID == "ch_1" && event.paymentIntent == "pi_1")
        #expect(event.created == Timestamp(seconds: 1_794_999_990) && !event.isLive && event.account == nil)
        let other = "t=\(time),v0=00,v1=\(Self.signed("whsec_b")),v1=\(Self.signed("whsec_a"))"
        #expect(try verify(other, secrets: ["whsec_c", "whsec_a"]).id == "evt_1")
        #expect(try verify("v1=\(Self.signed("whsec_a")), t=\(time)").id == "evt_1")
    }

    @Test("an example that was signed elsewhere", arguments: [true, false])
    func elsewhere(isWhole: Bool) {
        // hmac.new(b"whsec_test", b"1795000000.{}", hashlib.sha256).hexdigest() in Python
        let digest = "f50cd36baaae795dac63f86cd686693bcb16ea422cd6f180232b0f6ed3a6367d"
        let header = "t=1795000000,v1=" + (isWhole ? digest : String(digest.dropLast()))
        let reason: StripeWebhookRefusal.Reason = isWhole ? .notAnEvent : .noSignature
        #expect(throws: StripeWebhookRefusal(reason: reason)) {
            try verify(header, secrets: ["whsec_test"], body: Array("{}".utf8))
        }
    }

    @Test("without a secret nothing is believed, not even what the empty secret signed")
    func noSecret() {
        let header = "t=\(Self.now.seconds),v1=\(Self.signed(""))"
        for secrets in [[], [""], ["", ""]] {
            #expect(throws: StripeWebhookRefusal(reason: .noSecret)) { try verify(header, secrets: secrets) }
        }
        #expect(throws: StripeWebhookRefusal(reason: .wrongSignature)) {
            try verify(header, secrets: ["", "whsec_a"])
        }
    }

    @Test(
        "five minutes either way, and not a second more",
        arguments: [
            (-300, true), (300, true), (-301, false), (301, false), (-1_795_000_000, false),
        ]
    )
    func time(offset: Int64, isBelieved: Bool) throws {
        let seconds = Self.now.seconds + offset
        let header = "t=\(seconds),v1=\(Self.signed("whsec_a", seconds: seconds))"
        if isBelieved {
            #expect(try verify(header).id == "evt_1")
        } else {
            #expect(throws: StripeWebhookRefusal(reason: .tooOld)) { try verify(header) }
        }
    }

    @Test("a wrong secret, a changed body, a changed time, the old scheme")
    func forged() {
        let (time, right) = (Self.now.seconds, Self.signed("whsec_a"))
        var changed = Self.body
        changed[changed.count - 4] ^= 1
        #expect(throws: StripeWebhookRefusal(reason: .wrongSignature)) {
            try verify("t=\(time),v1=\(right)", secrets: ["whsec_b"])
        }
        #expect(throws: StripeWebhookRefusal(reason: .wrongSignature)) {
            try verify("t=\(time),v1=\(right)", body: changed)
        }
        #expect(throws: StripeWebhookRefusal(reason: .wrongSignature)) {
            try verify("t=\(time + 1),v1=\(right)")
        }
        #expect(throws: StripeWebhookRefusal(reason: .noSignature)) { try verify("t=\(time),v0=\(right)") }
    }

    @Test(
        "headers that are no signatures",
        arguments: [
            nil, "", "t=,v1=", "t=1795000000", "v1=00", "t=x,v1=00", "t=1795000000,v1=xyz",
            "t=1795000000,v1=0",
            "t=99999999999999999999,v1=00", "t=1795000000" + String(repeating: ",v1=00", count: 17),
        ]
    )
    func malformed(header: String?) {
        #expect(throws: StripeWebhookRefusal(reason: .noSignature)) { try verify(header) }
    }

    @Test(
        "each refusal says what to do",
        arguments: [
            (StripeWebhookRefusal.Reason.noSecret, "There is no webhook here. Set its signing secret first."),
            (.noSignature, "The Stripe-Signature header is missing or cannot be read."),
            (.tooOld, "The signature’s time is more than five minutes off. Check the clocks."),
            (.wrongSignature, "The signature does not match. Check the webhook’s signing secret."),
            (.notAnEvent, "The body is not an event."),
        ]
    )
    func words(reason: StripeWebhookRefusal.Reason, message: String) {
        let refusal = StripeWebhookRefusal(reason: reason)
        #expect(refusal.message == message)
        #expect(refusal.kind == (reason == .noSecret ? .notFound : .invalid))
    }
}
