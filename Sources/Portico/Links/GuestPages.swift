import Basics
import HTML

/// What a guest link leads to before it is opened. It says whose it is and nothing of what is behind it.
struct GuestLinkPage: Page {
    let frame: Frame
    let token: FormToken
    let target: Path
    let isSignedIn: Bool

    var title: String { LinkWords.sharesSomethingWithYou(frame.agency) }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    isSignedIn
                        ? LinkWords.signedInLead
                        : LinkWords.guestLead
                }
            }
            actions { PostButton(LinkWords.openWord, to: target, token: token, .primary) }
        }
    }
}

/// The link’s one item, to look at.
struct GuestPage: Page {
    let frame: Frame
    let deliverable: Deliverable
    let version: Version
    let files: [File]
    let until: Timestamp

    var title: String { deliverable.title }

    var body: HTML {
        plainShell(frame, title: title, wide: true) {
            pageHead(
                title,
                over: LinkWords.from(frame.agency),
                status: StatusWord(LinkWords.version(version.number)),
                lead: deliverable.summary.isEmpty ? nil : deliverable.summary
            )
            div(class: "stack") {
                if !version.note.isEmpty { Paragraphs(version.note) }
                region(LinkWords.files, id: "files") {
                    VersionFiles(files: files, path: { GuestRoutes.download($0) })
                }
                p(class: "small soft") { LinkWords.comeBackUntil(until.localDate.long) }
            }
        }
    }
}

/// A new guest link, shown this once.
struct GuestLinkMadePage: Page {
    let frame: Frame
    let deliverable: Deliverable
    let label: String
    let address: String
    let until: Timestamp

    var title: String { LinkWords.guestLinkFor(label) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(deliverable.title, DeliverableTeamRoutes.show(deliverable.id))])
            sheet {
                p { LinkWords.copyNow }
                p { code { address } }
                p(class: "small soft") {
                    LinkWords.showsUntil(deliverable.title, day: until.localDate.long, label: label)
                }
            }
            actions { KeyLink(LinkWords.done, to: DeliverableTeamRoutes.show(deliverable.id), .primary) }
        }
    }
}
