import Basics
import HTML
import Testing

@testable import Web

/// A visitor as a site would have one.
struct Reader: FormOwner {
    var formToken: FormToken? = FormToken("right")
    var isStaff = false
}

enum Shut: Refusal {
    case notStaff

    var kind: RefusalKind { .notFound }
    var message: String { "We can’t find that." }
}

extension Gate where Visitor == Reader, Viewer == Reader {
    static var anyone: Self { .init(name: "anyone") { $0 } }

    static var staff: Self {
        .init(name: "staff") { reader in
            guard reader.isStaff else { throw Shut.notStaff }
            return reader
        }
    }
}

struct Letter: Identified { static let idPrefix: StaticString = "let" }

struct NoteForm: Form {
    let note: String

    init(_ fields: inout FormFields) throws {
        note = try fields.text("note", max: 10)
    }
}

@Suite("Routes") struct RoutesTests {
    static let letters = root / "letters"
    static let new = letters / "new"
    static let letter = letters / ID<Letter>.self

    let id = ID<Letter>(high: 1, low: 2)

    var routes: Routes<Reader> {
        var routes = Routes<Reader>()
        routes.feature = "Letters"
        routes.get(Self.letters, for: .anyone) { (_, _: Reader) in .text("all") }
        routes.get(Self.new, for: .staff) { (_, _: Reader) in .text("new") }
        routes.get(Self.letter, for: .anyone) { (_, _: Reader, id: ID<Letter>) in .text(id.text) }
        routes.post(Self.letter, for: .staff) { (form: NoteForm, _: Reader, _: ID<Letter>) in
            .text(form.note)
        }
        return routes
    }

    private func text(_ response: Response?) -> String? {
        guard case .bytes(let bytes, _) = response?.body else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func post(_ body: String, as reader: Reader = Reader(isStaff: true)) async throws -> Response? {
        let request = Request(method: .post, path: Self.letter(id).text, body: Array(body.utf8))
        return try await routes.respond(to: request, from: reader)
    }

    @Test("a literal wins over a parameter, and what is no identifier is no address")
    func finds() async throws {
        func get(_ path: String) async throws -> String? {
            let request = Request(method: .get, path: path)
            return text(try await routes.respond(to: request, from: Reader(isStaff: true)))
        }
        #expect(try await get("/letters") == "all")
        #expect(try await get("/letters/new") == "new")
        #expect(try await get(Self.letter(id).text) == id.text)
        for path in [
            "/", "/letters/", "//letters", "/letters/let_1", "/letters/new/more", "/Letters", "letters",
        ] {
            #expect(try await get(path) == nil, "\(path)")
        }
    }

    @Test("the gate is asked, and its refusal is the answer")
    func gates() async throws {
        await #expect(throws: Shut.notStaff) {
            try await routes.respond(to: Request(method: .get, path: "/letters/new"), from: Reader())
        }
        await #expect(throws: Shut.notStaff) { try await post("_token=right&note=hi", as: Reader()) }
    }

    @Test("a method that an address does not have is 405, and says which it has")
    func methods() async throws {
        let request = Request(method: .post, path: "/letters")
        let response = try #require(try await routes.respond(to: request, from: Reader()))
        #expect(response.status == 405)
        #expect(response.allow == "GET, HEAD")
    }

    @Test("a form reaches its handler with its token and its own fields only")
    func forms() async throws {
        #expect(text(try await post("_token=right&note=hi")) == "hi")
        for (body, what) in [
            ("note=hi", FieldProblem.What.missing), ("_token=wrong&note=hi", .wrongToken),
            ("_token=right", .missing), ("_token=right&note=a&note=b", .twice),
            ("_token=right&note=a&more=b", .unknown), ("_token=right&note=%zz", .notUTF8),
            ("_token=right&note=%00", .controls), ("_token=right&note=12345678901", .tooLong(10)),
        ] {
            let problem = await #expect(throws: FieldProblem.self, "\(body)") { try await post(body) }
            #expect(problem?.what == what, "\(body)")
        }
    }

    @Test("nobody’s form is taken from someone who has no token")
    func noToken() async throws {
        let reader = Reader(formToken: nil, isStaff: true)
        await #expect(throws: FieldProblem.self) { try await post("_token=&note=hi", as: reader) }
    }

    @Test("the list tells each route with its gate and feature")
    func list() {
        #expect(
            routes.list.map(\.pattern) == ["/letters", "/letters/new", "/letters/{let}", "/letters/{let}"]
        )
        #expect(routes.list.map(\.gate) == ["anyone", "staff", "anyone", "staff"])
        #expect(routes.list.map(\.method) == ["GET", "GET", "GET", "POST"])
        #expect(Set(routes.list.map(\.feature)) == ["Letters"])
    }
}
