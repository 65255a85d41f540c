import Basics
import Web

struct FilesForm: Form {
    let files: [UploadedFile]
    let audience: Audience
    let people: [ID<Person>]
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        files = fields.files("files")
        audience = try fields.choice("audience", as: Audience.self)
        people = try fields.texts("person").compactMap { ID<Person>($0) }
        typed = fields.typed
    }

    /// Whom the files are shown to by name; empty unless the audience is chosen people.
    func chosen() throws -> [ID<Person>] {
        if files.isEmpty { throw FileRefusal.noFile }
        if files.count > VersionDraft.filesAtMost { throw FileRefusal.tooMany }
        guard audience == .chosen else { return [] }
        if people.isEmpty { throw FileRefusal.nobodyChosen }
        return people
    }
}

extension FileDesk {
    /// Keeps what came with a form. The uploads are spent.
    func keep(_ uploads: [UploadedFile]) async throws -> [StoredFile] {
        let kept = try await keep(
            uploads.map { ArrivedFile(name: $0.name, size: $0.size, sha256: $0.sha256, path: $0.path) }
        )
        for upload in uploads { upload.release() }
        return kept
    }
}
