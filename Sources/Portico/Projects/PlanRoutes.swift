import Basics
import HTML
import Web

// The whole plan and every update, on the client's side.
extension ProjectRoutes {
    func milestones(_ request: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let cursor = request.query["after"].flatMap(MilestoneCursor.init)
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeProject.self, for: contact, on: id).subject
            return MilestoneListPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                milestones: try tx.milestones(of: id, after: cursor, limit: Int64(Plan.page + 1)),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func updates(_ request: Request, _ contact: Contact, _ id: ID<Project>) async throws -> Response {
        let cursor = request.query["after"].flatMap(UpdateCursor.init)
        let page = try await store.read(as: contact) { tx in
            let project = try tx.permit(SeeProject.self, for: contact, on: id).subject
            return UpdateListPage(
                head: ProjectHead(project, contact),
                frame: try tx.frame(for: contact),
                updates: try tx.updates(of: id, after: cursor, limit: Int64(UpdateListPage.limit + 1)),
                now: tx.instant
            )
        }
        return .page(page)
    }
}

// The same on the team's side, and putting a project away.
extension ProjectTeamRoutes {
    func milestones(_ request: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let cursor = request.query["after"].flatMap(MilestoneCursor.init)
        let page = try await store.read(as: staff) { tx in
            MilestoneListPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                milestones: try tx.milestones(of: id, after: cursor, limit: Int64(Plan.page + 1)),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func updates(_ request: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let cursor = request.query["after"].flatMap(UpdateCursor.init)
        let page = try await store.read(as: staff) { tx in
            UpdateListPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                updates: try tx.updates(of: id, after: cursor, limit: Int64(UpdateListPage.limit + 1)),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func archive(_: EmptyForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await set(.archived, id, staff, ProjectWords.archivedNow)
    }

    func reopen(_: EmptyForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await set(.active, id, staff, ProjectWords.reopenedNow)
    }

    /// Twice is once: the second time there is nothing to tell, and nothing to take back.
    private func set(_ state: Project.State, _ id: ID<Project>, _ staff: Staff, _ words: String)
        async throws -> Response
    {
        let undo: ID<Undo> = store.randomness.id()
        let back = Self.show(id)
        let isNew = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ArchiveProject.self, for: staff, on: id)
            let before = permit.subject.state
            guard try tx.change(state, permit, by: staff) else { return false }
            let item = Undo.Item(id.text, before: before.rawValue, after: state.rawValue)
            try tx.keep(undo, .projectState, [item], back: back.text, by: staff)
            return true
        }
        return .done(back, words, undo: isNew ? undo : nil)
    }
}
