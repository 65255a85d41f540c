import Testing

@testable import Basics

@Suite("Host names")
struct HostNameTests {
    @Test(
        "a name is kept as a browser sends it",
        arguments: [
            ("clients.example.com", "clients.example.com"), (" Clients.Example.COM. ", "clients.example.com"),
            ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
            ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("straße.example", "xn--strae-oqa.example"),
            ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("a-b.c1.example", "a-b.c1.example"),
            ("clients.localhost", "clients.localhost"),
        ]
    )
    func kept(typed: String, text: String) throws {
        #expect(try #require(HostName(typed)).text == text)
    }

    @Test(
        "addresses in numbers, ports, paths and what no name system knows are no names",
        arguments: [
            "", " ", ".", "localhost", "intranet", "127.0.0.1", "1.2.3.4.", "0x7f.1", "example.1", "[::1]",
            "::1",
            "example.com:8080", "https://example.com", "example.com/", "a b.example", "-a.example",
            "a-.example",
            "a..example", "a_b.example", "grace@example.com", "xn--a.example", "exa\u{202E}mple.com",
            "*.example.com",
            String(repeating: "a", count: 64) + ".example", String(repeating: "a.", count: 130) + "example",
            "a\0b.example", "a\nb.example",
        ]
    )
    func refused(typed: String) {
        #expect(HostName(typed) == nil)
    }

    @Test("a name is read in its own script")
    func words() throws {
        #expect(try #require(HostName("xn--bcher-kva.example")).words == "bücher.example")
        #expect(try #require(HostName("clients.example.com")).words == "clients.example.com")
    }
}
