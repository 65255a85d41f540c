import Basics
import HTML

extension Health {
    var mark: Mark {
        switch self {
        case .onTrack: .done
        case .atRisk: .wait
        case .offTrack: .late
        }
    }
}

/// What the team last said.
struct UpdateCard: Component, Sendable {
    let update: ProjectUpdate
    let now: Timestamp

    init(_ update: ProjectUpdate, now: Timestamp) {
        self.update = update
        self.now = now
    }

    var body: HTML {
        region(UpdateWords.latest, id: "update", live: "update") {
            sheet { UpdateText(update: update, now: now) }
        }
    }
}

/// One update in full: how the project stands, the words, and whose they are.
struct UpdateText: Component, Sendable {
    let update: ProjectUpdate
    let now: Timestamp

    var body: HTML {
        p { StatusWord(update.health.words, update.health.mark.tone, mark: update.health.mark) }
        Paragraphs(update.body)
        p(class: "small soft") { UpdateWords.by(update.authorName, update.postedAt.words(at: now)) }
    }
}

/// The updates before the latest, a line each.
struct EarlierUpdates: Component, Sendable {
    let updates: [ProjectUpdate]
    let all: Path
    let now: Timestamp

    var body: HTML {
        region(UpdateWords.earlier, id: "earlier", link: (UpdateWords.all, all), live: "earlier") {
            rows(.compact) {
                for update in updates {
                    ListRow(
                        update.health.words,
                        .mark(update.health.mark),
                        meta: "\(update.body.prefix(160))",
                        side: [.text(update.postedAt.shortWords(at: now))]
                    )
                }
            }
        }
    }
}

/// Every update of a project, the newest first.
struct UpdateListPage: Page {
    static let limit = 20

    let head: ProjectHead
    let frame: Frame
    /// One more than `limit` says that there is another page.
    let updates: [ProjectUpdate]
    let now: Timestamp

    var title: String { UpdateWords.updates }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(head.name, head.overview)])
            if updates.isEmpty {
                Empty(.sun, UpdateWords.none, UpdateWords.noneYet)
            } else {
                div(class: "stack") {
                    for update in updates.prefix(Self.limit) {
                        sheet { UpdateText(update: update, now: now) }
                    }
                }
                if updates.count > Self.limit {
                    let last = updates[Self.limit - 1]
                    actions {
                        KeyLink(
                            UpdateWords.older,
                            to: path.with("after", "\(last.postedAt.milliseconds)-\(last.id.text)")
                        )
                    }
                }
            }
        }
    }

    private var path: Path {
        head.isTeam ? ProjectTeamRoutes.updates(head.id) : ProjectRoutes.updates(head.id)
    }
}

/// A word to the client on how the project stands.
struct UpdateFormPage: Page {
    let frame: Frame
    let project: Project
    let filled: Filled
    let token: FormToken

    var title: String { UpdateWords.new(project.name) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            postForm(to: ProjectTeamRoutes.updates(project.id), token: token, class: "form") {
                ProblemSummary(filled)
                Choice(
                    "health",
                    UpdateWords.health,
                    Health.allCases.map { FieldOption($0.rawValue, $0.words) },
                    in: filled,
                    value: "on_track"
                )
                TextArea(
                    "body",
                    UpdateWords.body,
                    in: filled,
                    hint: UpdateWords.bodyHint,
                    required: true,
                    max: 5000
                )
                actions { KeyButton(UpdateWords.publish, .primary) }
            }
        }
    }
}
