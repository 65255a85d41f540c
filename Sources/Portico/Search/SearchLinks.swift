import Basics
import HTML

extension SearchKind {
    var icon: Icon {
        switch self {
        case .project: .projects
        case .client: .clients
        case .deliverable: .eye
        case .milestone: .calendar
        case .invoice: .invoices
        case .file: .file
        case .contact, .team: .person
        case .thread, .message: .messages
        case .update: .bell
        }
    }
}

extension SearchHit {
    /// What it is called.
    var name: String {
        switch entry.kind {
        case .message: subject ?? SearchWords.kind(.message)
        case .update: projectName ?? SearchWords.updateIn
        default: entry.title
        }
    }

    /// Where it hangs and of when it is.
    func meta(isTeam: Bool, at now: Timestamp) -> String {
        var parts: [String] = []
        if !entry.number.isEmpty { parts.append(entry.number) }
        if let author { parts.append(author) }
        if let projectName, projectName != name { parts.append(projectName) }
        if isTeam, let clientName, entry.kind != .client { parts.append(clientName) }
        switch entry.kind {
        case .message, .update, .thread, .file: parts.append(entry.changedAt.words(at: now))
        case .team: if !entry.body.isEmpty { parts.append(entry.body) }
        default: break
        }
        return parts.joined(separator: " · ")
    }

    func path(isTeam: Bool) -> Path { (isTeam ? teamPath : clientPath) ?? HomeRoutes.home() }

    private var clientPath: Path? {
        switch entry.kind {
        case .project: ID<Project>(entry.item).map { ProjectRoutes.show($0) }
        case .deliverable: ID<Deliverable>(entry.item).map { DeliverableRoutes.show($0) }
        case .milestone: ID<Milestone>(entry.item).map { ProjectRoutes.milestone($0) }
        case .invoice: ID<Invoice>(entry.item).map { InvoiceRoutes.show($0) }
        case .file: ID<File>(entry.item).map { FileRoutes.download($0) }
        case .update: ID<Project>(entry.project).map { ProjectRoutes.updates($0) }
        case .thread, .message: ID<Thread>(entry.thread).map { MessageRoutes.show($0) }
        case .client, .contact, .team: MoreRoutes.more()
        }
    }

    private var teamPath: Path? {
        switch entry.kind {
        case .project: ID<Project>(entry.item).map { ProjectTeamRoutes.show($0) }
        case .deliverable: ID<Deliverable>(entry.item).map { DeliverableTeamRoutes.show($0) }
        case .milestone: ID<Milestone>(entry.item).map { ProjectTeamRoutes.milestone($0) }
        case .invoice: ID<Invoice>(entry.item).map { InvoiceTeamRoutes.show($0) }
        case .file: ID<File>(entry.item).map { FileTeamRoutes.download($0) }
        case .update: ID<Project>(entry.project).map { ProjectTeamRoutes.updates($0) }
        case .thread, .message: ID<Thread>(entry.thread).map { MessageTeamRoutes.show($0) }
        case .client, .contact: ID<Client>(entry.client).map { ClientTeamRoutes.show($0) }
        case .team: MoreRoutes.more()
        }
    }
}
