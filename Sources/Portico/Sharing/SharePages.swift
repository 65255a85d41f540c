import Basics
import HTML

/// What was shared from a device, and the projects it may go into.
struct SharePage: Page {
    let frame: Frame
    let files: [SharedFile]
    let projects: [ProjectLine]
    let token: FormToken
    let now: Timestamp

    var title: String { files.isEmpty ? ShareWords.nothingShared : ShareWords.where(files.count) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, lead: files.isEmpty ? ShareWords.howToShare : ShareWords.onlyYou)
            if !files.isEmpty {
                region(ShareWords.shared, id: "shared", count: String(files.count)) {
                    SharedFileRows(files: files)
                    actions {
                        PostButton(
                            ShareWords.remove,
                            to: ShareRoutes.removal(),
                            token: token,
                            .quiet
                        )
                    }
                }
                region(ShareWords.into, id: "projects") {
                    if projects.isEmpty {
                        p(class: "soft") { ShareWords.noProject }
                    } else {
                        rows {
                            for project in projects {
                                ListRow(
                                    project.name,
                                    to: ShareRoutes.project(project.id),
                                    .icon(.projects),
                                    meta: project.clientName
                                )
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Into one project: who may see the files there.
struct ShareIntoPage: Page {
    let frame: Frame
    let project: Project
    let client: String
    let files: [SharedFile]
    let filled: Filled
    let token: FormToken

    var title: String { ShareWords.add(to: project.name) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(ShareWords.shared, ShareRoutes.target())], meta: client)
            if files.isEmpty {
                Empty(
                    .folder,
                    ShareWords.nothingShared,
                    ShareWords.howToShare,
                    step: KeyLink(project.name, to: ProjectTeamRoutes.files(project.id))
                )
            } else {
                SharedFileRows(files: files)
                postForm(to: ShareRoutes.project(project.id), token: token, class: "form") {
                    ProblemSummary(filled)
                    AudienceChoice(filled: filled, client: client, value: .team, people: [])
                    div(class: "actions stuck") { KeyButton(title, .primary, icon: .upload) }
                }
            }
        }
    }
}

private struct SharedFileRows: Component {
    let files: [SharedFile]

    var body: HTML {
        rows {
            for shared in files {
                FileRow(shared.file.name, to: nil, meta: File.sizeText(shared.file.size))
            }
        }
    }
}
