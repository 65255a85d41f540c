import Basics
import HTML

/// Whose side a page is on.
enum Side: Sendable {
    case client, team
    /// Nobody is signed in, or it does not matter who.
    case `public`
}

/// The entries of the navigation. A page says which of them it belongs to.
enum Place: Sendable, CaseIterable {
    case home, clients, projects, messages, invoices, more

    /// The whole accessible name of its link.
    var words: String {
        switch self {
        case .home: ShellWords.home
        case .clients: ShellWords.clients
        case .projects: ShellWords.projects
        case .messages: ShellWords.messages
        case .invoices: ShellWords.invoices
        case .more: ShellWords.more
        }
    }

    /// The key behind `g` that leads there.
    var key: String? {
        switch self {
        case .home: "h"
        case .clients: "c"
        case .projects: "p"
        case .messages: "m"
        case .invoices: "i"
        case .more: nil
        }
    }

    var icon: Icon {
        switch self {
        case .home: .home
        case .clients: .clients
        case .projects: .projects
        case .messages: .messages
        case .invoices: .invoices
        case .more: .more
        }
    }
}

/// A link of the navigation, and how many things wait behind it.
struct NavEntry: Sendable {
    let place: Place
    let path: Path
    let count: Int
    /// What is counted, for a screen reader: `4 things wait on you`.
    let countWords: String

    init(_ place: Place, _ path: Path, count: Int = 0, countWords: String = "") {
        self.place = place
        self.path = path
        self.count = count
        self.countWords = countWords
    }
}

/// The agency's mark.
enum BrandMark: Sendable {
    /// Its first letter on a tile in the accent's colour.
    case letter
    case logo(Logo)

    /// A picture, and another for dark ground where there is one.
    struct Logo: Sendable {
        let light: BrandPair
        let dark: BrandPair?

        init(_ light: BrandPair, dark: BrandPair?) {
            (self.light, self.dark) = (light, dark)
        }

        /// A wide one says the agency's name itself.
        var isWide: Bool { light.one.width * 5 > light.one.height * 8 }
    }

    var isWide: Bool {
        if case .logo(let logo) = self { logo.isWide } else { false }
    }
}

/// What surrounds a page. Values only: whoever answers a request makes one and gives it to the page.
struct Frame: Sendable {
    var agency: String
    var mark: BrandMark
    var look: Look
    var side: Side
    var viewer: Viewer?
    /// In order; one that the viewer's role may not open is absent.
    var entries: [NavEntry]
    /// What just happened, said once: "Approved. Thank you!"
    var notice: String?
    /// Where what just happened is taken back, while it can be.
    var undo: Path?
    /// For the form that signs out; nil together with `signOut` when nobody is signed in.
    var token: FormToken?
    var signOut: Path?
    /// Where changes are told (server-sent events); nil where a page does not live.
    var events: Path?
    /// Where one looks for things, and where the palette comes from; nil where nobody is signed in.
    var search: (page: Path, palette: Path)?
    /// Where the keys are listed; nil where single keys do nothing.
    var shortcuts: Path?
    /// Where a person in trouble writes to.
    var help: EmailAddress?
    var home: Path
    /// What a tab and a device show; nil where nobody knows whose page it is.
    var icons: BrandIcons?
    /// The agency's own words where its clients come in; empty for ours.
    var welcome = ""
    /// And its picture beside them.
    var picture: BrandPair?
    /// Whether the page is light or dark whatever the device asks for: in a preview.
    var scheme: Scheme?

    init(
        agency: String,
        mark: BrandMark = .letter,
        look: Look = .standard,
        icons: BrandIcons? = nil,
        side: Side = .public,
        viewer: Viewer? = nil,
        entries: [NavEntry] = [],
        notice: String? = nil,
        token: FormToken? = nil,
        signOut: Path? = nil,
        events: Path? = nil,
        help: EmailAddress? = nil,
        home: Path = root()
    ) {
        self.agency = agency
        self.mark = mark
        self.look = look
        self.icons = icons
        self.side = side
        self.viewer = viewer
        self.entries = entries
        self.notice = notice
        self.token = token
        self.signOut = signOut
        self.events = events
        self.help = help
        self.home = home
    }

    /// The same, for someone who looks for things, and uses single keys or does not.
    func searching(_ page: Path, palette: Path, keys: Path?) -> Frame {
        var frame = self
        frame.search = (page, palette)
        frame.shortcuts = keys
        return frame
    }

    /// Under the agency's name: which company is in view.
    var brandSubtitle: String {
        switch side {
        case .client: viewer?.subtitle ?? ShellWords.clientPortal
        case .team: ShellWords.teamWorkspace
        case .public: ShellWords.clientPortal
        }
    }
}

extension Frame {
    /// Who looks at the page, as its corner shows them.
    struct Viewer: Sendable {
        let name: String
        /// The company they are here for, or their role in the team.
        let subtitle: String
        let isTeam: Bool
        /// Their own page, where there is one.
        let profile: Path?

        init(_ name: String, _ subtitle: String, isTeam: Bool, profile: Path? = nil) {
            self.name = name
            self.subtitle = subtitle
            self.isTeam = isTeam
            self.profile = profile
        }
    }
}
