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
                countWords: HomeWords.waitOnYou(Int(counts.waiting))
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
            icons: workspace.icons,
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
                countWords: HomeWords.waitOnUs(Int(counts.waiting))
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
            icons: workspace.icons,
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
            countWords: HomeWords.unread(Int(counts.unread))
        )
    }
}
