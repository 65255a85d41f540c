import HTML

/// A fact about the whole page: a mark, a sentence, at most one action.
struct Banner: Component, Sendable {
    let mark: Mark
    let strong: String
    let words: String
    let link: (words: String, path: Path)?
    let certificate: CertificateLine?

    init(
        _ mark: Mark,
        _ strong: String,
        _ words: String = "",
        link: (words: String, path: Path)? = nil,
        certificate: CertificateLine? = nil
    ) {
        self.mark = mark
        self.strong = strong
        self.words = words
        self.link = link
        self.certificate = certificate
    }

    var body: HTML {
        div(class: style) {
            mark
            div {
                b { strong }
                " "
                words
                if let certificate { certificate }
            }
            if let link { a(href: link.path) { link.words } }
        }
    }

    private var style: StaticString {
        switch mark.tone {
        case .done: "banner done"
        case .wait: "banner wait"
        case .late: "banner late"
        case .plain, .go: "banner"
        }
    }
}

/// What just happened, said once and read aloud. `shell` shows the frame's by itself.
struct Notice: Component, Sendable {
    let words: String
    let undo: Path?
    let token: FormToken?

    /// With `undo` and a token, what it tells of can be taken back.
    init(_ words: String, undo: Path? = nil, token: FormToken? = nil) {
        self.words = words
        self.undo = undo
        self.token = token
    }

    var body: HTML {
        div(class: "notice") {
            Mark.done
            p(.role("status")) { words }
            if let undo, let token { PostButton(ShellWords.undo, to: undo, token: token, icon: .back) }
        }
    }
}

/// The line that proves a decision.
struct CertificateLine: Component, Sendable {
    let facts: [(words: String, code: String)]
    let link: (words: String, path: Path)?

    /// `hash` is the hexadecimal SHA-256 of the files; its first and last eight digits are shown.
    init(code: String? = nil, hash: String, link: (words: String, path: Path)? = nil) {
        var facts: [(String, String)] = []
        if let code { facts.append((ShellWords.certificate, code)) }
        facts.append(("SHA-256", Self.short(hash)))
        self.facts = facts.map { ($0.0, $0.1) }
        self.link = link
    }

    /// `9f2c41d8 … a07e5b13`
    static func short(_ hash: String) -> String {
        hash.count > 20 ? "\(hash.prefix(8)) … \(hash.suffix(8))" : hash
    }

    var body: HTML {
        p(class: "cert") {
            for fact in facts {
                span {
                    fact.words
                    " "
                    code { fact.code }
                }
            }
            if let link { a(href: link.path) { link.words } }
        }
    }
}

/// Nothing here yet: what is next, and one step.
struct Empty: Component, Sendable {
    enum Picture: Sendable {
        case sun, folder, receipt, letter

        fileprivate var path: Path {
            switch self {
            case .sun: Assets.icons.at("e-sun")
            case .folder: Assets.icons.at("e-folder")
            case .receipt: Assets.icons.at("e-receipt")
            case .letter: Assets.icons.at("e-letter")
            }
        }
    }

    let picture: Picture
    let title: String
    let words: String
    let step: KeyLink?

    init(_ picture: Picture, _ title: String, _ words: String, step: KeyLink? = nil) {
        self.picture = picture
        self.title = title
        self.words = words
        self.step = step
    }

    var body: HTML {
        div(class: "empty") {
            svg(viewBox: "0 0 120 44", .decorative) { svgUse(picture.path) }
            h2 { title }
            p { words }
            if let step { step }
        }
    }
}

/// That payments here are a rehearsal: said wherever money is, while the agency's Stripe keys are test keys.
struct TestPaymentsLabel: Component, Sendable {
    var body: HTML {
        p(class: "test-label") {
            Mark.health
            span {
                b { ShellWords.testPayments }
                " "
                ShellWords.noMoneyMoves
            }
        }
    }
}
