import Basics
import HTML
import Web

/// Where owners and admins give some of their clients a brand of their own.
struct GroupTeamRoutes: Sendable {
    static let list = BrandTeamRoutes.brand / "groups"
    static let show = list / ID<ClientGroup>.self
    static let preview = show / "preview"
    static let discard = show / "discard"
    static let removal = show / "removal"
    static let scene = preview / BrandScene.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .admin, list)
        routes.post(Self.list, for: .admin, create)
        routes.get(Self.show, for: .admin, show)
        routes.post(Self.show, for: .admin, save)
        routes.post(Self.preview, for: .admin, preview)
        routes.post(Self.discard, for: .admin, discard)
        routes.post(Self.removal, for: .admin, remove)
        routes.get(Self.scene, for: .admin, showScene)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        try await listPage(staff, .empty, notice: request.notice)
    }

    func create(_ form: NewGroupForm, _ staff: Staff) async throws -> Response {
        let id: ID<ClientGroup> = store.randomness.id()
        do {
            let title = try GroupRefusal.title(form.title)
            try await store.write(as: staff) { tx in try tx.add(id, titled: title) }
            return .seeOther(Self.show(id), notice: GroupWords.isMade(title))
        } catch let refusal as GroupRefusal {
            return try await listPage(
                staff,
                Filled(form.typed, problem: refusal.field, refusal.message),
                422
            )
        }
    }

    func show(_ request: Request, _ staff: Staff, _ id: ID<ClientGroup>) async throws -> Response {
        try await page(staff, id, .empty, notice: request.notice)
    }

    func save(_ form: GroupForm, _ staff: Staff, _ id: ID<ClientGroup>) async throws -> Response {
        do {
            let (title, brand) = (try GroupRefusal.title(form.title), try form.brand())
            try await store.write(as: staff) { tx in
                if let typeface = brand.look.typeface { try tx.check(typeface) }
                try tx.save(brand, titled: title, try tx.permit(ManageGroup.self, for: staff, on: id))
                try tx.dropDraft(of: staff.id, for: id)
            }
            return .seeOther(Self.show(id), notice: GroupWords.saved)
        } catch let refusal as GroupRefusal {
            return try await refused(staff, id, form, refusal)
        }
    }

    func preview(_ form: GroupForm, _ staff: Staff, _ id: ID<ClientGroup>) async throws -> Response {
        do {
            let brand = try form.brand()
            try await store.write(as: staff) { tx in
                if let typeface = brand.look.typeface { try tx.check(typeface) }
                try tx.keep(brand, for: staff.id, try tx.permit(ManageGroup.self, for: staff, on: id))
            }
            return .seeOther(Self.show(id).at("preview"))
        } catch let refusal as GroupRefusal {
            return try await refused(staff, id, form, refusal)
        }
    }

    func discard(_: EmptyForm, _ staff: Staff, _ id: ID<ClientGroup>) async throws -> Response {
        try await store.write(as: staff) { tx in
            _ = try tx.permit(ManageGroup.self, for: staff, on: id).subject.id
            try tx.dropDraft(of: staff.id, for: id)
        }
        return .seeOther(Self.show(id), notice: BrandWords.discarded)
    }

    func remove(_: EmptyForm, _ staff: Staff, _ id: ID<ClientGroup>) async throws -> Response {
        let title = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageGroup.self, for: staff, on: id)
            let title = permit.subject.title
            try tx.remove(permit)
            return title
        }
        return .seeOther(Self.list(), notice: GroupWords.removed(title))
    }

    func showScene(_: Request, _ staff: Staff, _ id: ID<ClientGroup>, _ scene: BrandScene) async throws
        -> Response
    {
        var response = try await store.read(as: staff) { tx in
            let group = try tx.permit(ManageGroup.self, for: staff, on: id).subject
            let brand = try tx.draft(of: id) ?? group.brand
            let whole = brand.laid(over: BrandDraft(try tx.workspace()))
            let client = try tx.clientNames(in: id).first?.id
            return switch scene {
            case .home, .homeInTheDark:
                Response.page(try tx.clientHome(for: staff, in: scene, whole, at: client))
            case .signIn: Response.page(try tx.signIn(for: staff, in: scene, whole))
            }
        }
        response.policy = .framed
        return response
    }
}

extension GroupTeamRoutes {
    private func listPage(_ staff: Staff, _ filled: Filled, _ status: Int = 200, notice: String? = nil)
        async throws -> Response
    {
        let page = try await store.read(as: staff) { tx in
            var frame = try tx.frame(for: staff)
            frame.notice = notice
            return GroupListPage(
                frame: frame,
                token: staff.formToken,
                filled: filled,
                groups: try tx.groups()
            )
        }
        return .page(page, status: status)
    }

    private func refused(
        _ staff: Staff,
        _ id: ID<ClientGroup>,
        _ form: GroupForm,
        _ refusal: GroupRefusal
    ) async throws -> Response {
        try await page(staff, id, Filled(form.typed, problem: refusal.field, refusal.message), 422)
    }

    private func page(
        _ staff: Staff,
        _ id: ID<ClientGroup>,
        _ filled: Filled,
        _ status: Int = 200,
        notice: String? = nil
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let group = try tx.permit(ManageGroup.self, for: staff, on: id).subject
            let draft = try tx.draft(of: id)
            var frame = try tx.frame(for: staff)
            frame.notice = notice
            return GroupPage(
                frame: frame,
                token: staff.formToken,
                filled: filled,
                group: group,
                brand: draft ?? group.brand,
                main: BrandDraft(try tx.workspace()),
                isDraft: draft != nil,
                clients: try tx.clientNames(in: id),
                own: try tx.choosableTypeface()
            )
        }
        var response = Response.page(page, status: status)
        response.policy = .pageWithFrames
        return response
    }
}
