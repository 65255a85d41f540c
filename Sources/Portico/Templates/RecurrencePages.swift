import Basics
import HTML

extension Recurrence.Rhythm {
    var words: String { self == .month ? TemplateWords.monthly : TemplateWords.quarterly }
}

/// Recurring projects, a line each with its next day.
struct RecurrenceRows: Component, Sendable {
    let recurrences: [Recurrence]
    let today: CalendarDate

    var body: HTML {
        rows {
            for recurrence in recurrences {
                ListRow(
                    recurrence.name,
                    to: TemplateTeamRoutes.recurrence(recurrence.id),
                    .mark(recurrence.hasEnded ? .void : .scheduled),
                    meta: recurrence.hasEnded
                        ? TemplateWords.ended(recurrence.rhythm.words)
                        : TemplateWords.next(recurrence.rhythm.words, recurrence.nextOn.short(on: today))
                )
            }
        }
    }
}

/// Setting up a project that recurs.
struct NewRecurrencePage: Page {
    let frame: Frame
    let client: Client
    let templates: [TemplateLine]
    let today: CalendarDate
    let filled: Filled
    let token: FormToken

    var title: String { TemplateWords.newRecurrence(for: client.name) }

    var body: HTML {
        shell(frame, title: title, current: .clients) {
            pageHead(
                title,
                above: [
                    (ProjectWords.clients, ClientTeamRoutes.list()),
                    (client.name, ClientTeamRoutes.show(client.id)),
                ]
            )
            if templates.isEmpty {
                Empty(
                    .folder,
                    TemplateWords.needsTemplate,
                    TemplateWords.needsTemplateWhy,
                    step: KeyLink(TemplateWords.new, to: TemplateTeamRoutes.new())
                )
            } else {
                form
            }
        }
    }

    @HTMLBuilder private var form: HTML {
        postForm(to: TemplateTeamRoutes.recurrences(client.id), token: token, class: "form") {
            ProblemSummary(filled)
            TextField(
                "name",
                TemplateWords.recurringName,
                in: filled,
                hint: TemplateWords.nameHint,
                autocomplete: "off",
                required: true,
                max: 90
            )
            Select(
                "template",
                TemplateWords.template,
                templates.map { FieldOption($0.id.text, $0.name) },
                in: filled,
                required: true
            )
            Choice(
                "rhythm",
                TemplateWords.rhythm,
                Recurrence.Rhythm.allCases.map { FieldOption($0.rawValue, $0.words) },
                in: filled,
                value: Recurrence.Rhythm.month.rawValue
            )
            TextField(
                "starts",
                TemplateWords.firstOn,
                in: filled,
                type: .date,
                value: today.iso,
                required: true
            )
            ProjectAudienceChoice(filled: filled, client: client.name)
            actions { KeyButton(TemplateWords.start, .primary) }
        }
    }
}

/// A recurring project: what comes next, what was made, and its end.
struct RecurrencePage: Page {
    let frame: Frame
    let recurrence: Recurrence
    let clientName: String
    let steps: [TemplateStep]
    let made: [(id: ID<Project>, name: String)]
    let token: FormToken
    let today: CalendarDate

    var title: String { recurrence.name }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(
                title,
                above: [
                    (TemplateWords.templates, TemplateTeamRoutes.list()),
                    (clientName, ClientTeamRoutes.show(recurrence.client)),
                ],
                status: StatusWord(
                    recurrence.hasEnded ? TemplateWords.hasEnded : recurrence.rhythm.words,
                    mark: recurrence.hasEnded ? .void : .scheduled
                )
            )
            split {
                if !recurrence.hasEnded { preview }
                region(TemplateWords.made, id: "made") {
                    if made.isEmpty {
                        p(class: "soft") { TemplateWords.noneMade }
                    } else {
                        rows {
                            for project in made {
                                ListRow(
                                    project.name,
                                    to: ProjectTeamRoutes.show(project.id),
                                    .icon(.projects)
                                )
                            }
                        }
                    }
                }
            } aside: {
                if !recurrence.hasEnded {
                    region(TemplateWords.end, id: "end") {
                        p(class: "soft small") { TemplateWords.endHint }
                        actions {
                            PostButton(
                                TemplateWords.end,
                                to: TemplateTeamRoutes.recurrenceEnd(recurrence.id),
                                token: token
                            )
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var preview: HTML {
        region(TemplateWords.comingUp, id: "coming") {
            rows {
                for offset in 0..<3 {
                    let day = recurrence.start(after: recurrence.made + Int64(offset))
                    ListRow(recurrence.name(on: day), .mark(.scheduled), side: [.text(day.long)])
                }
            }
        }
        region(TemplateWords.thenMilestones, id: "steps") {
            rows(.compact) {
                for step in steps {
                    let due = recurrence.nextOn.adding(days: Int(step.dueAfter)).short(on: today)
                    ListRow(
                        step.title,
                        .mark(.planned),
                        meta: step.deliverables.isEmpty ? nil : list(step.deliverables),
                        side: [.text(due)]
                    )
                }
            }
        }
    }
}
