import Basics
import HTML

// What waits, a row each: whose turn, since when, until when, and the one key that does it.

extension Wait {
    /// Red past its day, amber before.
    func tone(at now: Timestamp) -> Tone { isLate(at: now) ? .late : .wait }

    /// `Due Wednesday`, `3 days late`; nil without a day.
    fileprivate func dueFact(at now: Timestamp) -> ListRow.Fact? {
        guard let dueOn else { return nil }
        let past = daysPast(at: now)
        return .status(
            past > 0 ? MilestoneWords.late(past) : DeliverableWords.dueOn(dueOn.words(on: now.date)),
            tone(at: now)
        )
    }
}

extension DeliverableLine {
    /// For a client: look at it, and decide.
    func decisionRow(isFirst: Bool, now: Timestamp) -> ListRow {
        ListRow(
            title,
            to: DeliverableRoutes.show(id),
            .mark(wait.isLate(at: now) ? .late : .wait),
            meta: HomeWords.version(projectName, number ?? 1, from: byName),
            side: [wait.dueFact(at: now), .text(HomeWords.sent(daysAgo: wait.days(at: now)))].compactMap(
                \.self
            ),
            action: .link(DeliverableWords.review, DeliverableRoutes.show(id), isFirst ? .primary : .plain)
        )
    }

    /// For the team: the client asked for changes.
    func changesRow(isFirst: Bool, now: Timestamp) -> ListRow {
        ListRow(
            title,
            to: DeliverableTeamRoutes.show(id),
            .mark(.changes),
            meta: HomeWords.askedForChanges(clientName, version: number ?? 1),
            side: [.age(days: Wait(since: updatedAt).days(at: now), .wait)],
            action: .link(HomeWords.open, DeliverableTeamRoutes.show(id), isFirst ? .primary : .plain)
        )
    }
}

extension WaitingThread {
    /// For a client: the team asked something.
    func questionRow(isFirst: Bool, now: Timestamp) -> ListRow {
        let path = MessageRoutes.show(id)
        return ListRow(
            question,
            to: path,
            .mark(.question),
            meta: kind == .general
                ? HomeWords.asked(by: lastName) : HomeWords.asked(by: lastName, in: subject),
            side: [.text(HomeWords.asked(daysAgo: wait.days(at: now), at: since.timeOfDay))],
            action: .link(HomeWords.answer, path.at("composer"), isFirst ? .primary : .plain)
        )
    }

    /// For the team: a client wrote and nobody has answered.
    func answerRow(isFirst: Bool, now: Timestamp) -> ListRow {
        let path = MessageTeamRoutes.show(id)
        return ListRow(
            subject,
            to: path,
            .mark(.question),
            meta: HomeWords.said(lastName, at: clientName, String(lastText.prefix(90))),
            side: [.age(days: wait.days(at: now), wait.tone(at: now))],
            action: .link(HomeWords.answer, path.at("composer"), isFirst ? .primary : .plain)
        )
    }
}

extension WaitingMilestone {
    /// For a client: the step cannot go on without them.
    func waitingRow(isFirst: Bool, now: Timestamp) -> ListRow {
        let path = ProjectRoutes.milestone(id)
        return ListRow(
            title,
            to: path,
            .mark(wait.isLate(at: now) ? .late : .wait),
            meta: HomeWords.milestone(of: projectName),
            side: [wait.dueFact(at: now), .text(HomeWords.waits(days: wait.days(at: now)))]
                .compactMap(\.self),
            action: .link(HomeWords.open, path, isFirst ? .primary : .plain)
        )
    }
}

/// Something that waits on a client, as the team sees it: how old, and the key that asks again.
struct ClientWait: Sendable {
    let item: String
    let title: String
    let about: String
    let path: Path
    let mark: Mark
    let wait: Wait
    /// Nil for whoever may not nudge.
    let nudge: Path?

    func row(last: LastNudge?, token: FormToken, now: Timestamp) -> ListRow {
        let isLate = wait.isLate(at: now)
        let isRested = last.map { !$0.isRecent(at: now) } ?? true
        let nudged = last.map { NudgeWords.nudged(daysAgo: $0.at.date.days(until: now.date), by: $0.byName) }
        return ListRow(
            title,
            to: path,
            .mark(isLate ? .late : mark),
            meta: nudged.map { HomeWords.and(about, $0) } ?? about,
            side: [.age(days: wait.days(at: now), isLate ? .late : .wait)],
            action: isRested
                ? nudge.map { path in
                    .post(
                        PostButton(
                            NudgeWords.nudge,
                            to: path,
                            token: token,
                            isLate ? .plain : .quiet,
                            about: NudgeWords.about(title)
                        )
                    )
                } : nil
        )
    }
}

extension ClientWait {
    init(_ line: DeliverableLine, by role: TeamRole, now: Timestamp) {
        self.init(
            item: line.id.text,
            title: line.title,
            about: HomeWords.awaited(
                line.clientName,
                HomeWords.version(line.projectName, line.number ?? 1, from: nil),
                due: line.dueOn?.words(on: now.date)
            ),
            path: DeliverableTeamRoutes.show(line.id),
            mark: .wait,
            wait: line.wait,
            nudge: role == .member ? nil : NudgeTeamRoutes.deliverable(line.id)
        )
    }

    init(_ thread: WaitingThread) {
        self.init(
            item: thread.id.text,
            title: thread.question,
            about: HomeWords.askedClient(thread.clientName, by: thread.lastName),
            path: MessageTeamRoutes.show(thread.id),
            mark: .question,
            wait: thread.wait,
            nudge: NudgeTeamRoutes.thread(thread.id)
        )
    }

    init(_ milestone: WaitingMilestone, by role: TeamRole, now: Timestamp) {
        self.init(
            item: milestone.id.text,
            title: milestone.title,
            about: HomeWords.awaited(
                milestone.clientName,
                HomeWords.milestone(of: milestone.projectName),
                due: milestone.dueOn.words(on: now.date)
            ),
            path: ProjectTeamRoutes.milestone(milestone.id),
            mark: .wait,
            wait: milestone.wait,
            nudge: role == .member ? nil : NudgeTeamRoutes.milestone(milestone.id)
        )
    }

    init(_ invoice: ListedInvoice, now: Timestamp) {
        self.init(
            item: invoice.id.text,
            title: HomeWords.invoice(invoice.number ?? "", invoice.standing.payable.text),
            about: HomeWords.awaited(
                invoice.clientName,
                invoice.title,
                due: invoice.standing.dueOn.short(on: now.date)
            ),
            path: InvoiceTeamRoutes.show(invoice.id),
            mark: .late,
            wait: invoice.wait,
            nudge: NudgeTeamRoutes.invoice(invoice.id)
        )
    }
}
