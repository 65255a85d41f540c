import Basics
import HTML

/// The mail about new files.
enum FileMail {
    /// `files` are those the reader may see, at least one.
    static func shared(_ files: [File], in project: ID<Project>, named projectName: String) -> MailDraft {
        let sender = files.first?.uploadedByName ?? ""
        let first = files.first?.name ?? ""
        let what = files.count == 1 ? "“\(first)”" : "\(files.count) files"
        return MailDraft(
            event: "files:\(files.map(\.id.text).min() ?? "")",
            kind: "files",
            subject: files.count == 1 ? "New file: \(first)" : "\(files.count) new files in \(projectName)",
            heading: "\(sender) added \(what)",
            facts: files.prefix(10).map { ($0.name, $0.sizeText) },
            button: ("Look at the files", ProjectRoutes.files(project)),
            reason: "You get this because \(sender) shared this with you.",
            item: project.text
        )
    }
}
