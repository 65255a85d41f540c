import Basics
import HTML

/// What a guest link leads to before it is opened. It says whose it is and nothing of what is behind it.
struct GuestLinkPage: Page {
    let frame: Frame
    let token: FormToken
    let target: Path
    let isSignedIn: Bool

    var title: String { "\(frame.agency) shares something with you" }

    var body: HTML {
        plainShell(frame, title: title) {
            div(class: "door-head") {
                h1 { title }
                p(class: "soft") {
                    isSignedIn
                        ? "You’re signed in, so it opens in your own portal, if it is shared with you there."
                        : "You can look at it and download its files. You don’t need an account."
                }
            }
            actions { PostButton("Open", to: target, token: token, .primary) }
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
                over: "From \(frame.agency)",
                status: StatusWord("Version \(version.number)"),
                lead: deliverable.summary.isEmpty ? nil : deliverable.summary
            )
            div(class: "stack") {
                if !version.note.isEmpty { Paragraphs(version.note) }
                region("Files", id: "files") {
                    VersionFiles(files: files, path: { GuestRoutes.download($0) })
                }
                p(class: "small soft") { "You can come back to this page until \(until.date.long)." }
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

    var title: String { "Guest link for \(label)" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(deliverable.title, DeliverableTeamRoutes.show(deliverable.id))])
            sheet {
                p { "Copy it now. It is shown this once, and stored nowhere." }
                p { code { address } }
                p(class: "small soft") {
                    "It shows “\(deliverable.title)” as the client sees it, until \(until.date.long) or until you "
                        + "revoke it. Pass it only to \(label)."
                }
            }
            actions { KeyLink("Done", to: DeliverableTeamRoutes.show(deliverable.id), .primary) }
        }
    }
}
