import Basics
import HTML

/// The mails about deliverables.
enum DeliverableMail {
    /// A version is up for review. Those who decide are asked, the others told.
    static func review(_ line: DeliverableLine, sender: String, decides: Bool, version: ID<Version>)
        -> MailDraft
    {
        var facts = [("Project", line.projectName), ("Version", "\(line.number ?? 1)")]
        if let dueOn = line.dueOn { facts.append(("Answer by", dueOn.long)) }
        return MailDraft(
            event: "version:\(version.text)",
            kind: "review",
            subject: decides ? "Please review: \(line.title)" : "New to look at: \(line.title)",
            heading: decides ? "\(sender) asks for your decision" : "\(sender) sent something to look at",
            paragraphs: [
                decides
                    ? "“\(line.title)” is ready. Look at it, then approve it or say what should change."
                    : "“\(line.title)” is ready. Have a look, and leave a comment if you like."
            ],
            facts: facts.filter { !$0.1.isEmpty },
            button: (decides ? "Review" : "Look at it", DeliverableRoutes.show(line.id)),
            reason: "You get this because \(sender) shared this with you.",
            item: line.id.text
        )
    }

    static func decision(_ decision: ClientDecision, on line: DeliverableLine) -> MailDraft {
        let isApproved = decision.kind == .approved
        return MailDraft(
            event: "decision:\(decision.id.text)",
            kind: "decision",
            subject: isApproved ? "Approved: \(line.title)" : "Changes requested: \(line.title)",
            heading: isApproved
                ? "\(decision.personName) approved version \(decision.number)"
                : "\(decision.personName) asks for changes to version \(decision.number)",
            paragraphs: ["“\(line.title)”, for \(line.clientName)."],
            quote: decision.note.isEmpty ? nil : decision.note,
            button: ("Open", DeliverableTeamRoutes.show(line.id)),
            reason: "You get this because you sent the version, or lead the project.",
            item: line.id.text
        )
    }
}
