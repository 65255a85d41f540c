import Basics
import HTML

/// The projects a team member reaches.
struct TeamProjectListPage: Page {
    let frame: Frame
    let projects: [ProjectLine]
    let state: Project.State
    let now: Timestamp

    var title: String { "Projects" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title)
            Tabs(
                "Projects",
                [
                    Tabs.Tab("Active", ProjectTeamRoutes.list()),
                    Tabs.Tab("Archived", ProjectTeamRoutes.list().with("tab", "archived")),
                ],
                current: state == .active ? "Active" : "Archived"
            )
            if projects.isEmpty {
                Empty(
                    .folder,
                    "No projects here",
                    "A project belongs to a client. Open the client to start one.",
                    step: KeyLink("Clients", to: ClientTeamRoutes.list())
                )
            } else {
                rows {
                    for project in projects {
                        ProjectRow(
                            project,
                            to: ProjectTeamRoutes.show(project.id),
                            now: now,
                            showsClient: true
                        )
                    }
                }
                if projects.count == 50, let last = projects.last {
                    actions {
                        KeyLink("More projects", to: ProjectTeamRoutes.list().with("after", last.name))
                    }
                }
            }
        }
    }
}

/// Starting a project.
struct NewProjectPage: Page {
    let frame: Frame
    let client: Client
    let filled: Filled
    let token: FormToken

    var title: String { "New project for \(client.name)" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(
                title,
                above: [
                    ("Clients", ClientTeamRoutes.list()), (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: ProjectTeamRoutes.create(client.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField("name", "Name", in: filled, autocomplete: "off", required: true, max: 120)
                TextArea(
                    "summary",
                    "Summary",
                    in: filled,
                    hint: "A sentence or two on what it is about.",
                    max: 2000
                )
                Choice(
                    "audience",
                    "Who can see it",
                    [
                        FieldOption(
                            "team",
                            Audience.team.words(client: client.name),
                            hint: "Until you share it."
                        ),
                        FieldOption(
                            "everyone",
                            Audience.everyone.words(client: client.name),
                            hint: "All but those who are there for billing only."
                        ),
                    ],
                    in: filled,
                    value: "team"
                )
                actions { KeyButton("Create project", .primary) }
            }
        }
    }
}

/// A project's data and who works on it.
struct EditProjectPage: Page {
    let frame: Frame
    let project: Project
    let clientName: String
    let contacts: [MemberLine]
    let shown: Set<ID<Person>>
    let team: [TeamLine]
    let assigned: Set<ID<Person>>
    let filled: Filled
    let token: FormToken

    var title: String { "Edit \(project.name)" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            split {
                postForm(to: ProjectTeamRoutes.edit(project.id), token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField("name", "Name", in: filled, value: project.name, required: true, max: 120)
                    TextArea("summary", "Summary", in: filled, value: project.summary, max: 2000)
                    AudienceChoice(
                        filled: filled,
                        client: clientName,
                        value: project.audience,
                        people: contacts.map { ($0.person, $0.name) },
                        chosen: shown
                    )
                    Checkbox(
                        "archived",
                        "Archived",
                        in: filled,
                        checked: project.state == .archived,
                        hint: "Finished: out of the lists, kept with all its files."
                    )
                    actions { KeyButton("Save", .primary) }
                }
            } aside: {
                region("Who works on it", id: "team") {
                    postForm(to: ProjectTeamRoutes.team(project.id), token: token, class: "form") {
                        fieldset(class: "field choice") {
                            legend(class: "label") { "Team" }
                            div(class: "options") { for person in team { option(person) } }
                        }
                        actions { KeyButton("Save team") }
                    }
                }
            }
        }
    }

    private func option(_ person: TeamLine) -> Element {
        HTML::label(class: "option") {
            input(
                .checkbox,
                name: "person",
                value: person.person.text,
                checked: assigned.contains(person.person)
            )
            b { person.name }
            small { person.jobTitle.isEmpty ? person.role.words : person.jobTitle }
        }
    }
}

/// A new milestone, or changing one.
struct MilestoneFormPage: Page {
    let frame: Frame
    let project: Project
    let milestone: Milestone?
    let moves: [MilestoneMove]
    let clientName: String
    let contacts: [MemberLine]
    let shown: Set<ID<Person>>
    let filled: Filled
    let token: FormToken
    let today: CalendarDate

    var title: String { milestone?.title ?? "Add milestone" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            split {
                postForm(to: target, token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField("title", "Title", in: filled, value: milestone?.title, required: true, max: 120)
                    TextArea("summary", "Description", in: filled, value: milestone?.summary ?? "", max: 2000)
                    div(class: "fields-grid") {
                        TextField(
                            "starts",
                            "Starts",
                            in: filled,
                            type: .date,
                            value: milestone?.startsOn?.iso
                        )
                        TextField(
                            "due",
                            "Due",
                            in: filled,
                            type: .date,
                            value: milestone?.dueOn.iso,
                            required: true
                        )
                        TextField(
                            "weight",
                            "Weight",
                            in: filled,
                            type: .number,
                            value: milestone.map { String($0.weight) } ?? "10",
                            hint: "Its share of the project’s progress.",
                            required: true
                        )
                        Select(
                            "status",
                            "Status",
                            Milestone.Status.allCases.map { FieldOption($0.rawValue, $0.teamWords) },
                            in: filled,
                            value: milestone?.status.rawValue ?? "planned"
                        )
                    }
                    AudienceChoice(
                        filled: filled,
                        client: clientName,
                        value: milestone?.audience ?? .everyone,
                        people: contacts.map { ($0.person, $0.name) },
                        chosen: shown
                    )
                    actions { KeyButton(milestone == nil ? "Add milestone" : "Save", .primary) }
                }
            } aside: {
                if let milestone {
                    region("Dates", id: "dates") {
                        MilestoneDates(milestone: milestone, moves: moves, today: today)
                    }
                }
            }
        }
    }

    private var target: Path {
        milestone.map { ProjectTeamRoutes.milestone($0.id) } ?? ProjectTeamRoutes.milestones(project.id)
    }
}

/// A word to the client on how the project stands.
struct UpdateFormPage: Page {
    let frame: Frame
    let project: Project
    let filled: Filled
    let token: FormToken

    var title: String { "Update on \(project.name)" }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            postForm(to: ProjectTeamRoutes.updates(project.id), token: token, class: "form") {
                ProblemSummary(filled)
                Choice(
                    "health",
                    "How it stands",
                    Health.allCases.map { FieldOption($0.rawValue, $0.words) },
                    in: filled,
                    value: "on_track"
                )
                TextArea(
                    "body",
                    "What is new",
                    in: filled,
                    hint: "Everyone who can see the project reads it, here and by mail.",
                    required: true,
                    max: 5000
                )
                actions { KeyButton("Publish update", .primary) }
            }
        }
    }
}
