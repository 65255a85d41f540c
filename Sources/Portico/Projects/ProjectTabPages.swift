import Basics
import HTML

/// The deliverables of a project.
struct ProjectDeliverablesPage: Page {
    let head: ProjectHead
    let frame: Frame
    let deliverables: [DeliverableLine]
    let now: Timestamp

    var title: String { ProjectWords.deliverables }

    var body: HTML {
        projectShell(head, frame, tab: .deliverables) {
            if deliverables.isEmpty {
                Empty(
                    .folder,
                    ProjectWords.noDeliverables,
                    head.isTeam
                        ? ProjectWords.deliverablesForTeam
                        : ProjectWords.deliverablesLater(frame.agency),
                    step: head.isTeam
                        ? KeyLink(ProjectWords.newDeliverable, to: DeliverableTeamRoutes.new(head.id)) : nil
                )
            } else {
                rows { for line in deliverables { DeliverableRow(line, isTeam: head.isTeam, now: now) } }
            }
        }
    }
}

/// The files of a project, those of its deliverables too.
struct ProjectFilesPage: Page {
    let head: ProjectHead
    let frame: Frame
    let files: [File]
    /// The team's form for adding one; nil for a client.
    let upload: (token: FormToken, filled: Filled, client: String)?
    let now: Timestamp

    var title: String { ProjectWords.files }

    var body: HTML {
        projectShell(head, frame, tab: .files, scripts: upload == nil ? [] : [.upload]) {
            if files.isEmpty {
                Empty(
                    .folder,
                    ProjectWords.noFiles,
                    ProjectWords.filesLater
                )
            } else {
                rows {
                    for file in files {
                        FileRow(
                            file.name,
                            to: head.isTeam ? FileTeamRoutes.download(file.id) : FileRoutes.download(file.id),
                            meta: ProjectWords.file(
                                file.sizeText,
                                file.uploadedByName,
                                file.uploadedAt.words(at: now)
                            )
                        )
                    }
                }
            }
            if let upload {
                region(ProjectWords.addFiles, id: "add") {
                    uploadZone(
                        title,
                        button: ProjectWords.upload,
                        to: FileTeamRoutes.upload(head.id),
                        token: upload.token,
                        in: upload.filled,
                        hint: ProjectWords.uploadHint
                    ) {
                        AudienceChoice(filled: upload.filled, client: upload.client, value: .team, people: [])
                    }
                }
            }
        }
    }
}

/// The invoices of a project.
struct ProjectInvoicesPage: Page {
    let head: ProjectHead
    let frame: Frame
    let invoices: [ListedInvoice]
    let now: Timestamp

    var title: String { ProjectWords.invoices }

    var body: HTML {
        projectShell(head, frame, tab: .invoices) {
            if invoices.isEmpty {
                Empty(.receipt, ProjectWords.noInvoices, ProjectWords.invoicesLater)
            } else {
                rows { for invoice in invoices { invoice.row(isTeam: head.isTeam, now: now) } }
            }
        }
    }
}

/// What happened in a project.
struct ProjectActivityPage: Page {
    let head: ProjectHead
    let frame: Frame
    let lines: [ActivityLine]
    let now: Timestamp

    var title: String { ProjectWords.activity }

    var body: HTML {
        projectShell(head, frame, tab: .activity) {
            if lines.isEmpty {
                Empty(.sun, ProjectWords.noActivity, ProjectWords.activityLater)
            } else {
                rows(.people) {
                    for line in lines {
                        ListRow(
                            ProjectWords.did(line.personName ?? frame.agency, line.action.words, line.detail),
                            .avatar(
                                Avatar(
                                    line.personName ?? frame.agency,
                                    isTeam: line.isTeam || line.personName == nil
                                )
                            ),
                            side: [.text(line.at.words(at: now))]
                        )
                    }
                }
            }
        }
    }
}
