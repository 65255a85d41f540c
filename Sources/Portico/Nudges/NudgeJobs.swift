import Basics
import Database
import HTML

/// A client was asked again: one mail to each of theirs who can do what is asked, if it still is to be done.
struct NudgeSent: ItemJob {
    static let name = "nudge-sent"
    let item: ID<Nudge>

    func run(at bench: Workbench) async throws {
        let found = try await bench.database.read(as: .system) { tx -> (Nudge, [Recipient])? in
            guard let nudge = try tx.nudge(item) else { return nil }
            return (nudge, try tx.contacts(of: nudge.client))
        }
        guard let (nudge, contacts) = found else { return }
        for recipient in contacts {
            let person = recipient.person
            // Asked as the reader, at the time of sending: what they may not see or do any more, or what
            // somebody has done meanwhile, is not asked for.
            let wait = try await bench.database.read(as: Principal(person)) { tx -> NudgedWait? in
                guard let role = try tx.role(of: person, at: nudge.client), role.answers(nudge.kind) else {
                    return nil
                }
                return try tx.wait(of: nudge)
            }
            guard let wait else { continue }
            try await bench.mailroom.post(wait.mail(nudge), to: recipient, on: .client(nudge.client))
        }
    }
}

/// What a nudge is about, as its reader sees it.
private enum NudgedWait: Sendable {
    case decision(DeliverableLine)
    case invoice(ListedInvoice)
    case question(WaitingThread)
    case milestone(Milestone, project: String)

    func mail(_ nudge: Nudge) -> MailDraft {
        switch self {
        case .decision(let line): NudgeMail.about(line, nudge)
        case .invoice(let invoice): NudgeMail.about(invoice, nudge)
        case .question(let thread): NudgeMail.about(thread, nudge)
        case .milestone(let milestone, let project): NudgeMail.about(milestone, in: project, nudge)
        }
    }
}

extension Reading where Self: ~Copyable {
    fileprivate borrowing func wait(of nudge: Nudge) throws -> NudgedWait? {
        switch nudge.kind {
        case .deliverable:
            guard let id = ID<Deliverable>(nudge.item) else { return nil }
            return try lineInReview(id).map { .decision($0) }
        case .invoice:
            guard let id = ID<Invoice>(nudge.item) else { return nil }
            return try invoice(toPay: id).map { .invoice($0) }
        case .thread:
            guard let id = ID<Thread>(nudge.item) else { return nil }
            return try question(in: id).map { .question($0) }
        case .milestone:
            guard let id = ID<Milestone>(nudge.item), let milestone = try milestone(waiting: id) else {
                return nil
            }
            return .milestone(milestone, project: try projectName(milestone.project) ?? "")
        }
    }
}
