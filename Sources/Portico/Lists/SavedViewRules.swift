import Basics

/// To use and change a view of one’s own. Whose it is, its SQL view has decided.
enum ManageView: Action {
    static func decide(_ staff: Staff, _ view: SavedView) -> Decision { .allow }
}

/// What is wrong with a view that was to be saved.
enum SavedViewRefusal: Refusal, Equatable {
    case noName, longName, taken, tooMany

    var kind: RefusalKind { .unprocessable }
    var field: String? { "name" }

    var message: String {
        switch self {
        case .noName: ListWords.viewNoName
        case .longName: ListWords.viewLongName
        case .taken: ListWords.viewTaken
        case .tooMany: ListWords.viewTooMany(SavedView.most)
        }
    }

    static func checked(_ typed: String) throws(SavedViewRefusal) -> String {
        let name = typed.trimmingSpaces
        if name.isEmpty { throw .noName }
        if name.count > 40 || name.utf8.count > 160 { throw .longName }
        return name
    }
}
