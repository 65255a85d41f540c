import Basics

/// To make, change or remove a group of clients: the brand is for those who run the workspace.
enum ManageGroup: Action {
    static func decide(_ staff: Staff, _ group: ClientGroup) -> Decision {
        staff.role.managesPeople ? .allow : .hide
    }
}

/// What is wrong with what was typed about a group.
enum GroupRefusal: Refusal, Equatable {
    case noTitle, longTitle, taken, longName, longWelcome
    /// The field it was typed into.
    case notAColor(String)

    var kind: RefusalKind { .unprocessable }

    var field: String? {
        switch self {
        case .noTitle, .longTitle, .taken: "title"
        case .longName: "name"
        case .longWelcome: "welcome"
        case .notAColor(let field): field
        }
    }

    var message: String {
        switch self {
        case .noTitle: GroupWords.noTitle
        case .longTitle: GroupWords.longTitle
        case .taken: GroupWords.taken
        case .longName: BrandWords.longName
        case .longWelcome: BrandWords.longWelcome
        case .notAColor: BrandWords.notAColor
        }
    }

    /// What the team calls a group.
    static func title(_ typed: String) throws(GroupRefusal) -> String {
        let title = typed.trimmingSpaces
        if title.isEmpty { throw .noTitle }
        if title.count > 80 || title.utf8.count > 320 { throw .longTitle }
        return title
    }
}

extension GroupBrand {
    /// `look` has everything that was chosen and not typed.
    init(name: String, accent: String, dark: String, look: LookChanges, welcome: String)
        throws(GroupRefusal)
    {
        let name = name.trimmingSpaces
        if name.count > 120 || name.utf8.count > 480 { throw .longName }
        let welcome = welcome.trimmingSpaces
        if welcome.count > BrandDraft.welcomeAtMost || welcome.utf8.count > 1200 { throw .longWelcome }
        self.init(name: name, look: look, welcome: welcome)
        self.look.accent = try Self.color(accent, "accent")
        self.look.darkAccent = try Self.color(dark, "dark")
    }

    private static func color(_ typed: String, _ field: String) throws(GroupRefusal) -> Color? {
        let typed = typed.trimmingSpaces
        if typed.isEmpty { return nil }
        guard let color = Color(hex: typed) else { throw .notAColor(field) }
        return color
    }
}
