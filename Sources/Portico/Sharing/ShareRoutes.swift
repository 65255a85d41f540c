import Basics
import HTML
import Web

/// Files from a device's own share sheet: kept for their sender, who then says into which project they go.
struct ShareRoutes: Sendable {
    /// Where an installed portal takes shared files.
    static let target = root / "share"
    static let removal = target / "removal"
    static let project = target / ID<Project>.self

    /// The value of `share_target` in the manifest of an installed portal (W3C Web Share Target, level 2).
    static var manifestEntry: String {
        """
        {"action":"\(target().text)","method":"POST","enctype":"multipart/form-data",\
        "params":{"title":"title","text":"text","url":"url",\
        "files":[{"name":"files","accept":["*/*"]}]}}
        """
    }

    let store: Store
    let files: FileDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.target, for: .insider, show)
        routes.share(
            Self.target,
            for: .insider,
            limit: DeliverableTeamRoutes.uploadLimit,
            accept: accept,
            receive
        )
        routes.post(Self.removal, for: .insider, remove)
        routes.get(Self.project, for: .staff, showProject)
        routes.post(Self.project, for: .staff, add)
    }

    func accept(_ insider: Insider) async throws {
        _ = try insider.sharing()
    }

    func receive(_ form: ShareForm, _ insider: Insider) async throws -> Response {
        let staff = try insider.sharing()
        if form.files.isEmpty { throw ShareRefusal.noFile }
        if form.files.count > ShareLimits.files { throw ShareRefusal.tooMany }
        let kept = try await files.keep(form.files)
        try await store.write(as: staff) { tx in try tx.hold(kept, for: staff) }
        return .seeOther(Self.target())
    }

    func show(_: Request, _ insider: Insider) async throws -> Response {
        let staff = try insider.sharing()
        let page = try await store.read(as: staff) { tx in
            SharePage(
                frame: try tx.frame(for: staff),
                files: try tx.sharedFiles(),
                projects: try tx.projects(for: staff),
                token: staff.formToken,
                now: tx.instant
            )
        }
        return .page(page)
    }

    func remove(_: EmptyForm, _ insider: Insider) async throws -> Response {
        let staff = try insider.sharing()
        try await store.write(as: staff) { tx in try tx.dropSharedFiles(of: staff) }
        return .seeOther(HomeRoutes.home(), notice: ShareWords.removed)
    }

    func showProject(_: Request, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        try await page(staff, id, .empty)
    }

    func add(_ form: ShareTargetForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        do {
            if form.audience == .chosen { throw FileRefusal.nobodyChosen }
            try form.audience.check(for: staff)
            let count = try await store.write(as: staff) { tx in
                let project = try tx.permit(WorkOnProject.self, for: staff, on: id).subject
                let shared = try tx.sharedFiles().map(\.file)
                if shared.isEmpty { throw ShareRefusal.nothingHere }
                try tx.add(shared, to: project, form.audience, [], by: staff)
                try tx.dropSharedFiles(of: staff)
                return shared.count
            }
            return .seeOther(ProjectTeamRoutes.files(id), notice: FileWords.added(count))
        } catch let refusal as FileRefusal {
            return try await page(staff, id, Filled(form.typed, problem: refusal.field, refusal.message), 422)
        }
    }

    private func page(_ staff: Staff, _ id: ID<Project>, _ filled: Filled, _ status: Int = 200) async throws
        -> Response
    {
        let page = try await store.read(as: staff) { tx in
            let project = try tx.permit(WorkOnProject.self, for: staff, on: id).subject
            return ShareIntoPage(
                frame: try tx.frame(for: staff),
                project: project,
                client: try tx.clientName(project.client) ?? "",
                files: try tx.sharedFiles(),
                filled: filled,
                token: staff.formToken
            )
        }
        return .page(page, status: status)
    }
}
