import Basics
import HTML
import Testing

@Suite("Links are made of routes, and what is added to them is encoded")
struct LinkTests {
    let page = root / "projects"

    @Test("A query is percent-encoded and stands before the fragment")
    func query() {
        let path = page().at("comments").with("tab", "a&b=c d/ü#").with("page", "2")
        #expect(path.text == "/projects?tab=a%26b%3Dc%20d%2F%C3%BC%23&page=2#comments")
        #expect(page().at("one").at("two").text == "/projects#two")
    }

    @Test("An anchor is a literal, a number or an identifier")
    func anchors() {
        #expect(Anchor("line", 3).text == "line-3")
        #expect(Anchor("decision", "title").text == "decision-title")
    }

    @Test(
        "An address elsewhere is plain http or https, without anything that could end it",
        arguments: [
            ("https://js.stripe.com/endive/stripe.js", "https://js.stripe.com"),
            ("http://127.0.0.1:9090/stripe.js?v=1", "http://127.0.0.1:9090"),
        ]
    )
    func external(text: String, origin: String) {
        #expect(ExternalURL(configured: text)?.origin == origin)
    }

    @Test(arguments: [
        "javascript:alert(1)", "//evil.example", "https://", "https:///path", "https://a b", "https://a\"b",
        "https://a;b",
        "data:text/html,x", "https://é.example",
    ])
    func refusedExternal(text: String) {
        #expect(ExternalURL(configured: text) == nil)
    }

    struct Drawn: Page {
        var title: String { "" }
        var body: HTML {
            svg(class: "gauge", .decorative) {
                svgRect(x: .percent(12.5), y: -1, width: .percent(33.333), height: 8, radius: 1.05)
            }
        }
    }

    @Test("Numbers of a drawing keep two digits and no more")
    func lengths() {
        #expect(
            Drawn().render().text
                == "<svg class=\"gauge\" aria-hidden=\"true\"><rect x=\"12.5%\" y=\"-1\""
                + " width=\"33.33%\" height=\"8\""
                + " rx=\"1.05\"/></svg>"
        )
    }

    struct Conditional: Page {
        let isCurrent: Bool
        var title: String { "" }
        var body: HTML { a(href: root(), isCurrent ? .currentPage : .none) { "Home" } }
    }

    @Test("Half a condition writes nothing")
    func noAttribute() {
        #expect(Conditional(isCurrent: true).render().text == "<a aria-current=\"page\" href=\"/\">Home</a>")
        #expect(Conditional(isCurrent: false).render().text == "<a href=\"/\">Home</a>")
    }
}
