import Basics

extension Terms {
    /// Why one of the client's people may not write, decide or send files there; nil when they may.
    func refusal(to contact: Contact) -> String? {
        if isArchived { return SharingWords.archived(contact.agency) }
        return sharing == .full ? nil : SharingWords.readOnlyRefusal(contact.agency)
    }

    /// Why one of the team may not change anything there; nil when they may.
    var teamRefusal: String? { isArchived ? SharingWords.reopenFirst : nil }

    /// What a rule says to one of the team whose role lets them.
    var forTeam: Decision { teamRefusal.map { .forbid($0) } ?? .allow }

    /// What a rule says to one of the client's people whose role lets them.
    func decision(for contact: Contact) -> Decision { refusal(to: contact).map { .forbid($0) } ?? .allow }
}

/// To see what is made in a project, and not only how it stands.
enum SeeWork: Action {
    static func decide(_ contact: Contact, _ project: Project) -> Decision {
        contact.client == project.client && project.sharing != .overview ? .allow : .hide
    }
}

/// To add deliverables and files to a project: anyone of the team who works on it, while it is active.
enum AddToProject: Action {
    static func decide(_ staff: Staff, _ project: Project) -> Decision { project.terms.forTeam }
}

/// To put a project away, and to take it up again.
enum ArchiveProject: Action {
    static func decide(_ staff: Staff, _ project: Project) -> Decision {
        staff.role == .member ? .forbid(ProjectWords.managersOnly) : .allow
    }
}
