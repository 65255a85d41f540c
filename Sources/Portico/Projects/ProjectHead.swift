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
    /// The team's keys on the overview; none for a client, and none while the project is archived.
    let keys: [KeyAction]
    /// For the form that reopens an archived project; nil for whoever may not.
    let reopening: FormToken?
    let isTeam: Bool
    let sharing: Sharing

    init(_ project: Project, _ contact: Contact) {
        id = project.id
        name = project.name
        summary = project.summary
        clientName = nil
        isArchived = project.state == .archived
        above = [(ProjectWords.projects, ProjectRoutes.list())]
        isTeam = false
        keys = []
        reopening = nil
        sharing = project.sharing
        let seesWork = SeeWork.decide(contact, project) == .allow
        var tabs = [Tabs.Tab(.overview, ProjectRoutes.show(id))]
        if seesWork {
            tabs += [
                Tabs.Tab(.deliverables, ProjectRoutes.deliverables(id)),
                Tabs.Tab(.files, ProjectRoutes.files(id)),
                Tabs.Tab(.messages, ProjectRoutes.messages(id)),
            ]
        }
        if contact.role.pays { tabs.append(Tabs.Tab(.invoices, ProjectRoutes.invoices(id))) }
        if seesWork { tabs.append(Tabs.Tab(.activity, ProjectRoutes.activity(id))) }
        self.tabs = tabs
    }

    init(_ project: Project, _ staff: Staff, clientName: String) {
        id = project.id
        name = project.name
        summary = project.summary
        self.clientName = clientName
        isArchived = project.state == .archived
        above = [
            (ProjectWords.clients, ClientTeamRoutes.list()),
            (clientName, ClientTeamRoutes.show(project.client)),
        ]
        isTeam = true
        sharing = project.sharing
        let isManager = staff.role != .member
        reopening = isManager && project.state == .archived ? staff.formToken : nil
        keys =
            project.state == .archived
            ? []
            : isManager
                ? [
                    KeyAction(
                        ProjectWords.newDeliverable,
                        to: DeliverableTeamRoutes.new(id),
                        .primary,
                        icon: .plus
                    ),
                    KeyAction(MilestoneWords.add, to: ProjectTeamRoutes.newMilestone(id), icon: .plus),
                    KeyAction(UpdateWords.publish, to: ProjectTeamRoutes.newUpdate(id)),
                    KeyAction(ProjectWords.edit, to: ProjectTeamRoutes.edit(id), .quiet, icon: .edit),
                ]
                : [
                    KeyAction(
                        ProjectWords.newDeliverable,
                        to: DeliverableTeamRoutes.new(id),
                        .primary,
                        icon: .plus
                    )
                ]
        var tabs = [
            Tabs.Tab(.overview, ProjectTeamRoutes.show(id)),
            Tabs.Tab(.deliverables, ProjectTeamRoutes.deliverables(id)),
            Tabs.Tab(.files, ProjectTeamRoutes.files(id)),
            Tabs.Tab(.messages, ProjectTeamRoutes.messages(id)),
        ]
        if staff.role.seesMoney { tabs.append(Tabs.Tab(.invoices, ProjectTeamRoutes.invoices(id))) }
        tabs.append(Tabs.Tab(.activity, ProjectTeamRoutes.activity(id)))
        self.tabs = tabs
    }
}

extension ProjectHead {
    var overview: Path { isTeam ? ProjectTeamRoutes.show(id) : ProjectRoutes.show(id) }
    var plan: Path { isTeam ? ProjectTeamRoutes.milestones(id) : ProjectRoutes.milestones(id) }
    var updates: Path { isTeam ? ProjectTeamRoutes.updates(id) : ProjectRoutes.updates(id) }

    /// What the client sees of it, in a word; nil while that is everything.
    fileprivate var sharingWords: String? {
        isTeam ? sharing.meta(clientName ?? "") : sharing == .full ? nil : sharing.words
    }

    /// All on the overview, what begins a deliverable on theirs; the other tabs have actions of their own.
    fileprivate func keys(on tab: ProjectTab) -> [KeyAction] {
        switch tab {
        case .overview: keys
        case .deliverables: Array(keys.prefix(1))
        default: []
        }
    }
}

/// A page of one project: its head, its tabs, and what the tab shows.
func projectShell(
    _ head: ProjectHead,
    _ frame: Frame,
    tab: ProjectTab,
    scripts: [PageScript] = [],
    @HTMLBuilder content: () -> HTML
) -> Element {
    shell(
        frame,
        title: tab == .overview ? head.name : ProjectWords.title(of: tab.words, in: head.name),
        current: .projects,
        scripts: scripts
    ) {
        pageHead(
            head.name,
            above: head.above,
            status: head.isArchived ? StatusWord(ProjectWords.archived, mark: .locked) : nil,
            meta: head.sharingWords,
            lead: tab == .overview && !head.summary.isEmpty ? head.summary : nil
        ) {
            for key in head.keys(on: tab) { key }
        }
        if head.isArchived {
            Banner(.locked, ProjectWords.isArchived, ProjectWords.isKept)
            if let token = head.reopening {
                actions {
                    PostButton(ProjectWords.reopen, to: ProjectTeamRoutes.reopening(head.id), token: token)
                }
            }
        }
        if head.sharing == .readOnly, !head.isTeam, !head.isArchived {
            Banner(.locked, SharingWords.isReadOnly(frame.agency), SharingWords.readOnlyMeans)
        }
        Tabs(ProjectWords.project, head.tabs, current: tab.words)
        content()
    }
}

/// The parts of a project's page.
enum ProjectTab: Sendable {
    case overview, deliverables, files, messages, invoices, activity

    var words: String {
        switch self {
        case .overview: ProjectWords.overview
        case .deliverables: ProjectWords.deliverables
        case .files: ProjectWords.files
        case .messages: ProjectWords.messages
        case .invoices: ProjectWords.invoices
        case .activity: ProjectWords.activity
        }
    }
}

extension Tabs.Tab {
    fileprivate init(_ tab: ProjectTab, _ path: Path) {
        self.init(tab.words, path)
    }
}
