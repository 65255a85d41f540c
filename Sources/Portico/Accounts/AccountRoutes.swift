import Basics
import HTML
import Web

/// Signing in and out, invitations, forgotten passwords.
struct AccountRoutes: Sendable {
    static let signIn = root / "sign-in"
    /// Asks for a code.
    static let code = signIn / "code"
    /// Takes the code.
    static let codeEntry = code / "entry"
    static let forgotPassword = root / "forgot-password"
    static let reset = root / "reset" / SecretText.self
    static let invitation = root / "invitation" / SecretText.self
    static let invitationRenewal = invitation / "renewal"
    static let signOut = root / "sign-out"
    static let profile = root / "profile"
    static let name = profile / "name"
    static let formats = profile / "formats"
    static let password = profile / "password"
    static let session = profile / "sessions" / ID<Session>.self
    static let sessionEnd = Self.session / "end"
    static let otherSessionsEnd = profile / "sessions" / "others"
    static let company = root / "company"

    let store: Store
    let desk: AccountDesk
    let cookies: SessionCookies
    let limits: AccountLimits
    let readers: Readers

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.signIn, for: .anyone, showSignIn)
        routes.postWithRequest(Self.signIn, for: .anyone, signIn)
        routes.postWithRequest(Self.code, for: .anyone, askForCode)
        routes.get(Self.code, for: .anyone, showCode)
        routes.postWithRequest(Self.codeEntry, for: .anyone, enterCode)
        routes.get(Self.forgotPassword, for: .anyone, showForgotten)
        routes.postWithRequest(Self.forgotPassword, for: .anyone, askForLink)
        routes.get(Self.reset, for: .anyone, showReset)
        routes.postWithRequest(Self.reset, for: .anyone, reset)
        routes.get(Self.invitation, for: .anyone, showInvitation)
        routes.postWithRequest(Self.invitation, for: .anyone, accept)
        routes.postWithRequest(Self.invitationRenewal, for: .anyone, renewInvitation)
        routes.post(Self.signOut, for: .insider, signOut)
    }

    func showSignIn(_ request: Request, _ visitor: Visitor) async throws -> Response {
        if visitor.isSignedIn { return .seeOther(HomeRoutes.home()) }
        return try await signInPage(visitor, .empty, next: LocalPath.checked(request.query["next"]) ?? "")
    }

    func signIn(_ form: SignInForm, _ request: Request, _ visitor: Visitor) async throws -> Response {
        do {
            try limits.admit(form.email, from: request.remoteAddress)
            let opening = try await desk.signIn(
                email: form.email,
                password: form.password,
                from: AccountDesk.Browser(request)
            )
            limits.succeeded(form.email)
            return cookies.opening(opening.session, .seeOther(HomeRoutes.landing(form.next)))
        } catch let refusal as SignInRefusal {
            let filled = Filled(["email": form.email], problem: refusal.field, refusal.message)
            return try await signInPage(visitor, filled, next: form.next, status: refusal.kind.status)
        }
    }

    func askForCode(_ form: EmailForm, _ request: Request, _ visitor: Visitor) async throws -> Response {
        do {
            let email = try PersonRefusal.email(form.email)
            try limits.admitMail(email.text, from: request.remoteAddress)
            try await desk.ask(for: CodeRequested(subject: email.text))
            return .seeOther(Self.code().with("email", email.text))
        } catch let refusal as PersonRefusal {
            let filled = Filled(["email": form.email], problem: refusal.field, refusal.message)
            return try await signInPage(visitor, filled, next: form.next, status: 422)
        }
    }

    func showCode(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await codePage(visitor, .empty, email: request.query["email"] ?? "")
    }

    func enterCode(_ form: CodeForm, _ request: Request, _ visitor: Visitor) async throws -> Response {
        do {
            try limits.admit(form.email, from: request.remoteAddress)
            let opening = try await desk.signIn(
                email: form.email,
                code: form.code,
                from: AccountDesk.Browser(request)
            )
            limits.succeeded(form.email)
            return cookies.opening(opening.session, .seeOther(HomeRoutes.home()))
        } catch let refusal as SignInRefusal {
            let filled = Filled(["email": form.email], problem: "code", refusal.message)
            return try await codePage(visitor, filled, email: form.email, status: refusal.kind.status)
        }
    }

    func showForgotten(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await forgotPage(visitor, .empty, wasSent: request.query["sent"] != nil)
    }

    func askForLink(_ form: EmailForm, _ request: Request, _ visitor: Visitor) async throws -> Response {
        do {
            let email = try PersonRefusal.email(form.email)
            try limits.admitMail(email.text, from: request.remoteAddress)
            try await desk.ask(for: AccessRequested(subject: email.text))
            return .seeOther(Self.forgotPassword().with("sent", "yes"))
        } catch let refusal as PersonRefusal {
            let filled = Filled(["email": form.email], problem: refusal.field, refusal.message)
            return try await forgotPage(visitor, filled, wasSent: false, status: 422)
        }
    }

    func signOut(_ form: EmptyForm, _ insider: Insider) async throws -> Response {
        try await desk.signOut(insider.session)
        return cookies.closing(.seeOther(Self.signIn(), notice: AccountWords.youreSignedOut))
    }
}

extension AccountRoutes {
    private func signInPage(
        _ visitor: Visitor,
        _ filled: Filled,
        next: String,
        status: Int = 200
    ) async throws -> Response {
        let token = visitor.viewer.formToken
        let frame = try await store.read(as: visitor.stranger) { tx in try tx.plainFrame(token) }
        return .page(SignInPage(frame: frame, token: token, filled: filled, next: next), status: status)
    }

    private func codePage(
        _ visitor: Visitor,
        _ filled: Filled,
        email: String,
        status: Int = 200
    ) async throws -> Response {
        let token = visitor.viewer.formToken
        let frame = try await store.read(as: visitor.stranger) { tx in try tx.plainFrame(token) }
        return .page(CodePage(frame: frame, token: token, filled: filled, email: email), status: status)
    }

    private func forgotPage(
        _ visitor: Visitor,
        _ filled: Filled,
        wasSent: Bool,
        status: Int = 200
    ) async throws -> Response {
        let token = visitor.viewer.formToken
        let frame = try await store.read(as: visitor.stranger) { tx in try tx.plainFrame(token) }
        return .page(ForgotPage(frame: frame, token: token, filled: filled, wasSent: wasSent), status: status)
    }
}
