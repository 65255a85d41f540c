import Basics
import Web

struct ProjectForm: Form {
    let name: String
    let summary: String
    let audience: Audience
    let sharing: Sharing?
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        name = try fields.text("name", max: 1000)
        summary = try fields.text("summary", max: 10_000)
        audience = try fields.choice("audience", as: Audience.self)
        sharing = try fields.presentChoice("sharing", as: Sharing.self)
        typed = fields.typed
    }
}

struct MilestoneForm: Form {
    let title: String
    let summary: String
    let starts: String
    let due: String
    let weight: String
    let status: Milestone.Status
    let audience: Audience
    let people: [String]
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 1000)
        summary = try fields.text("summary", max: 10_000)
        starts = try fields.text("starts", max: 40)
        due = try fields.text("due", max: 40)
        weight = try fields.text("weight", max: 40)
        status = try fields.choice("status", as: Milestone.Status.self)
        audience = try fields.choice("audience", as: Audience.self)
        people = try fields.texts("person")
        typed = fields.typed
    }

    func draft() throws -> MilestoneDraft {
        try MilestoneDraft(
            title: title,
            summary: summary,
            starts: starts,
            due: due,
            weight: weight,
            status: status,
            audience: audience
        )
    }

    /// Whom the item would be shown to by name.
    var chosen: [ID<Person>] { people.compactMap { ID<Person>($0) } }
}

struct UpdateForm: Form {
    let health: Health
    let body: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        health = try fields.choice("health", as: Health.self)
        body = try fields.text("body", max: 20_000)
        typed = fields.typed
    }

    func checkedBody() throws -> String {
        let body = body.trimmingSpaces
        if body.isEmpty { throw ProjectRefusal.noText }
        if body.count > 5000 { throw ProjectRefusal.longText }
        return body
    }
}

struct TeamForm: Form {
    let people: [String]

    init(_ fields: inout FormFields) throws {
        people = try fields.texts("person")
    }
}

extension ProjectForm {
    func draft() throws -> ProjectDraft {
        try ProjectDraft(name: name, summary: summary, audience: audience, sharing: sharing)
    }
}

/// A project's data, and to whom it is shown by name.
struct EditProjectForm: Form {
    let project: ProjectForm
    let people: [String]

    init(_ fields: inout FormFields) throws {
        project = try ProjectForm(&fields)
        people = try fields.texts("person")
    }

    /// Whom the project would be shown to by name.
    var chosen: [ID<Person>] { people.compactMap { ID<Person>($0) } }
}
