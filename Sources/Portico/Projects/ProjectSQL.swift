import Basics
import Database

extension Health: ValueConvertible {}

extension Project: Guarded {
    static func find(_ id: ID<Project>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Project?
    {
        try tx.row("SELECT \(columns) FROM visible_project WHERE id = \(id)", Project.init)
    }

    fileprivate static let columns: SQL = "id, client_id, name, summary, state, audience, lead_id"

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            client: try row.next(),
            name: try row.next(),
            summary: try row.next(),
            state: try row.next(),
            audience: try row.next(),
            lead: try row.next()
        )
    }
}

/// One project of a list, with what its card shows.
struct ProjectLine: Sendable {
    let id: ID<Project>
    let client: ID<Client>
    let clientName: String
    let name: String
    let state: Project.State
    let health: Health?
    var milestones: [Milestone] = []

    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        client = try row.next()
        clientName = try row.next()
        name = try row.next()
        state = try row.next()
        health = try row.next()
    }

    fileprivate static let columns: SQL = """
        p.id,
        p.client_id,
        (SELECT c.name FROM visible_client AS c WHERE c.id = p.client_id),
        p.name,
        p.state,
        (
            SELECT u.health FROM visible_project_update AS u
            WHERE u.project_id = p.id
            ORDER BY u.posted_at DESC
            LIMIT 1
        )
        """
}

extension ProjectLine {
    /// Each project with its own milestones, which come in their order.
    fileprivate static func joined(_ lines: [ProjectLine], _ milestones: [Milestone]) -> [ProjectLine] {
        let byProject = Dictionary(grouping: milestones, by: \.project)
        return lines.map { line in
            var line = line
            line.milestones = byProject[line.id] ?? []
            return line
        }
    }
}

extension Reading where Self: ~Copyable {
    /// A client's projects, as its contact may see them.
    borrowing func projects(for contact: Contact, _ state: Project.State = .active, limit: Int64 = 50) throws
        -> [ProjectLine]
    {
        let lines = try rows(
            """
            SELECT \(ProjectLine.columns)
            FROM visible_project AS p
            WHERE p.client_id = \(contact.client) AND p.state = \(state)
            ORDER BY p.name
            LIMIT \(limit)
            """,
            ProjectLine.init
        )
        return lines.isEmpty ? [] : ProjectLine.joined(lines, try milestones(at: contact.client))
    }

    /// The projects a team member reaches, of one client or of all.
    borrowing func projects(
        for staff: Staff,
        at client: ID<Client>? = nil,
        _ state: Project.State = .active,
        after name: String = "",
        limit: Int64 = 50
    ) throws -> [ProjectLine] {
        var page: SQL = "WHERE p.state = \(state) AND p.name > \(name)"
        if let client { page = "\(page) AND p.client_id = \(client)" }
        page = "\(page) ORDER BY p.name LIMIT \(limit)"
        let lines = try rows(
            "SELECT \(ProjectLine.columns) FROM visible_project AS p \(page)",
            ProjectLine.init
        )
        if lines.isEmpty { return [] }
        return ProjectLine.joined(
            lines,
            try milestones(ofProjects: "SELECT p.id FROM visible_project AS p \(page)")
        )
    }

    /// Who works on a project.
    borrowing func people(on project: ID<Project>) throws -> [TeamLine] {
        try rows(
            """
            SELECT
                person_id,
                name,
                job_title,
                team_role
            FROM visible_assignment
            WHERE project_id = \(project)
            ORDER BY name
            """,
            TeamLine.init
        )
    }

    /// What the team last said about a project, the newest first.
    borrowing func updates(of project: ID<Project>, limit: Int64 = 20) throws -> [ProjectUpdate] {
        try rows(
            """
            SELECT
                id,
                health,
                body,
                author_name,
                posted_at
            FROM visible_project_update
            WHERE project_id = \(project)
            ORDER BY posted_at DESC
            LIMIT \(limit)
            """
        ) { row in
            ProjectUpdate(
                id: try row.next(),
                health: try row.next(),
                body: try row.next(),
                authorName: try row.next(),
                postedAt: try row.next()
            )
        }
    }
}

