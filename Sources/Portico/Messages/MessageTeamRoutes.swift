import Basics
import HTML
import Web

/// The team's side of messages: one inbox over the clients they reach.
struct MessageTeamRoutes: Sendable {
    static let list = root / "team" / "messages"
    static let show = list / ID<Thread>.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .staff, list)
        routes.get(Self.show, for: .staff, show)
        routes.post(Self.show, for: .staff, send)
        routes.get(ProjectTeamRoutes.messages, for: .staff, showOfProject)
        routes.post(ProjectTeamRoutes.messages, for: .staff, sendOfProject)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        if let first = try await store.firstView(of: .messages, request, staff) { return first }
        let ask = try request.asked(ThreadAsk.self)
        let page = try await store.read(as: staff) { tx in
            let page = try tx.threads(ask, for: staff)
            return TeamThreadListPage(
                frame: try tx.frame(for: staff),
                page: page,
                view: try tx.view(
                    of: ask,
                    client: ask.client,
                    for: staff,
                    foundNothing: page.lines.isEmpty,
                    needsLeads: false
                ) { try tx.threads($0, for: staff).lines.isEmpty },
                now: tx.instant
            )
        }
        return .page(page)
    }

    func show(_: Request, _ staff: Staff, _ id: ID<Thread>) async throws -> Response {
        try await store.markRead(id, by: staff)
        return try await threadPage(staff, id, .empty)
    }

    func send(_ form: MessageForm, _ staff: Staff, _ id: ID<Thread>) async throws -> Response {
        do {
            try await store.send(form.message, to: id, by: staff)
            return .seeOther(Self.show(id).at("composer"))
        } catch let refusal as MessageRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await threadPage(staff, id, filled, 422)
        }
    }

    func showOfProject(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await store.markRead(ID<Thread>(id), by: staff)
        return try await projectPage(staff, id, .empty)
    }

    func sendOfProject(_ form: MessageForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        do {
            try await store.send(form.message, to: ID<Thread>(id), by: staff)
            return .seeOther(ProjectTeamRoutes.messages(id).at("composer"))
        } catch let refusal as MessageRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await projectPage(staff, id, filled, 422)
        }
    }

    private func threadPage(
        _ staff: Staff,
        _ id: ID<Thread>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let thread = try tx.permit(ReadAsTeam.self, for: staff, on: id).subject
            return ThreadPage(
                frame: try tx.frame(for: staff),
                view: ThreadView(
                    thread: thread,
                    messages: try tx.messages(in: id),
                    reader: staff.id,
                    token: staff.formToken,
                    filled: filled,
                    target: Self.show(id),
                    isTeam: true,
                    now: tx.instant,
                    closed: thread.terms.teamRefusal
                ),
                threads: try tx.threads(for: staff)
            )
        }
        return .page(page, status: status)
    }

    private func projectPage(
        _ staff: Staff,
        _ id: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let thread = try tx.permit(ReadAsTeam.self, for: staff, on: ID<Thread>(id)).subject
            return ProjectMessagesPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                view: ThreadView(
                    thread: thread,
                    messages: try tx.messages(in: thread.id),
                    reader: staff.id,
                    token: staff.formToken,
                    filled: filled,
                    target: ProjectTeamRoutes.messages(id),
                    isTeam: true,
                    now: tx.instant,
                    closed: thread.terms.teamRefusal
                )
            )
        }
        return .page(page, status: status)
    }
}
