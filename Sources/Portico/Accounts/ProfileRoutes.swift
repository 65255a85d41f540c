import Basics
import HTML
import Web

/// One's own name, password, sessions and companies.
struct ProfileRoutes: Sendable {
    let store: Store
    let desk: AccountDesk
    let live: Live
    let limits: AccountLimits
    let readers: Readers

    func register(in routes: inout Routes<Visitor>) {
        routes.get(AccountRoutes.profile, for: .insider, show)
        routes.post(AccountRoutes.name, for: .insider, rename)
        routes.post(AccountRoutes.formats, for: .insider, chooseFormats)
        routes.post(AccountRoutes.password, for: .insider, changePassword)
        routes.post(AccountRoutes.sessionEnd, for: .insider, endSession)
        routes.post(AccountRoutes.otherSessionsEnd, for: .insider, endOthers)
        routes.post(AccountRoutes.company, for: .insider, switchCompany)
    }

    func show(_: Request, _ insider: Insider) async throws -> Response {
        try await page(insider, .empty, .empty)
    }

    func rename(_ form: NameForm, _ insider: Insider) async throws -> Response {
        do {
            let name = try PersonRefusal.name(form.name)
            try await store.write(as: insider) { tx in try tx.set(name: name, of: insider.id) }
            return .seeOther(AccountRoutes.profile(), notice: AccountWords.saved)
        } catch let refusal as PersonRefusal {
            return try await page(
                insider,
                Filled(form.typed, problem: refusal.field, refusal.message),
                .empty,
                422
            )
        }
    }

    func chooseFormats(_ form: WhereaboutsForm, _ insider: Insider) async throws -> Response {
        do {
            let chosen = try readers.checked(form.chosen)
            try await store.write(as: insider) { tx in try tx.set(chosen, of: insider.id) }
            return .seeOther(AccountRoutes.profile(), notice: AccountWords.saved)
        } catch let refusal as WhereaboutsRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await page(insider, .empty, .empty, formats: filled, 422)
        }
    }

    func changePassword(_ form: ChangePasswordForm, _ insider: Insider) async throws -> Response {
        do {
            try limits.admit(insider.id.text, from: insider.id.text)
            try await desk.changePassword(of: insider, from: form.old, to: form.new)
            live.end(insider.id)
            return .seeOther(
                AccountRoutes.profile(),
                notice: AccountWords.passwordChangedNotice
            )
        } catch let refusal as any Refusal where refusal.kind == .unprocessable {
            return try await page(insider, .empty, Filled([:], problem: refusal.field, refusal.message), 422)
        }
    }

    func endSession(_: EmptyForm, _ insider: Insider, _ session: ID<Session>) async throws -> Response {
        let wasOurs = try await store.write(as: insider) { tx in try tx.end(session, of: insider.id) }
        guard wasOurs else { throw AccessRefusal.notFound }
        live.end(insider.id)
        return .seeOther(AccountRoutes.profile(), notice: AccountWords.browserSignedOut)
    }

    func endOthers(_: EmptyForm, _ insider: Insider) async throws -> Response {
        try await store.write(as: insider) { tx in try tx.endSessions(of: insider.id, but: insider.session) }
        live.end(insider.id)
        return .seeOther(AccountRoutes.profile(), notice: AccountWords.signedOutElsewhere)
    }

    func switchCompany(_ form: CompanyForm, _ insider: Insider) async throws -> Response {
        // The team reaches its clients without acting for one.
        guard insider.isContact else { throw AccessRefusal.notFound }
        let isTheirs = try await store.write(as: insider) { tx in
            try tx.switchCompany(insider.session, to: form.client)
        }
        guard isTheirs else { throw AccessRefusal.notFound }
        return .seeOther(HomeRoutes.home())
    }

    private func page(
        _ insider: Insider,
        _ filled: Filled,
        _ passwordFilled: Filled,
        formats formatsFilled: Filled = .empty,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: insider) { tx in
            let chosen = try tx.ownWhereabouts()
            return ProfilePage(
                frame: try tx.frame(for: insider),
                insider: (insider.name, insider.formToken),
                calendar: try tx.calendarFeed(),
                sessions: try tx.ownSessions(at: tx.instant),
                current: insider.session,
                now: tx.instant,
                whereabouts: readers.view(chosen),
                filled: filled,
                passwordFilled: passwordFilled,
                formatsFilled: formatsFilled
            )
        }
        return .page(page, status: status)
    }
}
