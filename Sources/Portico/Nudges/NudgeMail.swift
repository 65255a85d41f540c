import Basics
import HTML

/// The one mail of a nudge, by what it is about.
enum NudgeMail {
    static func about(_ line: DeliverableLine, _ nudge: Nudge) -> MailDraft {
        var facts = [(DeliverableWords.project, line.projectName)]
        if let dueOn = line.dueOn { facts.append((DeliverableWords.answerBy, dueOn.long)) }
        return draft(
            nudge,
            subject: NudgeWords.decisionSubject(line.title),
            heading: NudgeWords.decisionHeading(nudge.byName),
            paragraph: NudgeWords.decisionDetail(line.title, since: (line.sentAt ?? nudge.at).date.long),
            facts: facts,
            button: (DeliverableWords.review, DeliverableRoutes.show(line.id))
        )
    }

    static func about(_ invoice: ListedInvoice, _ nudge: Nudge) -> MailDraft {
        let number = invoice.number ?? ""
        return draft(
            nudge,
            subject: NudgeWords.invoiceSubject(number),
            heading: NudgeWords.invoiceHeading(nudge.byName, invoice.standing.payable.text),
            paragraph: NudgeWords.invoiceDetail,
            facts: [
                (InvoiceWords.invoice, InvoiceWords.numberAndTitle(number, invoice.title)),
                (InvoiceWords.toPay, invoice.standing.payable.text),
                (InvoiceWords.due, invoice.standing.dueOn.long),
            ],
            button: (InvoiceWords.seeAndPay, InvoiceRoutes.show(invoice.id))
        )
    }

    static func about(_ thread: WaitingThread, _ nudge: Nudge) -> MailDraft {
        var draft = draft(
            nudge,
            subject: NudgeWords.questionSubject(thread.kind == .general ? nil : thread.subject),
            heading: NudgeWords.questionHeading(nudge.byName),
            paragraph: nil,
            facts: [],
            button: (NudgeWords.answer, MessageRoutes.show(thread.id))
        )
        draft.quote = thread.question
        return draft
    }

    static func about(_ milestone: Milestone, in project: String, _ nudge: Nudge) -> MailDraft {
        draft(
            nudge,
            subject: NudgeWords.milestoneSubject(milestone.title),
            heading: NudgeWords.milestoneHeading(nudge.byName, project),
            paragraph: NudgeWords.milestoneDetail(milestone.title),
            facts: [(MilestoneWords.due, milestone.dueOn.long)],
            button: (NudgeWords.openIt, ProjectRoutes.milestone(milestone.id))
        )
    }

    private static func draft(
        _ nudge: Nudge,
        subject: String,
        heading: String,
        paragraph: String?,
        facts: [(String, String)],
        button: (String, Path)
    ) -> MailDraft {
        MailDraft(
            event: "nudge:\(nudge.id.text)",
            kind: "nudge",
            subject: subject,
            heading: heading,
            paragraphs: paragraph.map { [$0] } ?? [],
            facts: facts.filter { !$0.1.isEmpty },
            button: button,
            reason: NudgeWords.reason(nudge.byName),
            item: nudge.item
        )
    }
}
