import Basics
import HTML
import Web

/// Files as the team downloads and adds them.
struct FileTeamRoutes: Sendable {
    static let download = root / "team" / "files" / ID<File>.self
    static let upload = ProjectTeamRoutes.files

    let store: Store
    let files: FileDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.download, for: .staff, download)
        routes.upload(
            Self.upload,
            for: .staff,
            limit: DeliverableTeamRoutes.uploadLimit,
            accept: accept,
            upload
        )
    }

    func download(_ request: Request, _ staff: Staff, _ id: ID<File>) async throws -> Response {
        let file = try await store.read(as: staff) { tx in
            try tx.permit(DownloadFileAsTeam.self, for: staff, on: id).subject
        }
        let response = try files.response(file, to: request)
        if response.beginsDownload(of: request) {
            try await store.write(as: staff) { tx in try tx.note(.download(of: file, by: staff.id, file.name))
            }
        }
        return response
    }

    func accept(_ staff: Staff, _ id: ID<Project>) async throws {
        try await store.read(as: staff) { tx in
            _ = try tx.permit(AddToProject.self, for: staff, on: id).subject.id
        }
    }

    func upload(_ form: FilesForm, _ staff: Staff, _ id: ID<Project>) async throws -> Response {
        do {
            let people = try form.chosen()
            try form.audience.check(for: staff)
            let kept = try await files.keep(form.files)
            try await store.write(as: staff) { tx in
                let project = try tx.permit(AddToProject.self, for: staff, on: id).subject
                try tx.add(kept, to: project, form.audience, people, by: staff)
            }
            let notice = FileWords.added(kept.count)
            return .seeOther(ProjectTeamRoutes.files(id), notice: notice)
        } catch let refusal as FileRefusal {
            return try await page(staff, id, Filled(form.typed, problem: refusal.field, refusal.message))
        } catch DeliverableRefusal.nobodyChosen {
            let refusal = FileRefusal.nobodyChosen
            return try await page(staff, id, Filled(form.typed, problem: refusal.field, refusal.message))
        }
    }

    private func page(_ staff: Staff, _ id: ID<Project>, _ filled: Filled) async throws -> Response {
        let page = try await store.read(as: staff) { tx in
            let head = try tx.head(of: id, for: staff)
            return ProjectFilesPage(
                head: head,
                frame: try tx.frame(for: staff),
                files: try tx.files(in: id),
                upload: head.isArchived ? nil : (staff.formToken, filled, head.clientName ?? ""),
                now: tx.instant
            )
        }
        return .page(page, status: 422)
    }
}
