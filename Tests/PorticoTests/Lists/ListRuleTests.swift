import Basics
import HTML
import Testing

@testable import Portico
@testable import Web

@Suite("What a list may be asked for")
struct ListRuleTests {
    @Test("a key says its order, and is read as it was written, whatever the name holds")
    func keys() throws {
        for name in ["Bakery rebrand", "a~b~c", "", "Ünï & co=1?"] {
            let key = ListKey(ProjectAsk.Order.next, value: "2026-11-30", name: name, id: Scene.rebrand.text)
            #expect(ListKey(key.text) == key)
            let path = try ProjectAsk.asked("sort=next").path(at: .after(key))
            let again = try ProjectAsk.asked(String(path.text.dropFirst("/team/projects?".count)))
            #expect(again.place == .after(key))
        }
    }

    @Test("what is no key is none", arguments: ["", "x", "next~1", "next~~~", "next~2026-11-30~"])
    func noKeys(text: String) { #expect(ListKey(text) == nil) }

    @Test(
        "what the list has no name or no place for is refused",
        arguments: [
            ("/team/projects", "x=1"), ("/team/projects", "q=a&q=b"), ("/team/projects", "tab=gone"),
            ("/team/projects", "client=acme"), ("/team/projects", "lead=cli_1"),
            ("/team/projects", "health=bad"), ("/team/projects", "late=no"), ("/team/projects", "sort=owed"),
            ("/team/projects", "after=x"), ("/team/projects", "after=next~1~prj_1~a"),
            ("/team/projects?sort=health", "after=health~x~prj_1~a"),
            ("/team/projects", "after=name~~a~b&before=name~~a~b"), ("/team/projects", "chosen=some"),
            ("/team/clients", "tab=active"), ("/team/clients", "unread=yes"), ("/team/clients", "sort=x"),
            ("/team/invoices", "tab=x"), ("/team/invoices", "health=on_track"),
            ("/team/invoices", "sort=name"),
            ("/team/messages", "late=yes"), ("/team/messages", "unread=1"), ("/team/messages", "sort=name"),
        ]
    )
    func refusals(list: String, query: String) async throws {
        let world = try await PorticoWorld()
        let address = list + (list.contains("?") ? "&" : "?") + query
        #expect(await world.visit(as: .ada, address).status == 400, "\(address)")
    }

    @Test("a field that is there and empty narrows nothing")
    func empty() async throws {
        let world = try await PorticoWorld()
        let address = "/team/projects?tab=&client=&lead=&health=&late=&q=&sort=&after=&before="
        #expect(await world.visit(as: .ada, address).status == 200)
        #expect(try ProjectAsk.asked("tab=&lead=&q=++&sort=").query.isEmpty)
    }

    @Test("the same list has the same words, however it was typed")
    func canonical() throws {
        let one = try ProjectAsk.asked("sort=next&q=bread&health=at_risk&tab=active")
        let other = try ProjectAsk.asked("health=at_risk&q=+bread&sort=next&lead=")
        #expect(one.query == other.query && one.query == "health=at_risk&q=bread&sort=next")
        #expect(one.path(without: "q").text == "/team/projects?health=at_risk&sort=next")
    }

    @Test("who sees no money neither sorts nor filters by it, as if there were nothing of that name")
    func money() async throws {
        let world = try await PorticoWorld()
        for query in ["sort=owed", "late=yes"] {
            #expect(await world.visit(as: .grace, "/team/clients?\(query)").status == 200)
            #expect(await world.visit(as: .tomas, "/team/clients?\(query)").status == 400)
        }
        let page = await world.visit(as: .tomas, "/team/clients")
        #expect(!page.sent.contains("Largest balance") && !page.sent.contains("class=\"money\""))
        #expect(!page.scan.contains("overdue"))
    }

    @Test("a page before a key comes back in the list’s own order")
    func turned() {
        let page = Pageful(Array((1...21).reversed()), at: .before(ListKey(ClientAsk.Order.name, id: "x"))) {
            ListKey(ClientAsk.Order.name, id: "\($0)")
        }
        #expect(page.lines == Array(2...21))
        #expect(page.earlier?.id == "2" && page.later?.id == "21")
    }

    @Test("a report says what was done, what was so already, and why some were not")
    func report() {
        var report = BulkReport()
        for number in 1...7 { report.did(Undo.Item("\(number)")) }
        report.wasSo()
        for why in ["No.", "No.", "Gone."] { report.refuse(why) }
        #expect(
            report.words(ListWords.archived)
                == "7 archived. 1 was so already. 2 could not be: No. 1 could not be: Gone."
        )
    }

    @Test("what can be taken back is read as it was written down")
    func items() {
        let items = [Undo.Item("prj_1", before: "active", after: "archived"), Undo.Item("thr_1")]
        #expect(Undo.items(in: Undo.text(of: items)) == items)
    }
}

extension ListAsk {
    static func asked(_ query: String) throws -> Self { try FormFields.decoded(Self.self, from: query) }
}
