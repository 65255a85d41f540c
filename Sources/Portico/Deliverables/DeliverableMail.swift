import Basics
import HTML

/// The mails about deliverables.
enum DeliverableMail {
    /// A version is up for review. Those who decide are asked, the others told.
    static func review(_ line: DeliverableLine, sender: String, decides: Bool, version: ID<Version>)
        -> MailDraft
    {
        var facts = [
            (DeliverableWords.project, line.projectName),
            (DeliverableWords.version, Int(line.number ?? 1).text),
        ]
        if let dueOn = line.dueOn { facts.append((DeliverableWords.answerBy, dueOn.long)) }
        return MailDraft(
            event: "version:\(version.text)",
            kind: "review",
            subject: decides
                ? DeliverableWords.pleaseReview(line.title) : DeliverableWords.newToLookAt(line.title),
            heading: decides
                ? DeliverableWords.asksForYourDecision(sender) : DeliverableWords.lookHeading(sender),
            paragraphs: [
                decides
                    ? DeliverableWords.reviewDetail(line.title)
                    : DeliverableWords.lookDetail(line.title)
            ],
            facts: facts.filter { !$0.1.isEmpty },
            button: (
                decides ? DeliverableWords.review : DeliverableWords.lookAtIt, DeliverableRoutes.show(line.id)
            ),
            reason: DeliverableWords.sharedReason(sender),
            item: line.id.text
        )
    }

    static func decision(_ decision: ClientDecision, on line: DeliverableLine) -> MailDraft {
        let isApproved = decision.kind == .approved
        return MailDraft(
            event: "decision:\(decision.id.text)",
            kind: "decision",
            subject: isApproved
                ? DeliverableWords.approvedSubject(line.title)
                : DeliverableWords.changesRequestedSubject(line.title),
            heading: isApproved
                ? DeliverableWords.approvedHeading(decision.personName, number: decision.number)
                : DeliverableWords.changesHeading(decision.personName, number: decision.number),
            paragraphs: [DeliverableWords.titleFor(line.title, client: line.clientName)],
            facts: [(DeliverableWords.decidedAt, decision.decidedAt.inFull)],
            quote: decision.note.isEmpty ? nil : decision.note,
            button: (DeliverableWords.openWord, DeliverableTeamRoutes.show(line.id)),
            reason: DeliverableWords.decisionReason,
            item: line.id.text
        )
    }
}
