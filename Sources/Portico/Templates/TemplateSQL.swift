import Basics
import Database

extension Template: Guarded {
    static func find(_ id: ID<Template>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Template?
    {
        try tx.row("SELECT id, name, summary FROM visible_template WHERE id = \(id)") { row in
            Template(id: try row.next(), name: try row.next(), summary: try row.next())
        }
    }
}

/// A template in the list of them.
struct TemplateLine: Sendable {
    let id: ID<Template>
    let name: String
    let steps: Int64
    let days: Int64
}

extension TemplateStep {
    fileprivate static let columns: SQL =
        "title, summary, starts_after, due_after, weight, audience, deliverables"

    fileprivate init(_ row: inout Row) throws {
        let title: String = try row.next()
        let summary: String = try row.next()
        let startsAfter: Int64? = try row.next()
        let dueAfter: Int64 = try row.next()
        let weight: Int64 = try row.next()
        let audience: Audience = try row.next()
        let deliverables: String = try row.next()
        self.init(
            title: title,
            summary: summary,
            startsAfter: startsAfter,
            dueAfter: dueAfter,
            weight: weight,
            audience: audience,
            deliverables: deliverables.split(separator: "\n").map(String.init)
        )
    }
}

extension Reading where Self: ~Copyable {
    /// The agency's templates, by name.
    borrowing func templates() throws -> [TemplateLine] {
        try rows(
            """
            SELECT
                t.id,
                t.name,
                (SELECT count(*) FROM visible_template_step AS s WHERE s.template_id = t.id),
                COALESCE((SELECT MAX(s.due_after) FROM visible_template_step AS s WHERE s.template_id = t.id), 0)
            FROM visible_template AS t
            ORDER BY t.name, t.id
            LIMIT 200
            """
        ) { row in
            TemplateLine(
                id: try row.next(),
                name: try row.next(),
                steps: try row.next(),
                days: try row.next()
            )
        }
    }

    borrowing func steps(of template: ID<Template>) throws -> [TemplateStep] {
        try rows(
            """
            SELECT \(TemplateStep.columns)
            FROM visible_template_step
            WHERE template_id = \(template)
            ORDER BY position
            LIMIT 100
            """,
            TemplateStep.init
        )
    }

    /// The same for a job, under the system's eye.
    borrowing func laidDownSteps(of template: ID<Template>) throws -> [TemplateStep] {
        try rows(
            "SELECT \(TemplateStep.columns) FROM template_step WHERE template_id = \(template) ORDER BY position",
            TemplateStep.init
        )
    }

    /// The titles of a project's deliverables, by milestone.
    borrowing func deliverableTitles(in project: ID<Project>) throws -> [ID<Milestone>: [String]] {
        let found: [(ID<Milestone>, String)] = try rows(
            """
            SELECT milestone_id, title FROM visible_deliverable
            WHERE project_id = \(project) AND milestone_id IS NOT NULL
            ORDER BY created_at, id
            LIMIT 1000
            """
        ) { row in (try row.next(), try row.next()) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension WriteTransaction {
    /// Keeps a new template. Whoever calls this has asked whether the person may.
    borrowing func add(_ template: ID<Template>, _ draft: TemplateDraft, by staff: Staff) throws {
        try run(
            """
            INSERT INTO template (id, name, summary, created_by, created_at, updated_at)
            VALUES (\(template), \(draft.name), \(draft.summary), \(staff.id), \(now), \(now))
            """
        )
        try write(draft.steps, of: template)
    }

    borrowing func change(_ draft: TemplateDraft, _ permit: consuming Permit<ManageTemplate>) throws {
        let id = permit.subject.id
        try run(
            """
            UPDATE template SET name = \(draft.name), summary = \(draft.summary), updated_at = \(now)
            WHERE id = \(id)
            """
        )
        try run("DELETE FROM template_step WHERE template_id = \(id)")
        try write(draft.steps, of: id)
    }

    /// Takes a template away, unless a recurring project still needs it.
    borrowing func remove(_ permit: consuming Permit<ManageTemplate>) throws {
        let id = permit.subject.id
        // Of clients beyond one's reach too: a count that says nothing of whose it is.
        let isInUse = try exists("SELECT 1 FROM visible_template WHERE id = \(id) AND is_in_use = 1")
        if isInUse { throw TemplateRefusal.inUse }
        try run("UPDATE template SET removed_at = \(now) WHERE id = \(id)")
    }

    private borrowing func write(_ steps: [TemplateStep], of template: ID<Template>) throws {
        for (index, step) in steps.enumerated() {
            try run(
                """
                INSERT INTO template_step (
                    template_id, position, title, summary, starts_after, due_after, weight, audience, deliverables
                ) VALUES (
                    \(template),
                    \(Int64(index + 1)),
                    \(step.title),
                    \(step.summary),
                    \(step.startsAfter),
                    \(step.dueAfter),
                    \(step.weight),
                    \(step.audience),
                    \(step.deliverables.joined(separator: "\n"))
                )
                """
            )
        }
    }

    /// Lays a template's steps out from a day: milestones of a new project, and drafts of its deliverables.
    ///
    /// Whoever calls this has just made the project, in this transaction.
    borrowing func lay(
        _ steps: [TemplateStep],
        from start: CalendarDate,
        in project: ID<Project>,
        of client: ID<Client>,
        by person: ID<Person>,
        _ randomness: Randomness
    ) throws {
        for (index, step) in steps.enumerated() {
            let milestone: ID<Milestone> = randomness.id()
            let due = start.adding(days: Int(step.dueAfter))
            try run(
                """
                INSERT INTO milestone (
                    id, project_id, client_id, title, summary, position, starts_on, due_on, first_due_on, done_on,
                    weight, status, audience, updated_at
                ) VALUES (
                    \(milestone),
                    \(project),
                    \(client),
                    \(step.title),
                    \(step.summary),
                    \(Int64(index + 1)),
                    \(step.startsAfter.map { start.adding(days: Int($0)) }),
                    \(due),
                    \(due),
                    \(CalendarDate?.none),
                    \(step.weight),
                    \(Milestone.Status.planned),
                    \(step.audience),
                    \(now)
                )
                """
            )
            for title in step.deliverables {
                let deliverable: ID<Deliverable> = randomness.id()
                try run(
                    """
                    INSERT INTO deliverable (
                        id, client_id, project_id, milestone_id, title, summary, audience, due_on,
                        latest_number, shared_number, created_by, created_at, updated_at
                    ) VALUES (
                        \(deliverable), \(client), \(project), \(milestone), \(title), '', 'team', \(due),
                        0, 0, \(person), \(now), \(now)
                    )
                    """
                )
                try openThread(about: deliverable, at: client, in: project, .deliverable, subject: title)
            }
        }
    }
}

extension Reading where Self: ~Copyable {
    /// The template that was chosen for a new project; nil for none.
    borrowing func template(_ typed: String, for staff: Staff) throws -> ID<Template>? {
        if typed.isEmpty { return nil }
        guard let id = ID<Template>(typed) else { throw TemplateRefusal.badTemplate }
        do {
            return try permit(ManageTemplate.self, for: staff, on: id).subject.id
        } catch AccessRefusal.notFound {
            throw TemplateRefusal.badTemplate
        }
    }
}
