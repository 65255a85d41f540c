import Basics
import HTML

/// A new deliverable of a project. Its versions come afterwards.
struct NewDeliverablePage: Page {
    let frame: Frame
    let project: Project
    let milestones: [Milestone]
    let filled: Filled
    let token: FormToken

    var title: String { DeliverableWords.newDeliverable }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.deliverables(project.id))])
            postForm(
                to: ProjectTeamRoutes.deliverables(project.id),
                token: token,
                class: "form sheet sheet-pad"
            ) {
                ProblemSummary(filled)
                TextField("title", DeliverableWords.title, in: filled, required: true, max: 120)
                TextArea(
                    "summary",
                    DeliverableWords.description,
                    in: filled,
                    hint: DeliverableWords.summaryHint,
                    max: 2000
                )
                div(class: "fields-grid") {
                    if !milestones.isEmpty {
                        Select("milestone", DeliverableWords.milestone, options, in: filled)
                    }
                    TextField(
                        "due",
                        DeliverableWords.due,
                        in: filled,
                        type: .date,
                        hint: DeliverableWords.dueHint
                    )
                }
                actions { KeyButton(DeliverableWords.addDeliverable, .primary) }
            }
        }
    }

    private var options: [FieldOption] {
        [FieldOption("", DeliverableWords.noMilestone)] + milestones.map { FieldOption($0.id.text, $0.title) }
    }
}

/// A deliverable as the team works on it.
struct DeliverableTeamPage: Page {
    /// A dialog of the page.
    enum Step: Sendable {
        case upload, review, audience, link
    }

    let frame: Frame
    let view: DeliverableView
    var comments: ThreadView?
    let who: WhoCanSee
    let contacts: [MemberLine]
    /// Whom it is shown to by name, or was to be in a refused form.
    var chosen: Set<ID<Person>>
    let links: [GuestLinkLine]
    let activity: [ActivityLine]
    /// Whether the reader may show it to the client.
    let shares: Bool
    let token: FormToken
    /// The dialog that is open, because its form was refused.
    let step: Step?
    let filled: Filled
    /// Why nothing was sent, where no dialog can say it.
    var conflict: String?

    var title: String { view.deliverable.title }

    var body: HTML {
        shell(frame, title: title, current: .projects, scripts: [.upload]) {
            div(.live("head")) {
                pageHead(
                    title,
                    above: [
                        (
                            view.deliverable.projectName,
                            ProjectTeamRoutes.deliverables(view.deliverable.project)
                        )
                    ],
                    status: view.version.map { $0.state.status(isTeam: true) },
                    meta: view.dueWords,
                    lead: view.deliverable.summary.isEmpty ? nil : view.deliverable.summary
                ) {
                    if canSend {
                        DialogButton(DeliverableWords.sendForReview, opens: "review", .primary, icon: .mail)
                    }
                    DialogButton(
                        DeliverableWords.uploadVersion,
                        opens: "upload",
                        canSend ? .plain : .primary,
                        icon: .upload
                    )
                }
            }
            split(.review) {
                div(class: "stack tight", .live("version")) {
                    if let conflict {
                        div(.role("alert")) { Banner(.late, DeliverableWords.nothingWasSent, conflict) }
                    }
                    VersionBanner(view: view, newest: path)
                    if view.deliverable.shared > 0, who.contacts == 0 {
                        Banner(
                            .late,
                            DeliverableWords.nobodySees(view.clientName),
                            DeliverableWords.askWhoSees
                        )
                    }
                    main
                }
                activitySection
            } aside: {
                if let comments { CommentSection(view: comments) }
                DecisionSection(view: view)
                DialogButton(DeliverableWords.whoCanSeeThis, opens: "who", icon: .eye)
                linkSection
            }
            DeliverableDialogs(page: self)
        }
    }

    var path: Path { DeliverableTeamRoutes.show(view.deliverable.id) }

    /// Whether the newest version waits to be sent.
    var canSend: Bool {
        guard shares, let newest = view.versions.first else { return false }
        return newest.state == .draft || newest.state == .internalReview
    }

    @HTMLBuilder private var main: HTML {
        if let version = view.version {
            VersionSegments(view: view, isTeam: true)
            if !version.note.isEmpty { Paragraphs(version.note) }
            VersionFiles(files: view.files(of: version.number), path: { FileTeamRoutes.download($0) })
            p(class: "small soft") { about(version) }
        } else {
            Empty(
                .folder,
                DeliverableWords.noVersionYet,
                DeliverableWords.noVersionHint
            )
        }
    }

    private func about(_ version: Version) -> String {
        DeliverableWords.uploaded(
            version.number,
            by: version.createdByName,
            version.createdAt.words(at: view.now),
            sent: version.sentAt?.words(at: view.now)
        )
    }

    @HTMLBuilder private var linkSection: HTML {
        region(DeliverableWords.guestLinks, id: "links") {
            if links.isEmpty {
                p(class: "soft") {
                    DeliverableWords.noLinksHint
                }
            } else {
                rows(.compact) { for link in links { row(link) } }
            }
            if shares, view.deliverable.shared > 0 {
                DialogButton(DeliverableWords.newGuestLink, opens: "new-link", icon: .key)
            }
        }
    }

    private func row(_ link: GuestLinkLine) -> ListRow {
        let isOpen = link.isOpen(at: view.now)
        let end =
            link.revokedAt.map { DeliverableWords.revoked($0.words(at: view.now)) }
            ?? (isOpen
                ? DeliverableWords.openUntil(link.expiresAt.localDate.long)
                : DeliverableWords.ranOutOn(link.expiresAt.localDate.long))
        return ListRow(
            link.label,
            .icon(.key),
            meta: end,
            action: isOpen && shares
                ? .post(
                    PostButton(
                        DeliverableWords.revoke,
                        to: LinkTeamRoutes.revoke(view.deliverable.id, link.id),
                        token: token,
                        .quiet
                    )
                )
                : nil,
            state: isOpen ? .plain : .denied
        )
    }

    @HTMLBuilder private var activitySection: HTML {
        region(DeliverableWords.activity, id: "activity", live: "activity") {
            if activity.isEmpty {
                p(class: "soft") { DeliverableWords.nothingHappenedYet }
            } else {
                rows(.compact) {
                    for line in activity {
                        ListRow(
                            ActivityWords.line(line.personName, line.action, line.detail),
                            meta: line.at.words(at: view.now)
                        )
                    }
                }
            }
        }
    }
}
