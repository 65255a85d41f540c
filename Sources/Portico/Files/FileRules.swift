import Basics

/// To download a file as one of the client's people. Whether it is seen at all, its view has decided.
enum DownloadFile: Action {
    static func decide(_ contact: Contact, _ file: File) -> Decision {
        contact.client == file.client ? .allow : .hide
    }
}

/// To download a file as one of the team.
enum DownloadFileAsTeam: Action {
    static func decide(_ staff: Staff, _ file: File) -> Decision { .allow }
}

/// To download a file by a guest link: one of the link's item, never another file of the project.
enum DownloadFileAsGuest: Action {
    static func decide(_ guest: Guest, _ file: File) -> Decision {
        file.version != nil ? .allow : .hide
    }
}

extension Audience {
    /// Anyone of the team adds files for the team; showing them to the client is for those who manage the
    /// project.
    func check(for staff: Staff) throws(FileRefusal) {
        if self != .team, staff.role == .member { throw .sharing }
    }
}

/// What is wrong with files that were sent to a project.
enum FileRefusal: Refusal, Equatable {
    case noFile, tooMany, nobodyChosen, sharing

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noFile, .tooMany: "files"
        case .nobodyChosen, .sharing: "audience"
        }
    }

    var message: String {
        switch self {
        case .noFile: FileWords.fileNoFile
        case .tooMany:
            FileWords.fileTooMany
        case .nobodyChosen: FileWords.fileNobodyChosen
        case .sharing:
            FileWords.fileSharing
        }
    }
}
