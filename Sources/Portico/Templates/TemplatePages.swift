import Basics
import HTML

/// The agency's templates, and the projects that recur from them.
struct TemplateListPage: Page {
    let frame: Frame
    let templates: [TemplateLine]
    let recurrences: [Recurrence]
    let now: Timestamp

    var title: String { TemplateWords.templates }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(ProjectWords.projects, ProjectTeamRoutes.list())]) {
                KeyAction(TemplateWords.new, to: TemplateTeamRoutes.new(), .primary, icon: .plus)
            }
            if templates.isEmpty {
                Empty(.folder, TemplateWords.none, TemplateWords.noneYet)
            } else {
                rows {
                    for template in templates {
                        ListRow(
                            template.name,
                            to: TemplateTeamRoutes.show(template.id),
                            .icon(.projects),
                            meta: TemplateWords.stepsAndDays(
                                TemplateWords.steps(Int(template.steps)),
                                Int(template.days)
                            )
                        )
                    }
                }
            }
            if !recurrences.isEmpty {
                region(TemplateWords.recurring, id: "recurring") {
                    RecurrenceRows(recurrences: recurrences, today: now.date)
                }
            }
        }
    }
}

/// Writing a template, new or known.
struct TemplateEditorPage: Page {
    let frame: Frame
    let template: Template?
    let steps: [TemplateStep]
    let lines: Int
    let filled: Filled
    let token: FormToken

    var title: String { template?.name ?? TemplateWords.new }

    var body: HTML {
        shell(frame, title: title, current: .projects) {
            pageHead(title, above: [(TemplateWords.templates, TemplateTeamRoutes.list())])
            postForm(to: target, token: token, class: "form") {
                ProblemSummary(filled)
                TextField(
                    "name",
                    TemplateWords.name,
                    in: filled,
                    value: template?.name,
                    autocomplete: "off",
                    required: true,
                    max: 120
                )
                TextArea(
                    "summary",
                    TemplateWords.summary,
                    in: filled,
                    value: template?.summary ?? "",
                    max: 2000
                )
                p(class: "soft small") { TemplateWords.linesHint }
                for index in 0..<lines { line(index, index < steps.count ? steps[index] : nil) }
                actions {
                    KeyButton(TemplateWords.save, .primary)
                    KeyButton(TemplateWords.moreLines, sends: ("more", "yes"))
                }
            }
            if let template {
                region(TemplateWords.remove, id: "remove") {
                    p(class: "soft small") { TemplateWords.removeHint }
                    actions {
                        PostButton(
                            TemplateWords.remove,
                            to: TemplateTeamRoutes.removal(template.id),
                            token: token
                        )
                    }
                }
            }
        }
    }

    private var target: Path {
        template.map { TemplateTeamRoutes.show($0.id) } ?? TemplateTeamRoutes.list()
    }

    private func line(_ index: Int, _ step: TemplateStep?) -> Element {
        fieldset(class: "stack tight template-line") {
            legend(class: "visually-hidden") { "\(TemplateWords.title) \(index + 1)" }
            TextField(
                FieldName("title", index),
                TemplateWords.title,
                in: filled,
                value: step?.title,
                max: 120
            )
            div(class: "fields-grid") {
                TextField(
                    FieldName("starts", index),
                    TemplateWords.starts,
                    in: filled,
                    type: .amount,
                    value: step?.startsAfter.map(String.init)
                )
                TextField(
                    FieldName("due", index),
                    TemplateWords.due,
                    in: filled,
                    type: .amount,
                    value: step.map { String($0.dueAfter) }
                )
                TextField(
                    FieldName("weight", index),
                    TemplateWords.weight,
                    in: filled,
                    type: .amount,
                    value: step.map { String($0.weight) },
                    placeholder: "10"
                )
            }
            TextField(
                FieldName("deliverables", index),
                TemplateWords.deliverables,
                in: filled,
                value: step?.deliverables.joined(separator: ", ")
            )
            Checkbox(
                FieldName("team", index),
                TemplateWords.teamOnly,
                in: filled,
                checked: step?.audience == .team
            )
        }
    }
}

/// What to start a project from: a template, and the day its days are counted from.
struct TemplateChoice: Component, Sendable {
    let templates: [TemplateLine]
    let filled: Filled
    let today: CalendarDate

    var body: HTML {
        if !templates.isEmpty {
            Select(
                "template",
                TemplateWords.template,
                [FieldOption("", TemplateWords.noTemplate)]
                    + templates.map { FieldOption($0.id.text, $0.name) },
                in: filled
            )
            TextField(
                "starts",
                TemplateWords.startsOn,
                in: filled,
                type: .date,
                value: today.iso,
                hint: TemplateWords.startsOnHint
            )
        }
    }
}
