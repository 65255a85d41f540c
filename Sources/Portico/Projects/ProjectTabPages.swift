import Basics
import HTML

/// The deliverables of a project.
struct ProjectDeliverablesPage: Page {
    let head: ProjectHead
    let frame: Frame
    let deliverables: [DeliverableLine]
    let now: Timestamp

    var title: String { "Deliverables" }

    var body: HTML {
        projectShell(head, frame, tab: "Deliverables") {
            if deliverables.isEmpty {
                Empty(
                    .folder,
                    "No deliverables yet",
                    head.isTeam
                        ? "A deliverable is a thing you promised, with versions and a decision on each."
                        : "What \(frame.agency) hands over for your approval will stand here.",
                    step: head.isTeam
                        ? KeyLink("New deliverable", to: DeliverableTeamRoutes.new(head.id)) : nil
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

    var title: String { "Files" }

    var body: HTML {
        projectShell(head, frame, tab: "Files", scripts: upload == nil ? [] : [.upload]) {
            if files.isEmpty {
                Empty(
                    .folder,
                    "No files yet",
                    "Files shared in this project, and those of its deliverables, stand here."
                )
            } else {
                rows {
                    for file in files {
                        FileRow(
                            file.name,
                            to: head.isTeam ? FileTeamRoutes.download(file.id) : FileRoutes.download(file.id),
                            meta:
                                "\(file.sizeText), \(file.uploadedByName), \(file.uploadedAt.words(at: now))"
                        )
                    }
                }
            }
            if let upload {
                region("Add files", id: "add") {
                    uploadZone(
                        "Files",
                        button: "Upload",
                        to: FileTeamRoutes.upload(head.id),
                        token: upload.token,
                        in: upload.filled,
                        hint: "Up to 2 GB each."
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

    var title: String { "Invoices" }

    var body: HTML {
        projectShell(head, frame, tab: "Invoices") {
            if invoices.isEmpty {
                Empty(.receipt, "No invoices yet", "Invoices for this project will stand here.")
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

    var title: String { "Activity" }

    var body: HTML {
        projectShell(head, frame, tab: "Activity") {
            if lines.isEmpty {
                Empty(.sun, "Nothing happened yet", "Uploads, decisions and payments will be listed here.")
            } else {
                rows(.people) {
                    for line in lines {
                        ListRow(
                            "\(line.personName ?? frame.agency) \(line.action.words) \(line.detail)",
                            .avatar(Avatar(line.personName ?? frame.agency, isTeam: line.personName == nil)),
                            side: [.text(line.at.words(at: now))]
                        )
                    }
                }
            }
        }
    }
}
