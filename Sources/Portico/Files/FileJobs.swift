import Basics
import Database
import HTML

/// Files were shown to a client: those who may see them are told, in one mail an upload.
struct FilesShared: Job {
    static let name = "files-shared"
    let files: [ID<File>]

    var subject: String { files.map(\.text).joined(separator: " ") }

    init(files: [ID<File>]) {
        self.files = files
    }

    init?(subject: String) {
        let files = subject.split(separator: " ").map { ID<File>(String($0)) }
        guard !files.isEmpty, !files.contains(nil) else { return nil }
        self.init(files: files.compactMap(\.self))
    }

    func run(at bench: Workbench) async throws {
        guard let first = files.first else { return }
        let found = try await bench.database.read(as: .system) { tx in
            try tx.client(of: first).map { (client: $0, contacts: try tx.contacts(of: $0)) }
        }
        guard let (client, told) = found else { return }
        bench.live.changed("files", for: told.map(\.person))
        for recipient in told {
            let (seen, projectName) = try await bench.database.read(as: Principal(recipient.person)) { tx in
                let seen = try tx.files(files)
                return (seen, try seen.first.flatMap { try tx.projectName($0.project) })
            }
            guard let file = seen.first else { continue }
            try await bench.mailroom.post(
                FileMail.shared(seen, in: file.project, named: projectName ?? ""),
                to: recipient,
                on: .client(client)
            )
        }
    }
}