extension WriteTransaction {
    /// Starts a project. Whoever starts it works on it.
    borrowing func add(
        _ project: ID<Project>,
        _ draft: ProjectDraft,
        by staff: Staff,
        _ permit: consuming Permit<ManageClient>
    ) throws {
        let client = permit.subject.id
        try run(
            """
            INSERT INTO project (
                id, client_id, name, summary, state, audience, lead_id, created_by, created_at, updated_at
            ) VALUES (
                \(project),
                \(client),
                \(draft.name),
                \(draft.summary),
                'active',
                \(draft.audience),
                \(staff.id),
                \(staff.id),
                \(now),
                \(now)
            )
            """
        )
        try run("INSERT INTO assignment (project_id, person_id) VALUES (\(project), \(staff.id))")
    }

    borrowing func change(
        _ draft: ProjectDraft,
        state: Project.State,
        _ permit: consuming Permit<ManageProject>
    ) throws {
        try run(
            """
            UPDATE project
            SET
                name = \(draft.name),
                summary = \(draft.summary),
                audience = \(draft.audience),
                state = \(state),
                updated_at = \(now)
            WHERE id = \(permit.subject.id)
            """
        )
    }

    /// Who works on a project, from now on.
    borrowing func assign(_ people: [ID<Person>], _ permit: consuming Permit<ManageProject>) throws {
        try run("DELETE FROM assignment WHERE project_id = \(permit.subject.id)")
        for person in people {
            try run(
                """
                INSERT INTO assignment (project_id, person_id) VALUES (\(permit.subject.id), \(person))
                ON CONFLICT (person_id, project_id) DO NOTHING
                """
            )
        }
    }

    borrowing func post(
        _ update: ID<ProjectUpdate>,
        _ health: Health,
        _ body: String,
        by staff: Staff,
        _ permit: consuming Permit<ManageProject>
    ) throws {
        try run(
            """
            INSERT INTO project_update (id, project_id, client_id, health, body, author_id, posted_at)
            VALUES (
                \(update),
                \(permit.subject.id),
                \(permit.subject.client),
                \(health),
                \(body),
                \(staff.id),
                \(now)
            )
            """
        )
    }
}

extension Reading where Self: ~Copyable {
    /// What stands above a project's tabs, for a team member who reaches it.
    borrowing func head(of id: ID<Project>, for staff: Staff) throws -> ProjectHead {
        let project = try permit(WorkOnProject.self, for: staff, on: id).subject
        return ProjectHead(project, staff, clientName: try clientName(project.client) ?? "")
    }
}

extension Reading where Self: ~Copyable {
    /// A project's name, to someone who may see the project.
    borrowing func projectName(_ project: ID<Project>) throws -> String? {
        try value("SELECT name FROM visible_project WHERE id = \(project)")
    }

    // For jobs, under the system's eye.

    borrowing func client(of project: ID<Project>) throws -> ID<Client>? {
        try value("SELECT client_id FROM project WHERE id = \(project)")
    }

    borrowing func project(of update: ID<ProjectUpdate>) throws -> ID<Project>? {
        try value("SELECT project_id FROM project_update WHERE id = \(update)")
    }
}

extension Reading where Self: ~Copyable {
    /// Whom something of a project is shown to by name: people of its client, where people are chosen.
    borrowing func chosen(
        _ people: [ID<Person>],
        of client: ID<Client>,
        _ audience: Audience
    ) throws -> [ID<Person>] {
        guard audience == .chosen else { return [] }
        let people = try self.people(people, of: client)
        if people.isEmpty { throw ProjectRefusal.nobodyChosen }
        return people
    }
}
