import Basics
import HTML
import Web

/// The team's templates, and projects that recur.
struct TemplateTeamRoutes: Sendable {
    static let list = root / "team" / "templates"
    static let new = list / "new"
    static let show = list / ID<Template>.self
    static let removal = show / "removal"
    static let saving = ProjectTeamRoutes.show / "template"
    static let recurrences = ClientTeamRoutes.show / "recurrences"
    static let newRecurrence = recurrences / "new"
    static let recurrence = root / "team" / "recurrences" / ID<Recurrence>.self
    static let recurrenceEnd = recurrence / "end"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.list, for: .staff, list)
        routes.get(Self.new, for: .staff, showNew)
        routes.post(Self.list, for: .staff, create)
        routes.get(Self.show, for: .staff, show)
        routes.post(Self.show, for: .staff, change)
        routes.post(Self.removal, for: .staff, remove)
        routes.post(Self.saving, for: .staff, save)
        routes.get(Self.newRecurrence, for: .staff, showNewRecurrence)
        routes.post(Self.recurrences, for: .staff, startRecurrence)
        routes.get(Self.recurrence, for: .staff, showRecurrence)
        routes.post(Self.recurrenceEnd, for: .staff, endRecurrence)
    }

    func list(_: Request, _ staff: Staff) async throws -> Response {
        try staff.checkTemplates()
        let page = try await store.read(as: staff) { tx in
            TemplateListPage(
                frame: try tx.frame(for: staff),
                templates: try tx.templates(),
                recurrences: try tx.recurrences(),
                now: tx.instant
            )
        }
        return .page(page)
    }

    func showNew(_: Request, _ staff: Staff) async throws -> Response {
        try staff.checkTemplates()
        return try await editor(nil, staff, lines: 5, .empty)
    }

    func create(_ form: TemplateForm, _ staff: Staff) async throws -> Response {
        try staff.checkTemplates()
        if form.wantsMoreLines { return try await editor(nil, staff, more: form) }
        let id: ID<Template> = store.randomness.id()
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in try tx.add(id, draft, by: staff) }
            return .seeOther(Self.show(id), notice: TemplateWords.saved)
        } catch let refusal as TemplateRefusal {
            return try await editor(nil, staff, refused: form, refusal)
        }
    }

    func show(_: Request, _ staff: Staff, _ id: ID<Template>) async throws -> Response {
        try await editor(id, staff, lines: nil, .empty)
    }

    func change(_ form: TemplateForm, _ staff: Staff, _ id: ID<Template>) async throws -> Response {
        if form.wantsMoreLines { return try await editor(id, staff, more: form) }
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageTemplate.self, for: staff, on: id)
                try tx.change(draft, permit)
            }
            return .seeOther(Self.show(id), notice: TemplateWords.saved)
        } catch let refusal as TemplateRefusal {
            return try await editor(id, staff, refused: form, refusal)
        }
    }

    func remove(_: EmptyForm, _ staff: Staff, _ id: ID<Template>) async throws -> Response {
        let undo: ID<Undo> = store.randomness.id()
        do {
            let name = try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageTemplate.self, for: staff, on: id)
                let name = permit.subject.name
                try tx.remove(permit)
                try tx.keep(undo, .template, [Undo.Item(id.text)], back: Self.list().text, by: staff)
                return name
            }
            return .done(Self.list(), TemplateWords.removed(name), undo: undo)
        } catch let refusal as TemplateRefusal {
            return try await editor(id, staff, lines: nil, Filled([:], problem: nil, refusal.message), 409)
        }
    }

    /// A project's milestones become a template of the same name.
    func save(_: EmptyForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let template: ID<Template> = store.randomness.id()
        try await store.write(as: staff) { tx in
            let project = try tx.permit(ManageProject.self, for: staff, on: id).subject
            let milestones = try tx.milestones(of: id, limit: Int64(TemplateDraft.stepsAtMost + 1))
            let steps = try TemplateStep.steps(
                of: milestones.filter { $0.status != .cancelled },
                deliverables: try tx.deliverableTitles(in: id)
            )
            let draft = try TemplateDraft(name: project.name, summary: "", steps: steps)
            try tx.add(template, draft, by: staff)
        }
        return .seeOther(Self.show(template), notice: TemplateWords.saved)
    }
}

