import Basics
import HTML
import Web

// Milestones and updates: the parts of a project that its managers write.
extension ProjectTeamRoutes {
    func showNewMilestone(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await newMilestonePage(staff, id, .empty)
    }

    func addMilestone(_ form: MilestoneForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let milestone: ID<Milestone> = store.randomness.id()
        do {
            let draft = try form.draft()
            let chosen = form.chosen
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageProject.self, for: staff, on: id)
                let client = permit.subject.client
                try tx.add(milestone, draft, permit)
                try tx.grant(milestone, to: try tx.chosen(chosen, of: client, draft.audience), by: staff)
                try tx.note(
                    .milestone(.milestoneAdded, milestone, in: id, of: client, by: staff.id, draft.title)
                )
                try tx.enqueue(ProjectChanged(item: id))
            }
            return .seeOther(Self.show(id), notice: MilestoneWords.added(draft.title))
        } catch let refusal as ProjectRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await newMilestonePage(staff, id, filled, 422)
        }
    }

    func showMilestone(_: Request, _ staff: Staff, _ id: ID<Milestone>) async throws -> Response {
        staff.role == .member ? try await readingPage(staff, id) : try await milestonePage(staff, id, .empty)
    }

    /// For those who work by the plan and do not write it.
    private func readingPage(_ staff: Staff, _ id: ID<Milestone>) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let milestone = try tx.permit(WorkOnMilestone.self, for: staff, on: id).subject
            let project = try tx.permit(WorkOnProject.self, for: staff, on: milestone.project).subject
            return MilestonePage(
                frame: try tx.frame(for: staff),
                project: project,
                milestone: milestone,
                moves: try tx.moves(of: id),
                deliverables: try tx.deliverables(in: project.id, for: staff).filter { $0.milestone == id },
                isTeam: true,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func changeMilestone(_ form: MilestoneForm, _ staff: Staff, _ id: ID<Milestone>) async throws -> Response
    {
        do {
            let draft = try form.draft()
            let chosen = form.chosen
            let project = try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageMilestone.self, for: staff, on: id)
                let (project, client) = (permit.subject.project, permit.subject.client)
                _ = try tx.permit(ManageProject.self, for: staff, on: project).subject.id
                try tx.change(draft, by: staff, permit)
                try tx.grant(id, to: try tx.chosen(chosen, of: client, draft.audience), by: staff)
                try tx.note(
                    .milestone(.milestoneChanged, id, in: project, of: client, by: staff.id, draft.title)
                )
                try tx.enqueue(ProjectChanged(item: project))
                return project
            }
            return .seeOther(Self.show(project), notice: MilestoneWords.saved(draft.title))
        } catch let refusal as ProjectRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await milestonePage(staff, id, filled, 422)
        }
    }

    func showNewUpdate(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await updatePage(staff, id, .empty)
    }

    func publish(_ form: UpdateForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        let update: ID<ProjectUpdate> = store.randomness.id()
        do {
            let body = try form.checkedBody()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ManageProject.self, for: staff, on: id)
                let client = permit.subject.client
                try tx.post(update, form.health, body, by: staff, permit)
                try tx.note(.project(.projectUpdated, id, of: client, by: staff.id, form.health.words))
                try tx.enqueue(UpdatePublished(item: update))
                try tx.enqueue(ProjectChanged(item: id))
            }
            return .seeOther(Self.show(id), notice: UpdateWords.published)
        } catch let refusal as ProjectRefusal {
            return try await updatePage(
                staff,
                id,
                Filled(form.typed, problem: refusal.field, refusal.message),
                422
            )
        }
    }

    private func newMilestonePage(
        _ staff: Staff,
        _ id: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let project = try tx.permit(ManageProject.self, for: staff, on: id).subject
            return MilestoneFormPage(
                frame: try tx.frame(for: staff),
                project: project,
                milestone: nil,
                moves: [],
                clientName: try tx.clientName(project.client) ?? "",
                contacts: try tx.members(of: project.client),
                shown: [],
                filled: filled,
                token: staff.formToken,
                today: tx.instant.date
            )
        }
        return .page(page, status: status)
    }

    private func milestonePage(
        _ staff: Staff,
        _ id: ID<Milestone>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let milestone = try tx.permit(ManageMilestone.self, for: staff, on: id).subject
            let project = try tx.permit(ManageProject.self, for: staff, on: milestone.project).subject
            return MilestoneFormPage(
                frame: try tx.frame(for: staff),
                project: project,
                milestone: milestone,
                moves: try tx.moves(of: id),
                clientName: try tx.clientName(project.client) ?? "",
                contacts: try tx.members(of: project.client),
                shown: Set(try tx.grants(on: id).map(\.person)),
                filled: filled,
                token: staff.formToken,
                today: tx.instant.date
            )
        }
        return .page(page, status: status)
    }

    private func updatePage(
        _ staff: Staff,
        _ id: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            UpdateFormPage(
                frame: try tx.frame(for: staff),
                project: try tx.permit(ManageProject.self, for: staff, on: id).subject,
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}

extension Activity {
    static func milestone(
        _ action: Action,
        _ milestone: ID<Milestone>,
        in project: ID<Project>,
        of client: ID<Client>,
        by person: ID<Person>,
        _ detail: String
    ) -> Activity {
        Activity(
            person: person,
            client: client,
            project: project,
            item: milestone.text,
            action: action,
            detail: detail
        )
    }
}
