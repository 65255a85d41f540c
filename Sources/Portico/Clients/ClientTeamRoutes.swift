import Basics
import HTML
import Web

/// The team's side of clients: the list, a client, inviting its people.
struct ClientTeamRoutes: Sendable {
    static let list = root / "team" / "clients"
    static let new = list / "new"
    static let show = list / ID<Client>.self
    static let edit = show / "edit"
    static let invitations = show / "invitations"
    static let invite = invitations / "new"
    static let inviteAgain = invitations / ID<Person>.self / "renewal"

    let store: Store
    let invitationDesk: InvitationDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .staff, list)
        routes.get(Self.new, for: .admin, showNew)
        routes.post(Self.list, for: .admin, create)
        routes.get(Self.show, for: .staff, show)
        routes.get(Self.edit, for: .staff, showEdit)
        routes.post(Self.edit, for: .staff, change)
        routes.get(Self.invite, for: .staff, showInvite)
        routes.post(Self.invitations, for: .staff, invite)
        routes.post(Self.inviteAgain, for: .staff, inviteAgain)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        if let first = try await store.firstView(of: .clients, request, staff) { return first }
        let ask = try request.asked(ClientAsk.self).checked(forMoney: staff.role.seesMoney)
        let page = try await store.read(as: staff) { tx in
            let page = try tx.clients(ask, for: staff)
            return ClientListPage(
                frame: try tx.frame(for: staff),
                page: page,
                view: try tx.view(
                    of: ask,
                    lead: ask.lead,
                    for: staff,
                    foundNothing: page.lines.isEmpty,
                    needsLeads: true
                ) { try tx.clients($0, for: staff).lines.isEmpty },
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showNew(_: Request, _ staff: Staff) async throws -> Response {
        try await newPage(staff, .empty)
    }

    func create(_ form: ClientForm, _ staff: Staff) async throws -> Response {
        let id: ID<Client> = store.randomness.id()
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                try tx.add(id, draft, lead: staff.id)
                try tx.openThread(about: id, at: id, in: nil, .general, subject: draft.name)
            }
            return .seeOther(
                Self.show(id),
                notice: ClientWords.isSetUp(draft.name)
            )
        } catch let refusal as ClientRefusal {
            return try await newPage(
                staff,
                Filled(form.typed, problem: refusal.field, refusal.message),
                status: 422
            )
        }
    }

    func show(_: Request, _ staff: Staff, _ id: ID<Client>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let permit = try tx.permit(SeeClient.self, for: staff, on: id)
            return ClientPage(
                frame: try tx.frame(for: staff),
                client: permit.subject,
                members: try tx.members(of: id),
                projects: try tx.projects(for: staff, at: id),
                recurrences: try tx.recurrences(at: id),
                isEmpty: try tx.isEmpty(id),
                role: staff.role,
                token: staff.formToken,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showEdit(_: Request, _ staff: Staff, _ id: ID<Client>) async throws -> Response {
        try await editPage(staff, id, nil)
    }

    func change(_ form: ClientForm, _ staff: Staff, _ id: ID<Client>) async throws -> Response {
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageClient.self, for: staff, on: id)
                try tx.change(draft, permit)
            }
            return .seeOther(Self.show(id), notice: ClientWords.saved)
        } catch let refusal as ClientRefusal {
            return try await editPage(staff, id, Filled(form.typed, problem: refusal.field, refusal.message))
        }
    }

    func showInvite(_: Request, _ staff: Staff, _ id: ID<Client>) async throws -> Response {
        try await invitePage(staff, id, .empty)
    }

    func invite(_ form: InvitationForm, _ staff: Staff, _ id: ID<Client>) async throws -> Response {
        do {
            let draft = try InvitationDesk.Draft(name: form.name, email: form.email, role: form.role)
            try await invitationDesk.invite(draft, to: id, by: staff)
            return .seeOther(Self.show(id), notice: ClientWords.invitationSent(draft.name))
        } catch let refusal as PersonRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await invitePage(staff, id, filled, status: 422)
        }
    }

    func inviteAgain(
        _: EmptyForm,
        _ staff: Staff,
        _ id: ID<Client>,
        _ person: ID<Person>
    ) async throws -> Response {
        try await invitationDesk.inviteAgain(person, at: id, by: staff)
        return .seeOther(Self.show(id), notice: ClientWords.invitedAgain)
    }
}

extension ClientTeamRoutes {
    private func newPage(_ staff: Staff, _ filled: Filled, status: Int = 200) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            NewClientPage(
                frame: try tx.frame(for: staff),
                groups: try tx.groups(),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }

    private func editPage(_ staff: Staff, _ id: ID<Client>, _ filled: Filled?) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            EditClientPage(
                frame: try tx.frame(for: staff),
                client: try tx.permit(ManageClient.self, for: staff, on: id).subject,
                groups: try tx.groups(),
                filled: filled ?? .empty,
                token: staff.formToken
            )
        }
        return .page(page, status: filled == nil ? 200 : 422)
    }

    private func invitePage(
        _ staff: Staff,
        _ id: ID<Client>,
        _ filled: Filled,
        status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            InvitePage(
                frame: try tx.frame(for: staff),
                client: try tx.permit(ManageClient.self, for: staff, on: id).subject,
                foresight: FirstVisit(hasWork: try !tx.isEmpty(id), hasInvoice: try !tx.hasNoInvoice(id)),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}