extension TemplateTeamRoutes {
    private func editor(_ id: ID<Template>?, _ staff: Staff, more form: TemplateForm) async throws -> Response
    {
        try await editor(id, staff, lines: Self.lines(form) + 5, Filled(form.typed))
    }

    private func editor(
        _ id: ID<Template>?,
        _ staff: Staff,
        refused form: TemplateForm,
        _ refusal: TemplateRefusal
    ) async throws -> Response {
        let filled = Filled(form.typed, problem: refusal.field, refusal.message)
        return try await editor(id, staff, lines: Self.lines(form), filled, 422)
    }

    private static func lines(_ form: TemplateForm) -> Int {
        min(max(form.steps.count, 5), TemplateDraft.stepsAtMost)
    }

    /// - Parameter lines: nil for as many as the template has, and some to go on with.
    private func editor(
        _ id: ID<Template>?,
        _ staff: Staff,
        lines: Int?,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let steps = try id.map { try tx.steps(of: $0) } ?? []
            return TemplateEditorPage(
                frame: try tx.frame(for: staff),
                template: try id.map { try tx.permit(ManageTemplate.self, for: staff, on: $0).subject },
                steps: steps,
                lines: min(lines ?? steps.count + 3, TemplateDraft.stepsAtMost),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}

// Projects that recur.
extension TemplateTeamRoutes {
    func showNewRecurrence(_: Request, _ staff: Staff, _ client: ID<Client>) async throws -> Response {
        try await newRecurrencePage(staff, client, .empty)
    }

    func startRecurrence(
        _ form: RecurrenceForm,
        _ staff: Staff,
        _ client: ID<Client>
    ) async throws -> Response {
        let id: ID<Recurrence> = store.randomness.id()
        do {
            let firstOn = try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageClient.self, for: staff, on: client)
                let draft = try form.draft(today: tx.instant.date)
                try tx.add(id, draft, by: staff, permit)
                try tx.enqueue(RecurringProject(recurrence: id, day: draft.firstOn), at: draft.firstOn.start)
                return draft.firstOn
            }
            return .seeOther(Self.recurrence(id), notice: TemplateWords.started(firstOn.long))
        } catch let refusal as TemplateRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await newRecurrencePage(staff, client, filled, 422)
        }
    }

    func showRecurrence(_: Request, _ staff: Staff, _ id: ID<Recurrence>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let recurrence = try tx.permit(ManageRecurrence.self, for: staff, on: id).subject
            return RecurrencePage(
                frame: try tx.frame(for: staff),
                recurrence: recurrence,
                clientName: try tx.clientName(recurrence.client) ?? "",
                steps: try tx.steps(of: recurrence.template),
                made: try tx.projects(madeBy: id),
                token: staff.formToken,
                today: tx.instant.date
            )
        }
        return .page(page)
    }

    func endRecurrence(_: EmptyForm, _ staff: Staff, _ id: ID<Recurrence>) async throws -> Response {
        let undo: ID<Undo> = store.randomness.id()
        let back = Self.recurrence(id)
        let isNew = try await store.write(as: staff) { tx in
            let permit = try tx.permit(ManageRecurrence.self, for: staff, on: id)
            guard !permit.subject.hasEnded else { return false }
            try tx.end(permit)
            try tx.keep(undo, .recurrence, [Undo.Item(id.text)], back: back.text, by: staff)
            return true
        }
        return .done(back, TemplateWords.endedNow, undo: isNew ? undo : nil)
    }

    private func newRecurrencePage(
        _ staff: Staff,
        _ client: ID<Client>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            NewRecurrencePage(
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
}
