import Basics
import Database

extension Project: Guarded {
    static func find(_ id: ID<Project>, in tx: borrowing some Reading & ~Copyable, _: PermitDesk) throws
        -> Project?
    {
        try tx.row("SELECT \(columns) FROM visible_project WHERE id = \(id)", Project.init)
    }

    fileprivate static let columns: SQL = "id, client_id, name, summary, state, audience, lead_id, sharing"

    fileprivate init(_ row: inout Row) throws {
        self.init(
            id: try row.next(),
            client: try row.next(),
            name: try row.next(),
            summary: try row.next(),
            state: try row.next(),
            audience: try row.next(),
            lead: try row.next(),
            sharing: try row.next()
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
    /// Set where there are too many milestones to read them all.
    var standing: ProjectStanding?

    /// How many milestones are read for one list.
    static let milestonesAtMost: Int64 = 2000

    init(_ row: inout Row) throws {
        id = try row.next()
        client = try row.next()
        clientName = try row.next()
        name = try row.next()
        state = try row.next()
        health = Health(rank: try row.next())
    }

    static let columns: SQL = """
        p.id,
        p.client_id,
        (SELECT c.name FROM visible_client AS c WHERE c.id = p.client_id),
        p.name,
        p.state,
        p.health
        """
}

extension ProjectLine {
    /// Each project with its own milestones, which come in their order.
    fileprivate static func joined(
        _ lines: [ProjectLine],
        _ milestones: [Milestone],
        _ standings: [ID<Project>: ProjectStanding]
    ) -> [ProjectLine] {
        let byProject = Dictionary(grouping: milestones, by: \.project)
        return lines.map { line in
            var line = line
            line.standing = standings[line.id]
            line.milestones = byProject[line.id] ?? []
            return line
        }
    }
}

extension Reading where Self: ~Copyable {
    /// A client's projects, as its contact may see them.
    borrowing func projects(
        for contact: Contact,
        _ state: Project.State = .active,
        after cursor: ProjectCursor? = nil,
        limit: Int64 = 50
    ) throws -> [ProjectLine] {
        let page: SQL = """
            WHERE p.client_id = \(contact.client) AND p.state = \(state) AND \(ProjectCursor.isAfter(cursor))
            ORDER BY p.name, p.id
            LIMIT \(limit)
            """
        let lines = try rows(
            "SELECT \(ProjectLine.columns) FROM visible_project AS p \(page)",
            ProjectLine.init
        )
        return lines.isEmpty ? [] : try joined(lines, try milestones(at: contact.client), page)
    }

    /// Where there were too many milestones to read, the database sums them up.
    private borrowing func joined(
        _ lines: [ProjectLine],
        _ milestones: [Milestone],
        _ page: SQL
    ) throws -> [ProjectLine] {
        let isCut = milestones.count >= ProjectLine.milestonesAtMost
        return ProjectLine.joined(
            lines,
            isCut ? [] : milestones,
            isCut ? try standings(ofProjects: "SELECT p.id FROM visible_project AS p \(page)") : [:]
        )
    }

    /// The active projects a team member reaches, of one client or of all, in the order of their names.
    borrowing func projects(for staff: Staff, at client: ID<Client>? = nil, limit: Int64 = 50) throws
        -> [ProjectLine]
    {
        let ofClient: SQL = client.map { "AND p.client_id = \($0)" } ?? ""
        let lines = try rows(
            """
            SELECT \(ProjectLine.columns)
            FROM \(staff.reach.projects) AS p
            WHERE p.state = 'active' \(ofClient)
            ORDER BY p.name, p.id
            LIMIT \(limit)
            """,
            ProjectLine.init
        )
        return try withMilestones(lines)
    }

    /// The same projects, each with its milestones.
    borrowing func withMilestones(_ lines: [ProjectLine]) throws -> [ProjectLine] {
        if lines.isEmpty { return [] }
        let ids = SQL.list(lines.map(\.id))
        let milestones = try milestones(ofProjects: ids)
        let isCut = milestones.count >= ProjectLine.milestonesAtMost
        let standings = isCut ? try standings(ofProjects: ids) : [:]
        return ProjectLine.joined(lines, isCut ? [] : milestones, standings)
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
                id, client_id, name, summary, state, audience, sharing, lead_id, created_by, created_at,
                updated_at
            ) VALUES (
                \(project),
                \(client),
                \(draft.name),
                \(draft.summary),
                'active',
                \(draft.audience),
                \(draft.sharing ?? .full),
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
        _ permit: consuming Permit<ManageProject>
    ) throws {
        try run(
            """
            UPDATE project
            SET
                name = \(draft.name),
                summary = \(draft.summary),
                audience = \(draft.audience),
                sharing = \(draft.sharing ?? permit.subject.sharing),
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

/// Where a list of projects goes on: after this one, in the order of names.
struct ProjectCursor: Sendable {
    let name: String
    let id: String

    fileprivate static func isAfter(_ cursor: ProjectCursor?) -> SQL {
        guard let cursor else { return "p.id <> ''" }
        return "(p.name > \(cursor.name) OR (p.name = \(cursor.name) AND p.id > \(cursor.id)))"
    }
}

extension WriteTransaction {
    /// Puts a project away, or takes it up again. False when it is so already.
    borrowing func set(_ state: Project.State, _ permit: consuming Permit<ArchiveProject>) throws -> Bool {
        let id = permit.subject.id
        return try run(
            """
            UPDATE project SET state = \(state), updated_at = \(now)
            WHERE id = \(id) AND state <> \(state)
            """
        ) == 1
    }
}
