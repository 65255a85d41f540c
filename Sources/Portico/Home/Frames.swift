import Basics
import HTML
import Web

/// Makes what surrounds a page: the agency's name and the navigation of the viewer's role.
enum Frames {
    /// The navigation of whoever signed in, with nothing counted.
    static func entries(for insider: Insider) -> [NavEntry] {
        let none = Counts(waiting: 0, unread: 0)
        return switch insider {
        case .contact(let contact): entries(for: contact, none)
        case .staff(let staff): entries(for: staff, none)
        }
    }

    private static func entries(for contact: Contact, _ counts: Counts) -> [NavEntry] {
        var entries = [
            NavEntry(
                .home,
                HomeRoutes.home(),
                count: Int(counts.waiting),
                countWords: HomeWords.waitOnYou(Int(counts.waiting))
            )
        ]
        if contact.role.seesWork { entries.append(NavEntry(.projects, ProjectRoutes.list())) }
        entries.append(messages(MessageRoutes.list(), counts))
        if contact.role.pays { entries.append(NavEntry(.invoices, InvoiceRoutes.list())) }
        entries.append(NavEntry(.more, MoreRoutes.more()))
        return entries
    }

    static func contact(_ contact: Contact, _ workspace: Workspace, _ counts: Counts) -> Frame {
        Frame(
            agency: workspace.name,
            mark: workspace.mark,
            look: workspace.look,
            icons: workspace.icons,
            side: .client,
            viewer: Frame.Viewer(
                contact.name,
                contact.clientName,
                isTeam: false,
                profile: AccountRoutes.profile()
            ),
            entries: entries(for: contact, counts),
            notice: Arrival.current.notice,
            token: contact.formToken,
            signOut: AccountRoutes.signOut(),
            events: LiveRoutes.events(),
            home: HomeRoutes.home()
        ).searching(
            SearchRoutes.search(),
            palette: SearchRoutes.palette(),
            keys: contact.shortcuts ? SearchRoutes.keys() : nil
        )
    }

    private static func entries(for staff: Staff, _ counts: Counts) -> [NavEntry] {
        var entries = [
            NavEntry(
                .home,
                HomeRoutes.home(),
                count: Int(counts.waiting),
                countWords: HomeWords.waitOnUs(Int(counts.waiting))
            ),
            NavEntry(.clients, ClientTeamRoutes.list()),
            NavEntry(.projects, ProjectTeamRoutes.list()),
            messages(MessageTeamRoutes.list(), counts),
        ]
        if staff.role.seesMoney { entries.append(NavEntry(.invoices, InvoiceTeamRoutes.list())) }
        entries.append(NavEntry(.more, MoreRoutes.more()))
        return entries
    }

    static func staff(_ staff: Staff, _ workspace: Workspace, _ counts: Counts) -> Frame {
        var frame = Frame(
            agency: workspace.name,
            mark: workspace.mark,
            look: workspace.look,
            icons: workspace.icons,
            side: .team,
            viewer: Frame.Viewer(
                staff.name,
                staff.role.words,
                isTeam: true,
                profile: AccountRoutes.profile()
            ),
            entries: entries(for: staff, counts),
            notice: Arrival.current.notice,
            token: staff.formToken,
            signOut: AccountRoutes.signOut(),
            events: LiveRoutes.events(),
            home: HomeRoutes.home()
        ).searching(
            SearchRoutes.search(),
            palette: SearchRoutes.palette(),
            keys: staff.shortcuts ? SearchRoutes.keys() : nil
        )
        frame.undo = Arrival.current.undo.map { UndoTeamRoutes.undo($0) }
        return frame
    }

    private static func messages(_ path: Path, _ counts: Counts) -> NavEntry {
        NavEntry(
            .messages,
            path,
            count: Int(counts.unread),
            countWords: HomeWords.unread(Int(counts.unread))
        )
    }
}
