import Basics
import HTML
import Testing

@testable import Web

@Suite("Posted forms")
struct FormTests {
    private func problem<T>(
        _ body: String,
        _ read: (inout FormFields) throws -> T
    ) -> FieldProblem? {
        do {
            var fields = FormFields(fields: try FormFields.pairs(of: Array(body.utf8)))
            _ = try read(&fields)
            return nil
        } catch {
            return error as? FieldProblem
        }
    }

    private func read<T>(_ body: String, _ read: (inout FormFields) throws -> T) throws -> T {
        var fields = FormFields(fields: try FormFields.pairs(of: Array(body.utf8)))
        return try read(&fields)
    }

    @Test(
        "A form that our page would not send is refused, by the name of the field",
        arguments: [
            ("", "The field “title” is missing. Please reload the page and try again."),
            (
                "title=a&more=b",
                "There is no field “more” in this form. Please reload the page and try again."
            ),
            ("title=a&title=b", "The field “title” came twice. Please reload the page and try again."),
            ("title=123456789012345678901", "The field “title” is too long: 20 characters is the most."),
            ("title=a%00b", "The field “title” has characters that can’t be shown. Please type it again."),
            ("title=a%1Bb", "The field “title” has characters that can’t be shown. Please type it again."),
            ("title=a%7Fb", "The field “title” has characters that can’t be shown. Please type it again."),
            ("title=%C3%28", "The field “title” can’t be read as text. Please type it again."),
            ("title=%", "The field “title” can’t be read as text. Please type it again."),
            ("title=%4", "The field “title” can’t be read as text. Please type it again."),
            ("title=%zz", "The field “title” can’t be read as text. Please type it again."),
            ("%zz=a", "The field “?” can’t be read as text. Please type it again."),
            (
                "title=a&pinned=on&pinned=on",
                "The field “pinned” came twice. Please reload the page and try again."
            ),
        ]
    )
    func refusals(body: String, message: String) async {
        let site = TestSite()
        let response = await site.post("/notes", "_token=token-of-ada&\(body)")
        #expect(response.status == 400)
        #expect(response.bodyText == message)
        #expect(site.log.all.isEmpty)
    }

