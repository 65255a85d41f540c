import Basics
import HTML
import Web

struct DecisionForm: Form {
    let kind: DecisionKind
    let version: Int64
    let note: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        kind = try fields.choice("decision", as: DecisionKind.self)
        version = try fields.integer("version")
        note = try fields.text("note", max: 20_000)
        typed = fields.typed
    }
}

struct DeliverableForm: Form {
    let title: String
    let summary: String
    let milestone: String
    let due: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        title = try fields.text("title", max: 1000)
        summary = try fields.text("summary", max: 10_000)
        milestone = try fields.optional("milestone", max: 100) ?? ""
        due = try fields.text("due", max: 40)
        typed = fields.typed
    }

    func draft() throws -> DeliverableDraft {
        try DeliverableDraft(title: title, summary: summary, due: due, milestone: milestone)
    }
}

struct VersionForm: Form {
    let note: String
    let files: [UploadedFile]
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        note = try fields.text("note", max: 10_000)
        files = fields.files("files")
        typed = fields.typed
    }
}

struct ReviewForm: Form {
    let audience: Audience
    let people: [ID<Person>]
    let due: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        audience = try fields.choice("audience", as: Audience.self)
        people = try fields.texts("person").compactMap { ID<Person>($0) }
        due = try fields.text("due", max: 40)
        typed = fields.typed
    }

    func draft() throws -> ReviewDraft {
        try ReviewDraft(audience: audience, people: people, due: due)
    }
}

struct AudienceForm: Form {
    let audience: Audience
    let people: [ID<Person>]
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        audience = try fields.choice("audience", as: Audience.self)
        people = try fields.texts("person").compactMap { ID<Person>($0) }
        typed = fields.typed
    }

    /// Whom the item is shown to by name; empty unless the audience is chosen people.
    func chosen() throws -> [ID<Person>] {
        guard audience == .chosen else { return [] }
        if people.isEmpty { throw DeliverableRefusal.nobodyChosen }
        return people
    }
}

struct GuestLinkForm: Form {
    let label: String
    let days: String
    let typed: [String: String]

    init(_ fields: inout FormFields) throws {
        label = try fields.text("label", max: 1000)
        days = try fields.text("days", max: 40)
        typed = fields.typed
    }
}
