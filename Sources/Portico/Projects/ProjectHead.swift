import Basics
import HTML

/// What stands above every tab of a project, for the side that looks at it.
struct ProjectHead: Sendable {
    let id: ID<Project>
    let name: String
    let summary: String
    let clientName: String?
    let isArchived: Bool
    let above: [(words: String, path: Path)]
    let tabs: [Tabs.Tab]
    /// The team's keys on the overview; none for a client.
    let keys: [KeyAction]
    let isTeam: Bool

    init(_ project: Project, _ contact: Contact) {
        id = project.id
        name = project.name
        summary = project.summary
        clientName = nil
        isArchived = project.state == .archived
        above = [("Projects", ProjectRoutes.list())]
        isTeam = false
        keys = []
        var tabs = [
            Tabs.Tab("Overview", ProjectRoutes.show(id)),
            Tabs.Tab("Deliverables", ProjectRoutes.deliverables(id)),
            Tabs.Tab("Files", ProjectRoutes.files(id)),
            Tabs.Tab("Messages", ProjectRoutes.messages(id)),
        ]
        if contact.role.pays { tabs.append(Tabs.Tab("Invoices", ProjectRoutes.invoices(id))) }
        tabs.append(Tabs.Tab("Activity", ProjectRoutes.activity(id)))
        self.tabs = tabs
    }

    init(_ project: Project, _ staff: Staff, clientName: String) {
        id = project.id
        name = project.name
        summary = project.summary
        self.clientName = clientName
        isArchived = project.state == .archived
        above = [("Clients", ClientTeamRoutes.list()), (clientName, ClientTeamRoutes.show(project.client))]
        isTeam = true
        let isManager = staff.role != .member
        keys =
            isManager
            ? [
                KeyAction("New deliverable", to: DeliverableTeamRoutes.new(id), .primary, icon: .plus),
                KeyAction("Add milestone", to: ProjectTeamRoutes.newMilestone(id), icon: .plus),
                KeyAction("Publish update", to: ProjectTeamRoutes.newUpdate(id)),
                KeyAction("Edit", to: ProjectTeamRoutes.edit(id), .quiet, icon: .edit),
            ] : [KeyAction("New deliverable", to: DeliverableTeamRoutes.new(id), .primary, icon: .plus)]
        var tabs = [
            Tabs.Tab("Overview", ProjectTeamRoutes.show(id)),
            Tabs.Tab("Deliverables", ProjectTeamRoutes.deliverables(id)),
            Tabs.Tab("Files", ProjectTeamRoutes.files(id)),
            Tabs.Tab("Messages", ProjectTeamRoutes.messages(id)),
        ]
        if staff.role.seesMoney { tabs.append(Tabs.Tab("Invoices", ProjectTeamRoutes.invoices(id))) }
        tabs.append(Tabs.Tab("Activity", ProjectTeamRoutes.activity(id)))
        self.tabs = tabs
    }
}

extension ProjectHead {
    /// All on the overview, what begins a deliverable on theirs; the other tabs have actions of their own.
    fileprivate func keys(on tab: String) -> [KeyAction] {
        switch tab {
        case "Overview": keys
        case "Deliverables": Array(keys.prefix(1))
        default: []
        }
    }
}

/// A page of one project: its head, its tabs, and what the tab shows.
func projectShell(
    _ head: ProjectHead,
    _ frame: Frame,
    tab: String,
    scripts: [PageScript] = [],
    @HTMLBuilder content: () -> HTML
) -> Element {
    shell(
        frame,
        title: tab == "Overview" ? head.name : "\(tab), \(head.name)",
        current: .projects,
        scripts: scripts
    ) {
        pageHead(
            head.name,
            above: head.above,
            status: head.isArchived ? StatusWord("Archived", mark: .locked) : nil,
            lead: tab == "Overview" && !head.summary.isEmpty ? head.summary : nil
        ) {
            for key in head.keys(on: tab) { key }
        }
        Tabs("Project", head.tabs, current: tab)
        content()
    }
}
