import Basics

/// To give the portal names, and to take them away: for those who run the workspace.
enum ManageHost: Action {
    static func decide(_ staff: Staff, _ host: PortalHost) -> Decision {
        staff.role.managesPeople ? .allow : .hide
    }
}

/// What is wrong with what was typed about a host name.
enum HostRefusal: Refusal, Equatable {
    case empty, notAName, isNumbers, hasMore, isMain, taken, groupHasOne, noSuchGroup, tooMany

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .groupHasOne, .noSuchGroup: "group"
        default: "name"
        }
    }

    var message: String {
        switch self {
        case .empty: HostWords.empty
        case .notAName: HostWords.notAName
        case .isNumbers: HostWords.isNumbers
        case .hasMore: HostWords.hasMore
        case .isMain: HostWords.isMain
        case .taken: HostWords.taken
        case .groupHasOne: HostWords.groupHasOne
        case .noSuchGroup: GroupWords.unknown
        case .tooMany: HostWords.tooMany
        }
    }
}

/// A host name as it was typed, before the portal answers under it.
struct HostDraft: Sendable {
    let name: HostName
    let group: ID<ClientGroup>?

    static let atMost: Int64 = 200

    /// - Parameters:
    ///   - group: the identifier of one; empty for another name of the workspace's.
    ///   - main: the host of the portal's own address.
    init(name typed: String, group: String, main: String) throws(HostRefusal) {
        let typed = typed.trimmingSpaces
        if typed.isEmpty { throw .empty }
        if typed.contains("[") || Self.isNumbers(typed) { throw .isNumbers }
        if typed.contains("/") || typed.contains(":") || typed.contains("@") { throw .hasMore }
        let name = HostName(typed)
        if typed.lowercased() == main || name?.text == main { throw .isMain }
        guard let name else { throw .notAName }
        self.name = name
        self.group = ID<ClientGroup>(group)
        if !group.isEmpty, self.group == nil { throw .noSuchGroup }
    }

    private static func isNumbers(_ text: String) -> Bool {
        text.filter { $0 == ":" }.count > 1 || text.allSatisfy { $0.isNumber || $0 == "." || $0 == ":" }
    }
}
