import HTML

/// What a state means for its reader. The product's own colours: a brand cannot change them.
enum Tone: Sendable {
    case plain, done, wait, late
    /// Under way, in the brand's colour.
    case go
}

/// A state as a shape, told apart without its colour. It is always beside a word that says the same.
struct Mark: Component, Sendable {
    let path: Path
    let tone: Tone
    let label: String?

    private init(_ name: Anchor, _ tone: Tone = .plain) {
        path = Assets.icons.at(name)
        self.tone = tone
        label = nil
    }

    private init(path: Path, tone: Tone, label: String?) {
        self.path = path
        self.tone = tone
        self.label = label
    }

    static let wait = Mark("m-wait", .wait)
    static let late = Mark("m-late", .late)
    static let progress = Mark("m-progress", .go)
    static let planned = Mark("m-planned")
    static let done = Mark("m-done", .done)
    static let changes = Mark("m-changes", .wait)
    static let rejected = Mark("m-rejected", .late)
    static let processing = Mark("m-processing", .go)
    static let partly = Mark("m-partly", .wait)
    static let open = Mark("m-open")
    static let draft = Mark("m-draft")
    static let scheduled = Mark("m-scheduled", .go)
    static let void = Mark("m-void")
    static let hold = Mark("m-hold")
    static let locked = Mark("m-locked", .done)
    static let disputed = Mark("m-disputed", .late)
    static let refunded = Mark("m-refunded")
    static let bounced = Mark("m-bounced", .late)
    static let question = Mark("m-question", .wait)
    static let ask = Mark("m-ask", .wait)
    static let unread = Mark("m-unread", .go)
    static let health = Mark("m-health", .go)

    /// The same shape in another tone.
    func toned(_ tone: Tone) -> Mark { Mark(path: path, tone: tone, label: label) }

    /// For the rare mark that no word is beside.
    func named(_ label: String) -> Mark { Mark(path: path, tone: tone, label: label) }

    var body: HTML {
        if let label {
            svg(class: style, .role("img"), .label(label)) { svgUse(path) }
        } else {
            svg(class: style, .decorative) { svgUse(path) }
        }
    }

    private var style: StaticString {
        switch tone {
        case .plain: "mark"
        case .done: "mark done"
        case .wait: "mark wait"
        case .late: "mark late"
        case .go: "mark go"
        }
    }
}

/// A state in words, with its mark where none stands beside: `StatusWord("7 days overdue", .late, mark:
/// .late)`.
struct StatusWord: Component, Sendable {
    let words: String
    let tone: Tone
    let mark: Mark?

    init(_ words: String, _ tone: Tone = .plain, mark: Mark? = nil) {
        self.words = words
        self.tone = tone
        self.mark = mark
    }

    var body: HTML {
        span(class: style) {
            if let mark { mark }
            words
        }
    }

    private var style: StaticString {
        switch tone {
        case .plain, .go: "status"
        case .done: "status done"
        case .wait: "status wait"
        case .late: "status late"
        }
    }
}

/// A drawing of 20 pixels that stands beside words.
struct Icon: Component, Sendable {
    let path: Path

    private init(_ name: Anchor) {
        path = Assets.icons.at(name)
    }

    static let home = Icon("i-home")
    static let projects = Icon("i-projects")
    static let messages = Icon("i-messages")
    static let invoices = Icon("i-invoices")
    static let more = Icon("i-more")
    static let clients = Icon("i-clients")
    static let bell = Icon("i-bell")
    static let close = Icon("i-close")
    static let chevron = Icon("i-chevron")
    static let back = Icon("i-back")
    static let download = Icon("i-download")
    static let upload = Icon("i-upload")
    static let attach = Icon("i-attach")
    static let eye = Icon("i-eye")
    static let lock = Icon("i-lock")
    static let check = Icon("i-check")
    static let `return` = Icon("i-return")
    static let compare = Icon("i-compare")
    static let zoom = Icon("i-zoom")
    static let card = Icon("i-card")
    static let bank = Icon("i-bank")
    static let transfer = Icon("i-transfer")
    static let mail = Icon("i-mail")
    static let plus = Icon("i-plus")
    static let file = Icon("i-file")
    static let key = Icon("i-key")
    static let turn = Icon("i-turn")
    static let out = Icon("i-out")
    static let settings = Icon("i-settings")
    static let search = Icon("i-search")
    static let person = Icon("i-person")
    static let calendar = Icon("i-calendar")
    static let edit = Icon("i-edit")

    var body: HTML {
        svg(class: "icon", .decorative) { svgUse(path) }
    }
}
