import Basics
import HTML

/// The forms of a deliverable’s page, each in a dialog; the one that was refused is open.
struct DeliverableDialogs: Component, Sendable {
    let page: DeliverableTeamPage

    private var id: ID<Deliverable> { page.view.deliverable.id }
    private var client: String { page.view.clientName }

    var body: HTML {
        dialog(.upload, "Upload version", "upload") {
            uploadZone(
                "Files",
                button: "Upload version",
                to: DeliverableTeamRoutes.versions(id),
                token: page.token,
                in: filled(.upload),
                hint: "Up to 50 files, 2 GB together."
            ) {
                TextArea(
                    "note",
                    "What changed",
                    in: filled(.upload),
                    hint: "The client reads this with the version.",
                    max: 2000
                )
            }
        }
        if page.canSend {
            dialog(.review, "Send for review", "review") { reviewForm }
        } else if page.shares, page.view.deliverable.shared > 0 {
            dialog(.audience, "Change who can see this", "who-may") { audienceForm }
        }
        if page.shares, page.view.deliverable.shared > 0 {
            dialog(.link, "New guest link", "new-link") { linkForm }
        }
        dialogBox("Who can see this?", page.title, id: "who") {
            WhoCanSeeList(who: page.who)
            for link in page.links where link.isOpen(at: page.view.now) {
                p(class: "small") { "Guest link “\(link.label)”, open until \(link.expiresAt.date.long)" }
            }
            if page.shares, !page.canSend, page.view.deliverable.shared > 0 {
                actions { DialogButton("Change who can see this", opens: "who-may", icon: .edit) }
            }
        }
    }

    private func filled(_ step: DeliverableTeamPage.Step) -> Filled {
        page.step == step ? page.filled : .empty
    }

    @HTMLBuilder private func dialog(
        _ step: DeliverableTeamPage.Step,
        _ title: String,
        _ anchor: Anchor,
        @HTMLBuilder content: () -> HTML
    ) -> HTML {
        if page.step == step {
            openDialog(title, page.title, id: anchor, closes: page.path, content: content)
        } else {
            dialogBox(title, page.title, id: anchor, content: content)
        }
    }

    @HTMLBuilder private func audience(_ step: DeliverableTeamPage.Step, _ value: Audience) -> HTML {
        AudienceChoice(
            filled: filled(step),
            client: client,
            value: value,
            people: page.contacts.map { ($0.person, $0.name) },
            chosen: page.chosen
        )
    }

    @HTMLBuilder private var reviewForm: HTML {
        postForm(to: DeliverableTeamRoutes.review(id), token: page.token, class: "form") {
            ProblemSummary(filled(.review))
            audience(.review, page.view.deliverable.audience == .chosen ? .chosen : .everyone)
            TextField(
                "due",
                "Answer by",
                in: filled(.review),
                type: .date,
                value: page.view.deliverable.dueOn?.iso ?? "",
                hint: "May stay empty."
            )
            actions(atEnd: true) { KeyButton("Send for review", .primary, icon: .mail) }
        }
    }

    @HTMLBuilder private var audienceForm: HTML {
        postForm(to: DeliverableTeamRoutes.audience(id), token: page.token, class: "form") {
            ProblemSummary(filled(.audience))
            audience(.audience, page.view.deliverable.audience)
            actions(atEnd: true) { KeyButton("Save", .primary) }
        }
    }

    @HTMLBuilder private var linkForm: HTML {
        postForm(to: LinkTeamRoutes.links(id), token: page.token, class: "form") {
            ProblemSummary(filled(.link))
            p(class: "soft") {
                "Whoever has the link sees the newest version the client was sent, and its files. Nothing else, and "
                    + "they can’t decide."
            }
            TextField(
                "label",
                "Whom it is for",
                in: filled(.link),
                hint: "Only the team reads this.",
                required: true,
                max: 120
            )
            TextField("days", "Days it works", in: filled(.link), type: .number, value: "14", required: true)
            actions(atEnd: true) { KeyButton("Make the link", .primary, icon: .key) }
        }
    }
}
