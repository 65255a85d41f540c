import Basics
import HTML

// The comments on a deliverable are the messages of its thread.
extension ThreadView {
    static func comments(
        on id: ID<Deliverable>,
        _ thread: Thread,
        _ messages: [Message],
        _ contact: Contact,
        at now: Timestamp
    ) -> ThreadView {
        ThreadView(
            thread: thread,
            messages: messages,
            reader: contact.id,
            token: contact.formToken,
            filled: .empty,
            target: DeliverableRoutes.comments(id),
            isTeam: false,
            now: now,
            closed: thread.terms.refusal(to: contact)
        )
    }

    static func comments(
        on id: ID<Deliverable>,
        _ thread: Thread,
        _ messages: [Message],
        _ staff: Staff,
        at now: Timestamp
    ) -> ThreadView {
        ThreadView(
            thread: thread,
            messages: messages,
            reader: staff.id,
            token: staff.formToken,
            filled: .empty,
            target: DeliverableTeamRoutes.comments(id),
            isTeam: true,
            now: now,
            closed: thread.terms.teamRefusal
        )
    }
}
