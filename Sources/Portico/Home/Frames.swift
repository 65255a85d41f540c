import Basics
import HTML
import Web

/// Makes what surrounds a page: the agency's name and the navigation of the viewer's role.
enum Frames {
    static func contact(_ contact: Contact, _ workspace: Workspace, _ counts: Counts) -> Frame {
        var entries = [
            NavEntry(
                .home,
                HomeRoutes.home(),
                count: Int(counts.waiting),
                countWords: counts.waiting == 1
                    ? "1 thing waits on you" : "\(counts.waiting) things wait on you"
            )
        ]
        if contact.role.seesWork { entries.append(NavEntry(.projects, ProjectRoutes.list())) }
        entries.append(messages(MessageRoutes.list(), counts))
        if contact.role.pays { entries.append(NavEntry(.invoices, InvoiceRoutes.list())) }
        entries.append(NavEntry(.more, MoreRoutes.more()))
        return Frame(
            agency: workspace.name,
            mark: workspace.mark,
            look: workspace.look,
            side: .client,
            viewer: Frame.Viewer(
                contact.name,
                contact.clientName,
                isTeam: false,
                profile: AccountRoutes.profile()
            ),
            entries: entries,
            token: contact.formToken,
            signOut: AccountRoutes.signOut(),
            events: LiveRoutes.events(),
            home: HomeRoutes.home()
        )
    }

    static func staff(_ staff: Staff, _ workspace: Workspace, _ counts: Counts) -> Frame {
        var entries = [
            NavEntry(
                .home,
                HomeRoutes.home(),
                count: Int(counts.waiting),
                countWords: counts.waiting == 1
                    ? "1 thing waits on us" : "\(counts.waiting) things wait on us"
            ),
            NavEntry(.clients, ClientTeamRoutes.list()),
            NavEntry(.projects, ProjectTeamRoutes.list()),
            messages(MessageTeamRoutes.list(), counts),
        ]
        if staff.role.seesMoney { entries.append(NavEntry(.invoices, InvoiceTeamRoutes.list())) }
        entries.append(NavEntry(.more, MoreRoutes.more()))
        return Frame(
            agency: workspace.name,
            mark: workspace.mark,
            look: workspace.look,
            side: .team,
            viewer: Frame.Viewer(
                staff.name,
                staff.role.words,
                isTeam: true,
                profile: AccountRoutes.profile()
            ),
            entries: entries,
            token: staff.formToken,
            signOut: AccountRoutes.signOut(),
            events: LiveRoutes.events(),
            home: HomeRoutes.home()
        )
    }

    private static func messages(_ path: Path, _ counts: Counts) -> NavEntry {
        NavEntry(
            .messages,
            path,
            count: Int(counts.unread),
            countWords: counts.unread == 1 ? "1 unread conversation" : "\(counts.unread) unread conversations"
        )
    }
}

extension TeamRole {
    /// As it stands under a name.
    var words: String {
        switch self {
        case .owner: "Owner"
        case .admin: "Admin"
        case .manager: "Project manager"
        case .member: "Team member"
        }
    }
}

extension ClientRole {
    var words: String {
        switch self {
        case .owner: "Owner"
        case .member: "Member"
        case .billing: "Billing contact"
        case .approver: "Approver"
        }
    }

    /// What the role may do, for whoever chooses it.
    var hint: String {
        switch self {
        case .owner: "Sees the work, decides, pays"
        case .member: "Sees the work and comments"
        case .billing: "Sees and pays invoices, nothing else"
        case .approver: "Sees the work and decides on it"
        }
    }
}
