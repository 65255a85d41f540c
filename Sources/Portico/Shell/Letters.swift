import Basics
import HTML

/// A text as its writer broke it: an empty line ends a paragraph, a single one breaks the line.
struct Paragraphs: Component, Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var body: HTML {
        for paragraph in Self.paragraphs(of: text) {
            p {
                for (index, line) in paragraph.enumerated() {
                    if index > 0 { br() }
                    line
                }
            }
        }
    }

    /// The lines of each paragraph, without empty ones.
    static func paragraphs(of text: String) -> [[String]] {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.map(String.init) }
    }
}

/// Who wrote something, and when.
struct Byline: Sendable {
    let name: String
    let isTeam: Bool
    /// The company, where it is not the reader's own.
    let from: String?
    let at: Timestamp
    /// `14:02`, `Friday`, `16 November`
    let when: String

    init(_ name: String, isTeam: Bool, from: String? = nil, at: Timestamp, when: String) {
        self.name = name
        self.isTeam = isTeam
        self.from = from
        self.at = at
        self.when = when
    }
}

/// A message, as a letter and not as a bubble. One's own lie on a wash, internal notes are dashed.
struct Letter: Component, Sendable {
    enum Kind: Sendable {
        case theirs, own
        /// Read by the team only.
        case note
    }

    struct Attachment: Sendable {
        let name: String
        let path: Path
        let meta: String

        init(_ name: String, to path: Path, meta: String) {
            self.name = name
            self.path = path
            self.meta = meta
        }
    }

    let by: Byline
    let text: String
    let kind: Kind
    let anchor: Anchor
    let attachments: [Attachment]
    let footer: String?
    let waits: String?

    /// `footer` as in "Seen by Grace and Tomás"; `waits` as in "Waits on your answer since yesterday".
    init(
        _ text: String,
        by: Byline,
        _ kind: Kind = .theirs,
        id anchor: Anchor,
        attachments: [Attachment] = [],
        footer: String? = nil,
        waits: String? = nil
    ) {
        self.text = text
        self.by = by
        self.kind = kind
        self.anchor = anchor
        self.attachments = attachments
        self.footer = footer
        self.waits = waits
    }

    var body: HTML {
        article(class: style, .id(anchor)) {
            Avatar(by.name, isTeam: by.isTeam)
            header {
                b { kind == .own ? ShellWords.you : by.name }
                if let from = by.from { span { from } }
                time(by.at) { by.when }
            }
            div(class: "letter-text") {
                Paragraphs(text)
                for attachment in attachments {
                    a(href: attachment.path, class: "attachment") {
                        Icon.file
                        span {
                            attachment.name
                            small { attachment.meta }
                        }
                    }
                }
            }
            if let waits {
                HTML::footer(class: "asked") {
                    Mark.question
                    span(class: "text-wait") { waits }
                }
            } else if let words = footer {
                HTML::footer { words }
            }
        }
    }

    private var style: StaticString {
        switch kind {
        case .theirs: "letter"
        case .own: "letter own"
        case .note: "letter internal"
        }
    }
}

/// The messages of a thread, one after the other; new ones appear by themselves.
@HTMLBuilder
func thread(live key: StaticString = "thread", @HTMLBuilder letters: () -> HTML) -> HTML {
    div(class: "thread", .live(key), content: letters)
}

/// The day the letters below were written on.
struct DayLine: Component, Sendable {
    let words: String

    init(_ words: String) {
        self.words = words
    }

    var body: HTML {
        p(class: "day") { words }
    }
}

/// A remark on a deliverable, with its replies.
struct CommentItem: Component, Sendable {
    let by: Byline
    let text: String
    let anchor: Anchor
    let replies: [(by: Byline, text: String)]

    init(_ text: String, by: Byline, id anchor: Anchor, replies: [(Byline, String)] = []) {
        self.text = text
        self.by = by
        self.anchor = anchor
        self.replies = replies.map { ($0.0, $0.1) }
    }

    var body: HTML {
        article(class: "comment", .id(anchor)) {
            Avatar(by.name, isTeam: by.isTeam)
            head(by)
            div { Paragraphs(text) }
            for reply in replies {
                div(class: "reply") {
                    head(reply.by)
                    Paragraphs(reply.text)
                }
            }
        }
    }

    @HTMLBuilder private func head(_ by: Byline) -> HTML {
        header {
            b { by.name }
            time(by.at) { by.when }
        }
    }
}

/// The comments on a deliverable; new ones appear by themselves.
@HTMLBuilder
func comments(live key: StaticString = "comments", @HTMLBuilder items: () -> HTML) -> HTML {
    div(class: "comments", .live(key), content: items)
}

/// Where one writes: field "Message", button "Send". The same everywhere.
struct Composer: Component, Sendable {
    let path: Path
    let token: FormToken
    let filled: Filled
    let placeholder: String
    let hint: String?
    let fields: [(FieldName, String)]

    /// `hint` says who reads it. `fields` travel with it, unseen.
    init(
        to path: Path,
        token: FormToken,
        in filled: Filled = .empty,
        placeholder: String,
        hint: String?,
        fields: [(FieldName, String)] = []
    ) {
        self.path = path
        self.token = token
        self.filled = filled
        self.placeholder = placeholder
        self.hint = hint
        self.fields = fields
    }

    var body: HTML {
        postForm(to: path, token: token, class: "composer", id: "composer") {
            for (name, value) in fields { hiddenField(name, value) }
            div(class: "composer-box") {
                TextArea(
                    "message",
                    ShellWords.message,
                    in: filled,
                    required: true,
                    max: 20_000,
                    placeholder: placeholder
                )
                div(class: "bar") { KeyButton(ShellWords.send) }
            }
            if let hint { p(class: "hint") { hint } }
        }
    }
}
