import Basics
import HTML

/// Starting a project.
struct NewProjectPage: Page {
    let frame: Frame
    let client: Client
    let templates: [TemplateLine]
    let today: CalendarDate
    let filled: Filled
    let token: FormToken

    var title: String { ProjectWords.newFor(client.name) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(
                title,
                above: [
                    (ProjectWords.clients, ClientTeamRoutes.list()),
                    (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            postForm(to: ProjectTeamRoutes.create(client.id), token: token, class: "form") {
                ProblemSummary(filled)
                TextField(
                    "name",
                    ProjectWords.name,
                    in: filled,
                    autocomplete: "off",
                    required: true,
                    max: 120
                )
                TextArea(
                    "summary",
                    ProjectWords.summary,
                    in: filled,
                    hint: ProjectWords.summaryHint,
                    max: 2000
                )
                ProjectAudienceChoice(filled: filled, client: client.name)
                SharingChoice(filled: filled, value: .full)
                TemplateChoice(templates: templates, filled: filled, today: today)
                actions { KeyButton(ProjectWords.create, .primary) }
            }
        }
    }
}

/// Whom a new project is shown to: before there is anyone to choose by name.
struct ProjectAudienceChoice: Component, Sendable {
    let filled: Filled
    let client: String

    var body: HTML {
        Choice(
            "audience",
            ProjectWords.whoCanSee,
            [
                FieldOption("team", Audience.team.words(client: client), hint: ProjectWords.teamHint),
                FieldOption(
                    "everyone",
                    Audience.everyone.words(client: client),
                    hint: ProjectWords.everyoneHint
                ),
            ],
            in: filled,
            value: "team"
        )
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

    var title: String { ProjectWords.editing(project.name) }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            split {
                postForm(to: ProjectTeamRoutes.edit(project.id), token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "name",
                        ProjectWords.name,
                        in: filled,
                        value: project.name,
                        required: true,
                        max: 120
                    )
                    TextArea("summary", ProjectWords.summary, in: filled, value: project.summary, max: 2000)
                    AudienceChoice(
                        filled: filled,
                        client: clientName,
                        value: project.audience,
                        people: contacts.map { ($0.person, $0.name) },
                        chosen: shown
                    )
                    SharingChoice(filled: filled, value: project.sharing)
                    actions { KeyButton(ProjectWords.save, .primary) }
                }
            } aside: {
                region(ProjectWords.whoWorks, id: "team") {
                    postForm(to: ProjectTeamRoutes.team(project.id), token: token, class: "form") {
                        fieldset(class: "field choice") {
                            legend(class: "label") { ProjectWords.team }
                            div(class: "options") { for person in team { option(person) } }
                        }
                        actions { KeyButton(ProjectWords.saveTeam) }
                    }
                }
                region(TemplateWords.template, id: "template") {
                    p(class: "soft small") { TemplateWords.saveAsHint }
                    actions {
                        PostButton(
                            TemplateWords.saveAs,
                            to: TemplateTeamRoutes.saving(project.id),
                            token: token
                        )
                    }
                }
                if project.state == .active {
                    region(ProjectWords.archive, id: "archive") {
                        p(class: "soft small") { ProjectWords.archiveHint }
                        actions {
                            PostButton(
                                ProjectWords.archive,
                                to: ProjectTeamRoutes.archiving(project.id),
                                token: token
                            )
                        }
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

    var title: String { milestone?.title ?? MilestoneWords.add }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(project.name, ProjectTeamRoutes.show(project.id))])
            split {
                postForm(to: target, token: token, class: "form") {
                    ProblemSummary(filled)
                    TextField(
                        "title",
                        MilestoneWords.title,
                        in: filled,
                        value: milestone?.title,
                        required: true,
                        max: 120
                    )
                    TextArea(
                        "summary",
                        MilestoneWords.description,
                        in: filled,
                        value: milestone?.summary ?? "",
                        max: 2000
                    )
                    div(class: "fields-grid") {
                        TextField(
                            "starts",
                            MilestoneWords.starts,
                            in: filled,
                            type: .date,
                            value: milestone?.startsOn?.iso
                        )
                        TextField(
                            "due",
                            MilestoneWords.due,
                            in: filled,
                            type: .date,
                            value: milestone?.dueOn.iso,
                            required: true
                        )
                        TextField(
                            "weight",
                            MilestoneWords.weight,
                            in: filled,
                            type: .number,
                            value: milestone.map { String($0.weight) } ?? "10",
                            hint: MilestoneWords.weightHint,
                            required: true
                        )
                        Select(
                            "status",
                            MilestoneWords.status,
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
                    actions { KeyButton(milestone == nil ? MilestoneWords.add : ProjectWords.save, .primary) }
                }
            } aside: {
                if let milestone {
                    region(MilestoneWords.dates, id: "dates") {
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
