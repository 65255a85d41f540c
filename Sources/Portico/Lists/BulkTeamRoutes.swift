import Basics
import HTML
import Web

/// One thing done to several rows of a list.
struct BulkTeamRoutes: Sendable {
    static let projects = ProjectTeamRoutes.list / "bulk"
    static let clients = ClientTeamRoutes.list / "bulk"
    static let messages = MessageTeamRoutes.list / "bulk"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.post(Self.projects, for: .staff, projects)
        routes.post(Self.clients, for: .staff, clients)
        routes.post(Self.messages, for: .staff, messages)
    }

    func projects(_ form: BulkForm<ProjectDeed>, _ staff: Staff) async throws -> Response {
        let ids = try form.ids(Project.self)
        let page = form.page(of: .projects)
        switch form.deed {
        case .archive, .reopen:
            let state: Project.State = form.deed == .archive ? .archived : .active
            let done = try await store.bulk(.projectState, on: ids.count, back: page.text, by: staff) { tx in
                try tx.set(state, of: ids, by: staff)
            }
            let words = done.report.words(state == .archived ? ListWords.archived : ListWords.reopened)
            return .done(page, words, undo: done.undo)
        case .lead:
            let lead = try form.checkedLead()
            let done = try await store.bulk(.projectLead, on: ids.count, back: page.text, by: staff) { tx in
                try tx.set(lead: lead, of: ids, by: staff)
            }
            return .done(page, done.report.words(ListWords.ledAnew), undo: done.undo)
        }
    }

    func clients(_ form: BulkForm<ClientDeed>, _ staff: Staff) async throws -> Response {
        let ids = try form.ids(Client.self)
        let lead = try form.checkedLead()
        let page = form.page(of: .clients)
        let done = try await store.bulk(.clientLead, on: ids.count, back: page.text, by: staff) { tx in
            try tx.set(lead: lead, of: ids, by: staff)
        }
        return .done(page, done.report.words(ListWords.ledAnew), undo: done.undo)
    }

    func messages(_ form: BulkForm<ThreadDeed>, _ staff: Staff) async throws -> Response {
        let ids = try form.ids(Thread.self)
        let page = form.page(of: .messages)
        let done = try await store.bulk(.threadsRead, on: ids.count, back: page.text, by: staff) { tx in
            try tx.markRead(ids, by: staff)
        }
        return .done(page, done.report.words(ListWords.read), undo: done.undo)
    }
}

extension BulkForm {
    fileprivate func checkedLead() throws -> ID<Person> {
        guard let lead else { throw BulkRefusal.noLead }
        return lead
    }
}
