import Basics

/// How long something waits, and until when it should be there.
struct Wait: Sendable, Equatable {
    let since: Timestamp
    var dueOn: CalendarDate?

    /// Days that anything may wait for which nobody named a day.
    static let patience = 7

    /// Whole days of the calendar: what came last night is a day old this morning.
    func days(at now: Timestamp) -> Int { max(0, since.date.days(until: now.date)) }

    /// Past its day; or, without one, a week old.
    func isLate(at now: Timestamp) -> Bool {
        guard let dueOn else { return days(at: now) >= Self.patience }
        return dueOn < now.date
    }

    /// How many days its day is past.
    func daysPast(at now: Timestamp) -> Int { dueOn.map { max(0, $0.days(until: now.date)) } ?? 0 }
}

extension DeliverableLine {
    /// A version is asked about from the moment it was sent.
    var wait: Wait { Wait(since: sentAt ?? updatedAt, dueOn: dueOn) }
}

extension WaitingThread {
    var wait: Wait { Wait(since: since) }
}

extension WaitingMilestone {
    var wait: Wait { Wait(since: since, dueOn: dueOn) }
}

extension ListedInvoice {
    /// An invoice has its whole term; it waits from the day that is over.
    var wait: Wait { Wait(since: standing.dueOn.start, dueOn: standing.dueOn) }
}

extension DiskSpace {
    /// Under a gigabyte, or a twentieth of the disk if that is less: an upload or a backup away from full.
    var isLow: Bool { free < min(1_000_000_000, total / 20) }
}

extension [ProjectLine] {
    /// Milestones that wait on the client, without those in which something waits for a decision already:
    /// that stands for them.
    func waitingMilestones(besides decisions: [DeliverableLine]) -> [WaitingMilestone] {
        let asked = Set(decisions.compactMap(\.milestone))
        return flatMap { project in
            project.milestones.compactMap { milestone -> WaitingMilestone? in
                guard let since = milestone.waitsSince, !asked.contains(milestone.id) else { return nil }
                return WaitingMilestone(
                    id: milestone.id,
                    title: milestone.title,
                    projectName: project.name,
                    clientName: project.clientName,
                    dueOn: milestone.dueOn,
                    since: since
                )
            }
        }.sorted { $0.since < $1.since }
    }

    /// The next step of all of them, and in which project.
    func nextStep(on today: CalendarDate) -> (title: String, dueOn: CalendarDate, project: ProjectLine)? {
        compactMap { project in
            (project.standing ?? ProjectStanding(project.milestones, on: today)).next
                .map { (title: $0.title, dueOn: $0.dueOn, project: project) }
        }.min { $0.dueOn < $1.dueOn }
    }

    /// Whether something has begun in any of them that a client can look at.
    var hasWork: Bool { contains { !$0.milestones.isEmpty || $0.standing != nil || $0.health != nil } }
}

/// What sets a new portal up, in the order that makes each step useful to the next.
enum StartStep: Sendable, CaseIterable {
    case brand, client, project, invitation, payments, mail
}

extension TeamStart {
    /// The steps, and which of them are done: told by what is there, never ticked by hand. Nil once all are,
    /// or once somebody said that they know.
    func steps(_ workspace: Workspace, _ installation: Installation) -> [(step: StartStep, isDone: Bool)]? {
        guard !wasRead, !installation.isDemo else { return nil }
        let steps = StartStep.allCases.map { step in
            (step: step, isDone: isDone(step, workspace, installation))
        }
        return steps.allSatisfy(\.isDone) ? nil : steps
    }

    private func isDone(_ step: StartStep, _ workspace: Workspace, _ installation: Installation) -> Bool {
        switch step {
        case .brand: workspace.look != .standard || !workspace.welcome.isEmpty
        case .client: client != nil
        case .project: hasProject
        case .invitation: hasContact
        case .payments: installation.takesPayments
        case .mail: installation.sendsMail
        }
    }
}

extension [Trouble] {
    /// Several attempts on one invoice are one trouble, with the last one's reason.
    func merged() -> [Trouble] {
        var merged: [Trouble] = []
        for trouble in self {
            let twin = merged.firstIndex { $0.kind == trouble.kind && $0.item == trouble.item }
            if trouble.kind == .payment, let twin {
                merged[twin] = merged[twin].counting(trouble.count)
            } else {
                merged.append(trouble)
            }
        }
        return merged
    }
}

extension Trouble {
    fileprivate func counting(_ more: Int64) -> Trouble {
        Trouble(
            kind: kind,
            item: item,
            who: who,
            what: what,
            why: why,
            count: count + more,
            amount: amount,
            at: at,
            dueAt: dueAt
        )
    }
}
