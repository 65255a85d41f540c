import Basics
import HTML
import Web

struct SetUpForm: Form {
    let code: String
    let agency: String
    let name: String
    let email: String
    let password: String
    let currency: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        code = try fields.text("code", max: 200)
        agency = try fields.text("agency", max: 1000)
        name = try fields.text("name", max: 1000)
        email = try fields.text("email", max: 320)
        password = try fields.text("password", max: 2048)
        currency = try fields.text("currency", max: 10)
        typed = fields.typed
    }
}

/// The page that makes the first owner. It exists only until there is one.
struct SetUpRoutes: Sendable {
    static let setUp = root / "set-up"

    let store: Store
    let desk: SetUpDesk
    let cookies: SessionCookies

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.setUp, for: .anyone, show)
        routes.post(Self.setUp, for: .anyone, setUp)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(visitor, Filled(["code": request.query["code"] ?? ""]))
    }

    func setUp(_ form: SetUpForm, _ visitor: Visitor) async throws -> Response {
        guard try await desk.isOpen() else { throw AccessRefusal.notFound }
        do {
            guard desk.isCode(form.code) else { throw SetUpRefusal.wrongCode }
            let draft = try SetUpDesk.Draft(
                agency: form.agency,
                name: form.name,
                email: form.email,
                password: form.password,
                currency: form.currency
            )
            try await desk.setUp(draft)
            return .seeOther(AccountRoutes.signIn(), notice: SetUpWords.isSetUp(draft.agency))
        } catch let refusal as any Refusal where refusal.kind == .unprocessable {
            return try await page(visitor, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    private func page(_ visitor: Visitor, _ filled: Filled, _ status: Int = 200) async throws -> Response {
        guard try await desk.isOpen() else { throw AccessRefusal.notFound }
        let token = visitor.viewer.formToken
        let frame = try await store.read(as: visitor.stranger) { tx in
            try tx.plainFrame(token, of: visitor.group)
        }
        return .page(SetUpPage(frame: frame, token: token, filled: filled), status: status)
    }
}

/// The first thing a new installation shows.
struct SetUpPage: Page {
    let frame: Frame
    let token: FormToken
    let filled: Filled

    var title: String { SetUpWords.setUpYourPortal }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") { SetUpWords.onlyOnce }
            }
            postForm(to: SetUpRoutes.setUp(), token: token, class: "form") {
                ProblemSummary(filled)
                TextField(
                    "code",
                    SetUpWords.setUpCode,
                    in: filled,
                    hint: SetUpWords.codeHint,
                    required: true
                )
                TextField("agency", SetUpWords.agencyName, in: filled, required: true, max: 120)
                TextField(
                    "currency",
                    SetUpWords.currency,
                    in: filled,
                    value: "EUR",
                    hint: SetUpWords.currencyHint,
                    required: true
                )
                TextField(
                    "name",
                    SetUpWords.yourName,
                    in: filled,
                    autocomplete: "name",
                    required: true,
                    max: 120
                )
                TextField(
                    "email",
                    SetUpWords.email,
                    in: filled,
                    type: .email,
                    autocomplete: "username",
                    required: true
                )
                TextField(
                    "password",
                    SetUpWords.newPassword,
                    in: filled,
                    type: .password,
                    hint: SetUpWords.passwordHint,
                    autocomplete: "new-password",
                    required: true
                )
                KeyButton(SetUpWords.setUp, .primaryWide)
            }
        }
    }
}
