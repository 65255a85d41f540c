import Basics
import HTML
import Web

/// Where owners and admins give the portal further names.
struct HostTeamRoutes: Sendable {
    static let list = BrandTeamRoutes.brand / "hosts"
    static let host = list / ID<PortalHost>.self
    static let removal = host / "removal"

    let store: Store
    let directory: HostDirectory
    let desk: HostDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .admin, list)
        routes.post(Self.list, for: .admin, add)
        routes.post(Self.removal, for: .admin, remove)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        try await page(staff, .empty, notice: request.notice)
    }

    func add(_ form: HostForm, _ staff: Staff) async throws -> Response {
        let id: ID<PortalHost> = store.randomness.id()
        do {
            let draft = try form.draft(main: directory.url.host)
            try await store.write(as: staff) { tx in try tx.add(id, draft, by: staff) }
            try await directory.refresh()
            return .seeOther(Self.list(), notice: HostWords.added(draft.name.words))
        } catch let refusal as HostRefusal {
            return try await page(staff, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    func remove(_: EmptyForm, _ staff: Staff, _ id: ID<PortalHost>) async throws -> Response {
        let name = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageHost.self, for: staff, on: id)
            let name = permit.subject.name
            try tx.remove(permit)
            return name
        }
        try await directory.refresh()
        return .seeOther(Self.list(), notice: HostWords.removed(name.words))
    }

    private func page(_ staff: Staff, _ filled: Filled, _ status: Int = 200, notice: String? = nil)
        async throws -> Response
    {
        let page = try await store.read(as: staff) { tx in
            var frame = try tx.frame(for: staff)
            frame.notice = notice
            let hosts = try tx.hosts()
            return HostListPage(
                frame: frame,
                token: staff.formToken,
                filled: filled,
                hosts: hosts.map { host in
                    let check = HostRoutes.check(SecretText(desk.secret(of: host.id)))
                    return HostListPage.Line(host: host, check: directory.base(host.name) + check.text)
                },
                groups: try tx.groups(),
                main: directory.url.host,
                now: tx.instant
            )
        }
        return .page(page, status: status)
    }
}
