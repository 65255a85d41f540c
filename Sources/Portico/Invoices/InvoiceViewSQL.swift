import Basics
import Database

extension Reading where Self: ~Copyable {
    /// An invoice with all that its page shows, to one of the team.
    borrowing func view(of id: ID<Invoice>, for staff: Staff) throws -> InvoiceView {
        let invoice = try permit(WorkOnInvoice.self, for: staff, on: id).subject
        return InvoiceView(
            invoice: invoice,
            lines: try lines(of: id, in: invoice.currency),
            payments: try payments(of: id),
            isTeam: true,
            now: now
        )
    }

    /// The same, to one of the client's.
    borrowing func view(of id: ID<Invoice>, for contact: Contact) throws -> InvoiceView {
        let invoice = try permit(SeeInvoice.self, for: contact, on: id).subject
        return InvoiceView(
            invoice: invoice,
            lines: try lines(of: id, in: invoice.currency),
            payments: try payments(of: id),
            isTeam: false,
            now: now
        )
    }
}
