import Basics
import Testing

@testable import Web

@Suite("Parts and names of files") struct RangeTests {
    @Test(
        "the part that is asked for (RFC 9110, section 14)",
        arguments: [
            ("bytes=0-4", ByteRange.part(first: 0, last: 4)), ("bytes=5-", .part(first: 5, last: 9)),
            ("bytes=-3", .part(first: 7, last: 9)), ("bytes=-30", .part(first: 0, last: 9)),
            ("bytes=8-30", .part(first: 8, last: 9)), ("bytes=10-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable),
            ("bytes=4-2", .whole), ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=", .whole),
            ("bytes=a-b", .whole), ("bytes=99999999999999999999-", .whole),
        ]
    )
    func parts(header: String, range: ByteRange) {
        #expect(ByteRange.parse(header, size: 10) == range)
    }

    @Test("an empty file has no part")
    func empty() {
        #expect(ByteRange.parse("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange.parse("bytes=-1", size: 0) == .unsatisfiable)
    }

    @Test(
        "a name is the last part of what was sent, harmless and never empty",
        arguments: [
            ("bag.pdf", "bag.pdf"), ("../../etc/passwd", "passwd"), ("C:\\fakepath\\bag.pdf", "bag.pdf"),
            ("", "file"), ("...", "file"), (".htaccess", "htaccess"), ("a\r\nb", "ab"),
            ("fdp\u{202E}.exe", "fdp.exe"),
            (" Straße 🥖.pdf ", "Straße 🥖.pdf"),
        ]
    )
    func names(sent: String, name: String) {
        #expect(FileName.safe(sent) == name)
    }

    @Test("a long name loses its end and never half a character")
    func longName() {
        let name = FileName.safe(String(repeating: "é", count: 200))
        #expect(name == String(repeating: "é", count: 127))
    }

    @Test("a name travels plain for old browsers and whole for others (RFC 6266)")
    func disposition() {
        #expect(
            Disposition.attachment("Brötchen \"1\".pdf")
                == "attachment; filename=\"Br_tchen _1_.pdf\"; filename*=UTF-8''Br%C3%B6tchen%20%221%22.pdf"
        )
    }
}
