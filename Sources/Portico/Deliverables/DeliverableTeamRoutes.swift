import Basics
import HTML
import Web

/// The team’s side of deliverables: new ones, their versions, what of them the client sees.
struct DeliverableTeamRoutes: Sendable {
    static let new = ProjectTeamRoutes.deliverables / "new"
    static let show = root / "team" / "deliverables" / ID<Deliverable>.self
    static let versions = show / "versions"
    static let review = show / "review"
    static let audience = show / "audience"
    static let comments = show / "comments"

    /// Bytes of one upload, all its files together.
    static let uploadLimit: Int64 = 2_000_000_000

    let store: Store
    let files: FileDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.new, for: .staff, showNew)
        routes.post(ProjectTeamRoutes.deliverables, for: .staff, create)
        routes.get(Self.show, for: .staff, show)
        routes.upload(Self.versions, for: .staff, limit: Self.uploadLimit, accept: acceptVersion, upload)
        routes.post(Self.review, for: .staff, send)
        routes.post(Self.audience, for: .staff, changeAudience)
        routes.post(Self.comments, for: .staff, comment)
    }

    func showNew(_: Request, _ staff: Staff, _ project: ID<Project>) async throws -> Response {
        try await newPage(staff, project, .empty)
    }

    func create(_ form: DeliverableForm, _ staff: Staff, _ project: ID<Project>) async throws -> Response {
        let id: ID<Deliverable> = store.randomness.id()
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(AddToProject.self, for: staff, on: project)
                let client = permit.subject.client
                try tx.add(id, draft, by: staff, permit)
                try tx.openThread(about: id, at: client, in: project, .deliverable, subject: draft.title)
                try tx.note(
                    Activity(
                        person: staff.id,
                        client: client,
                        project: project,
                        item: id.text,
                        action: .deliverableAdded,
                        detail: draft.title
                    )
                )
            }
            return .seeOther(Self.show(id), notice: DeliverableWords.addedNotice)
        } catch let refusal as DeliverableRefusal {
            return try await newPage(
                staff,
                project,
                Filled(form.typed, problem: refusal.field, refusal.message),
                422
            )
        }
    }

    func show(_ request: Request, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        let number = request.query["version"].flatMap { Int64($0) }
        let page = try await store.page(of: id, for: staff, version: number)
        if page.comments != nil { try await store.markRead(ID<Thread>(id), by: staff) }
        return .page(page)
    }

    func acceptVersion(_ staff: Staff, _ id: ID<Deliverable>) async throws {
        try await store.read(as: staff) { tx in
            _ = try tx.permit(AddVersion.self, for: staff, on: id).subject.id
        }
    }

    func upload(_ form: VersionForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        let version: ID<Version> = store.randomness.id()
        do {
            let draft = try VersionDraft(note: form.note, files: form.files.count)
            let kept = try await files.keep(form.files)
            let number = try await store.write(as: staff) { tx in
                let permit = try tx.permit(AddVersion.self, for: staff, on: id)
                let deliverable = permit.subject
                let number = try tx.add(version, note: draft.note, by: staff, permit)
                for file in kept {
                    try tx.add(
                        file,
                        to: version,
                        in: deliverable.project,
                        of: deliverable.client,
                        .team,
                        by: staff.id
                    )
                }
                let detail = DeliverableWords.title(deliverable.title, version: number)
                try tx.note(.deliverable(.versionUploaded, deliverable, by: staff.id, detail))
                try tx.enqueue(DeliverableChanged(item: id))
                return number
            }
            return .seeOther(
                Self.show(id),
                notice: DeliverableWords.uploadedNotice(number)
            )
        } catch let refusal as DeliverableRefusal {
            return try await page(
                staff,
                id,
                .upload,
                Filled(form.typed, problem: refusal.field, refusal.message)
            )
        }
    }

    func send(_ form: ReviewForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        do {
            let draft = try form.draft()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ShareDeliverable.self, for: staff, on: id)
                let deliverable = permit.subject
                try deliverable.checkIsSeen(by: tx.clientName(deliverable.client) ?? "")
                let version = try tx.version(deliverable.latest, of: id).toSend()
                try tx.show(id, to: draft.people, of: deliverable.client, draft.audience, by: staff)
                let detail = DeliverableWords.title(deliverable.title, version: version.number)
                try tx.note(.deliverable(.sentForReview, deliverable, by: staff.id, detail))
                try tx.enqueue(VersionSent(item: version.id))
                try tx.send(version, to: draft.audience, dueOn: draft.dueOn, by: staff, permit)
            }
            return .seeOther(Self.show(id), notice: DeliverableWords.sentNotice)
        } catch let refusal as DeliverableRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await page(staff, id, .review, filled, chosen: form.people, refusal.kind)
        }
    }

    func changeAudience(_ form: AudienceForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response
    {
        do {
            let people = try form.chosen()
            try await store.write(as: staff) { tx in
                let permit = try tx.permit(ShareDeliverable.self, for: staff, on: id)
                let deliverable = permit.subject
                try tx.show(id, to: people, of: deliverable.client, form.audience, by: staff)
                try tx.note(.deliverable(.audienceChanged, deliverable, by: staff.id, deliverable.title))
                try tx.enqueue(DeliverableChanged(item: id))
                try tx.set(form.audience, permit)
            }
            return .seeOther(Self.show(id), notice: DeliverableWords.savedAudience)
        } catch let refusal as DeliverableRefusal {
            let filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return try await page(staff, id, .audience, filled, chosen: form.people)
        }
    }
}

