import Basics
import HTML
import Web

/// The team's side of projects: the plan and what the client sees of it.
struct ProjectTeamRoutes: Sendable {
    static let list = root / "team" / "projects"
    static let new = ClientTeamRoutes.show / "projects" / "new"
    static let create = ClientTeamRoutes.show / "projects"
    static let show = list / ID<Project>.self
    static let edit = show / "edit"
    static let team = show / "team"
    static let deliverables = show / "deliverables"
    static let files = show / "files"
    static let messages = show / "messages"
    static let invoices = show / "invoices"
    static let activity = show / "activity"
    static let milestones = show / "milestones"
    static let newMilestone = milestones / "new"
    static let milestone = root / "team" / "milestones" / ID<Milestone>.self
    static let updates = show / "updates"
    static let newUpdate = updates / "new"
    static let archiving = show / "archive"
    static let reopening = show / "reopening"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .staff, list)
        routes.get(Self.new, for: .staff, showNew)
        routes.post(Self.create, for: .staff, create)
        routes.get(Self.show, for: .staff, show)
        routes.get(Self.edit, for: .staff, showEdit)
        routes.post(Self.edit, for: .staff, change)
        routes.post(Self.team, for: .staff, assign)
        routes.get(Self.deliverables, for: .staff, deliverables)
        routes.get(Self.files, for: .staff, files)
        routes.get(Self.invoices, for: .accounts, invoices)
        routes.get(Self.activity, for: .staff, activity)
        routes.get(Self.newMilestone, for: .staff, showNewMilestone)
        routes.post(Self.milestones, for: .staff, addMilestone)
        routes.get(Self.milestone, for: .staff, showMilestone)
        routes.post(Self.milestone, for: .staff, changeMilestone)
        routes.get(Self.newUpdate, for: .staff, showNewUpdate)
        routes.post(Self.updates, for: .staff, publish)
        routes.get(Self.milestones, for: .staff, milestones)
        routes.get(Self.updates, for: .staff, updates)
        routes.post(Self.archiving, for: .staff, archive)
        routes.post(Self.reopening, for: .staff, reopen)
    }

    func list(_ request: Request, _ staff: Staff) async throws -> Response {
        if let first = try await store.firstView(of: .projects, request, staff) { return first }
        let ask = try request.asked(ProjectAsk.self)
        let page = try await store.read(as: staff) { tx in
            let page = try tx.projects(ask, for: staff)
            return TeamProjectListPage(
                frame: try tx.frame(for: staff),
                page: page,
                view: try tx.view(
                    of: ask,
                    client: ask.client,
                    lead: ask.lead,
                    for: staff,
                    foundNothing: page.lines.isEmpty,
                    needsLeads: true
                ) { try tx.projects($0, for: staff).lines.isEmpty },
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showNew(_: Request, _ staff: Staff, _ client: ID<Client>) async throws -> Response {
        try await newPage(staff, client, .empty)
    }

    func create(_ form: NewProjectForm, _ staff: Staff, _ client: ID<Client>) async throws -> Response {
        let id: ID<Project> = store.randomness.id()
        do {
            let draft = try form.project.draft()
            let randomness = store.randomness
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageClient.self, for: staff, on: client)
                try tx.add(id, draft, by: staff, permit)
                try tx.openThread(about: id, at: client, in: id, .project, subject: draft.name)
                if let template = try tx.template(form.template, for: staff) {
                    let steps = try tx.steps(of: template)
                    let start = try checkedStart(form.starts, steps)
                    try tx.lay(steps, from: start, in: id, of: client, by: staff.id, randomness)
                }
                try tx.note(.project(.projectCreated, id, of: client, by: staff.id, draft.name))
            }
            let said =
                form.template.isEmpty
                ? ProjectWords.started(draft.name) : TemplateWords.fromTemplate(draft.name)
            return .seeOther(Self.show(id), notice: said)
        } catch let refusal as any Refusal where refusal is ProjectRefusal || refusal is TemplateRefusal {
            let filled = Filled(form.project.typed, problem: refusal.field, refusal.message)
            return try await newPage(staff, client, filled, 422)
        }
    }

    func show(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            ProjectOverviewPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                plan: try tx.plan(of: id),
                updates: try tx.updates(of: id, limit: 5),
                awaiting: try tx.deliverables(awaitingClientIn: id),
                people: try tx.people(on: id),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showEdit(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await editPage(staff, id, .empty)
    }

    func change(_ form: EditProjectForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        do {
            let draft = try form.project.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageProject.self, for: staff, on: id)
                let client = permit.subject.client
                try tx.note(.project(.audienceChanged, id, of: client, by: staff.id, draft.name))
                try tx.grant(id, to: try tx.chosen(form.chosen, of: client, draft.audience), by: staff)
                try tx.change(draft, permit)
            }
            return .seeOther(Self.show(id), notice: ProjectWords.saved)
        } catch let refusal as ProjectRefusal {
            return try await editPage(
                staff,
                id,
                Filled(form.project.typed, problem: refusal.field, refusal.message),
                422
            )
        }
    }

    func assign(_ form: TeamForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageProject.self, for: staff, on: id)
            let team = try tx.team().map(\.person)
            let chosen = form.people.compactMap { ID<Person>($0) }.filter(team.contains)
            try tx.assign(chosen.isEmpty ? [staff.id] : chosen, permit)
        }
        return .seeOther(Self.edit(id), notice: ProjectWords.savedTeam)
    }

    func deliverables(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            ProjectDeliverablesPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                deliverables: try tx.deliverables(in: id, for: staff),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func files(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let head = try tx.head(of: id, for: staff)
            return ProjectFilesPage(
                head: head,
                frame: try tx.frame(for: staff),
                files: try tx.files(in: id),
                upload: head.isArchived ? nil : (staff.formToken, .empty, head.clientName ?? ""),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func invoices(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            ProjectInvoicesPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                invoices: try tx.invoices(in: id),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func activity(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            ProjectActivityPage(
                head: try tx.head(of: id, for: staff),
                frame: try tx.frame(for: staff),
                lines: try tx.activity(in: id),
                now: tx.instant
            )
        }
        return .page(page)
    }
}

extension ProjectTeamRoutes {
    private func newPage(
        _ staff: Staff,
        _ client: ID<Client>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            NewProjectPage(
                frame: try tx.frame(for: staff),
                client: try tx.permit(ManageClient.self, for: staff, on: client).subject,
                templates: try tx.templates(),
                today: tx.instant.date,
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }

    private func editPage(
        _ staff: Staff,
        _ id: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let project = try tx.permit(ManageProject.self, for: staff, on: id).subject
            return EditProjectPage(
                frame: try tx.frame(for: staff),
                project: project,
                clientName: try tx.clientName(project.client) ?? "",
                contacts: try tx.members(of: project.client),
                shown: Set(try tx.grants(on: id).map(\.person)),
                team: try tx.team(),
                assigned: Set(try tx.people(on: id).map(\.person)),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}

extension Activity {
    /// Something that happened to a project itself.
    static func project(
        _ action: Action,
        _ project: ID<Project>,
        of client: ID<Client>,
        by person: ID<Person>,
        _ detail: String
    ) -> Activity {
        Activity(
            person: person,
            client: client,
            project: project,
            item: project.text,
            action: action,
            detail: detail
        )
    }
}
