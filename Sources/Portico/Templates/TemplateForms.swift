import Basics
import Web

/// What the template editor sends: its rows, and which button was pressed.
struct TemplateForm: Form {
    let name: String
    let summary: String
    let steps: [TemplateDraft.TypedStep]
    /// "Add more lines" was pressed: nothing is saved yet.
    let wantsMoreLines: Bool
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        typed = fields.typed
        name = try fields.text("name", max: 1000)
        summary = try fields.text("summary", max: 10_000)
        steps = try fields.rows(["title", "starts", "due", "weight", "deliverables", "team"]).map { row in
            TemplateDraft.TypedStep(
                title: row["title"] ?? "",
                starts: row["starts"] ?? "",
                due: row["due"] ?? "",
                weight: row["weight"] ?? "",
                deliverables: row["deliverables"] ?? "",
                isTeamOnly: row["team"] != nil
            )
        }
        wantsMoreLines = try fields.optional("more") != nil
    }

    func draft() throws(TemplateRefusal) -> TemplateDraft {
        try TemplateDraft(name: name, summary: summary, steps: steps)
    }
}

/// A project as it is started: its data, and the template it may be made from.
struct NewProjectForm: Form {
    let project: ProjectForm
    let template: String
    let starts: String

    init(_ fields: inout FormFields) throws {
        project = try ProjectForm(&fields)
        template = try fields.optional("template", max: 60) ?? ""
        starts = try fields.optional("starts", max: 40) ?? ""
    }
}

struct RecurrenceForm: Form {
    let name: String
    let template: String
    let rhythm: Recurrence.Rhythm
    let starts: String
    let audience: Audience
    let sharing: Sharing?
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        template = try fields.text("template", max: 60)
        rhythm = try fields.choice("rhythm", as: Recurrence.Rhythm.self)
        starts = try fields.text("starts", max: 40)
        audience = try fields.choice("audience", as: Audience.self)
        sharing = try fields.presentChoice("sharing", as: Sharing.self)
        typed = fields.typed
    }

    func draft(today: CalendarDate) throws(TemplateRefusal) -> RecurrenceDraft {
        try RecurrenceDraft(
            name: name,
            template: template,
            rhythm: rhythm,
            starts: starts,
            audience: audience,
            sharing: sharing ?? .full,
            today: today
        )
    }
}
