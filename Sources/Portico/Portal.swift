import Basics
import Database
import HTML
import Secrets
import Synchronization
import Web

/// The product as a site: who asks, what answers, how a refusal is said.
struct Portal: Site {
    let authenticator: Authenticator
    let routes: Routes<Visitor>
    let store: Store
    let database: Database
    let log: Log
    let readers: Readers

    func intake(of request: Request) -> BodyIntake { routes.intake(of: request) }

    func accept(_ request: Request) async -> Acceptance {
        await readers.agency.told { await accepted(request) }
    }

    func respond(to request: Request) async -> Response {
        if request.path == HealthCheck.path { return await health() }
        do {
            let known = try await authenticator.recognise(request)
            return await readers.reader(known.whereabouts).told { await answer(to: request, from: known) }
        } catch {
            return await readers.agency.told { await answer(to: error, request, nil) }
        }
    }

    private func accepted(_ request: Request) async -> Acceptance {
        do {
            let known = try await authenticator.recognise(request)
            guard try await routes.accepts(request, from: known.visitor) else {
                throw AccessRefusal.notFound
            }
            return .accepted(known.visitor.viewer.formToken)
        } catch {
            return .refused(await answer(to: error, request, nil))
        }
    }

    private func answer(to request: Request, from known: Authenticator.Recognition) async -> Response {
        do {
            guard var response = try await routes.respond(to: request, from: known.visitor) else {
                throw AccessRefusal.notFound
            }
            if response.status == 405 { response.body = .bytes([], type: "text/plain") }
            return remembering(known, response.clearingNotice(of: request))
        } catch {
            return remembering(known, await answer(to: error, request, known.visitor))
        }
    }

    /// A new browser is given something to be known again by.
    private func remembering(_ known: Authenticator.Recognition, _ response: Response) -> Response {
        guard let visit = known.newVisit else { return response }
        var response = response
        response.setCookie(authenticator.visitCookie, visit, maxAge: nil)
        return response
    }

    private func answer(to error: any Error, _ request: Request, _ visitor: Visitor?) async -> Response {
        let refusal = said(error)
        if refusal?.kind == .signInRequired {
            let target = AccountRoutes.signIn()
            let isPage = request.method != .post && request.path != "/"
            var response = Response(status: 302)
            response.location = isPage ? target.with("next", request.path) : target
            return response
        }
        let frame = await frame(for: visitor)
        guard let refusal else {
            let reference = reference()
            log.error("request", "\(request.method.rawValue) \(request.path)", error, reference: reference)
            return .page(
                RefusalPage(frame, ourMistake: reference, signIn: AccountRoutes.signIn()),
                status: 500
            )
        }
        return .page(
            RefusalPage(frame, refusal.kind, refusal.message, signIn: AccountRoutes.signIn()),
            status: refusal.kind.status
        )
    }

    /// What the database's troubles are to people.
    private func said(_ error: any Error) -> (any Refusal)? {
        if let refusal = error as? any Refusal { return refusal }
        switch error as? DatabaseProblem {
        case .full: return Outage.noSpace
        case .unavailable: return Outage.database
        default: return nil
        }
    }

    private func frame(for visitor: Visitor?) async -> Frame {
        do {
            switch visitor {
            case .staff(let staff): return try await store.read(as: staff) { tx in try tx.frame(for: staff) }
            case .contact(let contact):
                return try await store.read(as: contact) { tx in try tx.frame(for: contact) }
            case .guest(let guest):
                return try await store.read(as: guest) { tx in try tx.plainFrame(guest.formToken) }
            case .stranger(let stranger):
                return try await store.read(as: stranger) { tx in try tx.plainFrame(stranger.formToken) }
            case nil: return Frame(agency: "", home: HomeRoutes.home())
            }
        } catch {
            return Frame(agency: "", home: HomeRoutes.home())
        }
    }

    private func health() async -> Response {
        do {
            try await database.check()
            return .text("ok\n")
        } catch {
            return .text("The database does not answer.\n", status: 503)
        }
    }

    /// Four signs that a person can read out and the log knows.
    private func reference() -> String {
        let signs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        var word = store.randomness.word()
        return String(
            (0..<5).map { _ in
                defer { word /= 32 }
                return signs[Int(word % 32)]
            }
        )
    }
}

/// Whether the process can serve: asked by whoever watches over it.
enum HealthCheck {
    static let path = "/healthz"
}

/// Something Portico leans on is down. Nothing is lost; trying again helps.
enum Outage: Refusal {
    case database, noSpace

    var kind: RefusalKind {
        switch self {
        case .database: .unavailable
        case .noSpace: .noSpace
        }
    }

    var message: String {
        switch self {
        case .database: ShellWords.databaseDown
        case .noSpace: ShellWords.noSpace
        }
    }
}

extension RefusalKind {
    /// The HTTP status (RFC 9110).
    var status: Int {
        switch self {
        case .invalid: 400
        case .unprocessable: 422
        case .signInRequired: 401
        case .forbidden: 403
        case .notFound: 404
        case .conflict: 409
        case .tooLarge: 413
        case .tooMany: 429
        case .unavailable: 503
        case .noSpace: 507
        }
    }
}
