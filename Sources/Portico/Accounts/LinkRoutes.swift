import Basics
import HTML
import Web

// What mailed links open. A GET shows a page and uses nothing up: mail scanners follow links, people press
// buttons.
extension AccountRoutes {
    func showReset(_: Request, _ visitor: Visitor, _ secret: SecretText) async throws -> Response {
        try await linkPage(secret, .reset, visitor, .empty)
    }

    func reset(
        _ form: PasswordForm,
        _ request: Request,
        _ visitor: Visitor,
        _ secret: SecretText
    ) async throws -> Response {
        try await redeem(secret, .reset, nil, form.password, form.typed, request, visitor)
    }

    func showInvitation(_: Request, _ visitor: Visitor, _ secret: SecretText) async throws -> Response {
        try await linkPage(secret, .invitation, visitor, .empty)
    }

    func accept(
        _ form: AcceptForm,
        _ request: Request,
        _ visitor: Visitor,
        _ secret: SecretText
    ) async throws -> Response {
        let guess = readers.guess(accepting: request.headers.acceptLanguage, zone: form.zone)
        let newcomer = AccountDesk.Newcomer(name: form.name, whereabouts: guess)
        return try await redeem(secret, .invitation, newcomer, form.password, form.typed, request, visitor)
    }

    /// Someone holds an invitation that is too old: the same address gets a new one, and this one stays dead.
    func renewInvitation(
        _: EmptyForm,
        _ request: Request,
        _ visitor: Visitor,
        _ secret: SecretText
    ) async throws -> Response {
        let token = try await desk.look(up: secret.text, for: .invitation)
        try limits.admitMail(token.email.text, from: request.remoteAddress)
        try await desk.ask(for: AccessRequested(subject: token.email.text))
        return .seeOther(Self.forgotPassword().with("sent", "yes"))
    }

    private func redeem(
        _ secret: SecretText,
        _ purpose: MailToken.Purpose,
        _ newcomer: AccountDesk.Newcomer?,
        _ password: String,
        _ typed: [String: String],
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        do {
            let opening = try await desk.redeem(
                secret.text,
                for: purpose,
                newcomer: newcomer,
                password: password,
                from: AccountDesk.Browser(request)
            )
            return cookies.opening(
                opening.session,
                .seeOther(HomeRoutes.home(), notice: AccountWords.welcomeYoureSignedIn)
            )
        } catch let refusal as any Refusal where refusal.kind == .unprocessable {
            let filled = Filled(typed, problem: refusal.field, refusal.message)
            return try await linkPage(secret, purpose, visitor, filled, status: 422)
        } catch is LinkRefusal {
            return try await linkPage(secret, purpose, visitor, .empty)
        }
    }

    private func linkPage(
        _ secret: SecretText,
        _ purpose: MailToken.Purpose,
        _ visitor: Visitor,
        _ filled: Filled,
        status: Int = 200
    ) async throws -> Response {
        let found = try await desk.look(up: secret.text, for: purpose)
        let formToken = visitor.viewer.formToken
        let (frame, now) = try await store.read(as: visitor.stranger) { tx in
            (try tx.plainFrame(formToken), tx.instant)
        }
        do throws(LinkRefusal) {
            try found.check(at: now)
        } catch {
            let renewal = purpose == .invitation && !found.hasPassword ? Self.invitationRenewal(secret) : nil
            return .page(
                DeadLinkPage(frame: frame, token: formToken, message: error.message, renewal: renewal),
                status: 410
            )
        }
        let isInvitation = purpose == .invitation
        return .page(
            NewPasswordPage(
                frame: frame,
                token: formToken,
                filled: filled,
                invitation: isInvitation
                    ? (found.personName, found.inviterName ?? frame.agency, found.clientName) : nil,
                target: isInvitation ? Self.invitation(secret) : Self.reset(secret)
            ),
            status: status
        )
    }
}
