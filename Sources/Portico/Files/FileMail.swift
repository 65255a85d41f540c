import Basics
import HTML

/// The mail about new files.
enum FileMail {
    /// `files` are those the reader may see, at least one.
    static func shared(_ files: [File], in project: ID<Project>, named projectName: String) -> MailDraft {
        let sender = files.first?.uploadedByName ?? ""
        let first = files.first?.name ?? ""
        return MailDraft(
            event: "files:\(files.map(\.id.text).min() ?? "")",
            kind: "files",
            subject: FileWords.sharedSubject(files.count, first, project: projectName),
            heading: FileWords.added(files.count, first, by: sender),
            facts: files.prefix(10).map { ($0.name, $0.sizeText) },
            button: (FileWords.lookAtTheFiles, ProjectRoutes.files(project)),
            reason: FileWords.sharedReason(sender),
            item: project.text
        )
    }
}
