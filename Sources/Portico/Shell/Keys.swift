import HTML

/// How a key looks. One primary in a view: the most urgent row has it.
enum KeyStyle: Sendable {
    case plain, primary, quiet, danger, wide, primaryWide

    var name: StaticString {
        switch self {
        case .plain: "button"
        case .primary: "button primary"
        case .quiet: "button quiet"
        case .danger: "button danger"
        case .wide: "button wide"
        case .primaryWide: "button primary wide"
        }
    }
}

/// A link that looks like a key: it leads somewhere.
struct KeyLink: Component, Sendable {
    let words: String
    let path: Path
    let style: KeyStyle
    let icon: Icon?

    init(_ words: String, to path: Path, _ style: KeyStyle = .plain, icon: Icon? = nil) {
        self.words = words
        self.path = path
        self.style = style
        self.icon = icon
    }

    var body: HTML {
        a(href: path, class: style.name) {
            if let icon { icon }
            words
        }
    }
}

/// A button that begins something on a page of its own: a link to look at, a button by name and role. `path`
/// has no query, because a form leaves it out.
struct KeyAction: Component, Sendable {
    let key: KeyButton
    let path: Path

    init(_ words: String, to path: Path, _ style: KeyStyle = .plain, icon: Icon? = nil) {
        key = KeyButton(words, style, icon: icon)
        self.path = path
    }

    var body: HTML {
        getForm(to: path) { key }
    }
}

/// A button that sends the form it stands in.
struct KeyButton: Component, Sendable {
    let words: String
    let style: KeyStyle
    let icon: Icon?
    let pair: (FieldName, String)?
    let about: String?

    /// With `sends`, the form also carries this field: which of its buttons was pressed. `about` goes on in
    /// the name where several keys say the same: a screen reader says it, the eye sees the row.
    init(
        _ words: String,
        _ style: KeyStyle = .plain,
        icon: Icon? = nil,
        sends pair: (FieldName, String)? = nil,
        about: String? = nil
    ) {
        self.words = words
        self.style = style
        self.icon = icon
        self.pair = pair
        self.about = about
    }

    var body: HTML {
        button(.submit, class: style.name, sends: pair) {
            if let icon { icon }
            words
            if let about { span(class: "visually-hidden") { " " + about } }
        }
    }
}

/// A button with a form of its own: one press changes one thing.
struct PostButton: Component, Sendable {
    let key: KeyButton
    let path: Path
    let token: FormToken
    let fields: [(FieldName, String)]

    /// `fields` travel with it, unseen: for example the version the person is looking at.
    init(
        _ words: String,
        to path: Path,
        token: FormToken,
        _ style: KeyStyle = .plain,
        icon: Icon? = nil,
        about: String? = nil,
        fields: [(FieldName, String)] = []
    ) {
        key = KeyButton(words, style, icon: icon, about: about)
        self.path = path
        self.token = token
        self.fields = fields
    }

    var body: HTML {
        postForm(to: path, token: token) {
            for (name, value) in fields { hiddenField(name, value) }
            key
        }
    }
}

/// A button that shows the dialog with this id, without a script.
struct DialogButton: Component, Sendable {
    let words: String
    let dialog: Anchor
    let style: KeyStyle
    let icon: Icon?

    init(_ words: String, opens dialog: Anchor, _ style: KeyStyle = .plain, icon: Icon? = nil) {
        self.words = words
        self.dialog = dialog
        self.style = style
        self.icon = icon
    }

    var body: HTML {
        button(.button, class: style.name, .opens(dialog)) {
            if let icon { icon }
            words
        }
    }
}

/// Keys beside each other; they break into lines where there is no room.
@HTMLBuilder
func actions(atEnd: Bool = false, @HTMLBuilder content: () -> HTML) -> HTML {
    div(class: atEnd ? "actions end" : "actions", content: content)
}
