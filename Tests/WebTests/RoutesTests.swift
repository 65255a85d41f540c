import Basics
import HTML
import Testing

@testable import Web

@Suite("Routes and links")
struct RoutesTests {
    private func trie(_ patterns: [[StaticString?]]) -> Trie {
        var trie = Trie()
        for (index, pattern) in patterns.enumerated() { _ = trie.insert(pattern, value: index) }
        return trie
    }

    private func find(_ path: String, in trie: Trie) -> Int? {
        var (path, captures) = (path, Captures())
        return path.withUTF8 { trie.find($0, &captures) }
    }

    @Test("A literal wins over a parameter, and the parameter is tried when the literal leads nowhere")
    func literalFirst() {
        let trie = trie([
            ["notes", nil], ["notes", "new"], ["notes", nil, "edit"], ["notes", "new", "draft"], [],
        ])
        #expect(find("/notes/new", in: trie) == 1)
        #expect(find("/notes/old", in: trie) == 0)
        #expect(find("/notes/new/edit", in: trie) == 2)
        #expect(find("/notes/new/draft", in: trie) == 3)
        #expect(find("/", in: trie) == 4)
    }

    @Test(
        "Another way to write an address is another address",
        arguments: [
            "", "notes/new", "//", "/notes//new", "//notes/new", "/notes/new/", "/notes/", "/notes/New",
            "/%6Eotes/new",
        ]
    )
    func otherAddresses(path: String) {
        #expect(find(path, in: trie([["notes", "new"], ["notes"]])) == nil)
    }

    @Test("Literals that share their first eight letters are told apart")
    func longLiterals() {
        let trie = trie([["deliverables"], ["deliverance"], ["deliver"], ["delivera"]])
        #expect(find("/deliverables", in: trie) == 0)
        #expect(find("/deliverance", in: trie) == 1)
        #expect(find("/deliver", in: trie) == 2)
        #expect(find("/delivera", in: trie) == 3)
        #expect(find("/deliverables2", in: trie) == nil)
    }

    @Test("What a pattern prints, it reads")
    func printAndParse() async {
        let site = TestSite()
        let id = ID<Note>(high: .max, low: 7)
        #expect(await site.get(TestSite.note(id).text).bodyText == "<p>ada \(id)</p>")
        let wrong = TestSite.note(id).text.replacing("not_", with: "dlv_")
        #expect(await site.get(wrong).status == 404)
    }

    private static let secret = root / "secrets" / SecretText.self

    @Test("Secrets as segments")
    func segments() {
        func parse(_ text: String) -> SecretText? {
            var text = text
            return text.withUTF8 { SecretText(pathSegment: $0) }
        }
        #expect(Self.secret(SecretText("aZ09-_aZ09-_aZ09")).text == "/secrets/aZ09-_aZ09-_aZ09")
        #expect(parse("aZ09-_aZ09-_aZ09")?.text == "aZ09-_aZ09-_aZ09")
        for text in ["", "short", "aZ09-_aZ09-_aZ0.", "aZ09-_aZ09-_aZ0é", String(repeating: "a", count: 129)]
        {
            #expect(parse(text) == nil)
        }
    }

    @Test("The list says each route’s method, pattern, gate and feature")
    func list() {
        let list = TestSite().routes.list
        let page = RouteDescription(method: "GET", pattern: "/notes/{not}", gate: "people", feature: "Notes")
        #expect(list.contains(page))
        let lines = list.map { "\($0.method) \($0.pattern) \($0.gate)" }
        #expect(lines.contains("GET / anyone"))
        #expect(lines.contains("POST /notes/{not}/files people"))
        #expect(lines.contains("POST /hook anyone"))
    }

    @Test("Where to go next is only ever a page of ours")
    func returning() {
        for good in ["/", "/notes/new", "/notes/new?page=2&to=//elsewhere.test"] {
            #expect(root().landing(good)?.text == good)
        }
        for bad in [
            "", "notes", "//elsewhere.test", "/\\elsewhere.test", "https://elsewhere.test/",
            "/notes/new?a=\r\nX: y", "/notes/new?a=é", "javascript:alert(1)",
        ] {
            #expect(root().landing(bad) == nil)
        }
    }

    @Test("A query’s name sent twice has no value")
    func query() {
        let query = Query([("a", "1"), ("b", "two words!"), ("c", "1"), ("c", "2")])
        #expect(query["a"] == "1")
        #expect(query["b"] == "two words!")
        #expect(query["c"] == nil)
        #expect(query["d"] == nil)
        #expect(Query([("b", "two words!")]).text == "?b=two%20words%21")
        #expect(Query([]).text == "")
    }

    @Test("A handler may ask how its form came")
    func withRequest() async {
        let response = await TestSite().post("/with/request", "_token=token-of-ada&title=a")
        #expect(response.bodyText == "127.0.0.1")
    }
}
