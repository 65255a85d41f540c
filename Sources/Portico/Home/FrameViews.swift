import Basics
import Database
import HTML

extension Reading where Self: ~Copyable {
    /// What surrounds a contact's page.
    borrowing func frame(for contact: Contact) throws -> Frame {
        Frames.contact(contact, try workspace(of: contact.group), try counts(for: contact))
    }

    /// What surrounds a team member's page.
    borrowing func frame(for staff: Staff) throws -> Frame {
        Frames.staff(staff, try workspace(), try counts(for: staff))
    }

    /// What surrounds a page of whoever signed in.
    borrowing func frame(for insider: Insider) throws -> Frame {
        switch insider {
        case .staff(let staff): try frame(for: staff)
        case .contact(let contact): try frame(for: contact)
        }
    }

    /// What surrounds a page before signing in, and a guest's.
    ///
    /// - Parameter group: whose brand it has; nil for the agency's own.
    borrowing func plainFrame(_ token: FormToken?, of group: ID<ClientGroup>?) throws -> Frame {
        let workspace = try workspace(of: group)
        var frame = Frame(
            agency: workspace.name,
            mark: workspace.mark,
            look: workspace.look,
            icons: workspace.icons,
            token: token,
            home: HomeRoutes.home()
        )
        frame.welcome = workspace.welcome
        frame.picture = workspace.images.picture
        frame.notice = Arrival.current.notice
        return frame
    }
}
