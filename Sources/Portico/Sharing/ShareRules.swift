import Basics

/// How much may wait to be put somewhere, and how long.
enum ShareLimits {
    /// Files of one person.
    static let files = VersionDraft.filesAtMost
    /// Days until what nobody put anywhere is forgotten.
    static let days: Int64 = 7
}

/// Why shared files are not taken, or not put where they were to go.
enum ShareRefusal: Refusal, Equatable {
    case teamOnly, noFile, tooMany, nothingHere

    var kind: RefusalKind {
        switch self {
        case .teamOnly: .forbidden
        case .noFile, .tooMany: .unprocessable
        case .nothingHere: .conflict
        }
    }

    var message: String {
        switch self {
        case .teamOnly: ShareWords.teamOnly
        case .noFile: ShareWords.noFile
        case .tooMany: ShareWords.tooMany(ShareLimits.files)
        case .nothingHere: ShareWords.nothingHere
        }
    }
}

extension Insider {
    /// Who may put files into projects. A client's people write a message instead, and are told so.
    func sharing() throws(ShareRefusal) -> Staff {
        guard case .staff(let staff) = self else { throw .teamOnly }
        return staff
    }
}