extension DeliverableTeamRoutes {
    func comment(_ form: MessageForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        do {
            try await store.send(form.message, to: ID<Thread>(id), by: staff)
            return .seeOther(Self.show(id).at("comments"))
        } catch let refusal as MessageRefusal {
            var page = try await store.page(of: id, for: staff)
            page.comments?.filled = Filled(form.typed, problem: refusal.field, refusal.message)
            return .page(page, status: 422)
        }
    }

    /// The page again with the dialog whose form was refused.
    private func page(
        _ staff: Staff,
        _ id: ID<Deliverable>,
        _ step: DeliverableTeamPage.Step,
        _ filled: Filled,
        chosen: [ID<Person>]? = nil,
        _ kind: RefusalKind = .unprocessable
    ) async throws -> Response {
        var page = try await store.page(of: id, for: staff, step: step, filled: filled)
        if let chosen { page.chosen = Set(chosen) }
        if kind == .conflict { page.conflict = filled.problem?.message }
        return .page(page, status: kind == .conflict ? 409 : 422)
    }

    private func newPage(
        _ staff: Staff,
        _ project: ID<Project>,
        _ filled: Filled,
        _ status: Int = 200
    ) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            NewDeliverablePage(
                frame: try tx.frame(for: staff),
                project: try tx.permit(AddToProject.self, for: staff, on: project).subject,
                milestones: try tx.milestones(of: project),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}

extension Store {
    /// A deliverable’s page for the team, with a dialog open where a form in it was refused.
    func page(
        of id: ID<Deliverable>,
        for staff: Staff,
        version: Int64? = nil,
        step: DeliverableTeamPage.Step? = nil,
        filled: Filled = .empty
    ) async throws -> DeliverableTeamPage {
        try await read(as: staff) { tx in
            let deliverable = try tx.permit(WorkOnDeliverable.self, for: staff, on: id).subject
            let client = try tx.clientName(deliverable.client) ?? ""
            return DeliverableTeamPage(
                frame: try tx.frame(for: staff),
                view: try tx.view(of: deliverable, version: version, client: client),
                comments: try tx.thread(about: id).map { thread in
                    ThreadView.comments(on: id, thread, try tx.messages(in: thread.id), staff, at: tx.instant)
                },
                who: try tx.whoCanSee(deliverable, client: client),
                contacts: try tx.members(of: deliverable.client),
                chosen: Set(try tx.grants(on: id).map(\.person)),
                links: try tx.guestLinks(of: id),
                activity: try tx.activity(on: id),
                shares: staff.role != .member,
                token: staff.formToken,
                step: step,
                filled: filled
            )
        }
    }
}