    @Test("A good form reaches the handler, also as multipart, and the next page has its notice once")
    func accepted() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            client.post("/notes", "title=Two+words%21&pinned=on")
            let reply = try client.reply()
            #expect(reply.status == 303)
            #expect(reply["Location"] == "/notes/new")
            let cookie = try #require(reply["Set-Cookie"])
            #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"))
            #expect(site.log.all == ["ada Two words! true"])
            client.request("GET /notes/new", ["Cookie: who=ada; \(cookie.prefix { $0 != ";" })"])
            let page = try client.reply()
            #expect(page.text == "<p>new - Saved – thank you, ada!</p>")
            #expect(
                page["Set-Cookie"]?.contains("notice=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0") == true
            )
            let multipart =
                "--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\ntoken-of-ada\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nThird\r\n--b--\r\n"
            let type = "Content-Type: multipart/form-data; boundary=\"b\""
            client.request("POST /notes", ["Cookie: who=ada", type], body: Array(multipart.utf8))
            #expect(try client.reply().status == 303)
            #expect(site.log.all.last == "ada Third false")
        }
    }

    @Test("Without the session’s token nothing is read")
    func token() async {
        let site = TestSite()
        for body in ["_token=&title=a", "_token=token-of-mei&title=a", "_token=token-of-adA&title=a"] {
            let response = await site.post("/notes", body)
            #expect(response.status == 403)
            #expect(response.bodyText.contains("reload the page"))
        }
        #expect(await site.post("/notes", "title=a").status == 400)
        #expect(await site.post("/notes", "_token=a&_token=a&title=a").bodyText.contains("twice"))
        #expect(await site.post("/notes", "_token=token-of-ada&title=a", cookie: nil).status == 401)
        #expect(site.log.all.isEmpty)
    }

    @Test("A file in a form without files is refused, and never touches the disk")
    func fileWhereNone() async throws {
        try await withServer { server, site in
            let client = try RawClient(port: server.port)
            let multipart =
                "--b\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\ntoken-of-ada\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"title\"; filename=\"a\"\r\n\r\nThird\r\n--b--\r\n"
            let type = "Content-Type: multipart/form-data; boundary=b"
            client.request("POST /notes", ["Cookie: who=ada", type], body: Array(multipart.utf8))
            #expect(
                try client.reply().text
                    == "There is no field “title” in this form. Please reload the page and try again."
            )
        }
    }

    @Test("Line ends become one character; tabs stay")
    func lineEnds() throws {
        #expect(try read("a=1%0D%0A2%0D3%0A4%09") { try $0.text("a") } == "1\n2\n3\n4\t")
    }

    @Test("The longest is counted as a browser’s maxlength at most counts")
    func lengths() throws {
        #expect(try read("a=%F0%9F%99%82%F0%9F%99%82") { try $0.text("a", max: 2) } == "🙂🙂")
        #expect(problem("a=%F0%9F%99%82%F0%9F%99%82") { try $0.text("a", max: 1) }?.what == .tooLong(1))
    }

    @Test("Numbers, choices and identifiers are what they say")
    func typed() throws {
        #expect(try read("n=-12") { try $0.integer("n") } == -12)
        for text in ["", "1.5", "1e3", "99999999999999999999"] {
            #expect(problem("n=\(text)") { try $0.integer("n") } != nil)
        }
        #expect(try read("c=red") { try $0.choice("c", as: Colour.self) } == .red)
        #expect(
            problem("c=green") { try $0.choice("c", as: Colour.self) }?.what == .notAChoice
        )
        let id = ID<Note>(high: 3, low: 4)
        #expect(try read("i=\(id)") { try $0.id("i", Note.self) } == id)
        #expect(problem("i=dlv_1") { try $0.id("i", Note.self) }?.what == .notAnID)
    }

    @Test("Optional and repeated fields")
    func optionalAndRepeated() throws {
        #expect(try read("") { try $0.optional("a") } == nil)
        #expect(try read("a=") { try $0.optional("a") } == "")
        #expect(problem("a=1&a=2") { try $0.optional("a") }?.what == .twice)
        #expect(try read("a=1&b=x&a=2") { try $0.texts("a") } == ["1", "2"])
        #expect(try read("") { try $0.texts("a") } == [])
        #expect(problem("a=%00") { try $0.texts("a") } != nil)
    }

    /// What a form of lines says to one field beside them.
    private func leftOver(_ name: String) -> FieldProblem? {
        do {
            var fields = FormFields(fields: [(name, "a")])
            _ = try fields.rows(["text"])
            try fields.finish()
            return nil
        } catch {
            return error
        }
    }

    @Test("Lines of a table come in the order of their number, and nothing of them is overlooked")
    func rows() throws {
        let body = "text-10=ten&text-2=two&amount-2=5&amount-10=6&taxed-10=on"
        let rows = try read(body) { try $0.rows(["text", "amount", "taxed"]) }
        #expect(rows == [["text": "two", "amount": "5"], ["text": "ten", "amount": "6", "taxed": "on"]])
        #expect(problem("text-0=a&text-0=b") { try $0.rows(["text"]) }?.what == .twice)
        #expect(problem("text-0=a&text-00=b") { try $0.rows(["text"]) }?.what == .twice)
        for odd in ["text--1", "text-1000", "other-0", "text", "text-", "text-x"] {
            #expect(try read("\(odd)=a") { try $0.rows(["text"]) } == [])
            #expect(leftOver(odd) == FieldProblem(name: odd, what: .unknown))
        }
    }

    @Test("What was typed can be shown again, without passwords and the token")
    func typedAgain() throws {
        let typed = try read("_token=t&password=x&password_again=x&a=1&b=2") { fields in
            _ = try fields.text("a")
            return fields.typed
        }
        #expect(typed == ["a": "1", "b": "2"])
    }

    @Test("A form has only so many fields")
    func tooMany() {
        let body = Array(repeating: "a=1", count: 10_001).joined(separator: "&")
        #expect(throws: FieldProblem(name: "a", what: .tooMany)) {
            try FormFields.pairs(of: Array(body.utf8))
        }
        #expect(
            problem(Array(repeating: "a=1", count: 501).joined(separator: "&")) { try $0.texts("a") } != nil
        )
    }
}

private enum Colour: String { case red, blue }
