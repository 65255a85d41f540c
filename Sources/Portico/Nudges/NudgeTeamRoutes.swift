import Basics
import HTML
import Web

/// Asking a client again for what waits on them: one press, one mail to those who can do it.
struct NudgeTeamRoutes: Sendable {
    static let deliverable = DeliverableTeamRoutes.show / "nudge"
    static let invoice = InvoiceTeamRoutes.show / "nudge"
    static let thread = MessageTeamRoutes.show / "nudge"
    static let milestone = ProjectTeamRoutes.milestone / "nudge"

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.post(Self.deliverable, for: .staff, nudgeDeliverable)
        routes.post(Self.invoice, for: .accounts, nudgeInvoice)
        routes.post(Self.thread, for: .staff, nudgeThread)
        routes.post(Self.milestone, for: .staff, nudgeMilestone)
    }

    func nudgeDeliverable(_: EmptyForm, _ staff: Staff, _ id: ID<Deliverable>) async throws -> Response {
        let nudge: ID<Nudge> = store.randomness.id()
        let client = try await store.write(as: staff) { tx in
            let permit = try tx.permit(NudgeAboutDeliverable.self, for: staff, on: id)
            let deliverable = permit.subject
            guard try tx.lineInReview(id) != nil else { throw NudgeRefusal.nothingWaits }
            let client = try tx.clientName(deliverable.client) ?? ""
            let seeing = Set(
                try tx.whoCanSee(deliverable, client: client).lines.filter(\.isAllowed).map(\.name)
            )
            let people = try tx.members(of: deliverable.client)
            guard people.contains(where: { $0.canAnswer(.deliverable) && seeing.contains($0.name) }) else {
                throw NudgeRefusal.nobody(client)
            }
            let draft = NudgeDraft(
                id: nudge,
                kind: .deliverable,
                item: id.text,
                client: deliverable.client,
                project: deliverable.project,
                title: deliverable.title,
                notedAt: id.text
            )
            try tx.add(draft, by: staff, permit)
            return client
        }
        return nudged(client)
    }

    func nudgeInvoice(_: EmptyForm, _ staff: Staff, _ id: ID<Invoice>) async throws -> Response {
        let nudge: ID<Nudge> = store.randomness.id()
        let client = try await store.write(as: staff) { tx in
            let permit = try tx.permit(WorkOnInvoice.self, for: staff, on: id)
            let invoice = permit.subject
            guard try tx.invoice(toPay: id) != nil else { throw NudgeRefusal.nothingWaits }
            try tx.checkAnswers(.invoice, invoice.client, invoice.clientName)
            let draft = NudgeDraft(
                id: nudge,
                kind: .invoice,
                item: id.text,
                client: invoice.client,
                project: invoice.project,
                title: invoice.number ?? invoice.title,
                notedAt: id.text
            )
            try tx.add(draft, by: staff, permit)
            return invoice.clientName
        }
        return nudged(client)
    }

    func nudgeThread(_: EmptyForm, _ staff: Staff, _ id: ID<Thread>) async throws -> Response {
        let nudge: ID<Nudge> = store.randomness.id()
        let client = try await store.write(as: staff) { tx in
            let permit = try tx.permit(SendAsTeam.self, for: staff, on: id)
            let thread = permit.subject
            guard let question = try tx.question(in: id) else { throw NudgeRefusal.nothingWaits }
            try tx.checkAnswers(.thread, thread.client, thread.clientName)
            let draft = NudgeDraft(
                id: nudge,
                kind: .thread,
                item: id.text,
                client: thread.client,
                project: thread.project,
                title: question.subject,
                notedAt: thread.item
            )
            try tx.add(draft, by: staff, permit)
            return thread.clientName
        }
        return nudged(client)
    }

    func nudgeMilestone(_: EmptyForm, _ staff: Staff, _ id: ID<Milestone>) async throws -> Response {
        let nudge: ID<Nudge> = store.randomness.id()
        let client = try await store.write(as: staff) { tx in
            let permit = try tx.permit(NudgeAboutMilestone.self, for: staff, on: id)
            let milestone = permit.subject
            let client = try tx.clientName(milestone.client) ?? ""
            guard milestone.waitsSince != nil else { throw NudgeRefusal.nothingWaits }
            // What only the team sees cannot be asked for.
            guard milestone.audience != .team else { throw NudgeRefusal.nobody(client) }
            try tx.checkAnswers(.milestone, milestone.client, client)
            let draft = NudgeDraft(
                id: nudge,
                kind: .milestone,
                item: id.text,
                client: milestone.client,
                project: milestone.project,
                title: milestone.title,
                notedAt: id.text
            )
            try tx.add(draft, by: staff, permit)
            return client
        }
        return nudged(client)
    }

    private func nudged(_ client: String) -> Response {
        .seeOther(HomeRoutes.home(), notice: NudgeWords.nudged(client))
    }
}
