import Basics
import HTML

/// The forms of a deliverable’s page, each in a dialog; the one that was refused is open.
struct DeliverableDialogs: Component, Sendable {
    let page: DeliverableTeamPage

    private var id: ID<Deliverable> { page.view.deliverable.id }
    private var client: String { page.view.clientName }

    var body: HTML {
        dialog(.upload, DeliverableWords.uploadVersion, "upload") {
            uploadZone(
                DeliverableWords.files,
                button: DeliverableWords.uploadVersion,
                to: DeliverableTeamRoutes.versions(id),
                token: page.token,
                in: filled(.upload),
                hint: DeliverableWords.filesHint
            ) {
                TextArea(
                    "note",
                    DeliverableWords.whatChanged,
                    in: filled(.upload),
                    hint: DeliverableWords.versionNoteHint,
                    max: 2000
                )
            }
        }
        if page.canSend {
            dialog(.review, DeliverableWords.sendForReview, "review") { reviewForm }
        } else if page.shares, page.view.deliverable.shared > 0 {
            dialog(.audience, DeliverableWords.changeWhoCanSeeThis, "who-may") { audienceForm }
        }
        if page.shares, page.view.deliverable.shared > 0 {
            dialog(.link, DeliverableWords.newGuestLink, "new-link") { linkForm }
        }
        dialogBox(DeliverableWords.whoCanSeeThis, page.title, id: "who") {
            WhoCanSeeList(who: page.who)
            for link in page.links where link.isOpen(at: page.view.now) {
                p(class: "small") {
                    DeliverableWords.guestLinkOpenUntil(link.label, date: link.expiresAt.localDate.long)
                }
            }
            if page.shares, !page.canSend, page.view.deliverable.shared > 0 {
                actions { DialogButton(DeliverableWords.changeWhoCanSeeThis, opens: "who-may", icon: .edit) }
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
                DeliverableWords.answerBy,
                in: filled(.review),
                type: .date,
                value: page.view.deliverable.dueOn?.iso ?? "",
                hint: DeliverableWords.mayStayEmpty
            )
            actions(atEnd: true) { KeyButton(DeliverableWords.sendForReview, .primary, icon: .mail) }
        }
    }

    @HTMLBuilder private var audienceForm: HTML {
        postForm(to: DeliverableTeamRoutes.audience(id), token: page.token, class: "form") {
            ProblemSummary(filled(.audience))
            audience(.audience, page.view.deliverable.audience)
            actions(atEnd: true) { KeyButton(DeliverableWords.save, .primary) }
        }
    }

    @HTMLBuilder private var linkForm: HTML {
        postForm(to: LinkTeamRoutes.links(id), token: page.token, class: "form") {
            ProblemSummary(filled(.link))
            p(class: "soft") {
                DeliverableWords.linkLead
            }
            TextField(
                "label",
                DeliverableWords.whomItIsFor,
                in: filled(.link),
                hint: DeliverableWords.linkLabelHint,
                required: true,
                max: 120
            )
            TextField(
                "days",
                DeliverableWords.daysItWorks,
                in: filled(.link),
                type: .number,
                value: "14",
                required: true
            )
            actions(atEnd: true) { KeyButton(DeliverableWords.makeTheLink, .primary, icon: .key) }
        }
    }
}
