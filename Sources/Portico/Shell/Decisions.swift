import HTML

/// Approve or request changes: in reach while the work is in view.
///
/// Each button asks for this page again with `?decide=approve` or `?decide=changes`; the page then also shows
/// its `DecisionDialog`. So it works without a script, and there is one "Note" on a page and never two.
struct DecisionBar: Component, Sendable {
    let question: String
    let note: String
    let page: Path

    /// `question` as in "Is version 3 ready for print?"; `note` as in "2 comments open".
    init(_ question: String, note: String, page: Path) {
        self.question = question
        self.note = note
        self.page = page
    }

    var body: HTML {
        getForm(to: page, class: "decision-bar", .label(ShellWords.decision)) {
            p {
                b { question }
                " "
                span { note }
            }
            actions {
                KeyButton(
                    ShellWords.approve,
                    .primary,
                    icon: .check,
                    sends: ("decide", DecisionKind.approve.rawValue)
                )
                KeyButton(ShellWords.requestChanges, sends: ("decide", DecisionKind.changes.rawValue))
            }
        }
    }
}

/// The two ways to decide, as they stand in the address and in the form.
enum DecisionKind: String, Sendable {
    case approve, changes
}

/// The statement a person puts their name to, a note, and "Confirm decision". The form posts `decision`
/// (a `DecisionKind`), `version` and `note`.
struct DecisionDialog: Component, Sendable {
    let kind: DecisionKind
    let version: Int
    let subject: String
    let statement: String
    let path: Path
    let token: FormToken
    let page: Path
    let filled: Filled

    /// `page` is where Cancel leads: the deliverable, without `decide`.
    init(
        _ kind: DecisionKind,
        version: Int,
        of subject: String,
        statement: String,
        to path: Path,
        token: FormToken,
        page: Path,
        in filled: Filled = .empty
    ) {
        self.kind = kind
        self.version = version
        self.subject = subject
        self.statement = statement
        self.path = path
        self.token = token
        self.page = page
        self.filled = filled
    }

    var body: HTML {
        openDialog(
            kind == .approve
                ? ShellWords.approveVersion(version) : ShellWords.requestChangesToVersion(version),
            subject,
            id: "decision",
            closes: page
        ) {
            postForm(to: path, token: token) {
                ProblemSummary(filled)
                hiddenField("decision", kind.rawValue)
                hiddenField("version", String(version))
                p(class: "statement") { statement }
                TextArea(
                    "note",
                    ShellWords.note,
                    in: filled,
                    hint: kind == .approve
                        ? ShellWords.approvalHint
                        : ShellWords.changesHint,
                    required: kind == .changes,
                    max: 4000
                )
                actions(atEnd: true) {
                    KeyLink(ShellWords.cancel, to: page, .quiet)
                    KeyButton(ShellWords.confirmDecision, .primary, icon: kind == .approve ? .check : .return)
                }
            }
        }
    }
}
