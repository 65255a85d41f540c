import Basics
import HTML

/// The projects a team member reaches.
struct TeamProjectListPage: Page {
    let frame: Frame
    let page: Pageful<ListedProject>
    let view: ListView<ProjectAsk>
    let now: Timestamp

    var title: String { ProjectWords.projects }
    private var canPlan: Bool { view.role != .member }
    private var isActive: Bool { view.ask.state == .active }

    var body: HTML {
        shell(frame, title: title, current: .projects, scripts: [.lists]) {
            pageHead(title) {
                if canPlan { KeyLink(TemplateWords.templates, to: TemplateTeamRoutes.list()) }
            }
            Tabs(
                title,
                [
                    Tabs.Tab(ProjectWords.active, ProjectTeamRoutes.list().with("tab", "active")),
                    Tabs.Tab(ProjectWords.archived, ProjectTeamRoutes.list().with("tab", "archived")),
                ],
                current: isActive ? ProjectWords.active : ProjectWords.archived
            )
            ListHead(view: view, fields: ProjectFilterFields(view: view))
            if page.lines.isEmpty, view.chips.isEmpty {
                Empty(
                    .folder,
                    isActive ? ProjectWords.noneHere : ProjectWords.noneArchived,
                    isActive ? ProjectWords.noneHereYet : ProjectWords.archivedLater,
                    step: KeyLink(ProjectWords.clients, to: ClientTeamRoutes.list())
                )
            } else if page.lines.isEmpty {
                NothingMatches(view: view)
            } else if canPlan {
                bulkForm(
                    to: BulkTeamRoutes.projects(),
                    back: view.ask.here,
                    all: view.ask.here.with("chosen", "all"),
                    isAll: view.ask.choosesAll,
                    token: view.token
                ) {
                    rows(.cards) { for project in page.lines { row(project, canBeChosen: true) } }
                } deeds: {
                    KeyButton(
                        isActive ? ListWords.archive : ListWords.reopen,
                        sends: ("deed", (isActive ? ProjectDeed.archive : .reopen).rawValue)
                    )
                    LeadSelect(leads: view.leads, value: nil, id: "bulk-lead", none: ListWords.whoLeads)
                    KeyButton(ListWords.setLead, sends: ("deed", ProjectDeed.lead.rawValue))
                }
            } else {
                rows(.cards) { for project in page.lines { row(project, canBeChosen: false) } }
            }
            Pager(page, of: view.ask)
        }
    }

    private func row(_ project: ListedProject, canBeChosen: Bool) -> ProjectRow {
        var row = ProjectRow(
            project.line,
            to: ProjectTeamRoutes.show(project.line.id),
            now: now,
            showsClient: true
        )
        row.leadName = project.leadName
        row.pick =
            canBeChosen
            ? RowPick(project.line.id.text, project.line.name, isTicked: view.ask.choosesAll) : nil
        return row
    }
}

private struct ProjectFilterFields: Component {
    let view: ListView<ProjectAsk>

    var body: HTML {
        LeadSelect(leads: view.leads, value: view.ask.lead?.text, id: "lead", none: ListWords.anyone)
        HealthSelect(value: view.ask.health)
        Checkbox("late", ListWords.isLate, in: .empty, checked: view.ask.isLate)
    }
}
