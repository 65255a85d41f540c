import Basics
import HTML

/// The versions of a deliverable, one of them in view.
struct VersionSegments: Component, Sendable {
    let view: DeliverableView
    let isTeam: Bool

    var body: HTML {
        if view.versions.count > 1 {
            div(class: "viewer-tools first") {
                Segments(
                    DeliverableWords.versions,
                    view.versions.reversed().map { version in
                        .init(
                            DeliverableWords.shortVersion(version.number),
                            name: DeliverableWords.versionNumber(version.number),
                            path.with("version", "\(version.number)"),
                            isCurrent: version.id == view.version?.id
                        )
                    }
                )
            }
        }
    }

    private var path: Path {
        isTeam ? DeliverableTeamRoutes.show(view.deliverable.id) : DeliverableRoutes.show(view.deliverable.id)
    }
}

/// The files of one version, each with a key to save it and the digest it can be told by.
struct VersionFiles: Component, Sendable {
    let files: [File]
    /// Where a file is downloaded, for the reader.
    let path: @Sendable (ID<File>) -> Path

    var body: HTML {
        rows {
            for file in files {
                FileRow(
                    file.name,
                    to: path(file.id),
                    meta: FileWords.facts(file.sizeText, digest: CertificateLine.short(file.sha256)),
                    action: .link(DeliverableWords.download, path(file.id), .quiet)
                )
            }
        }
    }
}

/// The decisions on a deliverable: whose word, when, and on which bytes.
struct DecisionSection: Component, Sendable {
    let view: DeliverableView

    var body: HTML {
        region(DeliverableWords.decisions, id: "decisions", live: "decisions") {
            if view.decisions.isEmpty {
                p(class: "soft") { DeliverableWords.nobodyHasDecidedYet }
            } else {
                div(class: "comments") {
                    for decision in view.decisions { item(decision) }
                }
            }
        }
    }

    @HTMLBuilder private func item(_ decision: ClientDecision) -> HTML {
        article(class: "comment", .id(Anchor("decision", decision.id))) {
            Avatar(decision.personName, isTeam: false)
            header {
                b { decision.personName }
                time(decision.decidedAt) { decision.decidedAt.words(at: view.now) }
            }
            div {
                p { decision.words }
                if !decision.note.isEmpty { Paragraphs(decision.note) }
                for file in view.files(of: decision.number) {
                    p(class: "small soft") { file.name }
                    CertificateLine(hash: file.sha256)
                }
            }
        }
    }
}

extension ClientDecision {
    /// What was decided, in a sentence.
    var words: String {
        switch kind {
        case .approved: DeliverableWords.decisionApproved(number)
        case .changesRequested: DeliverableWords.decisionChanges(number)
        }
    }
}

/// What holds for the version in view: decided and locked, or not the newest.
struct VersionBanner: Component, Sendable {
    let view: DeliverableView
    /// The address of the newest version, for the reader.
    let newest: Path

    var body: HTML {
        if let version = view.version {
            if let decision = view.decision, decision.kind == .approved {
                Banner(
                    .locked,
                    DeliverableWords.isApproved(version.number),
                    DeliverableWords.decided(
                        decision.personName,
                        when: decision.decidedAt.words(at: view.now)
                    ),
                    certificate: CertificateLine(
                        code: CertificateLine.short(decision.digest),
                        hash: view.files(of: version.number).first?.sha256 ?? decision.digest
                    )
                )
            } else if version.id != view.versions.first?.id, let latest = view.versions.first {
                Banner(
                    .open,
                    DeliverableWords.thisIsVersion(version.number),
                    DeliverableWords.versionIsTheNewest(latest.number),
                    link: (DeliverableWords.versionNumber(latest.number), newest)
                )
            } else if let decision = view.decision {
                Banner(
                    .changes,
                    DeliverableWords.changesWereAskedFor,
                    DeliverableWords.changesAnswered(
                        decision.personName,
                        when: decision.decidedAt.words(at: view.now)
                    )
                )
            }
        }
    }
}
