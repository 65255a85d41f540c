import Basics
import HTML
import Web

struct MessageForm: Form {
    let message: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        message = try fields.text("message", max: 100_000)
        typed = fields.typed
    }
}

/// The client's side of messages.
struct MessageRoutes: Sendable {
    static let list = root / "messages"
    static let show = list / ID<Thread>.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .contact, list)
        routes.get(Self.show, for: .contact, show)
        routes.post(Self.show, for: .contact, send)
        routes.get(ProjectRoutes.messages, for: .contact, showOfProject)
        routes.post(ProjectRoutes.messages, for: .contact, sendOfProject)
    }

    func list(_: Request, _ contact: Contact) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            ThreadListPage(
                frame: try tx.frame(for: contact),
                threads: try tx.threads(for: contact),
                isTeam: false,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func show(_: Request, _ contact: Contact, _ id: ID<Thread>) async throws -> Response {
        try await store.markRead(id, by: contact)
        return try await threadPage(contact, id, .empty)
    }

    func send(_ form: MessageForm, _ contact: Contact, _ id: ID<Thread>) async throws -> Response {
        do {
            try await store.send(form.message, to: id, by: contact)
            return .seeOther(Self.show(id).at("composer"))
        } catch let refusal as MessageRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await threadPage(contact, id, filled, 422)
        }
    }

    func showOfProject(_: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        try await store.markRead(ID<Thread>(id), by: contact)
        return try await projectPage(contact, id, .empty)
    }

    func sendOfProject(_ form: MessageForm, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        do {
            try await store.send(form.message, to: ID<Thread>(id), by: contact)
            return .seeOther(ProjectRoutes.messages(id).at("composer"))
        } catch let refusal as MessageRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await projectPage(contact, id, filled, 422)
        }
    }

    private func threadPage(
        _ contact: Contact,
        _ id: ID<Thread>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let thread = try tx.permit(Read.self, for: contact, on: id).subject
            return ThreadPage(
                frame: try tx.frame(for: contact),
                view: ThreadView(
                    thread: thread,
                    messages: try tx.messages(in: id),
                    reader: contact.id,
                    token: contact.formToken,
                    filled: filled,
                    target: Self.show(id),
                    isTeam: false,
                    now: tx.instant,
                    closed: thread.terms.refusal(to: contact)
                ),
                threads: try tx.threads(for: contact)
            )
        }
        return .page(page, status: status)
    }

    private func projectPage(
        _ contact: Contact,
        _ id: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeProject.self, for: contact, on: id).subject
            let thread = try tx.permit(Read.self, for: contact, on: ID<Thread>(id)).subject
            return ProjectMessagesPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                view: ThreadView(
                    thread: thread,
                    messages: try tx.messages(in: thread.id),
                    reader: contact.id,
                    token: contact.formToken,
                    filled: filled,
                    target: ProjectRoutes.messages(id),
                    isTeam: false,
                    now: tx.instant,
                    closed: thread.terms.refusal(to: contact)
                )
            )
        }
        return .page(page, status: status)
    }
}

extension ID where Entity == Thread {
    /// The thread about an item has the item's own bits.
    init<E>(_ item: ID<E>) {
        self.init(high: item.high, low: item.low)
    }
}

extension Store {
    /// Writes a message, and tells those who may see it.
    func send(_ typed: String, to id: ID<Thread>, by contact: Contact) async throws {
        let body = try MessageRefusal.checked(typed)
        let message: ID<Message> = randomness.id()
        try await write(as: contact) { tx in
            let thread = try tx.permit(Send.self, for: contact, on: id).subject
            try tx.add(message, body, to: thread, by: contact.id, .contact)
            try tx.enqueue(MessageSent(item: message))
        }
    }

    func send(_ typed: String, to id: ID<Thread>, by staff: Staff) async throws {
        let body = try MessageRefusal.checked(typed)
        let message: ID<Message> = randomness.id()
        try await write(as: staff) { tx in
            let thread = try tx.permit(SendAsTeam.self, for: staff, on: id).subject
            try tx.add(
                message,
                body,
                to: thread,
                by: staff.id,
                .team(question: Question.asked(in: body))
            )
            try tx.enqueue(MessageSent(item: message))
        }
    }

    /// Notes that a thread was read, when there was something new in it: reading again costs no write.
    func markRead(_ id: ID<Thread>, by contact: Contact) async throws {
        let isUnread = try await read(as: contact) { tx in
            _ = try tx.permit(Read.self, for: contact, on: id).subject.id
            return try tx.isUnread(id)
        }
        if isUnread { try await write(as: contact) { tx in try tx.markRead(id, by: contact.id) } }
    }

    func markRead(_ id: ID<Thread>, by staff: Staff) async throws {
        let isUnread = try await read(as: staff) { tx in
            _ = try tx.permit(ReadAsTeam.self, for: staff, on: id).subject.id
            return try tx.isUnread(id)
        }
        if isUnread { try await write(as: staff) { tx in try tx.markRead(id, by: staff.id) } }
    }
}
