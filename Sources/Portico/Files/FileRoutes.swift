import Basics
import HTML
import Web

/// Files as a client’s people download them.
struct FileRoutes: Sendable {
    static let download = root / "files" / ID<File>.self

    let store: Store
    let files: FileDesk

    func register(in routes: inout Routes<Visitor>) {
        routes.get(Self.download, for: .contact, download)
    }

    func download(_ request: Request, _ contact: Contact, _ id: ID<File>) async throws -> Response {
        let file = try await store.read(as: contact) { tx in
            try tx.permit(DownloadFile.self, for: contact, on: id).subject
        }
        let response = try files.response(file, to: request)
        if response.beginsDownload(of: request) {
            try await store.write(as: contact) { tx in
                try tx.note(.download(of: file, by: contact.id, file.name))
            }
        }
        return response
    }
}

extension FileDesk {
    /// The file, or the part of it that was asked for, to be saved.
    func response(_ file: File, to request: Request) throws -> Response {
        let (descriptor, size) = try open(file)
        return .file(
            descriptor,
            size: size,
            type: file.type,
            name: file.name,
            etag: file.sha256,
            for: request
        )
    }
}

extension Response {
    /// Whether this is the beginning of a download: not its continuation, nor a copy the browser had already.
    func beginsDownload(of request: Request) -> Bool {
        guard request.method == .get else { return false }
        return status == 200 || status == 206 && request.headers.range?.hasPrefix("bytes=0-") == true
    }
}

extension Activity {
    static func download(of file: File, by person: ID<Person>?, _ detail: String) -> Activity {
        Activity(
            person: person,
            client: file.client,
            project: file.project,
            item: file.id.text,
            action: .fileDownloaded,
            detail: detail
        )
    }
}
