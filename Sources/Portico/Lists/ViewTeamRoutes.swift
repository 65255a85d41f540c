import Basics
import HTML
import Web

/// A person’s own views of the lists: saved, renamed, put first, removed.
struct ViewTeamRoutes: Sendable {
    static let list = root / "team" / "views"
    static let show = list / ID<SavedView>.self
    static let name = show / "name"
    static let first = show / "default"
    static let removal = show / "removal"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .staff, list)
        routes.post(Self.list, for: .staff, save)
        routes.post(Self.name, for: .staff, rename)
        routes.post(Self.first, for: .staff, setDefault)
        routes.post(Self.removal, for: .staff, remove)
    }

    func list(_: Request, _ staff: Staff) async throws -> Response {
        try await page(staff, nil, .empty)
    }

    func save(_ form: SaveViewForm, _ staff: Staff) async throws -> Response {
        // What the list would refuse is refused here, and kept in the list’s own words.
        let path = try form.list.path(form.query, for: staff.role)
        let query = String(path.text.dropFirst(form.list.path.text.count + 1))
        do {
            let view = SavedView(
                id: store.randomness.id(),
                list: form.list,
                name: try SavedViewRefusal.checked(form.name),
                query: query,
                isDefault: form.isDefault
            )
            try await store.write(as: staff) { tx in try tx.save(view, by: staff) }
            return .seeOther(path, notice: ListWords.viewSaved(view.name))
        } catch let refusal as SavedViewRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await page(staff, form, filled, 422)
        }
    }

    func rename(_ form: RenameViewForm, _ staff: Staff, _ id: ID<SavedView>) async throws -> Response {
        let name = try SavedViewRefusal.checked(form.name)
        try await store.write(as: staff) { tx in
            try tx.rename(name, try tx.permit(ManageView.self, for: staff, on: id))
        }
        return .seeOther(Self.list(), notice: ListWords.viewRenamed(name))
    }

    func setDefault(_ form: DefaultViewForm, _ staff: Staff, _ id: ID<SavedView>) async throws -> Response {
        let name = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageView.self, for: staff, on: id)
            let name = permit.subject.name
            try tx.setDefault(form.isDefault, permit)
            return name
        }
        return .seeOther(
            Self.list(),
            notice: form.isDefault ? ListWords.viewIsFirst(name) : ListWords.viewIsNotFirst
        )
    }

    func remove(_: EmptyForm, _ staff: Staff, _ id: ID<SavedView>) async throws -> Response {
        let name = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageView.self, for: staff, on: id)
            let name = permit.subject.name
            try tx.remove(permit)
            return name
        }
        return .seeOther(Self.list(), notice: ListWords.viewRemoved(name))
    }

    private func page(_ staff: Staff, _ form: SaveViewForm?, _ filled: Filled, _ status: Int = 200)
        async throws -> Response
    {
        let page = try await store.read(as: staff) { tx in
            SavedViewsPage(
                frame: try tx.frame(for: staff),
                views: try tx.savedViews(),
                role: staff.role,
                token: staff.formToken,
                refused: form.map { ($0.list, $0.query) },
                filled: filled
            )
        }
        return .page(page, status: status)
    }
}

extension Store {
    /// A list whose address says nothing opens with the view that its reader put first.
    func firstView(of list: ListKind, _ request: Request, _ staff: Staff) async throws -> Response? {
        guard request.queryText.isEmpty else { return nil }
        let views = try await read(as: staff) { tx in try tx.savedViews(of: list) }
        guard let path = views.first(where: \.isDefault)?.path(for: staff.role), path != list.path else {
            return nil
        }
        return .seeOther(path)
    }
}
