import Basics
import HTML
import Testing

@testable import Portico

@Suite("An agency’s look")
struct LookTests {
    private func address(_ text: String) -> LookAddress? {
        Array(text.utf8).withUnsafeBufferPointer { LookAddress(pathSegment: $0) }
    }

    @Test("the text of a look says all of it")
    func text() throws {
        var look = Look(accent: Color(255, 107, 85))
        look.darkAccent = Color(1, 2, 3)
        (look.paper, look.corners, look.density) = (.tinted, .round, .compact)
        (look.typeface, look.manner) = (.vollkorn, .editorial)
        #expect(look.text == "ff6b55-010203-tinted-round-compact-vollkorn-editorial")
        #expect(Look(look.text) == look)
        #expect(Look(Look.standard.text) == .standard)
    }

    @Test(
        "one look has one address, and what is none is not found",
        arguments: [
            "", "2-.css", "2-17505c-same-warm-soft-calm-inter-instrument",
            "17505c-same-warm-soft-calm-inter-instrument",
            "1-17505c-same-warm-soft-calm-inter-instrument.css",
            "2-17505C-same-warm-soft-calm-inter-instrument.css",
            "2-#17505c-same-warm-soft-calm-inter-instrument.css",
            "2-17505c-none-warm-soft-calm-inter-instrument.css",
            "2-17505c-same-warm-soft-calm-inter-instrument-x.css",
            "2-fff-same-warm-soft-calm-inter-instrument.css",
            "2-17505c-same-warm-soft-calm-}body{-instrument.css",
        ]
    )
    func strangers(text: String) {
        #expect(address(text) == nil)
    }

    @Test("its styles are custom properties and fonts of ours: no rule, no other address")
    func styles() throws {
        for typeface in Look.Typeface.allCases {
            var look = Look.standard
            (look.typeface, look.manner, look.density) = (typeface, .editorial, .compact)
            let text = LookStyles(look: look).text
            #expect(text.utf8.count < 8192)
            let inside = try #require(text.split(separator: "@layer tokens{:root{").last?.dropLast(3))
            for line in inside.split(separator: ";") {
                #expect(line.hasPrefix("--"), "\(line)")
            }
            for link in text.split(separator: "url(").dropFirst() {
                #expect(link.hasPrefix("\"/assets/"), "\(link.prefix(30))")
            }
        }
    }

    /// Whoever changes what a look becomes changes `LookAddress.edition` too: browsers keep the old for ever.
    @Test("the styles of an edition never change")
    func edition() {
        let sum = Look.Typeface.allCases.map { typeface -> UInt64 in
            var look = Look(accent: Color(255, 107, 85))
            (look.typeface, look.manner, look.density, look.corners) = (
                typeface, .editorial, .compact, .round
            )
            return LookStyles(look: look).text.utf8.reduce(0xCBF2_9CE4_8422_2325) {
                ($0 ^ UInt64($1)) &* 0x100_0000_01B3
            }
        }.reduce(0, ^)
        #expect(LookAddress.edition == "2")
        #expect(sum == 16_168_220_265_263_902_244)
    }
}
