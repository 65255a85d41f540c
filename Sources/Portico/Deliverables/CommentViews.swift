import Basics
import Database
import HTML

// The comments on a deliverable are the messages of its thread.
extension Reading where Self: ~Copyable {
    borrowing func comments(on id: ID<Deliverable>, for contact: Contact) throws -> ThreadView? {
        guard let thread = try thread(about: id) else { return nil }
        return ThreadView(
            thread: thread,
            messages: try messages(in: thread.id),
            reader: contact.id,
            token: contact.formToken,
            filled: .empty,
            target: MessageRoutes.comment(id),
            isTeam: false,
            now: now
        )
    }

    borrowing func comments(on id: ID<Deliverable>, for staff: Staff) throws -> ThreadView? {
        guard let thread = try thread(about: id) else { return nil }
        return ThreadView(
            thread: thread,
            messages: try messages(in: thread.id),
            reader: staff.id,
            token: staff.formToken,
            filled: .empty,
            target: MessageTeamRoutes.comment(id),
            isTeam: true,
            now: now
        )
    }
}
